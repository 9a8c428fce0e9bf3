/** A range that runs backwards: `[7-4]`. */
import { asWritten, isReversed, itemText, rewriteItems, severalNumbers, type MarkerItem } from '../evidence/markers/marker-items';
import { textOf } from '../base/span';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

export const reversedRange: Rule = {
  id: 'reversed-range',
  summary: 'A range of citation numbers that runs backwards.',
  severity: 'error',
  *check(review) {
    for (const marker of severalNumbers(review)) {
      if (!marker.hasReversed) continue;
      const { items } = marker;
      for (const it of items) {
        if (!isReversed(it) || isElided(it)) continue;
        const isUnsure = it.first >= 10 && it.last < 10;
        yield {
          span: it.span,
          message: `The range ${itemText(review, it)} runs backwards`,
          cited: [String(it.first), String(it.last)],
          // `[12-5]` may mean 12–15: it is a mistake, but which?
          ...(isUnsure ? { severity: 'warning' as const } : { fix: fixOf(review, items, it) }),
        };
      }
    }
  },
};

/** `101–5` for 101–105, as pages are printed: filled up with the first number's digits it runs forwards. */
function isElided({ first, last }: MarkerItem): boolean {
  const digits = String(first);
  const written = String(last);
  if (digits.length < 3 || written.length >= digits.length) return false;
  return Number(digits.slice(0, digits.length - written.length) + written) > first;
}

function fixOf(review: Review, items: readonly MarkerItem[], it: MarkerItem): Fix | undefined {
  const forwards = { first: it.lastSpan, last: it.firstSpan };
  const edit = rewriteItems(review, items, items.map(other => (other === it ? forwards : asWritten(other))));
  if (!edit) return undefined;
  const range = rewriteItems(review, [it], [forwards])?.newText ?? textOf(review.text, it.span);
  return { title: `Write the range as ${range}`, edits: [edit], isSafe: true };
}
