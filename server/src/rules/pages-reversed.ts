/** A page range that runs backwards. */
import { describeReference } from '../evidence/entries/describe-reference';
import { locate } from '../evidence/entries/locate';
import { perReference } from '../evidence/entries/remember';
import type { Reference } from '../model/reference';
import type { Rule } from './rule';

export const pagesReversed: Rule = {
  id: 'pages-reversed',
  summary: 'A page range whose last page comes before its first.',
  severity: 'warning',
  *check(review) {
    for (const reference of review.references) {
      const reversed = findReversed(reference);
      const place = reversed && locate(review, reference, reversed.printed);
      if (!place) continue;
      yield {
        span: place,
        message: `The pages of ${describeReference(reference)} run backwards, from ${reversed.first} to ${reversed.last}`,
        cited: [reference.key],
      };
    }
  },
};

/** `424-441.e21`: the pages of the print, then those of the supplement. */
const ONLINE_PAGES = /(?<=\d)\.?e\d{1,4}$/i;
const RANGE = /^([A-Za-z]{0,4})(\d{1,6})([a-z]?)-([A-Za-z]{0,4})(\d{1,6})([a-z]?)$/;
/** `1199-03` is 1199 to 1203, if the pages are few. */
const MAX_PAGES = 40;

const findReversed = perReference(({ item }: Reference): { printed: string; first: number; last: number } | undefined => {
  const printed = item.page?.split(',')[0]?.trim();
  const found = printed && RANGE.exec(printed.replace(ONLINE_PAGES, ''));
  if (!found) return undefined;
  const [, letters, from, , lettersBehind, to] = found as unknown as [string, string, string, string, string, string];
  if (lettersBehind !== '' && lettersBehind.toLowerCase() !== letters.toLowerCase()) return undefined;
  // `e00954-17`: the article numbers of ASM's journals end with the year.
  if (/^e$/i.test(letters) && to.length === 2 && lettersBehind === '') return undefined;
  const first = Number(from);
  const short = to.length < from.length;
  // `1238-46`: only the digits that change.
  const last = short ? Number(from.slice(0, from.length - to.length) + to) : Number(to);
  if (last >= first) return undefined;
  if (short && last + 10 ** to.length - first <= MAX_PAGES) return undefined;
  return { printed, first, last };
});
