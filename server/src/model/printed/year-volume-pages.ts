/** Where in its volume a work stands: `2018;128(4):1238–1246`, and the other orders of year, volume, issue, pages. */
import type { Span } from '../../base/span';
import { MONTH, YEAR, monthNumber } from './dates';

/** What was read, and where; a field that is not printed is absent. */
export interface PrintedSource {
  readonly span: Span;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly volume?: string;
  readonly issue?: string;
  /** A range, or one page number in digits only. */
  readonly page?: string;
  /** An article number or e-locator: what has letters and is no range, or what is printed as `Article 95`. */
  readonly number?: string;
}

const WHEN =
  `(?<year>${YEAR})[a-z]?` +
  `(?:[ ,]{1,2}(?<month>${MONTH})(?:[-/ ]{1,2}${MONTH})?(?: (?<day>\\d{1,2})(?:-\\d{1,2})?(?![\\d(:]))?)?`;
const VOLUME = '(?:[Vv]ol(?:ume)?[.:]? ?)?(?<volume>[A-Z]{0,2}\\d{1,5}[A-Z]?(?:[-/]\\d{1,4})?)(?![\\w])';
const PART = '(?:[Ss]uppl(?:ement)?|Pt|Part|Spec)\\b\\.?(?: (?:No\\.? ?)?[\\w-]{1,8}){0,2}';
const ISSUE = `(?: ?\\((?<issue>[^()]{1,40})\\)| (?<part>${PART}))`;
const ONE_PAGE = '[A-Za-z]{0,6}\\d[\\dA-Za-z]{0,14}(?:\\.[a-z]{0,2}\\d{1,4})?';
const PAGES =
  `(?<pages>(?:${ONE_PAGE}(?: ?--? ?${ONE_PAGE})?|[ivxlc]{1,7}-[ivxlc]{1,7})` +
  `(?:, ?${ONE_PAGE}-${ONE_PAGE}){0,3})`;
const NUMBER_WORD = ',? ?(?:no|iss|issue)[.:]? ?(?<number>[\\w-]{1,12})';
const LABEL = '(?<label>pp?\\.? ?|S\\.? |Art(?:icle|\\.)?(?: (?:[Nn]o\\.?|ID|number))?:? ?|e?ID ?)?';
const END = '[\\s.,;:()[\\]|-]*$';
const FREE = '(?<![\\w.:/-])';

/**
 * In the order of certainty. Those that look like other things in running text must end the entry; `2018;128(4):` may not
 * be anything else, so that notes behind it do no harm.
 */
const ORDERS: readonly RegExp[] = [
  // 2018 Apr 2;128(4):1238-46 — AMA, NLM, German journals
  new RegExp(`(?<!\\d)${WHEN} ?; ?(?=[\\dA-Z(S])(?:${VOLUME})?${ISSUE}?(?: ?[:,] ?${LABEL}${PAGES})?`),
  // ;7(1):229-232 — the same, its year lost
  new RegExp(`(?:^|[.,] ?); ?${VOLUME}${ISSUE}?: ?${LABEL}${PAGES}`),
  // 128, 1238-1246 (2018) — Nature, Science, physics
  new RegExp(
    `${FREE}${VOLUME}${ISSUE}?(?:${NUMBER_WORD})?[,:] ?${LABEL}${PAGES},? \\((?:${MONTH} )?(?<year>${YEAR})[a-z]?\\)`,
  ),
  // 128 (2018) 1238-1246 and 128, no. 4 (2018): 1238-46 — Elsevier, Chicago
  new RegExp(
    `${FREE}${VOLUME}(?:${NUMBER_WORD})?(?: ?\\((?<issue>[^()]{1,20})\\))?,? ?` +
      `\\((?:(?<month>${MONTH}) )?(?<year>${YEAR})[a-z]?\\)[:,]? ?${LABEL}${PAGES}`,
  ),
  // 2015. Т. 28. № 3. С. 412-420 — GOST
  new RegExp(
    `(?<year>${YEAR})\\. (?:Т|T|Vol)\\. ?(?<volume>\\d{1,4})\\.?` +
      `(?: ?[,-]? ?(?:№|No\\.|N) ?(?<issue>[\\w-]{1,8})\\.?)?(?: ?[,-]? ?(?:С|P|S|Pp|C)\\. ?${PAGES})?`,
  ),
];

const AT_END: readonly RegExp[] = [
  // 2014:3320-3328 and May 3, 2018:A1 — AMA without a volume, newspapers
  new RegExp(`(?<![\\d-])(?:(?<month>${MONTH}) (?:(?<day>\\d{1,2}), )?)?(?<year>${YEAR})[a-z]?: ?${LABEL}${PAGES}${END}`),
  // 2018, 128, 1238-1246 and 2020, 40(5): 371-376 and 2020(5): 371-376 — MDPI, GB/T 7714
  new RegExp(`(?<![\\d-])(?<year>${YEAR})[a-z]?(?:, ?${VOLUME})?${ISSUE}?[,:] ?${LABEL}${PAGES}${END}`),
  new RegExp(`(?<![\\d-])(?<year>${YEAR}), ?${VOLUME}${ISSUE}${END}`),
  // (2013) 12(3):345-350 and 38(5): 123-130, 2020 — Springer, Japanese journals
  new RegExp(
    `(?:\\((?<year>${YEAR})\\),? ?|${FREE})${VOLUME}${ISSUE}? ?: ?${LABEL}${PAGES}(?:[,;.]? ?\\(?(?<later>${YEAR})\\)?)?${END}`,
  ),
  // 8(9), 729-740 and 153, 1194-1217 — APA, Cell
  new RegExp(`${FREE}${VOLUME}${ISSUE}?, ?${LABEL}${PAGES}(?:, ${PAGES.replace('pages', 'more')})?${END}`),
  // 8(9) at the end
  new RegExp(`${FREE}${VOLUME} ?\\((?<issue>[^()]{1,20})\\)${END}`),
];

