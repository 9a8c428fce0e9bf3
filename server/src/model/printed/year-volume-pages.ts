/** Where in its volume a work stands: `2018;128(4):1238–1246`, and the other orders of year, volume, issue, pages. */
import { MONTH, YEAR, monthNumber } from './dates';
import { findLabelled } from './labelled-source';
import { pagesOf, withoutGaps, type PrintedSource } from './printed-source';
import { AT_END, ORDERS, YEAR_AT_END } from './source-orders';

const HAS_LABELS = /\b(?:vol(?:ume)?|Bd|Band|Jg)\b[.:]? ?\d/i;
const HAS_PAGE_LABEL = /(?:\bpp?|\bS|\bSeiten?|\bpages?)[.:]? ?[A-Za-z]?\d/;

/**
 * Finds year, volume, issue and pages in an entry's folded text from `from` on. `isYearKnown` says that a year was
 * printed behind the authors, so that a lone one at the end is none of these. Nothing where no order fits.
 */
export function findSource(text: string, from: number, isYearKnown: boolean): PrintedSource | undefined {
  const rest = text.slice(from);
  for (const order of ORDERS) {
    const found = order.exec(rest);
    if (found && (found.groups!['volume'] || found.groups!['pages'] || found.groups!['part'] || found.groups!['issue']))
      return toSource(found, from);
  }
  const labelled = HAS_LABELS.test(rest) ? findLabelled(rest, from) : undefined;
  if (labelled) return labelled;
  for (const order of AT_END) {
    const found = order.exec(rest);
    if (found && !isDate(found, rest)) return toSource(found, from, isYearKnown);
  }
  const paged = HAS_PAGE_LABEL.test(rest) ? findLabelled(rest, from) : undefined;
  if (paged) return paged;
  const year = isYearKnown ? undefined : YEAR_AT_END.exec(rest);
  return year ? toSource(year, from) : undefined;
}

const MONTH_BEFORE = new RegExp(`\\b${MONTH} {0,2}$`);

/** `May 3, 2020` is no page 2020 of volume 3. */
const isDate = (found: RegExpExecArray, text: string): boolean =>
  found.groups!['month'] === undefined &&
  found.groups!['volume'] !== undefined &&
  MONTH_BEFORE.test(text.slice(Math.max(0, found.index - 12), found.index));

function toSource(found: RegExpExecArray, from: number, isYearKnown = false): PrintedSource {
  const it = found.groups!;
  const start = from + found.index + (found[0].length - found[0].trimStart().length);
  let [year, volume] = [it['year'] ?? it['later'], it['volume']];
  // `2019, pp. 1–9`: a year, not a volume, unless the year stood before.
  if (volume && !year && !isYearKnown && new RegExp(`^${YEAR}$`).test(volume)) [year, volume] = [volume, undefined];
  const month = it['month'] ?? it['month2'];
  const day = it['day'] ?? it['day2'] ?? it['day3'];
  return withoutGaps({
    span: { start, end: from + found.index + found[0].length },
    year: year ? Number(year) : undefined,
    month: month ? monthNumber(month) : undefined,
    day: day ? Number(day) : undefined,
    volume,
    issue: (it['issue'] ?? it['part'] ?? it['number'])?.replace(/^(?:no|iss)\. ?/i, '').trim(),
    ...pagesOf(it['pages'], /^(?:Art|e?ID)/.test(it['label'] ?? '')),
  });
}
