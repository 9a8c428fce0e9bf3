/** A marker that cites a number within a range and once more: `[3-6,5]`, `[3-6,5-8]`. */
import { asWritten, itemText, rewriteItems, severalNumbers, type MarkerItem, type NewItem } from '../evidence/markers/marker-items';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

export const overlappingRange: Rule = {
  id: 'overlapping-range',
  summary: 'A number that a range in the same marker already covers.',
  severity: 'warning',
  *check(review) {
    for (const marker of severalNumbers(review)) {
      if (marker.isAscending || marker.hasReversed || marker.count < 2) continue;
      const { items } = marker;
      const pair = findOverlap(items);
      if (!pair) continue;
      const [other, it] = pair;
      yield {
        span: it.span,
        message: `${itemText(review, other)} already covers ${describeShared(other, it)}`,
        cited: sharedKeys(other, it),
        fix: fixOf(review, items),
      };
    }
  },
};

const isRange = (it: MarkerItem): boolean => it.first !== it.last;

/** The first range and item that share a number; single numbers that repeat are `repeated-cite`. */
function findOverlap(items: readonly MarkerItem[]): [range: MarkerItem, item: MarkerItem] | undefined {
  const sorted = [...items].sort((a, b) => a.first - b.first || b.last - a.last);
  let widest = sorted[0]!;
  for (const it of sorted.slice(1)) {
    if (it.first <= widest.last && (isRange(it) || isRange(widest))) return isRange(widest) ? [widest, it] : [it, widest];
    if (it.last > widest.last) widest = it;
  }
  return undefined;
}

const describeShared = (a: MarkerItem, b: MarkerItem): string => {
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return first === last ? String(first) : `${first} to ${last}`;
};

function sharedKeys(a: MarkerItem, b: MarkerItem): string[] {
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Each number once: what overlaps is united, and stands where its first part stood. */
function fixOf(review: Review, items: readonly MarkerItem[]): Fix | undefined {
  const united: MarkerItem[] = [];
  for (const it of items) {
    let merged = it;
    let place = united.length;
    // Ranges that this one joins are taken out; the marker has few items.
    for (let at = united.length - 1; at >= 0; at--) {
      const other = united[at]!;
      if (other.last < merged.first || merged.last < other.first) continue;
      merged = unite(other, merged);
      united.splice(at, 1);
      place = at;
    }
    united.splice(place, 0, merged);
  }
  const wanted = united.map((it): NewItem => (it.first === it.last ? { first: it.firstSpan } : asWritten(it)));
  const edit = rewriteItems(review, items, wanted);
  return edit && { title: `Write ${edit.newText}`, edits: [edit], isSafe: true };
}

function unite(a: MarkerItem, b: MarkerItem): MarkerItem {
  const low = a.first <= b.first ? a : b;
  const high = a.last >= b.last ? a : b;
  return { first: low.first, firstSpan: low.firstSpan, last: high.last, lastSpan: high.lastSpan, span: a.span };
}
