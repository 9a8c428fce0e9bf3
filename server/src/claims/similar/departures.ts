/** Claims that an indexed review supports with other works than the draft does. */
import type { Library } from '../../library/library';
import { memo } from '../../base/memo';
import { yearOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { abbreviationsOf } from '../terms/abbreviations';
import { missingFrom, referencesOf } from './cited-works';
import { indexedClaimsLike, type IndexedClaim } from './indexed-claims';
import { entryOf, isVersionOf } from './known-works';
import { isInSummary } from './summaries';
import { statementOf } from './statement';
import { wordsFor } from './words';

export interface Departure {
  readonly claim: Claim;
  /** What the draft cites. Not empty. */
  readonly references: readonly Reference[];
  /** The likest one first, one for each review that cites something else. */
  readonly earlier: readonly EarlierSupport[];
  /** Works of the earlier reviews that are in the draft's own list: its entries. */
  readonly known: readonly Reference[];
  /** Whether the draft cites what is newer than all that the earlier reviews list: then that is a reason, not a slip. */
  readonly isNewer: boolean;
  readonly certainty: number;
  /** What both say, in words of the draft. */
  readonly words: readonly string[];
}

export interface EarlierSupport extends IndexedClaim {
  /** Entries of the earlier review. Not empty. */
  readonly references: readonly Reference[];
}

/** Two authors choose other words: a little less than within one draft is enough (measured: bench/claims). */
const SAME = 0.58;
/** A sentence with so many markers lists things: each has its own references. */
const MANY_MARKERS = 3;
const SAME_IN_LIST = 0.8;
const MAX_WORDS = 5;

/** In the order of the text; nothing where one of the reviews that say the same cites one of the draft's works. */
export function departures(review: Review, library: Library): readonly Departure[] {
  if (library.indexedReviews.length === 0) return [];
  const others = new Set(library.indexedReviews.filter(it => it.uri !== review.uri && !isVersionOf(review, it)));
  return others.size === 0 ? [] : review.claims.flatMap(it => departureOf(review, library, others, it) ?? []);
}

function departureOf(review: Review, library: Library, others: ReadonlySet<Review>, claim: Claim): Departure | undefined {
  if (claim.citations.some(it => it.place !== 'prose')) return undefined;
  const found = indexedClaimsLike(review, library, claim.content).filter(it => it.likeness >= SAME && others.has(it.review));
  if (found.length === 0 || isInSummary(review, claim.span)) return undefined;
  const references = referencesOf(review, library, claim);
  if (references.length === 0) return undefined;
  const byReview = new Map<Review, EarlierSupport>();
  for (const it of found) {
    const theirs = referencesOf(it.review, library, it.claim);
    if (theirs.length === 0) continue;
    if (missingFrom(theirs, references).length < references.length) return undefined;
    const isList = Math.max(claim.citations.length, it.claim.citations.length) >= MANY_MARKERS;
    if ((isList && it.likeness < SAME_IN_LIST) || byReview.has(it.review)) continue;
    byReview.set(it.review, { ...it, references: theirs });
  }
  const earlier = [...byReview.values()];
  if (earlier.length === 0) return undefined;
  const statement = statementOf(claim.content, abbreviationsOf(review));
  return {
    claim,
    references,
    earlier,
    known: knownWorks(review, earlier),
    isNewer: earlier.every(it => references.some(own => (yearOf(own.item) ?? 0) > newestIn(it.review))),
    certainty: earlier[0]!.likeness,
    words: wordsFor(statement, earlier[0]!.shared(), MAX_WORDS),
  };
}

/** The draft's entries for works of the earlier reviews, each once, in the order of the draft's list. */
function knownWorks(review: Review, earlier: readonly EarlierSupport[]): readonly Reference[] {
  const found = new Set(earlier.flatMap(it => it.references.flatMap(work => entryOf(review, work) ?? [])));
  return [...found].sort((a, b) => a.span.start - b.span.start);
}

/** The last year of what a review lists. */
const newestIn = memo((review: Review): number => Math.max(0, ...review.references.map(it => yearOf(it.item) ?? 0)));
