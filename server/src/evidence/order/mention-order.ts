/**
 * In which order the text first mentions the references: what `citation-order` and `misplaced-number` share.
 *
 * References are numbered in the order of first mention (ICMJE; AMA Manual of Style 3.6). One that is cited in a table or a
 * legend takes its place there by the first mention of that table in the text; but journals also count it where the table
 * stands, or at the end of its section, or not at all. So every such place that lies before its first mention in the running
 * text is a place where a reference may count, and what fits one of them is in order.
 */
import { memo } from '../../base/memo';
import { covers } from '../../base/span';
import type { Reference } from '../../model/reference';
import type { PlacedCitation, Review } from '../../model/review';
import { longestAscendingRun } from './ascending-run';
import { CiteAt, citedLists, type CitedList, type PlacedCite } from './cited-lists';
import { displaysOf } from './display-mentions';
import { isAlphabetical } from './sorted-list';

/** A reference whose first mention is off the longest ascending run. */
export interface Displaced {
  readonly reference: Reference;
  readonly mention: PlacedCite;
  /** The references of the run around the mention; none at either end of it. */
  readonly previous?: Reference;
  readonly next?: Reference;
  /** What nothing cites and belongs exactly here, between the two. */
  readonly uncited?: Reference;
  /** What belongs here, too, but is first mentioned elsewhere, off the run. */
  readonly due?: Reference;
}

export interface MentionOrder {
  readonly cited: CitedList;
  /** How many references the running text mentions. */
  readonly count: number;
  /** In the order of the text. */
  readonly displaced: readonly Displaced[];
  /** The longest ascending run of first mentions: where each of its numbers counts, in the order of the text. */
  readonly run: readonly Place[];
  /** Whether so much is out of order that single numbers say nothing. */
  readonly isUnordered: boolean;
}

/** More than this share out of order: the draft follows another order, or none yet. */
const MAX_SHARE = 1 / 3;
/** More uncited entries than this in one gap say nothing about one number in it. */
const MAX_CANDIDATES = 3;

/** The order of each numbered list; lists in alphabetical order and footnotes have none. */
export const mentionOrders = memo((review: Review): readonly MentionOrder[] =>
  citedLists(review)
    .filter(it => it.list.kind === 'list' && it.citations.length > 0)
    .map(it => readOrder(review, it))
    .filter(it => it.displaced.length === 0 || !isAlphabetical(it.cited.list)),
);

/** A reference at a place where it may count: an offset. */
export interface Place {
  readonly at: number;
  readonly number: number;
}

function readOrder(review: Review, cited: CitedList): MentionOrder {
  const mentions = findMentions(cited);
  const own = [...mentions].map(([number, { citation }]) => ({ at: citation.span.start, number }));
  // Almost always the running text alone is in order, and nothing else need be looked at.
  let places: Place[] = own.sort(byPlace);
  let run = longestAscendingRun(places.map(it => it.number));
  if (run.length < mentions.size) {
    places = [...own, ...findDisplayPlaces(review, cited, mentions)].sort(byPlace);
    run = longestAscendingRun(places.map(it => it.number));
  }
  const kept = run.map(index => places[index]!);
  const displaced = describeDisplaced(cited, mentions, kept);
  const isUnordered = displaced.length > 2 && displaced.length > mentions.size * MAX_SHARE;
  return { cited, count: mentions.size, displaced, run: kept, isUnordered };
}

/** Numbers of one marker stand at one place: whether they are sorted in it is another question. */
const byPlace = (a: Place, b: Place): number => a.at - b.at || a.number - b.number;

/** The first mention of each number in the running text, in no order; numbers without an entry do not count. */
function findMentions({ citations, entries, firstCites }: CitedList): ReadonlyMap<number, PlacedCite> {
  const found = new Map<number, PlacedCite>();
  const late = new Set<string>();
  for (const [key, first] of firstCites) {
    if (!entries.has(key)) continue;
    if (isRunningText(first.citation)) found.set(Number(key), first);
    else late.add(key);
  }
  // What a table cites first may be mentioned in the text behind it.
  if (late.size === 0) return found;
  for (const citation of citations) {
    if (!isRunningText(citation)) continue;
    const { cites } = citation.inBlock;
    for (let index = 0; index < cites.length; index++) {
      const { key } = cites[index]!;
      if (late.delete(key)) found.set(Number(key), new CiteAt(citation, index));
    }
  }
  return found;
}

