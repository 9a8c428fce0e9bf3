/** A list and its markers by number rather than by index: what the text says beside what the list says. */
import type { ListFit } from '../fit/draft-fit';
import { MAX_LAG, titleLikeness } from './pairs';
import { LIKENESS_STEPS, type ShiftWeights } from './weights';

export interface NumberedList {
  readonly list: ListFit;
  /** The first number of the list, and the last. */
  readonly first: number;
  readonly last: number;
  /** The last number that the text cites, but for those far behind the list's last. */
  readonly lastCited: number;
  /** Of each marker, its numbers; without those far behind the list's last. */
  readonly numbersOf: readonly (readonly number[])[];
  /** Of each number, the markers that cite it, ascending. */
  sitesOf(number: number): readonly number[];
  /** The log-odds that a marker means the entry of this number. */
  fit(site: number, number: number): number;
  /** The likeness of a marker's sentence to another one, some way off, that cites the number. */
  context(site: number, number: number): number;
  /** How like the titles of two numbers of the list are, of which the second is a little larger. */
  likeness(number: number, other: number): number;
  /** The log-odds, by their entries, that two numbers of the list stand so in a text: `cited` are the two that stand there. */
  pair(cited: readonly [number, number], meant: readonly [number, number]): number;
}

/** Numbers up to so far behind the last one may have lost their entry; others were never meant. */
export const MAX_DELTA = 3;
/** Of a marker that a number beyond the list stands in. */
const NO_ENTRY = -3;
const MAX_FIT = 4;

const NONE: ReadonlyMap<number, number> = new Map();

/** Nothing where the list's own numbers leave out or repeat so many that places in it say nothing. */
export function numberedList(list: ListFit, weights: ShiftWeights): NumberedList | undefined {
  const { fit, indexOf } = list;
  const numbers = fit.entries.map(it => Number(it.key));
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  if (!(last - first < numbers.length * 1.1) || indexOf.size < numbers.length * 0.95) return undefined;

  const sites = new Map<number, number[]>();
  const bonds = new Map<number, 'marker' | 'sentence'>();
  const numbersOf: number[][] = [];
  let lastCited = first - 1;
  let claim: unknown;
  let ofClaim: number[] = [];
  fit.sites.forEach((site, at) => {
    const own: number[] = [];
    numbersOf.push(own);
    for (const { key } of site.citation.inBlock.cites) {
      const number = Number(key);
      if (!(number >= first && number <= last + MAX_DELTA) || own.includes(number)) continue;
      own.push(number);
      lastCited = Math.max(lastCited, number);
      const known = sites.get(number);
      if (known) known.push(at);
      else sites.set(number, [at]);
    }
    if (claim === undefined || claim !== site.claim) ofClaim = [];
    claim = site.claim;
    for (const a of own) {
      for (const b of own) if (b > a && b - a <= MAX_LAG) bonds.set(a * 8 + b - a, 'marker');
      for (const b of ofClaim) {
        const bond = Math.min(a, b) * 8 + Math.abs(a - b);
        if (a !== b && Math.abs(a - b) <= MAX_LAG && !bonds.has(bond)) bonds.set(bond, 'sentence');
      }
    }
    ofClaim.push(...own);
  });
  const likenesses = titleLikeness(fit.entries);
  const likenessOf = (one: number, other: number): number => {
    const entry = indexOf.get(String(one));
    return entry === undefined || other - one > MAX_LAG || !indexOf.has(String(other)) ? 0 : likenesses.of(entry, other - one);
  };

  return {
    list,
    first,
    last,
    lastCited,
    numbersOf,
    sitesOf: number => sites.get(number) ?? [],
    fit(site, number) {
      const entry = indexOf.get(String(number));
      if (entry === undefined) return NO_ENTRY;
      const evidence = fit.evidence(site, entry, NONE);
      const { constant, rarest, named, amongEntries, amongSites, clause, nothing } = weights.fit;
      const score =
        constant +
        rarest * Math.log1p(evidence.rarest) +
        (evidence.isNamed ? named : 0) +
        amongEntries * evidence.amongEntries +
        amongSites * evidence.amongSites +
        clause * Math.sqrt(evidence.clause) +
        (evidence.likeness === 0 ? nothing : 0);
      return Math.max(-MAX_FIT, Math.min(MAX_FIT, score));
    },
    context(site, number) {
      const entry = indexOf.get(String(number));
      return entry === undefined ? 0 : (fit.contextsOf(site).get(entry) ?? 0);
    },
    likeness: likenessOf,
    pair([a, b], [one, other]) {
      const bond = b - a <= MAX_LAG ? (bonds.get(a * 8 + b - a) ?? 'apart') : 'apart';
      const likeness = likenessOf(one, other);
      const step = LIKENESS_STEPS.findIndex(it => likeness < it);
      return weights.pair[bond].at(step)!;
    },
  };
}
