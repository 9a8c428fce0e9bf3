/** Code actions and the comment that keeps a finding back. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import { codeActions, fixAll } from '../../server/src/features/code-actions';
import { suppress } from '../../server/src/features/suppress';
import { parseReview } from '../../server/src/model/parse-review';
import type { Finding } from '../../server/src/rules/rule';

const TEXT = 'abcdefghij';
const finding = (start: number, end: number, newText: string | undefined, isSafe = true): Finding => ({
  span: { start, end },
  message: 'm',
  rule: 'reversed-range',
  severity: 'error',
  cited: [],
  suggested: [],
  evidence: [],
  ...(newText !== undefined && { fix: { title: `Write ${newText}`, isSafe, edits: [{ span: { start, end }, newText }] } }),
});

describe('code actions', () => {
  it('offers the fixes at the cursor, preferred where certain, then to ignore', () => {
    const actions = codeActions([finding(0, 2, 'X'), finding(1, 3, 'Y', false), finding(5, 6, 'Z'), finding(2, 3, undefined)], { start: 2, end: 2 });
    assert.deepEqual(
      actions.map(it => [it.kind, it.title, it.kind === 'fix' && it.isPreferred]),
      [
        ['fix', 'Write X', true],
        ['fix', 'Write Y', false],
        ['ignore', 'Ignore this finding here… (reversed-range)', false],
        ['ignore', 'Ignore this finding here… (reversed-range)', false],
        ['ignore', 'Ignore this finding here… (reversed-range)', false],
      ],
    );
  });

  it('mends all that is safe and does not overlap', () => {
    const all = fixAll([finding(0, 2, 'X'), finding(1, 3, 'Y'), finding(4, 5, 'no', false), finding(3, 4, 'Z')])!;
    assert.equal(applyEdits(TEXT, all.edits), 'XcZefghij');
    assert.equal(fixAll([finding(0, 2, 'X', false)]), undefined);
  });
});

describe('suppress', () => {
  const check = (text: string, expected: string | undefined, reason = 'checked in the paper'): void => {
    const review = parseReview('file:///draft.md', text);
    const start = text.indexOf('[9]');
    const edit = suppress(review, { start, end: start + 3 }, 'number-out-of-range', reason);
    assert.equal(edit && applyEdits(text, [edit]), expected);
    if (edit) {
      // What is written is read again, and speaks for the finding.
      const after = parseReview('file:///draft.md', expected!);
      const at = after.text.indexOf('[9]');
      const scope = after.suppressions.find(it => it.rule === 'number-out-of-range' && it.reason !== '')?.scope;
      assert.ok(scope && scope.start <= at && at + 3 <= scope.end);
    }
  };
  const COMMENT = '<!-- citewise-ignore number-out-of-range: checked in the paper -->';

  it('goes before the paragraph', () => check('One.\n\nTwo\ntwo [9].\n', `One.\n\n${COMMENT}\nTwo\ntwo [9].\n`));
  it('keeps the line ends of the draft', () => check('One.\r\n\r\nTwo [9].\r\n', `One.\r\n\r\n${COMMENT}\r\nTwo [9].\r\n`));
  it('does not tear a list or a table apart', () => {
    check('- one\n- two [9]\n- three\n', `- one\n- two [9] ${COMMENT}\n- three\n`);
    check('| a | b |\n| --- | --- |\n| c | d [9] |\n', `| a | b |\n| --- | --- |\n| c | d [9] | ${COMMENT}\n`);
  });
  it('takes no comment mark from the reason, and wants one', () => {
    check('Two [9].\n', '<!-- citewise-ignore number-out-of-range: a – b !x -->\nTwo [9].\n', 'a -- b <!x>\n');
    check('Two [9].\n', undefined, ' \n ');
  });
});
