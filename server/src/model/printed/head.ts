/** The head of an entry: its authors, persons or a group, and the year behind them. */
import { covers, shift } from '../../base/span';
import type { CslDate, CslName } from '../csl-item';
import { readAuthors, type PrintedAuthors } from './authors';
import { YEAR, dateOf, readDate } from './dates';
import { isBody, readGroup, type PrintedGroup } from './groups';
import type { PlainText } from './plain-text';
import { segmentsOf } from './segments';

/** Authors and the year behind them. */
export interface Head {
  readonly names: readonly CslName[];
  readonly issued?: CslDate;
  /** A year stands behind the authors, or the words that say that there is none, `(n.d.)`. */
  readonly isDated: boolean;
  readonly end: number;
  readonly endsWithComma: boolean;
}

/** Names that look like persons: `Robert Koch-Institut`, `J. Craig Venter Institute`, `Cancer Research UK`. */
const NO_FAMILY = new RegExp(
  '(?:institute?|foundation|centre|center|hospital|laborator(?:y|ies)|collaboration|organi[sz]ation|association' +
    '|administration|agency|society|bundesamt|gesellschaft)$|^\\p{Lu}\\S+ \\p{Lu}\\S{3,} (?:UK|USA?|EU)$',
  'iu',
);
const COUNTRY = /^(?:U\. ?[SKN]\. ?(?:A\. ?)?|U[SKN] |EU )\p{Lu}/u;

/** The persons at `start`, or the group that its year or country shows to be one; no names where neither is sure. */
export function readHead(plain: PlainText, start: number): Head {
  const { folded, printed } = plain;
  // `U.S. Food and Drug Administration` has initials and a name, but is none.
  if (COUNTRY.test(folded.slice(start, start + 12))) {
    const group = readGroup(folded, printed, start);
    if (group && isBody(group.name.literal!)) return withYearBehindGroup(folded, group);
  }
  const authors: PrintedAuthors | undefined = readAuthors(folded, printed, start);
  if (authors && !isGroupInDisguise(authors)) {
    return withYear(folded, authors.names, authors.end, authors.endsWithComma);
  }
  const none = { names: [], isDated: false, end: start, endsWithComma: false };
  const group = groupAt(plain, start);
  if (!group) return none;
  const dated = withYearBehindGroup(folded, group);
  // `World Health Organization, 2021. Title`: a year without brackets may belong to anything.
  const isYearCertain = folded[dated.end - 1] === ')' || folded.slice(group.end - 1, dated.end).includes('(');
  const isCertain = isYearCertain || isBody(group.name.literal!);
  return dated.isDated && isCertain && isAuthorOf(folded, group, dated.end) ? dated : none;
}

function isGroupInDisguise({ names }: PrintedAuthors): boolean {
  const { given, family } = names[0]!;
  return names.length === 1 && (NO_FAMILY.test(family ?? '') || NO_FAMILY.test(`${family} ${given}`));
}

/** Nothing where the name would lie in italics or begin with a quote: those are titles. */
function groupAt({ folded, printed, italics }: PlainText, start: number): PrintedGroup | undefined {
  const mark = italics.find(it => it.end > start);
  if (mark && covers(mark, { start, end: start })) return undefined;
  return readGroup(folded, printed, start, mark?.start);
}

/** `Dementia. (2021). In Encyclopaedia`, `Old Age. (2021). World Health Organization`: the title stands first. */
function isAuthorOf(folded: string, { name }: PrintedGroup, at: number): boolean {
  const behind = folded.slice(at, at + 200);
  if (behind.trim() === '') return false;
  if (isBody(name.literal!)) return true;
  const next = segmentsOf(behind, 0, behind.length)[0];
  return !/^In[ :]/.test(behind) && !!next && !isBody(behind.slice(next.start, next.end));
}

const YEAR_IN_BRACKETS = new RegExp(
  `[.,]?\\s?\\((${YEAR})[a-z]?(?:/${YEAR})?((?:, |;)?[^()]{0,30})\\)[.,:]?\\s?`,
  'y',
);
const NO_DATE = /[.,]?\s?\((?:n\.d\.|o\. ?J\.|in press|forthcoming|no date)\)[.,:]?\s?/y;
const YEAR_BARE = new RegExp(`[.,]?\\s?(${YEAR})[a-z]?[.,:]\\s(?=["'\\p{L}\\d])`, 'uy');
const YEAR_GLUED = new RegExp(`\\s(${YEAR})[a-z]?[.,:]?\\s(?=["'\\p{Lu}\\d])`, 'uy');

