/** The orders in which styles print year, volume, issue and pages: patterns with these as named groups. */
import { MONTH, YEAR } from './dates';

const WHEN =
  `(?<year>${YEAR})[a-z]?` +
  `(?:[ ,]{1,2}(?<month>${MONTH})(?:[-/ ]{1,2}${MONTH})?(?: (?<day>\\d{1,2})(?:-\\d{1,2})?(?![\\d(:]))?)?`;
const VOLUME = '(?:[Vv]ol(?:ume)?[.:]? ?)?(?<volume>[A-Z]{0,2}\\d{1,5}[A-Z]?(?:[-/]\\d{1,4})?)(?![\\w])';
const PART = '(?:[Ss]uppl(?:ement)?|Pt|Part|Spec)\\b\\.?(?: (?:No\\.? ?)?[\\w-]{1,8}){0,2}';
const ISSUE = `(?: ?\\((?<issue>[^()]{1,40})\\)| (?<part>${PART}))`;
const ONE_PAGE = '[A-Za-z]{0,6}\\d[\\dA-Za-z]{0,14}(?:\\.[a-z]{0,2}\\d{1,4})?';
/** Pattern source of pages, the group `pages`. */
export const PAGES =
  `(?<pages>(?:${ONE_PAGE}(?: ?--? ?${ONE_PAGE})?|[ivxlc]{1,7}-[ivxlc]{1,7})` +
  `(?:, ?${ONE_PAGE}-${ONE_PAGE}){0,3})`;
const NUMBER_WORD = ',? ?(?:no|iss|issue)[.:]? ?(?<number>[\\w-]{1,12})';
const LABEL = '(?<label>pp?\\.? ?|S\\.? |Art(?:icle|\\.)?(?: (?:[Nn]o\\.?|ID|number))?:? ?|e?ID ?)?';
const END = '[\\s.,;:()[\\]|-]*$';
const FREE = '(?<![\\w.:/-])';

/**
 * In the order of certainty. Those that look like other things in running text must end the entry; `2018;128(4):` may
 * not be anything else, so that notes behind it do no harm.
 */
export const ORDERS: readonly RegExp[] = [
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

/** The same, where nothing may stand behind them. */
export const AT_END: readonly RegExp[] = [
  // 2014:3320-3328, May 3, 2018:A1, 2020 Jun 22:1-9 — AMA without a volume, newspapers, works ahead of print
  new RegExp(
    `(?<![\\d-])(?:(?<month>${MONTH}) (?:(?<day>\\d{1,2}), )?)?(?<year>${YEAR})[a-z]?` +
      `(?: (?<month2>${MONTH})(?: (?<day2>\\d{1,2}))?)?: ?${LABEL}${PAGES}${END}`,
  ),
  // 2018, 128, 1238-1246 and 2020, 40(5): 371-376 and 2020(5): 371-376 — MDPI, GB/T 7714
  new RegExp(`(?<![\\d-])(?<year>${YEAR})[a-z]?(?:, ?${VOLUME})?${ISSUE}?[,:] ?${LABEL}${PAGES}${END}`),
  new RegExp(`(?<![\\d-])(?<year>${YEAR}), ?${VOLUME}${ISSUE}${END}`),
  // (2013) 12(3):345-350 and 38(5): 123-130, 2020 — Springer, Japanese journals
  new RegExp(
    `(?:\\((?<year>${YEAR})\\),? ?|${FREE})${VOLUME}${ISSUE}? ?: ?${LABEL}${PAGES}` +
      `(?:[,;.]? ?\\(?(?<later>${YEAR})\\)?)?${END}`,
  ),
  // 8(9), 729-740 and 153, 1194-1217 — APA, Cell
  new RegExp(`${FREE}${VOLUME}${ISSUE}?, ?${LABEL}${PAGES}(?:, ${PAGES.replace('pages', 'more')})?${END}`),
  // 8(9) at the end
  new RegExp(`${FREE}${VOLUME} ?\\((?<issue>[^()]{1,20})\\)${END}`),
];

/** The year alone behind everything else, `. 2019.` or `(2019).` or `. May 3, 2019`. */
export const YEAR_AT_END = new RegExp(
  '(?<=^|[.,;:?!"\')\\]( ])' +
    `(?:(?:(?<day>\\d{1,2})\\.? )?(?<month>${MONTH})(?: (?<day2>\\d{1,2}),)? )?` +
    `(?<year>${YEAR})[a-z]?(?:[ ,]{1,2}(?<month2>${MONTH})(?: (?<day3>\\d{1,2}))?)?${END}`,
);
