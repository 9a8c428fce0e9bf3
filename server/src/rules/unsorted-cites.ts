/** Numbers of one marker that do not ascend: `[7,5]`. */
import { asWritten, itemText, rewriteItems, severalNumbers, type MarkerItem, type SeveralNumbers } from '../evidence/markers/marker-items';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

/** Where more than a third of at least so many markers are unsorted, that is the draft's style. */
const MIN_STYLE = 4;

export const unsortedCites: Rule = {
  id: 'unsorted-cites',
  summary: 'A marker whose numbers do not ascend.',
  severity: 'info',
  *check(review) {
    const several = severalNumbers(review).filter(it => it.count > 1);
    const unsorted = several.flatMap(it => (it.isAscending || it.hasReversed ? [] : (findDescent(it) ?? [])));
    if (unsorted.length >= MIN_STYLE && unsorted.length > several.length / 3) return;
    for (const { citation, items, descent } of unsorted) {
      const [before, it] = descent;
      yield {
        span: citation.span,
        message: `${itemText(review, it)} stands behind ${itemText(review, before)}; numbers in a marker ascend`,
        cited: [String(it.first)],
        fix: fixOf(review, items),
      };
    }
  },
};

/** A marker with the first two neighbours in it that descend. */
interface Unsorted extends Pick<SeveralNumbers, 'citation' | 'items'> {
  readonly descent: readonly [MarkerItem, MarkerItem];
}

function findDescent({ citation, items }: SeveralNumbers): Unsorted | undefined {
  const at = items.findIndex((it, index) => index > 0 && it.first < items[index - 1]!.first);
  // Numbers that stand twice, as ranges that run backwards, are rules of their own.
  if (at < 1 || hasOverlap(items)) return undefined;
  return { citation, items, descent: [items[at - 1]!, items[at]!] };
}

function hasOverlap(items: readonly MarkerItem[]): boolean {
  const sorted = [...items].sort((a, b) => a.first - b.first);
  return sorted.some((it, index) => index > 0 && it.first <= sorted[index - 1]!.last);
}

function fixOf(review: Review, items: readonly MarkerItem[]): Fix | undefined {
  const sorted = [...items].sort((a, b) => a.first - b.first);
  const edit = rewriteItems(review, items, sorted.map(asWritten));
  return edit && { title: `Write ${edit.newText}`, edits: [edit], isSafe: true };
}
