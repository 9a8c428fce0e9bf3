/** The index of many reviews gives what the index of one draft gives, and looks up by terms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTerms, weightsFrom } from '../../server/src/claims/similar/background';
import { makeClaimIndex, type ClaimIndex } from '../../server/src/claims/similar/claim-index';
import { weigh } from '../../server/src/claims/similar/likeness';
import { statementAt } from '../../server/src/claims/similar/packed-statements';
import { LEAST, makeIndex } from '../../server/src/claims/similar/statement-index';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import { parseAndPack, unpack } from '../../server/src/project/packed';

const text = readFileSync(join(__dirname, '../../corpus/therapy-induced-senescence.md'), 'utf8');

function indexOf(reviews: readonly Review[]): ClaimIndex {
  const steps = makeClaimIndex(reviews);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** With other words here and there. */
const varied = (seed: number): string => text.replace(/[a-z]{6,}/g, (it, at: number) => ((at * seed) % 5 === 0 ? `${it.slice(0, 4)}x${it.slice(5)}` : it));

describe('the index of claims', () => {
  it('finds what is found one by one, as like and in the same order', () => {
    const texts = ['A note.\n', text, ...[1, 2, 3].map(it => varied(it)), 'Cells age [1].\n'];
    const reviews = texts.map((it, at) => unpack(`file:///${at}.md`, it, parseAndPack(`file:///${at}.md`, it))!);
    const index = indexOf(reviews);
    const statements = reviews.flatMap(review => review.claims.map((_, at) => statementAt(review, at)!));
    const weightOf = weightsFrom([countTerms(statements)]);
    const other = makeIndex(LEAST);
    const placeOf = new Map(reviews.flatMap(review => review.claims.map((_, at) => [statementAt(review, at)!, { review, at }] as const)));
    for (const it of statements) other.add(weigh(it, weightOf));
    let found = 0;
    for (const statement of statements) {
      const own = weigh(statement, weightOf);
      const expected = other.find(own).map(it => ({ ...placeOf.get(it.it.statement)!, likeness: it.likeness }));
      const given = index.find(weigh(statement, index.weightOf));
      assert.deepEqual(given.map(it => [it.review.uri, it.at, it.likeness]), expected.map(it => [it.review.uri, it.at, it.likeness]));
      found += given.length;
    }
    assert.ok(found > 500);
  });

  it('of nothing finds nothing', () => {
    const review = parseReview('a', text);
    const index = indexOf([]);
    assert.deepEqual(index.find(weigh(statementAt(review, 0)!, index.weightOf)), []);
  });
});
