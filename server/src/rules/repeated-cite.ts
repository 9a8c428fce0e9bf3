/** A marker that cites one number twice: `[5,8,5]`. */
import { describeReference } from '../evidence/entries/describe-reference';
import { asWritten, rewriteItems, severalNumbers, type MarkerItem } from '../evidence/markers/marker-items';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

export const repeatedCite: Rule = {
  id: 'repeated-cite',
  summary: 'A reference that one marker cites twice.',
  severity: 'warning',
  *check(review, library) {
    for (const marker of severalNumbers(review)) {
      if (marker.isAscending || marker.hasReversed) continue;
      const { citation, items } = marker;
      const repeated = repeatedItems(items);
      for (const it of repeated) {
        const key = String(it.first);
        const reference = library.resolve(review, citation, key);
        yield {
          span: it.span,
          message: `${reference ? describeReference(reference) : key} is cited twice in one marker`,
          cited: [key],
          // One fix mends the marker: the fixes of two findings would overlap.
          ...(it === repeated[0] && { fix: fixOf(review, items, repeated) }),
        };
      }
    }
  },
};

/** Those that cite what an item before them cites. A number within a range is `overlapping-range`. */
function repeatedItems(items: readonly MarkerItem[]): readonly MarkerItem[] {
  const seen = new Set<number>();
  return items.filter(it => {
    if (it.first !== it.last) return false;
    if (seen.has(it.first)) return true;
    seen.add(it.first);
    return false;
  });
}

function fixOf(review: Review, items: readonly MarkerItem[], repeated: readonly MarkerItem[]): Fix | undefined {
  const wanted = items.filter(it => !repeated.includes(it)).map(asWritten);
  const edit = rewriteItems(review, items, wanted);
  return edit && { title: `Write ${edit.newText}`, edits: [edit], isSafe: true };
}
