/** What indexed reviews say, by its rarest terms: the claims like one of the draft, and what they cite. Made once for an index of reviews. */
import type { Library } from '../../library/library';
import type { Claim, ClaimContent, Review } from '../../model/review';
import { memo } from '../../base/memo';
import { abbreviationsOf } from '../terms/abbreviations';
import { countsOfList, weightsFrom, type Counts } from './background';
import { makeClaimIndex, type ClaimIndex } from './claim-index';
import { guardOf, guardsAgree, sharedTerms, weigh, type Weighed, type WeightOf } from './likeness';
import { statementAt, termsOfClaims } from './packed-statements';
import { statementOf, type Statement } from './statement';

/** A claim of an indexed review that says nearly the same as one of the draft. */
export interface IndexedClaim {
  readonly review: Review;
  readonly claim: Claim;
  /** From `LEAST` to 1. */
  readonly likeness: number;
  /** What both say, the weightiest first. */
  readonly shared: () => readonly string[];
}

/** Those that can mean the same, the likest first; empty where nothing is indexed. What the draft itself says is left out. */
export function indexedClaimsLike(review: Review, library: Library, content: ClaimContent): readonly IndexedClaim[] {
  if (library.indexedReviews.length === 0) return [];
  const { index, answers } = indexOf(library.indexedReviews);
  const statement = statementOf(content, abbreviationsOf(review));
  let found = answers.get(statement);
  if (!found) answers.set(statement, (found = find(weigh(statement, index.weightOf), index)));
  return found.some(it => it.review.uri === review.uri) ? found.filter(it => it.review.uri !== review.uri) : found;
}

function find(own: Weighed, index: ClaimIndex): readonly IndexedClaim[] {
  const guard = guardOf(own.statement);
  return index.find(own).flatMap(({ review, at, likeness }) => {
    const claim = guardsAgree(guard, termsOfClaims(review).guards[at]!) ? review.claims[at] : undefined;
    return claim ? [{ review, claim, likeness, shared: () => sharedTerms(own, { statement: statementAt(review, at)! }) }] : [];
  });
}

interface Indexed {
  readonly index: ClaimIndex;
  readonly answers: WeakMap<Statement, readonly IndexedClaim[]>;
}

/** The weights are those of the indexed claims alone: what the draft says or lists changes nothing here. */
const indexOf = memo((reviews: readonly Review[]): Indexed => {
  const advance = making(reviews);
  let index = advance();
  while (!index) index = advance();
  return { index, answers: new WeakMap() };
});

/** Takes a step each time; the index once it is made. */
const making = memo((reviews: readonly Review[]): (() => ClaimIndex | undefined) => {
  const steps = makeClaimIndex(reviews);
  let made: ClaimIndex | undefined;
  return () => {
    const step = made ? undefined : steps.next();
    if (step?.done) made = step.value;
    return made;
  };
});

/** Makes the index of these reviews in steps of a millisecond or two. Who asks for claims before the end waits for the rest at once. */
export function* indexInSteps(reviews: readonly Review[]): Generator<void, void> {
  const advance = making(reviews);
  while (!advance()) yield;
}

/** What terms weigh in a draft, by its own list and the indexed reviews. The same function for the same lists. */
export function weightsFor(review: Review, library: Library): WeightOf {
  const own = countsOfList(review.references);
  const known = weights.get(own) ?? new WeakMap<readonly Review[], WeightOf>();
  weights.set(own, known);
  let weightOf = known.get(library.indexedReviews);
  if (!weightOf) known.set(library.indexedReviews, (weightOf = weightsFrom([own, indexOf(library.indexedReviews).index.counts])));
  return weightOf;
}

const weights = new WeakMap<Counts, WeakMap<readonly Review[], WeightOf>>();
