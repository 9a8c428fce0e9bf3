/** Each format of the report, as a picture. */
import assert from 'node:assert/strict';
import { formatGithub } from '../../server/src/report/github';
import { formatInspectJson, formatInspectText } from '../../server/src/report/inspect';
import { formatJson } from '../../server/src/report/json';
import { parseReview } from '../../server/src/model/parse-review';
import { columnsOf, plain } from '../../server/src/report/terminal';
import { formatText } from '../../server/src/report/text';
import { MISPLACED, OUT_OF_RANGE, report, reports } from './sample';

describe('the report as text', () => {
  it('has a line, the words and the evidence for each finding, and a summary', () =>
    assert.equal(
      formatText(report([OUT_OF_RANGE, MISPLACED])),
      `
draft.md:3:85  error  No reference 9: the list ends at 3  number-out-of-range
    Cells stop dividing after some fifty rounds [1]. Old cells secrete interleukin 6 [2,9].
                                                                                        ^^
    draft.md:13:1  the last entry

draft.md:3:46  hint  This sentence speaks of other things than reference 1  unlikely-reference
    Cells stop dividing after some fifty rounds [1]. Old cells secrete interleukin 6 [2,9].
                                                 ^^

draft.md: 3 citations, 3 references: 1 error, 1 hint
`.slice(1),
    ));

  it('says so when all is well', () => assert.equal(formatText(report([])), 'draft.md: 3 citations, 3 references: nothing to report\n'));

  it('says so when there is nothing to check', () =>
    assert.equal(formatText({ files: [] }), 'Nothing to check: no draft here cites anything.\n'));

  it('adds up several drafts', () =>
    assert.equal(
      formatText(reports([{ path: 'a.md', draft: 'One [1].', said: [] }, { path: 'b.md', draft: 'Two [1]. [2]', said: [] }])),
      `
a.md: 1 citation, no reference list: nothing to report
b.md: 2 citations, no reference list: nothing to report
2 drafts: nothing to report
`.slice(1),
    ));

  it('puts the carets under wide characters', () =>
    assert.equal(
      formatText(report([{ at: '９' }], '衰老细胞分泌［９］。')).split('\n').slice(1, 3).join('\n'),
      '    衰老细胞分泌［９］。\n                  ^^',
    ));

  it('is coloured when asked', () =>
    assert.ok(formatText(report([OUT_OF_RANGE]), { hasColour: true }).includes('\u001b[31merror\u001b[0m')));

  it('a document cannot give orders to the terminal', () => {
    const text = formatText(report([{ at: '[9]' }], 'Red \u001b[31m [9] \u0007 \u202eback\u0085', 'a\u001b[2J.md'));
    // eslint-disable-next-line no-control-regex -- there must be none
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('knows how wide characters are', () => assert.deepEqual(['ab', '［９］', 'e\u0301', '🧬', plain('a\tb')].map(columnsOf), [2, 6, 1, 2, 3]));
});

describe('the report as JSON', () => {
  it('has just the fields of version 1', () =>
    assert.deepEqual(JSON.parse(formatJson(report([OUT_OF_RANGE]))), {
      version: 1,
      files: [
        {
          path: 'draft.md',
          counts: { citations: 3, cites: 4, references: 3, claims: 2 },
          findings: [
            {
              rule: 'number-out-of-range',
              severity: 'error',
              range: { start: { line: 2, character: 84 }, end: { line: 2, character: 86 } },
              message: 'No reference 9: the list ends at 3',
              cited: ['9'],
              suggested: [],
              related: [
                {
                  path: 'draft.md',
                  range: { start: { line: 12, character: 0 }, end: { line: 12, character: 10 } },
                  message: 'the last entry',
                },
              ],
            },
          ],
        },
      ],
    }));
});

describe('the report as annotations', () => {
  it('is one line for each finding, the evidence in the message', () =>
    assert.equal(
      formatGithub(report([OUT_OF_RANGE, MISPLACED])),
      '::error file=draft.md,line=3,endLine=3,col=85,endColumn=87,title=citewise%3A number-out-of-range' +
        '::No reference 9: the list ends at 3%0Adraft.md:13: the last entry\n' +
        '::notice file=draft.md,line=3,endLine=3,col=46,endColumn=48,title=citewise%3A unlikely-reference' +
        '::This sentence speaks of other things than reference 1\n',
    ));

  it('escapes what the runner would read', () =>
    assert.equal(
      formatGithub(report([{ at: '[9]', message: '100 % wrong\r\n::error::no' }], 'A [9]', 'a,b: 5%.md')),
      '::error file=a%2Cb%3A 5%25.md,line=1,endLine=1,col=3,endColumn=6,title=citewise%3A number-out-of-range' +
        '::100 %25 wrong%0D%0A::error::no\n',
    ));

  it('has no columns over several lines, which the runner refuses', () =>
    assert.match(formatGithub(report([{ at: '[9]\nb' }], 'a [9]\nb')), /,line=1,endLine=2,title=/));

  it('is empty when all is well', () => assert.equal(formatGithub(report([])), ''));
});

describe('what was read in a draft', () => {
  const review = parseReview('file:///a.md', 'Old cells [2-3].\n\n## References\n\n1. A.\n2. B.\n3. C.\n');

  it('as JSON', () => {
    const { version, citations, references, claims } = JSON.parse(formatInspectJson(review));
    const range = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    assert.equal(version, 1);
    assert.deepEqual(citations, [
      {
        range: range(0, 10, 15),
        notation: 'bracket',
        cites: [
          { key: '2', range: range(0, 11, 14) },
          { key: '3', range: range(0, 11, 14) },
        ],
      },
    ]);
    assert.deepEqual(claims, [{ range: range(0, 0, 16), text: 'Old cells.', keys: ['2', '3'] }]);
    assert.deepEqual(references.map((it: { key: string; range: unknown; text: string }) => [it.key, it.range, it.text]), [
      ['1', range(4, 0, 5), 'A.'],
      ['2', range(5, 0, 5), 'B.'],
      ['3', range(6, 0, 5), 'C.'],
    ]);
    assert.equal(references[0].item.id, '1');
  });

  it('as text', () =>
    assert.equal(
      formatInspectText(review, 'a.md'),
      `
a.md: 1 citation, 3 references, 1 claim

Citations:
  1:11      [2-3]  bracket  2 3

References:
  5:1       1  A.
  6:1       2  B.
  7:1       3  C.

Claims:
  1:1       Old cells.  [2, 3]
`.slice(1),
    ));
});