const isRunningText = ({ place }: PlacedCitation): boolean => place === 'prose' || place === 'heading';

/** Where references count that a table or legend cites before the running text does. */
function findDisplayPlaces(review: Review, { citations }: CitedList, mentions: ReadonlyMap<number, PlacedCite>): Place[] {
  const places: Place[] = [];
  for (const citation of citations) {
    if (isRunningText(citation)) continue;
    const starts = [citation.span.start, calloutOf(review, citation), sectionEndOf(review, citation)];
    for (const cite of citation.inBlock.cites) {
      const number = Number(cite.key);
      const limit = mentions.get(number)?.citation.span.start;
      if (limit === undefined) continue;
      for (const at of starts) if (at !== undefined && at < limit) places.push({ at, number });
    }
  }
  return places;
}

/** Where the text first mentions the table or figure that the citation stands in. */
function calloutOf(review: Review, citation: PlacedCitation): number | undefined {
  const before = countBefore(review.displays, it => it.bodySpan.start, citation.span.start);
  const display = review.displays[before - 1];
  if (!display || !covers(display.bodySpan, citation.span)) return undefined;
  return displaysOf(review, display.kind).firstMentions.get(display.number)?.span.start;
}

const sectionEndOf = (review: Review, citation: PlacedCitation): number | undefined =>
  review.sections[countBefore(review.sections, it => it.span.start, citation.span.start) - 1]?.span.end;

/** How many of the sorted values begin at or before `offset`. */
function countBefore<T>(values: readonly T[], startOf: (it: T) => number, offset: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(values[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function describeDisplaced(cited: CitedList, mentions: ReadonlyMap<number, PlacedCite>, run: readonly Place[]): Displaced[] {
  if (run.length === mentions.size) return [];
  const inRun = new Set(run.map(it => it.number));
  const off = [...mentions]
    .filter(([number]) => !inRun.has(number))
    .sort((a, b) => a[1].citation.span.start - b[1].citation.span.start || a[0] - b[0]);
  const free = uncitedNumbers(cited);
  const offNumbers = off.map(([number]) => number).sort((a, b) => a - b);
  const entryOf = (number: number | undefined) => (number === undefined ? undefined : cited.entries.get(String(number)));

  return off.map(([number, mention]) => {
    const at = mention.citation.span.start;
    const behind = countBefore(run, it => it.at, at);
    let before = behind;
    while (before > 0 && run[before - 1]!.at === at) before--;
    const previous = run[before - 1]?.number;
    const next = run[behind]?.number;
    const candidates = between(free, previous, next, MAX_CANDIDATES + 1);
    const taken = candidates.length <= MAX_CANDIDATES ? candidates[0] : undefined;
    if (taken !== undefined) free.splice(free.indexOf(taken), 1);
    const due = between(offNumbers, previous, next, 2).find(it => it !== number);
    return {
      reference: entryOf(number)!,
      mention,
      ...{ previous: entryOf(previous), next: entryOf(next), uncited: entryOf(taken), due: entryOf(due) },
    };
  });
}

function uncitedNumbers({ entries, firstCites }: CitedList): number[] {
  const numbers: number[] = [];
  for (const key of entries.keys()) if (!firstCites.has(key)) numbers.push(Number(key));
  return numbers.sort((a, b) => a - b);
}

/** Those of the sorted numbers that lie between the two, at most `limit`. */
function between(sorted: readonly number[], low = -Infinity, high = Infinity, limit: number): readonly number[] {
  const first = countBefore(sorted, it => it, low);
  const found: number[] = [];
  for (let at = first; at < sorted.length && sorted[at]! < high && found.length < limit; at++) found.push(sorted[at]!);
  return found;
}
