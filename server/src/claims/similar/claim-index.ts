/**
 * The claims of many indexed reviews by their rarest terms: what `statement-index.ts` is for one draft, with numbers in arrays
 * for the thousands that are there, so that it takes milliseconds to make and no sentence is read. Answers are the same.
 */
import type { Review } from '../../model/review';
import { weightsFrom, type Counts } from './background';
import type { Weighed, WeightOf } from './likeness';
import { termsOfClaims, type ReviewTerms } from './packed-statements';
import { LEAST, leadingCount, leadingTerms, MAX_COMPARED, MAX_FOUND, MAX_SEEN, MIN_TERMS, restOf } from './statement-index';

export interface ClaimIndex {
  /** How many of the claims have a term. */
  readonly counts: Counts;
  readonly weightOf: WeightOf;
  /** Claims that are at least `LEAST` like a statement that was weighed by `weightOf`, the likest first. */
  readonly find: (own: Weighed) => readonly ClaimMatch[];
}

export interface ClaimMatch {
  readonly review: Review;
  /** Its place among the review's claims. */
  readonly at: number;
  readonly likeness: number;
}

/** The terms of all reviews by number. */
interface Terms {
  readonly numbers: Map<string, number>;
  /** How many claims have each. */
  readonly counts: number[];
}

/** All claims in one row: `starts` where the terms of each begin, `totals` what each weighs. */
interface Claims {
  readonly starts: Int32Array;
  /** Numbers of terms, and what each weighs in its claim. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  /** Places in `ids` of the terms that lead; those of one claim follow each other. */
  readonly leading: Int32Array;
  /** Where the leading terms of each claim begin. */
  readonly leadingStarts: Int32Array;
}

/** For each term the claims that it leads, in their order. */
interface Postings {
  readonly starts: Int32Array;
  readonly claims: Int32Array;
}

/** Stops after each review, so that whoever makes it can let others go first. */
export function* makeClaimIndex(reviews: readonly Review[]): Generator<void, ClaimIndex> {
  const all = reviews.map(termsOfClaims);
  const terms: Terms = { numbers: new Map(), counts: [] };
  const rows: Int32Array[] = [];
  for (const it of all) {
    rows.push(numberTerms(it, terms));
    yield;
  }
  const firsts = firstClaims(all);
  const counts = countsOf(terms, firsts[all.length]!);
  const weightOf = weightsFrom([counts]);
  const weights = new Float64Array(terms.counts.length).fill(-1);
  const claims = emptyClaims(firsts[all.length]!, all.reduce((sum, it) => sum + it.ids.length, 0));
  for (const [at, it] of all.entries()) {
    addClaims(it, rows[at]!, firsts[at]!, claims, weights, weightOf);
    yield;
  }
  const postings = post(claims, weights.length);
  yield;
  return { counts, weightOf, find: finder(reviews, terms.numbers, claims, firsts, postings) };
}

/** The review's `ids` as numbers that all reviews share. */
function numberTerms({ terms, ids }: ReviewTerms, { numbers, counts }: Terms): Int32Array {
  const numberOf = new Int32Array(terms.length);
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!;
    let number = numbers.get(term);
    if (number === undefined) {
      numbers.set(term, (number = counts.length));
      counts.push(0);
    }
    numberOf[at] = number;
  }
  const row = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    row[at] = numberOf[ids[at]!]!;
    counts[row[at]!]!++;
  }
  return row;
}

/** Where the claims of each review begin among all. */
function firstClaims(all: readonly ReviewTerms[]): Int32Array {
  const firsts = new Int32Array(all.length + 1);
  all.forEach((it, at) => (firsts[at + 1] = firsts[at]! + it.starts.length - 1));
  return firsts;
}

function countsOf({ numbers, counts }: Terms, texts: number): Counts {
  const get = (term: string): number | undefined => {
    const number = numbers.get(term);
    return number === undefined ? undefined : counts[number];
  };
  return { texts, withTerm: { get } };
}

const emptyClaims = (count: number, terms: number): Claims => ({
  starts: new Int32Array(count + 1),
  ids: new Int32Array(terms),
  weights: new Float64Array(terms),
  totals: new Float64Array(count),
  leading: new Int32Array(terms),
  leadingStarts: new Int32Array(count + 1),
});

