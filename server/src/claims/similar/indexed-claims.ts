/** What indexed reviews say, by its rarest terms: the claims like one of the draft, and what they cite. Made once for an index of reviews. */
import type { Library } from '../../library/library';
import type { Claim, ClaimContent, Review } from '../../model/review';
import { memo } from '../../base/memo';
import { abbreviationsOf, definitionsIn } from '../terms/abbreviations';
import { countTerms, countsOfList, weightsFrom, type Counts } from './background';
import { canAgree, sharedTerms, weigh, type Weighed, type WeightOf } from './likeness';
import { statementOf, type Statement } from './statement';
import { LEAST, makeIndex, type StatementIndex } from './statement-index';

/** A claim of an indexed review that says nearly the same as one of the draft. */
export interface IndexedClaim {
  readonly review: Review;
  readonly claim: Claim;
  /** From `LEAST` to 1. */
  readonly likeness: number;
  /** What both say, the weightiest first. */
  readonly shared: () => readonly string[];
}

interface Indexed {
  readonly counts: Counts;
  readonly weightOf: WeightOf;
  readonly index: StatementIndex;
  readonly places: ReadonlyMap<ClaimContent, { readonly review: Review; readonly claim: Claim }>;
  readonly answers: WeakMap<Statement, readonly IndexedClaim[]>;
}

/** Those that can mean the same, the likest first; empty where nothing is indexed. What the draft itself says is left out. */
export function indexedClaimsLike(review: Review, library: Library, content: ClaimContent): readonly IndexedClaim[] {
  if (library.indexedReviews.length === 0) return [];
  const { weightOf, index, places, answers } = indexOf(library.indexedReviews);
  const statement = statementOf(content, abbreviationsOf(review));
  let found = answers.get(statement);
  if (!found) answers.set(statement, (found = find(weigh(statement, weightOf), index, places)));
  return found.some(it => it.review.uri === review.uri) ? found.filter(it => it.review.uri !== review.uri) : found;
}

function find(own: Weighed, index: StatementIndex, places: Indexed['places']): readonly IndexedClaim[] {
  return index
    .find(own)
    .filter(({ it }) => canAgree(own.statement, it.statement))
    .map(({ it, likeness }) => ({ ...places.get(it.statement.content)!, likeness, shared: () => sharedTerms(own, it) }));
}

/** The weights are those of the indexed claims alone: what the draft says or lists changes nothing here. */
const indexOf = memo((reviews: readonly Review[]): Indexed => {
  const places = new Map<ClaimContent, { readonly review: Review; readonly claim: Claim }>();
  const statements: Statement[] = [];
  for (const review of reviews) {
    const abbreviations = definedInClaims(review);
    for (const claim of review.claims) {
      places.set(claim.content, { review, claim });
      statements.push(statementOf(claim.content, abbreviations));
    }
  }
  const counts = countTerms(statements);
  const weightOf = weightsFrom([counts]);
  const index = makeIndex(LEAST);
  for (const it of statements) index.add(weigh(it, weightOf));
  return { counts, weightOf, index, places, answers: new WeakMap() };
});

/** What terms weigh in a draft, by its own list and the indexed reviews. The same function for the same lists. */
export function weightsFor(review: Review, library: Library): WeightOf {
  const own = countsOfList(review.references);
  const known = weights.get(own) ?? new WeakMap<readonly Review[], WeightOf>();
  weights.set(own, known);
  let weightOf = known.get(library.indexedReviews);
  if (!weightOf) known.set(library.indexedReviews, (weightOf = weightsFrom([own, indexOf(library.indexedReviews).counts])));
  return weightOf;
}

const weights = new WeakMap<Counts, WeakMap<readonly Review[], WeightOf>>();

/** Of an indexed review only its claims are read; an abbreviation that is defined in another sentence stays short. */
export const definedInClaims = memo((review: Review): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { content } of review.claims) {
    for (const { short, long } of definitionsIn(content.text)) if (!found.has(short)) found.set(short, long);
  }
  return found;
});
