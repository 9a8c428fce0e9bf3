/**
 * What the claims of an indexed review say, as numbers: to read thousands of sentences anew takes its time, and most of them
 * are never looked at. Worked out once and kept on disk as text.
 */
import { memo } from '../../base/memo';
import type { Review } from '../../model/review';
import { definitionsIn } from '../terms/abbreviations';
import type { EntityKind, Named } from '../terms/entities';
import { guardOf, type Guard } from './likeness';
import { statementOf, type Statement } from './statement';

export interface ReviewTerms {
  /** All terms of its claims, each once. */
  readonly terms: readonly string[];
  /** Where the terms of each claim begin in `ids` and `shares`, and behind the last claim where they end. */
  readonly starts: Int32Array;
  /** Places in `terms`; of one claim in the order of its statement, sorted by the words that they stand for. */
  readonly ids: Int32Array;
  readonly shares: Float64Array;
  /** The sentences that have abbreviations, with these written out, by the place of their claim. */
  readonly texts: ReadonlyMap<number, string>;
  /** Of each claim, what it must not contradict. */
  readonly guards: readonly Guard[];
}

/** Its numbers joined by spaces, whether it denies, its direction; then places among `things`. */
type PackedGuard = readonly [numbers: string, isNegated: 0 | 1, direction: number, ...named: number[]];
type PackedThing = readonly [kind: EntityKind, id: string, members?: readonly string[]];

const DIRECTIONS = ['none', 'more', 'less', 'both'] as const;

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
  things: readonly PackedThing[],
  guards: readonly PackedGuard[],
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

const statements = memo(({ claims }: Review): (Statement | undefined)[] => new Array<Statement | undefined>(claims.length));

function pack(review: Review): Packed {
  const abbreviations = definedInClaims(review);
  const all = review.claims.map(it => statementOf(it.content, abbreviations));
  const places = new Map<string, number>();
  const ids: number[] = [];
  const parts: number[] = [];
  for (const { terms, shares } of all) {
    shares.forEach((share, at) => share !== 1 && parts.push(ids.length + at, share));
    for (const term of terms) {
      let place = places.get(term);
      if (place === undefined) places.set(term, (place = places.size));
      ids.push(place);
    }
  }
  return [
    [...places.keys()].join('\n'),
    all.map(it => it.terms.length),
    ids,
    parts,
    all.flatMap((it, at) => (it.text === it.content.text ? [] : [at, it.text])),
    ...packGuards(all.map(guardOf)),
  ];
}

function packGuards(guards: readonly Guard[]): readonly [readonly PackedThing[], readonly PackedGuard[]] {
  const things: PackedThing[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ kind, id, members }: Named): number => {
    const key = `${kind} ${id}`;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = things.length));
      things.push(members ? [kind, id, [...members]] : [kind, id]);
    }
    return place;
  };
  const packed = guards.map(({ named, bearing: { numbers, isNegated, direction } }): PackedGuard => [
    [...numbers].join(' '),
    isNegated ? 1 : 0,
    DIRECTIONS.indexOf(direction),
    ...named.map(placeOf),
  ]);
  return [things, packed];
}

/** Throws for what was not packed here. */
function termsOf([joined, counts, places, parts, written, things, guards]: Packed): ReviewTerms {
  const terms = joined === '' ? [] : joined.split('\n');
  const ids = Int32Array.from(places);
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((it, at) => (starts[at + 1] = starts[at]! + it));
  if (guards.length !== counts.length || starts[counts.length] !== ids.length || ids.some(it => it < 0 || it >= terms.length)) throw new Error('terms are missing');
  const shares = new Float64Array(ids.length).fill(1);
  for (let at = 0; at < parts.length; at += 2) shares[parts[at]!] = parts[at + 1]!;
  const texts = new Map<number, string>();
  for (let at = 0; at < written.length; at += 2) texts.set(Number(written[at]), String(written[at + 1]));
  return { terms, starts, ids, shares, texts, guards: unpackGuards(things, guards) };
}

function unpackGuards(things: readonly PackedThing[], guards: readonly PackedGuard[]): readonly Guard[] {
  const all = things.map(([kind, id, members]): Named => (members ? { kind, id, members: new Set(members) } : { kind, id }));
  return guards.map(([numbers, isNegated, direction, ...named]): Guard => {
    const bearing = { numbers: numbers === '' ? NO_NUMBERS : new Set(numbers.split(' ')), isNegated: isNegated === 1, direction: DIRECTIONS[direction]! };
    if (named.some(it => !all[it])) throw new Error('a thing is missing');
    return { named: named.map(it => all[it]!), bearing };
  });
}

const NO_NUMBERS: ReadonlySet<string> = new Set();

/** Of an indexed review only its claims are read; an abbreviation that is defined in another sentence stays short. */
const definedInClaims = memo((review: Review): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { content } of review.claims) {
    for (const { short, long } of definitionsIn(content.text)) if (!found.has(short)) found.set(short, long);
  }
  return found;
});
