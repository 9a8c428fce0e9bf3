// Parsing after an edit gives what parsing from nothing gives, whatever was edited.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOf } from '../../server/src/syntax/block';
import { parseReview } from '../../server/src/model/parse-review';

/** `CITEWISE_RUNS=2000 npx mocha test/model/incremental.test.ts` looks harder. */
const RUNS = Number(process.env['CITEWISE_RUNS'] ?? 300);

/** What documents are made of, and what is pasted into them: whole blocks, halves of blocks, and what opens or closes one. */
const PIECES = [
  'Cells stop dividing after stress [1,2]. They secrete IL-6.<sup>3</sup> ',
  'Others disagree [3]–[5] and',
  'so on^1,2^.\n',
  'A sentence that is cut by a figure and goes',
  '\n\n',
  '\n',
  '\r\n',
  '\r\n\r\n',
  '# Results\n',
  '\n## References\n\n',
  'References\n',
  '**References**\n\n',
  'Heading\n---\n',
  '1. Hayflick L. The limited lifetime of cells. Exp Cell Res. 1965;37:614–636.\n',
  '2. Campisi J. Cellular senescence. Nat Rev. 2007;8:729–740.\n',
  '3. Coppé JP. The secretory\nphenotype. Annu Rev. 2010;5:99–118.\n',
  '5. Baker DJ. Clearance of cells. Nature. 2011;479:232–236.\n',
  'Serrano M. Oncogenic ras. Cell. 1997;88:593–602.\n\n',
  '- Bullet [2]\n',
  '> Quoted [1]\n',
  '```\n',
  '~~~\ncode [9]\n',
  '    indented [7]\n',
  '$$\n',
  '$$ x [1] $$\n',
  '<!-- ',
  '-->',
  '--> behind',
  '<!-- citewise-ignore number-out-of-range: meant -->\n',
  '<table>\n',
  '</table>',
  '---\n',
  '---\ntitle: A\n---\n',
  '...\n',
  '| a | b [4] |\n',
  '|---|---|\n',
  'a | b\n',
  'cell\tcell [3]\n',
  '+---+---+\n| a | [2] |\n+---+---+\n',
  'Table 1. Drugs [2]\n',
  '**Figure 2** Legend ',
  'Figure 2 shows it.\n',
  '![Figure 3. Cells [1]](cells.png)\n',
  '[^1]: Hayflick L. Title. 1961.\n',
  'Noted[^1].',
  '[1]: https://example.org/a\n',
  '`code',
  '\\',
  '\uFEFF',
  '𝛽-cells 衰老细胞［3］。',
  'é\u0301',
  '\ud835',
  ':::\n',
  '\t',
  ' ',
  '',
] as const;

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map(it => it.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })),
  inserted: fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('x', '\n', '[', ']', '`', '|', '-', '#', '1', ' '), fc.constant('')),
  /** Whether the edit moves to the next border of a block. */
  isAtBorder: fc.boolean(),
});

describe('a review after edits', () => {
  it('is the one that is parsed from nothing', () =>
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let review = parseReview('draft.md', start);
        for (const { at, deleted, inserted, isAtBorder } of edits) {
          const near = Math.floor(at * review.text.length);
          const border = isAtBorder ? review.blocks.find(it => it.start >= near)?.start : undefined;
          const from = border ?? near;
          const edited = review.text.slice(0, from) + inserted + review.text.slice(from + deleted);
          review = parseReview('draft.md', edited, {}, review);
          assert.deepStrictEqual(review, parseReview('draft.md', edited), JSON.stringify(edited));
        }
      }),
      { numRuns: RUNS },
    ));

  it('has blocks that tile the text', () =>
    fc.assert(
      fc.property(text, it => {
        let at = 0;
        for (const placed of parseReview('draft.md', it).blocks) {
          assert.equal(placed.start, at);
          assert.ok(placed.block.text.length > 0);
          at = endOf(placed);
          // `mentionsSuppression` leans on it: no block ends within a line.
          if (at < it.length) assert.match(it[at - 1]!, /[\n\r\uFEFF]/);
        }
        assert.equal(at, it.length);
      }),
      { numRuns: RUNS },
    ));

  it('shares the blocks that the edit did not touch', () => {
    const paragraphs = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} says so [${at + 1}].`);
    const before = parseReview('draft.md', paragraphs.join('\n\n'));
    const after = parseReview('draft.md', before.text.replace('Paragraph 20 says', 'Paragraph 20 never says'), {}, before);
    const known = new Set(before.blocks.map(it => it.block));
    assert.equal(after.blocks.filter(it => !known.has(it.block)).length, 1);
  });

  it('is parsed with other options from nothing', () => {
    const before = parseReview('draft.md', 'So it is (3).');
    assert.equal(parseReview('draft.md', before.text, { parentheses: true }, before).citations.length, 1);
  });
});
