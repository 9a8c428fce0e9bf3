/**
 * The text's numbers laid beside the list's: which number means which entry, if entries were inserted into the list or
 * deleted from it while the text stayed. The likeliest such reading, found as one aligns two sequences.
 */
import { MAX_DELTA, type NumberedList } from './numbered-list';
import { MAX_NEWCOMER } from './newcomers';

export interface Prices {
  /** Of an entry that was inserted, or deleted, somewhere within; as a log-odds. */
  readonly change: number;
  /** Of each further entry at the same place. */
  readonly further: number;
  /** Of each entry behind the last number that the text cites. */
  readonly uncited: number;
  /** Of each number behind the list's last. */
  readonly missing: number;
  /** What the entry itself adds for being new at its place. */
  newcomer(number: number): number;
}

/** Of each number from the list's first to the text's last: what to add to it; nothing where its entry was deleted. */
export type Deltas = readonly (number | undefined)[];

export interface Alignment {
  readonly deltas: Deltas;
  /** How much likelier this is than that all numbers are right. */
  readonly gain: number;
}

const WIDTH = 2 * MAX_DELTA + 1;
/** How many entries are skipped from one number to the next, or how many numbers if below 0: likeliest first. */
const STEPS: readonly number[] = [0, 1, -1, 2, -2, 3, -3];
/** No two entries say more than this for standing side by side. */
const BEST_PAIR = 3;
/** Of so many markers of one number, each further one says less: they speak of the same thing. */
const REPEATED = 0.7;

export function align(numbered: NumberedList, prices: Prices): Alignment {
  const { first, last, lastCited } = numbered;
  const count = lastCited - first + 1;
  const fits = readFits(numbered, count);
  const scores = new Float64Array(count * WIDTH).fill(-Infinity);
  /** How the best way came to a number: from which number before it, and with which delta. */
  const from = new Int32Array(count * WIDTH).fill(-1);
  const exists = (number: number) => number >= first && number <= last;
  /** A way ends where the text does: what the list has left, and what the text has left, has its price. */
  let best = { score: -Infinity, at: -1, delta: 0 };
  let straight = 0;
  let none = 0;

  for (let at = 0; at < count; at++) {
    const number = first + at;
    for (let delta = -MAX_DELTA; delta <= MAX_DELTA; delta++) {
      const meant = number + delta;
      if (!exists(meant)) continue;
      let score = -Infinity;
      let source = -1;
      // The first numbers may have lost their entries, and the first entries may be new.
      if (meant === first + Math.max(0, delta) && at === Math.max(0, -delta)) score = delta === 0 ? 0 : -priceOf(prices, Math.abs(delta));
      for (const step of STEPS) {
        const before = at - 1 - Math.max(0, -step);
        const own = delta - step;
        if (before < 0 || own > MAX_DELTA || own < -MAX_DELTA) continue;
        const slot = before * WIDTH + own + MAX_DELTA;
        const lag = 1 + Math.max(0, step);
        let way = scores[slot]! - (step === 0 ? 0 : priceOf(prices, Math.abs(step)));
        // Almost no way that leaves the straight one is worth more than a look.
        if (way + BEST_PAIR + (lag - 1) * MAX_NEWCOMER <= score) continue;
        way += numbered.pair(first + before, at - before, meant - lag, lag);
        for (let skipped = meant - lag + 1; skipped < meant; skipped++) way += prices.newcomer(skipped);
        if (way > score) {
          score = way;
          source = slot;
        }
      }
      if (source === -1 && score === -Infinity) continue;
      const slot = at * WIDTH + delta + MAX_DELTA;
      scores[slot] = score + fits[slot]!;
      from[slot] = source;
      const left = count - 1 - at;
      if (left > MAX_DELTA) continue;
      const unused = last - meant;
      const total = scores[slot]! - left * prices.missing - unused * prices.uncited;
      if (total > best.score) best = { score: total, at, delta };
    }
    if (exists(number)) straight += fits[at * WIDTH + MAX_DELTA]! + (at > 0 ? numbered.pair(number - 1, 1, number - 1, 1) : 0);
    else none++;
  }
  if (best.at < 0) return { deltas: [], gain: 0 };
  straight -= none * prices.missing + Math.max(0, last - lastCited) * prices.uncited;
  const deltas = new Array<number | undefined>(count).fill(undefined);
  for (let slot = best.at * WIDTH + best.delta + MAX_DELTA; slot >= 0; slot = from[slot]!) {
    deltas[Math.floor(slot / WIDTH)] = (slot % WIDTH) - MAX_DELTA;
  }
  return { deltas, gain: best.score - straight };
}

const priceOf = ({ change, further }: Prices, entries: number): number => change + (entries - 1) * further;

/** Of each number and delta, how far the markers of the number fit the entry. */
function readFits(numbered: NumberedList, count: number): Float64Array {
  const fits = new Float64Array(count * WIDTH);
  for (let at = 0; at < count; at++) {
    const number = numbered.first + at;
    if (numbered.sitesOf(number).length === 0) continue;
    for (let delta = -MAX_DELTA; delta <= MAX_DELTA; delta++) fits[at * WIDTH + delta + MAX_DELTA] = fitOfNumber(numbered, number, delta);
  }
  return fits;
}

/** How far all markers of a number together fit the entry `delta` behind it. */
export function fitOfNumber(numbered: NumberedList, number: number, delta: number): number {
  const sites = numbered.sitesOf(number);
  let sum = 0;
  for (const site of sites) sum += numbered.fit(site, number, delta);
  return sites.length > 1 ? sum * sites.length ** (REPEATED - 1) : sum;
}
