/** Claims that an indexed review supports with other works than the draft does. */
import type { Library } from '../../library/library';
import { memo } from '../../base/memo';
import { yearOf, type CslItem } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { abbreviationsOf } from '../terms/abbreviations';
import { missingFrom, referencesOf } from './cited-works';
import { indexedClaimsLike, type IndexedClaim } from './indexed-claims';
import { entriesByWork, entryOf, isVersionOf } from './known-works';
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
  const others = otherReviews(review, library);
  return others.size === 0 ? [] : review.claims.flatMap(it => departureOf(review, library, others, it) ?? []);
}

/** Indexed reviews but the draft itself, at this time or another. The same set as long as the lists stay as they are. */
function otherReviews(review: Review, library: Library): ReadonlySet<Review> {
  const works = entriesByWork(review.references);
  const known = otherSets.get(works);
  if (known?.indexed === library.indexedReviews && known.uri === review.uri) return known.others;
  const others = new Set(library.indexedReviews.filter(it => it.uri !== review.uri && !isVersionOf(review, it)));
  otherSets.set(works, { indexed: library.indexedReviews, uri: review.uri, others });
  return others;
}

const otherSets = new WeakMap<
  ReadonlyMap<string, number>,
  { readonly indexed: readonly Review[]; readonly uri: string; readonly others: ReadonlySet<Review> }
>();

function departureOf(review: Review, library: Library, others: ReadonlySet<Review>, claim: Claim): Departure | undefined {
  const found = indexedClaimsLike(review, library, claim.content);
  if (found.length === 0 || found[0]!.likeness < SAME || claim.citations.some(it => it.place !== 'prose')) return undefined;
  if (isInSummary(review, claim.span)) return undefined;
  const references = referencesOf(review, library, claim);
  const items = references.map(it => it.item);
  let judged = judgements.get(found);
  if (judged?.others !== others || !isSameList(judged.items, items)) {
    judgements.set(found, (judged = { others, items, support: judge(review, library, others, claim, found, references) }));
  }
  const { support } = judged;
  return support && { ...support, claim, references, known: support.known.map(at => review.references[at]!) };
}

/** What is said of a claim does not change while the likes of it, and what both sides cite, stay as they are. */
interface Judged {
  readonly others: ReadonlySet<Review>;
  readonly items: readonly CslItem[];
  readonly support?: Support;
}

/** A departure without what has a place in the draft; `known` are indices into its references. */
type Support = Omit<Departure, 'claim' | 'references' | 'known'> & { readonly known: readonly number[] };

const judgements = new WeakMap<readonly IndexedClaim[], Judged>();

const isSameList = (a: readonly CslItem[], b: readonly CslItem[]): boolean => a.length === b.length && a.every((it, at) => it === b[at]);

function judge(
  review: Review,
  library: Library,
  others: ReadonlySet<Review>,
  claim: Claim,
  found: readonly IndexedClaim[],
  references: readonly Reference[],
): Support | undefined {
  if (references.length === 0) return undefined;
  const byReview = new Map<Review, EarlierSupport>();
  for (const it of found) {
    if (it.likeness < SAME || !others.has(it.review)) continue;
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
    earlier,
    known: knownWorks(review, earlier),
    isNewer: earlier.every(it => references.some(own => (yearOf(own.item) ?? 0) > newestIn(it.review))),
    certainty: earlier[0]!.likeness,
    words: wordsFor(statement, earlier[0]!.shared(), MAX_WORDS),
  };
}

/** The draft's entries for works of the earlier reviews, each once, in the order of the draft's list. */
function knownWorks(review: Review, earlier: readonly EarlierSupport[]): readonly number[] {
  const found = new Set(earlier.flatMap(it => it.references.flatMap(work => entryOf(review, work) ?? [])));
  return review.references.flatMap((it, at) => (found.has(it) ? [at] : []));
}

/** The last year of what a review lists. */
const newestIn = memo((review: Review): number => Math.max(0, ...review.references.map(it => yearOf(it.item) ?? 0)));