/** `row` are the review's terms by number, `first` the place of its first claim. Weights below zero are not known yet. */
function addClaims(review: ReviewTerms, row: Int32Array, first: number, claims: Claims, known: Float64Array, weightOf: WeightOf): void {
  const { starts, ids, weights, totals, leading, leadingStarts } = claims;
  const order: number[] = [];
  let claim = first;
  let entry = starts[first]!;
  let led = leadingStarts[first]!;
  for (let at = 0; at + 1 < review.starts.length; at++) {
    const begin = entry;
    let total = 0;
    for (let place = review.starts[at]!; place < review.starts[at + 1]!; place++, entry++) {
      const number = row[place]!;
      if (known[number]! < 0) known[number] = weightOf(review.terms[review.ids[place]!]!);
      const weight = known[number]! * review.shares[place]!;
      ids[entry] = number;
      weights[entry] = weight;
      total += weight;
    }
    totals[claim] = total;
    if (entry - begin >= MIN_TERMS) {
      const some = leadingCount(weights.subarray(begin, entry), total, restOf(LEAST), order);
      for (let place = 0; place < some; place++) leading[led++] = begin + order[place]!;
    }
    claim++;
    starts[claim] = entry;
    leadingStarts[claim] = led;
  }
}

function post({ ids, leading, leadingStarts }: Claims, terms: number): Postings {
  const count = leadingStarts.length - 1;
  const end = leadingStarts[count]!;
  const starts = new Int32Array(terms + 1);
  for (let at = 0; at < end; at++) starts[ids[leading[at]!]! + 1]!++;
  for (let at = 0; at < terms; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const claims = new Int32Array(end);
  for (let claim = 0; claim < count; claim++) {
    for (let at = leadingStarts[claim]!; at < leadingStarts[claim + 1]!; at++) claims[next[ids[leading[at]!]!]!++] = claim;
  }
  return { starts, claims };
}

function finder(
  reviews: readonly Review[],
  numbers: ReadonlyMap<string, number>,
  claims: Claims,
  firsts: Int32Array,
  postings: Postings,
): ClaimIndex['find'] {
  // Zero but while something is looked up.
  const shared = new Uint16Array(claims.totals.length);
  const wanted = new Float64Array(numbers.size);

  /** At most `MAX_COMPARED`, those that share the most leading terms. */
  const candidates = (own: Weighed): readonly number[] => {
    const lists = leadingTerms(own, restOf(LEAST)).map(term => {
      const number = numbers.get(term);
      return number === undefined ? NONE : postings.claims.subarray(postings.starts[number], postings.starts[number + 1]);
    });
    lists.sort((a, b) => a.length - b.length);
    const found: number[] = [];
    let seen = 0;
    for (const list of lists) {
      if ((seen += list.length) > MAX_SEEN && found.length > 0) break;
      for (let at = 0; at < list.length && at < MAX_SEEN; at++) if (shared[list[at]!]!++ === 0) found.push(list[at]!);
    }
    const most = found.length <= MAX_COMPARED ? found : found.slice().sort((a, b) => shared[b]! - shared[a]!).slice(0, MAX_COMPARED);
    for (const it of found) shared[it] = 0;
    return most;
  };

  return own => {
    const found: { readonly claim: number; readonly likeness: number }[] = [];
    const ids = own.statement.terms.map(it => numbers.get(it) ?? -1);
    ids.forEach((it, at) => it >= 0 && (wanted[it] = own.weights[at]!));
    for (const claim of candidates(own)) {
      const sum = own.total + claims.totals[claim]!;
      if (2 * Math.min(own.total, claims.totals[claim]!) < LEAST * sum) continue;
      let both = 0;
      for (let at = claims.starts[claim]!; at < claims.starts[claim + 1]!; at++) both += Math.min(wanted[claims.ids[at]!]!, claims.weights[at]!);
      const likeness = (2 * both) / sum;
      if (likeness >= LEAST) found.push({ claim, likeness });
    }
    for (const it of ids) if (it >= 0) wanted[it] = 0;
    found.sort((a, b) => b.likeness - a.likeness);
    return found.slice(0, MAX_FOUND).map(({ claim, likeness }) => {
      const review = reviewOf(firsts, claim);
      return { review: reviews[review]!, at: claim - firsts[review]!, likeness };
    });
  };
}

const NONE = new Int32Array(0);

/** The last one that begins at or before the claim: one that has none begins where the next does. */
function reviewOf(firsts: Int32Array, claim: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= claim) low = middle;
    else high = middle;
  }
  return low;
}
