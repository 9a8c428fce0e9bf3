/** Dates as reference lists print them: `2018 Apr 2`, `May 3, 2020`, `3 May 2020`, `2020-05-03`, `2020年5月3日`. */
import type { CslDate } from '../csl-item';

/** Pattern source of a year between 1500 and 2099; reference lists hold nothing else. */
export const YEAR = '(?:1[5-9]|20)\\d\\d';

/** Pattern source of an English or German month, in full or short. */
export const MONTH = '(?:Jan|Jän|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-z]{0,6}\\b\\.?';

const MONTHS: ReadonlyMap<string, number> = new Map(
  ['jan jän', 'feb', 'mar mär', 'apr', 'may mai', 'jun', 'jul', 'aug', 'sep', 'oct okt', 'nov', 'dec dez'].flatMap(
    (names, index) => names.split(' ').map(name => [name, index + 1] as const),
  ),
);

const YEAR_ALONE = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`);
const NUMERIC = new RegExp(`(?<!\\d)(${YEAR})(?:-|/|\\.|年)(\\d{1,2})(?:(?:-|/|\\.|月)(\\d{1,2}))?(?!\\d)`);
const MONTH_NAME = new RegExp(`\\b${MONTH}`, 'i');
const DAY = /(?<!\d)(\d{1,2})(?!\d)/;

/** The month's number, 1 to 12, of a printed name; of `Jan-Feb` the first one's. */
export const monthNumber = (name: string): number | undefined => MONTHS.get(name.slice(0, 3).toLowerCase());

/** A date of year, month and day as far as they are known; a day without its month says nothing. */
export function dateOf(year: number, month?: number, day?: number): CslDate {
  if (!month || month > 12) return { 'date-parts': [[year]] };
  return { 'date-parts': [day && day <= 31 ? [year, month, day] : [year, month]] };
}

/** The date within a short phrase, `March 5, 2020`; nothing where it has no year. */
export function readDate(phrase: string): CslDate | undefined {
  const numeric = NUMERIC.exec(phrase);
  if (numeric) return dateOf(Number(numeric[1]), Number(numeric[2]), numeric[3] ? Number(numeric[3]) : undefined);
  const year = YEAR_ALONE.exec(phrase);
  if (!year) return undefined;
  const rest = phrase.slice(0, year.index) + ' ' + phrase.slice(year.index + 4);
  const month = MONTH_NAME.exec(rest);
  if (!month) return dateOf(Number(year[0]));
  const day = DAY.exec(rest);
  return dateOf(Number(year[0]), monthNumber(month[0]), day ? Number(day[1]) : undefined);
}
