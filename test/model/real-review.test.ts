// One published review as it comes out of a PDF, counted by hand; and the same in the other notations.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';

const FILE = new URL('../../../shared/seed/therapy-induced-senescence-review.md', import.meta.url);

describe('a published review', function () {
  if (!existsSync(FILE)) {
    it('is not here: ../shared/seed is not part of the project');
    return;
  }
  const review = parseReview('review.md', readFileSync(FILE, 'utf8'));

  it('is counted as by hand', () => assert.deepEqual(countsOf(review), { citations: 141, inTables: 15, cites: 189, references: 98 }));
  it('has its claims', () => assert.equal(review.claims.length, 126));

  const notations: Readonly<Record<string, (numbers: string) => string>> = {
    brackets: numbers => ` [${numbers}]`,
    'Pandoc superscripts': numbers => `^${numbers}^`,
    'Unicode superscripts': numbers => numbers.replace(/\d/g, it => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(it)]!),
    'footnote marks of links': numbers => `[\\[${numbers}\\]](#ref-${Number.parseInt(numbers, 10)})`,
  };
  for (const [name, write] of Object.entries(notations)) {
    it(`counts the same in ${name}`, () => {
      const other = parseReview('review.md', rewrite(review, write));
      assert.deepEqual(countsOf(other), countsOf(review));
      assert.deepEqual(other.citations.map(keysOf), review.citations.map(keysOf));
    });
  }
});

const keysOf = (it: Review['citations'][number]): string => it.cites.map(cite => cite.key).join(' ');

const countsOf = ({ citations, references }: Review) => ({
  citations: citations.length,
  inTables: citations.filter(it => it.place === 'table').length,
  cites: citations.reduce((sum, it) => sum + it.cites.length, 0),
  references: references.length,
});

/** The text with each citation written as `write` does, from the numbers inside its marker. */
function rewrite({ text, citations }: Review, write: (numbers: string) => string): string {
  let out = '';
  let at = 0;
  for (const { span, cites } of citations) {
    const numbers = text.slice(cites[0]!.span.start, cites[cites.length - 1]!.span.end);
    out += text.slice(at, span.start) + write(numbers);
    at = span.end;
  }
  return out + text.slice(at);
}
