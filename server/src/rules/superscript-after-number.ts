/** A raised citation directly behind a number, where it reads as an exponent: `of 45<sup>12</sup>`. */
import { isSuperscript } from '../evidence/markers/superscripts';
import type { Rule } from './rule';

/** Behind these words stands a name rather than a quantity: `type 2`, `phase 3`, `day 28`, `COVID 19`. */
const NAMED =
  /\b(?:type|phase|stage|grade|class|group|figs?\.?|figures?|tables?|boxes|box|sections?|chapters?|parts?|steps?|cohort|arm|version|level|score|category|criteri(?:on|a)|aims?|model|clock|v|no\.?|days?|weeks?|months?|years?|passages?|generation|chromosomes?|exons?|complex|grades?|phases?|types?)\s$/i;
/** A quantity on its own; a year is none: `since 2018<sup>14</sup>`. */
const QUANTITY = /(^|[\s(≥≤<>=~≈±])(\d{1,3}(?:[,\u2009\u202F]\d{3})*|\d+(?:\.\d+)?)$/;
/** Units whose powers are written: behind these a raised number reads as one. */
const WITH_UNIT = /\d{1,9}\s?(?:[cmknµμ]?m|in|ft|s|Å)$/;
/** The last letters of these units. */
const UNIT_ENDS: ReadonlySet<number> = new Set([...'mntsÅ'].map(it => it.charCodeAt(0)));
const LOOK_BEHIND = 40;

export const superscriptAfterNumber: Rule = {
  id: 'superscript-after-number',
  summary: 'A raised citation directly behind a number or unit, where it reads as an exponent.',
  severity: 'warning',
  *check({ text, citations }) {
    for (const citation of citations) {
      // Several numbers, `45<sup>12,13</sup>`, are no exponent.
      if (!isSuperscript(citation) || citation.inBlock.cites.length > 1) continue;
      const { start } = citation.span;
      // Native and cheap: nearly all stand behind a period, or a letter that no unit ends with.
      const last = text.charCodeAt(start - 1);
      const isDigit = last >= 48 && last <= 57;
      if (!isDigit && !UNIT_ENDS.has(last)) continue;
      const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
      const quantity = isDigit ? findQuantity(before) : WITH_UNIT.exec(before)?.[0];
      if (!quantity) continue;
      yield {
        span: citation.span,
        message: `Raised behind ${quantity}, citation ${citation.cites[0]!.key} reads as an exponent; put it behind the words or the period`,
        cited: [citation.cites[0]!.key],
      };
    }
  },
};

function findQuantity(before: string): string | undefined {
  const found = QUANTITY.exec(before);
  const isNamed = found && NAMED.test(before.slice(0, found.index + found[1]!.length));
  return !found || isNamed || /^(?:1[5-9]|20)\d\d$/.test(found[2]!) ? undefined : found[2];
}
