/**
 * The claims of many indexed reviews by their rarest terms: what `statement-index.ts` is for one draft, with numbers in arrays
 * for the thousands that are there, so that it takes milliseconds to make and no sentence is read. Answers are the same.
 */
import type { Review } from '../../model/review';
import { weightsFrom, type Counts } from './background';
import type { Weighed, WeightOf } from './likeness';
import { termsOfClaims } from './packed-statements';
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

/** The terms of all reviews by number, and what they weigh. */
interface Terms {
  readonly numbers: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
}

/** All claims in one row: `starts` where the terms of each begin, `totals` what each weighs. */
interface Claims {
  readonly starts: Int32Array;
  /** Numbers of terms, and what each weighs in its claim. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  /** Where the claims of each review begin. */
  readonly firsts: Int32Array;
}

/** For each term the claims that it leads, in their order. */
interface Postings {
  readonly starts: Int32Array;
  readonly claims: Int32Array;
}

/** Stops after each review, so that whoever makes it can let others go first. */
export function* makeClaimIndex(reviews: readonly Review[]): Generator<void, ClaimIndex> {
  const all = reviews.map(termsOfClaims);
  const numbers = new Map<string, number>();
  const own: Int32Array[] = [];
  const counted: number[] = [];
  for (const { terms, ids } of all) {
    const numberOf = new Int32Array(terms.length);
    terms.forEach((term, at) => {
      let number = numbers.get(term);
      if (number === undefined) {
        numbers.set(term, (number = numbers.size));
        counted.push(0);
      }
      numberOf[at] = number;
    });
    const row = ids.map(it => numberOf[it]!);
    for (const it of row) counted[it]!++;
    own.push(row);
    yield;
  }

  const count = all.reduce((sum, it) => sum + it.starts.length - 1, 0);
  const length = all.reduce((sum, it) => sum + it.ids.length, 0);
  const claims: Claims = {
    starts: new Int32Array(count + 1),
    ids: new Int32Array(length),
    weights: new Float64Array(length),
    totals: new Float64Array(count),
    firsts: new Int32Array(all.length + 1),
  };
  const counts: Counts = {
    texts: count,
    withTerm: {
      get: term => {
        const number = numbers.get(term);
        return number === undefined ? undefined : counted[number];
      },
    },
  };
  const weightOf = weightsFrom([counts]);
  const weights = new Float64Array(numbers.size).fill(-1);
  const leading: number[] = [];
  const order: number[] = [];
  let entry = 0;
  let claim = 0;
  for (let review = 0; review < all.length; review++) {
    const { starts, shares, terms, ids } = all[review]!;
    for (let at = 0; at + 1 < starts.length; at++, claim++) {
      const begin = entry;
      let total = 0;
      for (let place = starts[at]!; place < starts[at + 1]!; place++, entry++) {
        const number = own[review]![place]!;
        if (weights[number]! < 0) weights[number] = weightOf(terms[ids[place]!]!);
        const weight = weights[number]! * shares[place]!;
        claims.ids[entry] = number;
        claims.weights[entry] = weight;
        total += weight;
      }
      claims.starts[claim + 1] = entry;
      claims.totals[claim] = total;
      if (entry - begin < MIN_TERMS) continue;
      const some = leadingCount(claims.weights.subarray(begin, entry), total, restOf(LEAST), order);
      for (let place = 0; place < some; place++) leading.push(claims.ids[begin + order[place]!]!, claim);
    }
    claims.firsts[review + 1] = claim;
    yield;
  }
  const postings = post(leading, numbers.size);
  yield;
  return { counts, weightOf, find: finder(reviews, { numbers, weights }, claims, postings) };
}

/** `leading` holds terms, each with its claim behind it. */
function post(leading: readonly number[], terms: number): Postings {
  const starts = new Int32Array(terms + 1);
  for (let at = 0; at < leading.length; at += 2) starts[leading[at]! + 1]!++;
  for (let at = 0; at < terms; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const claims = new Int32Array(leading.length / 2);
  for (let at = 0; at < leading.length; at += 2) claims[next[leading[at]!]!++] = leading[at + 1]!;
  return { starts, claims };
}

function finder(reviews: readonly Review[], { numbers, weights }: Terms, claims: Claims, postings: Postings): ClaimIndex['find'] {
  // Zero but while something is looked up.
  const shared = new Uint16Array(claims.totals.length);
  const wanted = new Float64Array(weights.length);

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
      const review = reviewOf(claims.firsts, claim);
      return { review: reviews[review]!, at: claim - claims.firsts[review]!, likeness };
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
