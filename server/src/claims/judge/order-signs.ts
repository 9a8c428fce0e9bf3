/**
 * What the order of first mention says of each number: in a numbered draft it must read 1, 2, 3 … (ICMJE), so that a number
 * ahead of its turn, and an entry that nothing cites where it is due, are signs of a wrong number. What counts here is the
 * draft without the one cite that is looked at.
 */
import { longestAscendingRun } from '../../evidence/order/ascending-run';
import { memo } from '../../base/memo';
import type { ListFit } from '../fit/draft-fit';
import type { Layout } from '../fit/layout';

/**
 * How a cite stands in the order. `first`: its first mention, where it is due. `again`: cited before. `early`: its first
 * mention, but it is due elsewhere. `stray`: nothing else cites it, and it is not due here. `aside`: in a table of a draft
 * whose tables do not count, or else cited only there.
 */
export type OrderSign = 'first' | 'again' | 'early' | 'stray' | 'aside';

/** What is due between the first mentions before and behind a marker. */
export interface Window {
  /** Entries, by index, that nothing cites, and that belong here. */
  readonly uncited: readonly number[];
  /** Entries that belong here and are first mentioned later, off the run. */
  readonly late: readonly number[];
  /** How many cites stand between the two first mentions: one of them may be meant for what is due. */
  readonly population: number;
}

export interface OrderSigns {
  /** Whether the draft is numbered in the order of first mention; where not, every sign is `again` and nothing is due. */
  readonly isOrdered: boolean;
  /** Whether markers at this place count in the order. */
  counts(site: number): boolean;
  signOf(site: number, entry: number): OrderSign;
  windowAt(site: number): Window;
  /** How many entries are off the run or uncited. */
  readonly anomalies: number;
  /** How many places ahead of its turn an `early` number stands. */
  leadOf(site: number, entry: number): number;
}

/** More than this share off the run: another order, or none. */
const MAX_SHARE = 1 / 3;
/** Tables count where they stand if that puts no more than this share of the entries out of order. */
const TABLE_SHARE = 0.02;
/** More entries than this due at one place say nothing about one number in it. */
const MAX_DUE = 6;

const NOTHING_DUE: Window = { uncited: [], late: [], population: 0 };

/** The first mention of an entry, by index of marker and entry. */
interface Mention {
  readonly site: number;
  readonly entry: number;
  readonly number: number;
}

/** Read again when a marker or the list has changed, not for a word. */
export const readOrderSigns = ({ fit }: ListFit): OrderSigns => signsOf(fit.layout);

const signsOf = memo(({ cited, citedAt, isText, numbers }: Layout): OrderSigns => {
  const text = readRun(firstMentions(it => isText[it]!));
  const all = isText.every(it => it) ? text : readRun(firstMentions(() => true));
  const isAll = all.off <= text.off + TABLE_SHARE * numbers.length;
  const { run, mentions, off } = isAll ? all : text;
  const counts = (site: number) => isAll || isText[site]!;
  const isOrdered = mentions.length >= 8 && off <= mentions.length * MAX_SHARE;
  const inRun = new Set(run.map(it => it.entry));
  const firstSite = new Map(mentions.map(it => [it.entry, it.site]));
  const uncited = numbers.flatMap((number, entry) => (citedAt[entry]!.length === 0 ? [{ number, entry }] : [])).sort(byNumber);
  const offRun = mentions.filter(it => !inRun.has(it.entry)).sort(byNumber);
  const citesBefore = prefixSums(cited.map(it => it.length));

  /** The neighbours in the run of a marker, its own numbers left out. */
  const boundsOf = (site: number) => {
    const before = countWhile(run, it => it.site < site);
    const behind = countWhile(run, it => it.site <= site);
    return { previous: run[before - 1], next: run[behind] };
  };

  return {
    isOrdered,
    anomalies: off + uncited.length,
    counts,
    signOf(site, entry) {
      if (!isOrdered) return 'again';
      const first = firstSite.get(entry);
      if (!counts(site) || first === undefined) return citedAt[entry]!.some(it => it !== site) || !counts(site) ? 'aside' : 'stray';
      if (first < site) return 'again';
      if (first === site && inRun.has(entry)) return 'first';
      return citedAt[entry]!.some(it => it !== site) ? 'early' : 'stray';
    },
    windowAt(site) {
      if (!isOrdered || !counts(site)) return NOTHING_DUE;
      const { previous, next } = boundsOf(site);
      const [low, high] = [previous?.number ?? -Infinity, next?.number ?? Infinity];
      return {
        uncited: within(uncited, low, high).map(it => it.entry),
        late: within(offRun, low, high).flatMap(it => (it.site > site ? it.entry : [])),
        population: citesBefore[(next?.site ?? cited.length - 1) + 1]! - citesBefore[previous?.site ?? 0]!,
      };
    },
    leadOf(site, entry) {
      const { next } = boundsOf(site);
      return next ? Math.max(0, numbers[entry]! - next.number) : 0;
    },
  };

  function firstMentions(isCounted: (site: number) => boolean): Mention[] {
    const seen = new Set<number>();
    const found: Mention[] = [];
    cited.forEach((own, site) => {
      if (!isCounted(site)) return;
      // Whether the numbers of one marker are sorted is another question.
      for (const entry of [...own].sort((a, b) => numbers[a]! - numbers[b]!)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        found.push({ site, entry, number: numbers[entry]! });
      }
    });
    return found;
  }
});

function readRun(mentions: readonly Mention[]) {
  const run = longestAscendingRun(mentions.map(it => it.number)).map(at => mentions[at]!);
  return { mentions, run, off: mentions.length - run.length };
}

const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number;

/** Those of the sorted numbers that lie between the two; none where there are too many to say anything. */
function within<T extends { readonly number: number }>(sorted: readonly T[], low: number, high: number): readonly T[] {
  const first = countWhile(sorted, it => it.number <= low);
  const found = sorted.slice(first, first + MAX_DUE + 1).filter(it => it.number < high);
  return found.length > MAX_DUE ? [] : found;
}

/** How many of the sorted values meet the condition; those that do come first. */
function countWhile<T>(sorted: readonly T[], condition: (it: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `[2, 3]` gives `[0, 2, 5]`. */
function prefixSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const it of values) sums.push(sums[sums.length - 1]! + it);
  return sums;
}
