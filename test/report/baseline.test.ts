/** The baseline: what it keeps back, what not, and how it is written. */
import assert from 'node:assert/strict';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import { acceptedOf, formatBaseline, judgeFindings, parseBaseline, type Accepted } from '../../server/src/report/baseline';
import { RULES } from '../../server/src/rules';
import { check } from '../../server/src/rules/check';

const DRAFT = `# Ageing

Old cells secrete interleukins [8]. Some live long [9].

## References

1. Hayflick L. Cells. Nature. 1961;1:1-2.
`;

/** The rules that say something about it, and what they say. */
const found = (text: string) => {
  const review = parseReview('file:///w/draft.md', text);
  const findings = check(RULES, review, Library.empty.with(review)).filter(it => it.rule === 'number-out-of-range');
  return { review, findings };
};
const accept = (text: string): Accepted[] => {
  const { review, findings } = found(text);
  return findings.map(it => acceptedOf(review, it, 'draft.md'));
};
const judged = (text: string, accepted: readonly Accepted[], path = 'draft.md') => {
  const { review, findings } = found(text);
  const { fresh, used, stale } = judgeFindings(review, findings, path, { accepted });
  return { fresh: fresh.map(it => it.cited.join()), used: used.length, stale: stale.length };
};

describe('a baseline', () => {
  it('names a finding by rule, sentence and keys', () =>
    assert.deepEqual(accept(DRAFT), [
      { path: 'draft.md', rule: 'number-out-of-range', sentence: 'Old cells secrete interleukins.', keys: ['8'] },
      { path: 'draft.md', rule: 'number-out-of-range', sentence: 'Some live long.', keys: ['9'] },
    ]));

  for (const [what, change, expected] of [
    ['the same draft', (it: string) => it, { fresh: [], used: 2, stale: 0 }],
    ['text above', (it: string) => `Cells.\n\n${it}`, { fresh: [], used: 2, stale: 0 }],
    ['other line breaks', (it: string) => it.replace('cells secrete', 'cells\nsecrete'), { fresh: [], used: 2, stale: 0 }],
    ['a light rewording', (it: string) => it.replace('Old cells', 'Aged cells'), { fresh: ['8'], used: 1, stale: 1 }],
    ['another number', (it: string) => it.replace('[8]', '[7]'), { fresh: ['7'], used: 1, stale: 1 }],
    ['what was mended', (it: string) => it.replace('[8]', '[1]'), { fresh: [], used: 1, stale: 1 }],
    ['the same sentence once more', (it: string) => it.replace('Some', 'Old cells secrete interleukins [8]. Some'), { fresh: ['8'], used: 2, stale: 0 }],
  ] as const) {
    it(`holds ${what} against it`, () => assert.deepEqual(judged(change(DRAFT), accept(DRAFT)), expected));
  }

  it('speaks of its own draft only', () => assert.deepEqual(judged(DRAFT, accept(DRAFT), 'other.md'), { fresh: ['8', '9'], used: 0, stale: 0 }));

  it('is written sorted, one line for each finding, and read again', () => {
    const [first, second] = accept(DRAFT);
    const entries = [{ ...second!, reason: 'a "known" case' }, first!];
    const text = formatBaseline(entries);
    assert.equal(
      text,
      `{
  "version": 1,
  "accepted": [
    {"path":"draft.md","rule":"number-out-of-range","sentence":"Old cells secrete interleukins.","keys":["8"]},
    {"path":"draft.md","rule":"number-out-of-range","sentence":"Some live long.","keys":["9"],"reason":"a \\"known\\" case"}
  ]
}
`,
    );
    assert.equal(formatBaseline(parseBaseline(text).accepted), text);
    assert.deepEqual(parseBaseline(formatBaseline([])), { accepted: [] });
    assert.deepEqual(parseBaseline(' \n'), { accepted: [] });
  });

  for (const [text, why] of [
    ['{', 'it is not valid JSON'],
    ['[]', 'it has no list of accepted findings'],
    ['{ "version": 2, "accepted": [] }', 'its version is not 1'],
    ['{ "version": 1, "accepted": [{ "path": "a.md" }] }', 'its entry 1 lacks a path, a rule, a sentence or keys'],
    ['{ "version": 1, "accepted": [null] }', 'its entry 1 lacks a path, a rule, a sentence or keys'],
  ] as const) {
    it(`is not used as ${text}`, () => assert.deepEqual(parseBaseline(text), { accepted: [], problem: `this baseline was not used: ${why}` }));
  }

  it('tells a sentence from one that differs far behind', () => {
    const long = (end: string) => DRAFT.replace('Old cells', `Old cells ${'that nobody has seen before '.repeat(40)}${end}`);
    assert.deepEqual(judged(long('x'), accept(long('y'))), { fresh: ['8'], used: 1, stale: 1 });
  });
});
