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
const MIN_MARKERS = 4;
/** What one marker says, for or against. */
const MAX_GAIN = 6;

/** What else the sentences' like are cited for is asked only where the rest says so much for a passage. */
const MIN_WITHOUT_CONTEXT = 3;

/** The passage that gains most; nothing where none gains anything. */
export function likeliestPassage(numbered: NumberedList, weights: PassageWeights): Passage | undefined {
  const orphan = priceOfOrphans(numbered, weights);
  let best: Passage | undefined;
  for (let delta = -MAX_DELTA; delta <= MAX_DELTA; delta++) {
    if (delta === 0) continue;
    const gains = numbered.numbersOf.map((numbers, site) => gainOf(numbered, site, numbers, delta));
    addOrphans(numbered, gains, delta, orphan);
    const first = toPassage(numbered, maximalRun(gains.map(clamp)), delta, orphan);
    if (!first || first.gain < MIN_WITHOUT_CONTEXT) continue;
    numbered.numbersOf.forEach((numbers, site) => (gains[site]! += weights.context * contextGain(numbered, site, numbers, delta)));
    const found = toPassage(numbered, maximalRun(gains.map(clamp)), delta, orphan);
    if (found && found.gain > (best?.gain ?? 0)) best = found;
  }
  return best;
}

const clamp = (it: number): number => Math.max(-MAX_GAIN, Math.min(MAX_GAIN, it));

function toPassage(numbered: NumberedList, run: Run | undefined, delta: number, orphan: number): Passage | undefined {
  if (!run || run.last - run.first + 1 < MIN_MARKERS) return undefined;
  return { first: run.first, last: run.last, delta, gain: run.sum - orphan * orphansMade(numbered, run.first, run.last, delta) };
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

/** To the first marker that would cite an entry that nothing cites. */
function addOrphans({ numbersOf, sitesOf, first, last }: NumberedList, gains: number[], delta: number, price: number): void {
  const seen = new Set<number>();
  numbersOf.forEach((numbers, site) => {
    for (const it of numbers) {
      const meant = it + delta;
      if (meant < first || meant > last || seen.has(meant) || sitesOf(meant).length > 0) continue;
      seen.add(meant);
      gains[site]! += price;
    }
  });
}

/** How many entries nothing would cite any more. */
function orphansMade({ numbersOf, sitesOf, last: end }: NumberedList, first: number, last: number, delta: number): number {
  const meant = new Set<number>();
  const left = new Set<number>();
  for (let site = first; site <= last; site++) {
    for (const it of numbersOf[site]!) {
      meant.add(it + delta);
      left.add(it);
    }
  }
  let made = 0;
  for (const it of left) if (it <= end && !meant.has(it) && sitesOf(it).every(site => site >= first && site <= last)) made++;
  return made;
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
