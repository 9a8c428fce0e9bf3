/**
 * What the claims of an indexed review say, as numbers: to read thousands of sentences anew takes its time, and most of them
 * are never looked at. Worked out once and kept on disk as text.
 */
import { memo } from '../../base/memo';
import type { Review } from '../../model/review';
import { definitionsIn } from '../terms/abbreviations';
import { statementOf, type Statement } from './statement';

export interface ReviewTerms {
  /** All terms of its claims, each once, sorted. */
  readonly terms: readonly string[];
  /** Where the terms of each claim begin in `ids` and `shares`, and behind the last claim where they end. */
  readonly starts: Int32Array;
  /** Places in `terms`; of one claim, ascending. */
  readonly ids: Int32Array;
  readonly shares: Float64Array;
  /** The sentences that have abbreviations, with these written out, by the place of their claim. */
  readonly texts: ReadonlyMap<number, string>;
}

type Packed = readonly [
  /** Joined by line ends: no term has one. */
  terms: string,
  /** How many each claim has. */
  counts: readonly number[],
  ids: readonly number[],
  /** Those that are not 1, each behind its place among all. */
  shares: readonly number[],
  /** Each behind the place of its claim. */
  texts: readonly (number | string)[],
];

const known = new WeakMap<Review, ReviewTerms>();

/** One statement for each claim, with the abbreviations that the review's claims define. The same object for the same review. */
export function termsOfClaims(review: Review): ReviewTerms {
  let terms = known.get(review);
  if (!terms) known.set(review, (terms = termsOf(pack(review))));
  return terms;
}

export const packStatements = (review: Review): string => JSON.stringify(pack(review));

/** Whether these can be the statements of a review; then they are known from now on. */
export function unpackStatements(review: Review, packed: string): boolean {
  try {
    known.set(review, termsOf(JSON.parse(packed) as Packed));
    return true;
  } catch {
    // Whatever this is, it was not packed here.
    return false;
  }
}

/** The statement of the claim at this place; nothing for what is not of this review. Made when first asked for. */
export function statementAt(review: Review, at: number): Statement | undefined {
  const made = statements(review);
  const claim = review.claims[at];
  if (!made[at] && claim) {
    const { terms, starts, ids, shares, texts } = termsOfClaims(review);
    const [start, end] = [starts[at], starts[at + 1]];
    made[at] = {
      content: claim.content,
      text: texts.get(at) ?? claim.content.text,
      terms: Array.from(ids.subarray(start, end), it => terms[it]!),
      shares: Array.from(shares.subarray(start, end)),
    };
  }
  return made[at];
}

const statements = memo((_: Review): (Statement | undefined)[] => []);

function pack(review: Review): Packed {
  const abbreviations = definedInClaims(review);
  const all = review.claims.map(it => statementOf(it.content, abbreviations));
  const terms = [...new Set(all.flatMap(it => it.terms))].sort();
  const places = new Map(terms.map((it, at) => [it, at]));
  return [
    terms.join('\n'),
    all.map(it => it.terms.length),
    all.flatMap(it => it.terms.map(term => places.get(term)!)),
    all.flatMap(it => it.shares).flatMap((it, at) => (it === 1 ? [] : [at, it])),
    all.flatMap((it, at) => (it.text === it.content.text ? [] : [at, it.text])),
  ];
}

/** Throws for what was not packed here. */
function termsOf([joined, counts, places, parts, written]: Packed): ReviewTerms {
  const terms = joined === '' ? [] : joined.split('\n');
  const ids = Int32Array.from(places);
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((it, at) => (starts[at + 1] = starts[at]! + it));
  if (starts[counts.length] !== ids.length || ids.some(it => it < 0 || it >= terms.length)) throw new Error('terms are missing');
  const shares = new Float64Array(ids.length).fill(1);
  for (let at = 0; at < parts.length; at += 2) shares[parts[at]!] = parts[at + 1]!;
  const texts = new Map<number, string>();
  for (let at = 0; at < written.length; at += 2) texts.set(Number(written[at]), String(written[at + 1]));
  return { terms, starts, ids, shares, texts };
}

/** Of an indexed review only its claims are read; an abbreviation that is defined in another sentence stays short. */
const definedInClaims = memo((review: Review): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { content } of review.claims) {
    for (const { short, long } of definitionsIn(content.text)) if (!found.has(short)) found.set(short, long);
  }
  return found;
});
