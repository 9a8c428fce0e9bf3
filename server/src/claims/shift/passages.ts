/**
 * Passages whose numbers are off by the same amount, as when a paragraph was pasted out of another version: the run of
 * successive markers that gains most if their numbers are moved.
 */
import { MAX_DELTA, type NumberedList } from './numbered-list';
import { MAX_LAG } from './pairs';
import type { PassageWeights } from './weights';

/** A run of markers, by index of the first and the last, with what has to be added to their numbers. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly delta: number;
  /** As a log-odds, before any price. */
  readonly gain: number;
}

/** Fewer markers are no passage. */
const MIN_MARKERS = 5;
/** What one marker says, for or against. */
const MAX_GAIN = 6;

/** Markers to either side of which that is asked, too. */
const AROUND = 20;
/** So far from where the sentences alone would have its ends. */
const SLACK = 5;
/** What else sentences like these are cited for is asked only where the rest says so much for a passage. */
const MIN_WITHOUT_CONTEXT = 3;

/** The passage that gains most; nothing where none gains anything. */
export function likeliestPassage(numbered: NumberedList, weights: PassageWeights): Passage | undefined {
  const price = priceOfOrphans(numbered, weights);
  let best: Passage | undefined;
  for (let delta = -MAX_DELTA; delta <= MAX_DELTA; delta++) {
    if (delta === 0) continue;
    const gains = numbered.numbersOf.map((numbers, site) => clamp(gainOf(numbered, site, numbers, delta)));
    const found = findPassage(numbered, gains, delta, price);
    if (!found || found.gain < MIN_WITHOUT_CONTEXT) continue;
    const whole = gains.map((it, site) => {
      if (site < found.first - AROUND || site > found.last + AROUND) return it;
      return clamp(it + weights.context * contextGain(numbered, site, numbered.numbersOf[site]!, delta));
    });
    const sure = findPassage(numbered, whole, delta, price);
    if (sure && sure.gain > (best?.gain ?? 0)) best = sure;
  }
  return best;
}

const clamp = (it: number): number => Math.max(-MAX_GAIN, Math.min(MAX_GAIN, it));

/** First roughly, by the sentences; then its ends, by what would be cited by nothing if they were elsewhere. */
function findPassage(numbered: NumberedList, gains: readonly number[], delta: number, price: number): Passage | undefined {
  const rough = maximalRun(withOrphans(numbered, gains, delta, price));
  if (!rough || rough.last - rough.first + 1 < MIN_MARKERS || rough.sum < MIN_WITHOUT_CONTEXT) return undefined;
  const sums = [0];
  for (const it of gains) sums.push(sums[sums.length - 1]! + it);
  let best: Passage | undefined;
  for (let first = Math.max(0, rough.first - SLACK); first <= rough.first + SLACK; first++) {
    for (let last = Math.max(first + MIN_MARKERS - 1, rough.last - SLACK); last <= Math.min(gains.length - 1, rough.last + SLACK); last++) {
      const gain = sums[last + 1]! - sums[first]! + price * orphanChange(numbered, first, last, delta);
      if (gain > (best?.gain ?? 0)) best = { first, last, delta, gain };
    }
  }
  return best;
}

/** In a draft that cites nearly all its entries, one that nothing cites is a strong sign. */
function priceOfOrphans({ first, last, sitesOf }: NumberedList, { orphan }: PassageWeights): number {
  let uncited = 0;
  for (let number = first; number <= last; number++) if (sitesOf(number).length === 0) uncited++;
  return Math.min(orphan, Math.log((last - first + 1) / (uncited + 0.5)));
}

/** What one marker gains by moving all its numbers. */
function gainOf(numbered: NumberedList, site: number, numbers: readonly number[], delta: number): number {
  let gain = 0;
  for (const number of numbers) gain += numbered.fit(site, number, delta) - numbered.fit(site, number, 0);
  const sorted = numbers.length > 1 ? [...numbers].sort((a, b) => a - b) : numbers;
  for (let at = 1; at < sorted.length; at++) {
    const one = sorted[at - 1]!;
    const gap = sorted[at]! - one;
    if (gap <= MAX_LAG) gain += numbered.pair(one, gap, one + delta, gap) - numbered.pair(one, gap, one, gap);
  }
  return gain;
}

/** By how much likelier other sentences that cite the moved numbers are. */
function contextGain(numbered: NumberedList, site: number, numbers: readonly number[], delta: number): number {
  const likeness = numbered.contextOf(site);
  let gain = 0;
  for (const number of numbers) gain += likeness(number + delta) - likeness(number);
  return gain;
}

/** With what a marker adds that would be the first to cite an entry that nothing cites. */
function withOrphans({ numbersOf, sitesOf, first, last }: NumberedList, gains: readonly number[], delta: number, price: number): readonly number[] {
  const seen = new Set<number>();
  return gains.map((gain, site) => {
    let sum = gain;
    for (const it of numbersOf[site]!) {
      const meant = it + delta;
      if (meant < first || meant > last || seen.has(meant) || sitesOf(meant).length > 0) continue;
      seen.add(meant);
      sum += price;
    }
    return sum;
  });
}

/** How many entries that nothing cites would be cited, less those that nothing would cite any more. */
function orphanChange({ numbersOf, sitesOf, first: start, last: end }: NumberedList, first: number, last: number, delta: number): number {
  const meant = new Set<number>();
  const left = new Set<number>();
  for (let site = first; site <= last; site++) {
    for (const it of numbersOf[site]!) {
      meant.add(it + delta);
      left.add(it);
    }
  }
  let change = 0;
  for (const it of meant) if (it >= start && it <= end && sitesOf(it).length === 0) change++;
  for (const it of left) if (it <= end && !meant.has(it) && sitesOf(it).every(site => site >= first && site <= last)) change--;
  return change;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly sum: number;
}

/** The run of values with the largest sum. */
function maximalRun(values: readonly number[]): Run | undefined {
  let best: Run | undefined;
  let sum = 0;
  let first = 0;
  values.forEach((value, at) => {
    if (sum <= 0) [sum, first] = [0, at];
    sum += value;
    if (sum > (best?.sum ?? 0)) best = { first, last: at, sum };
  });
  return best;
}