const withYearBehindGroup = (folded: string, { name, end }: PrintedGroup): Head =>
  withYear(folded, [name], end, false);

function withYear(folded: string, names: readonly CslName[], end: number, endsWithComma: boolean): Head {
  // The authors may have taken the period or space that leads to the year.
  const from = /\s/.test(folded[end - 1] ?? '') ? end - 1 : end;
  YEAR_IN_BRACKETS.lastIndex = from;
  const bracketed = YEAR_IN_BRACKETS.exec(folded);
  if (bracketed) {
    const issued = readDate(`${bracketed[1]} ${bracketed[2]}`);
    const behind = from + bracketed[0].length;
    return { names, isDated: true, end: behind, endsWithComma: false, ...(issued ? { issued } : {}) };
  }
  NO_DATE.lastIndex = from;
  const none = NO_DATE.exec(folded);
  if (none) return { names, isDated: true, end: from + none[0].length, endsWithComma: false };
  // `Lindahl T 1993 Instability …`: without a period in between, the year can only be theirs.
  const pattern = /[\p{L}\d]/u.test(folded[from - 1] ?? '') && folded[from] === ' ' ? YEAR_GLUED : YEAR_BARE;
  pattern.lastIndex = from;
  const bare = pattern.exec(folded);
  if (!bare) return { names, isDated: false, end, endsWithComma };
  const issued = dateOf(Number(bare[1]));
  return { names, issued, isDated: true, end: from + bare[0].length, endsWithComma: false };
}

/** What is known of the entry's end when a group is sought at its head. */
export interface Tail {
  /** Where year or volume begin; the end of the entry where neither is printed. */
  readonly start: number;
  readonly hasVolume: boolean;
}

/**
 * The head, or the group that stands there without a year: `World Health Organization. Global report …`. Enough has to
 * follow the name to be a title; what might be a title itself has to be followed by words that only titles have.
 */
export function withGroup(plain: PlainText, head: Head, tail: Tail): Head {
  const group = groupAt(plain, head.end);
  if (!group || group.end >= tail.start) return head;
  const name = group.name.literal!;
  const isCertain = isBody(name) || /^[A-Z]{2,8}$/.test(name);
  const mark = plain.italics.findLast(it => it.start <= tail.start && it.start > head.end);
  const isTitleMarked = !!mark && mark.end > mark.start && mark.start - group.end <= 1;
  // AMA prints titles of reports in italics; in a volume it is the journal that is.
  if (isTitleMarked && (tail.hasVolume || !isBody(name))) return head;
  const to = isTitleMarked ? mark.end : Math.min(tail.start, mark?.start ?? tail.start);
  const inside = segmentsOf(plain.folded, group.end, to);
  const needed = tail.hasVolume && !mark ? 2 : 1;
  if (inside.length < needed) return head;
  const first = plain.folded.slice(inside[0]!.start, inside[0]!.end);
  if (!isCertain && (isBody(first) || !/(?<![\p{L}'-])\p{Ll}{4,}/u.test(first))) return head;
  return { ...head, names: [group.name], end: group.end };
}

const YEAR_BEHIND_TITLE = new RegExp(`[.?!] \\((${YEAR})[a-z]?((?:, [^()]{1,25})?)\\)\\.(?= )`);

/**
 * APA's order where no author is known, `Ageing and health. (2021, May 3). World Health Organization`: the date, and the
 * entry without it. Nothing where the first 300 characters have no such date.
 */
export function cutYearBehindTitle(
  plain: PlainText,
): { readonly plain: PlainText; readonly issued: CslDate | undefined } | undefined {
  const found = YEAR_BEHIND_TITLE.exec(plain.folded.slice(0, 300));
  if (!found) return undefined;
  const [start, length] = [found.index + 1, found[0].length - 1];
  const without = (text: string): string => text.slice(0, start) + text.slice(start + length);
  const italics = plain.italics
    .filter(it => it.end <= start || it.start >= start + length)
    .map(it => (it.end <= start ? it : shift(it, -length)));
  const rest = { printed: without(plain.printed), folded: without(plain.folded), italics };
  return { plain: rest, issued: readDate(`${found[1]} ${found[2]}`) };
}
