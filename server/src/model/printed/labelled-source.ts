/** Year, volume, issue and pages by their labels, `vol. 3, no. 2, pp. 1–9`, wherever each stands. */
import { MONTH, YEAR, monthNumber } from './dates';
import { pagesOf, withoutGaps, type PrintedSource } from './printed-source';
import { PAGES } from './source-orders';

const LABELLED = {
  volume: new RegExp(
    '\\b(?:vol(?:ume)?|Bd|Band|Jg)\\b[.:]? ?([A-Z]{0,2}\\d{1,5}[A-Z]?(?:[-/]\\d{1,4})?)' +
      '(?: ?\\(([^()]{1,30})\\)(?!\\w))?',
    'i',
  ),
  issue: /\b(?:no|nr|issue|iss|Heft|H|num)\b[.:]? ?(\d[\w/-]{0,11})/i,
  pages: new RegExp(`(?:\\bpp?|\\bS|\\bSeiten?|\\bpages?)[.:]? ?${PAGES}`),
  colon: new RegExp(`\\d\\)?: ?${PAGES}`),
  article: /\bArt(?:icle|\.)? ?(?:no\.?|ID|number)?:? ?([A-Za-z]{0,4}\d\w{0,14})/,
  year: new RegExp(`(?<!\\d|pp?\\. ?|-)(?:(?<month>${MONTH}) (?:(?<day>\\d{1,2}), )?)?(?<year>${YEAR})(?![\\d-])`),
};

/** `vol. 3, no. 2, pp. 1–9, Mar. 2019` in any order — IEEE, MLA, Harvard. */
export function findLabelled(rest: string, from: number): PrintedSource | undefined {
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