/** The year alone behind everything else, `. 2019.` or `(2019).` or `. May 3, 2019`. */
const YEAR_AT_END = new RegExp(
  '(?<=^|[.,;:?!"\')\\]( ])' +
    `(?:(?:(?<day>\\d{1,2})\\.? )?(?<month>${MONTH})(?: (?<day2>\\d{1,2}),)? )?` +
    `(?<year>${YEAR})[a-z]?(?:[ ,]{1,2}(?<month2>${MONTH})(?: (?<day3>\\d{1,2}))?)?${END}`,
);

const HAS_LABELS = /\b(?:vol(?:ume)?|Bd|Band|Jg)\b[.:]? ?\d/i;
const HAS_PAGE_LABEL = /(?:\bpp?|\bS|\bSeiten?|\bpages?)[.:]? ?[A-Za-z]?\d/;

/**
 * Finds year, volume, issue and pages in an entry's folded text from `from` on. `isYearKnown` says that a year was printed
 * behind the authors, so that a lone one at the end is none of these. Nothing where no order fits.
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
    if (found) return toSource(found, from, isYearKnown);
  }
  const paged = HAS_PAGE_LABEL.test(rest) ? findLabelled(rest, from) : undefined;
  if (paged) return paged;
  const year = isYearKnown ? undefined : YEAR_AT_END.exec(rest);
  return year ? toSource(year, from) : undefined;
}

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

/** Ranges and plain numbers are pages; one place with letters, and what is labelled as an article, are numbers. */
function pagesOf(printed: string | undefined, isNumber: boolean): { page?: string; number?: string } {
  if (!printed) return {};
  const pages = printed.replace(/ ?--? ?/g, '-').trim();
  return !isNumber && (pages.includes('-') || /^\d+$/.test(pages)) ? { page: pages } : { number: pages };
}

const LABELLED = {
  volume: /\b(?:vol(?:ume)?|Bd|Band|Jg)\b[.:]? ?([A-Z]{0,2}\d{1,5}[A-Z]?(?:[-/]\d{1,4})?)(?: ?\(([^()]{1,30})\)(?!\w))?/i,
  issue: /\b(?:no|nr|issue|iss|Heft|H|num)\b[.:]? ?(\d[\w/-]{0,11})/i,
  pages: new RegExp(`(?:\\bpp?|\\bS|\\bSeiten?|\\bpages?)[.:]? ?${PAGES}`),
  colon: new RegExp(`\\d\\)?: ?${PAGES}`),
  article: /\bArt(?:icle|\.)? ?(?:no\.?|ID|number)?:? ?([A-Za-z]{0,4}\d\w{0,14})/,
  year: new RegExp(`(?<!\\d|pp?\\. ?|-)(?:(?<month>${MONTH}) (?:(?<day>\\d{1,2}), )?)?(?<year>${YEAR})(?![\\d-])`),
};

/** `vol. 3, no. 2, pp. 1–9, Mar. 2019` in any order — IEEE, MLA, Harvard. */
function findLabelled(rest: string, from: number): PrintedSource | undefined {
  const volume = LABELLED.volume.exec(rest);
  const pages = LABELLED.pages.exec(rest);
  const first = volume ?? pages;
  if (!first) return undefined;
  const tail = rest.slice(first.index);
  const issue = volume ? LABELLED.issue.exec(tail) : null;
  const article = pages ? null : LABELLED.article.exec(tail);
  const colon = volume && !pages && !article ? LABELLED.colon.exec(tail) : null;
  const later = LABELLED.year.exec(tail);
  const earlier = later ? null : yearBefore(rest.slice(0, first.index));
  const year = later ?? earlier;
  const month = year?.groups?.['month'];
  const day = year?.groups?.['day'];
  const start = earlier ? earlier.index + (earlier[0].length - earlier[0].trimStart().length) : first.index;
  return withoutGaps({
    span: { start: from + start, end: from + rest.length },
    year: year ? Number(year.groups!['year']) : undefined,
    month: month ? monthNumber(month) : undefined,
    day: day ? Number(day) : undefined,
    volume: volume?.[1],
    issue: issue?.[1] ?? volume?.[2],
    ...pagesOf((pages ?? colon)?.groups?.['pages'] ?? article?.[1], !!article),
  });
}

const YEAR_BEFORE = new RegExp(`(?:[,;(.] ?|^ ?)(?:(?<month>${MONTH}) )?(?<year>${YEAR})[a-z]?[)]?[.,;:]? {0,2}$`);

/** The year just before the first label: `*Proc. X*, 2019, pp. 1–9`, `New York: Springer; 2013. p. 115-48`. */
const yearBefore = (text: string): RegExpExecArray | null => YEAR_BEFORE.exec(text);

function withoutGaps(source: PrintedSource): PrintedSource {
  const kept: { [field: string]: unknown } = {};
  for (const field in source) {
    const value = source[field as keyof PrintedSource];
    if (value !== undefined) kept[field] = value;
  }
  return kept as unknown as PrintedSource;
}
