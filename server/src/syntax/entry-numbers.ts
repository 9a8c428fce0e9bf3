/** The numbers of a reference list: which of the numbers that begin a line begin an entry. */
import { looksLikeReference, startsWithAuthor, type EntryStart } from './entry-start';

/** A line in which an entry may begin or go on. */
export interface ListLine {
  readonly start: number;
  readonly line: string;
  /** Whether a block begins here, as after a blank line. */
  readonly startsBlock: boolean;
}

/** A list never skips more numbers than this; a larger step is a line that happens to begin with a number. */
const MAX_STEP = 30;

/** For each line the number that it begins an entry with, where that number fits into the sequence. */
export function believedNumbers(lines: readonly ListLine[], starts: readonly EntryStart[]): readonly (number | undefined)[] {
  const all = starts.map(it => it.number);
  if (isNumberedByMarkdown(all)) return all.map((it, at) => (starts[at]!.isBare || /^ {4}/.test(lines[at]!.line) ? undefined : it === 1 ? 1 : undefined));
  // Where a number stands last: one that is still to come in its place is not skipped for a larger one.
  const lastAt = new Map<number, number>();
  all.forEach((it, at) => it !== undefined && !starts[at]!.isBare && lastAt.set(it, at));
  let last = firstNumber(all) - 1;
  let isBareList = false;
  return lines.map((line, at) => {
    const start = starts[at]!;
    const { number } = start;
    if (number === undefined) return undefined;
    const content = contentOf(lines, starts, at);
    const isInFront = line.startsBlock || start.isBullet;
    if (number === last + 1) {
      if (start.isBare && !(isBareList || isInFront || startsWithAuthor(content))) return undefined;
      // `2. 1965;37:614`: the rest of a line, where the entry itself is still to come.
      if (/^[\d(;:]/.test(content) && (lastAt.get(number) ?? -1) > at && startsWithAuthor(contentOf(lines, starts, lastAt.get(number)!))) return undefined;
    } else if (number > last + 1) {
      const isExpected = (lastAt.get(last + 1) ?? -1) > at;
      if (number > last + MAX_STEP || isExpected || !startsWithAuthor(content) || (start.isBare && !isInFront)) return undefined;
    } else if (!startsWithAuthor(content) || start.isBare || !seemsWhole(lines, at, content)) {
      return undefined;
    }
    last = number;
    isBareList = start.isBare;
    return number;
  });
}

/** `1.` before nearly every entry: Markdown counts them. */
function isNumberedByMarkdown(numbers: readonly (number | undefined)[]): boolean {
  const ones = numbers.filter(it => it === 1).length;
  return ones >= 3 && !numbers.includes(2) && !numbers.includes(3);
}

const contentOf = (lines: readonly ListLine[], starts: readonly EntryStart[], at: number): string =>
  lines[at]!.line.slice(starts[at]!.contentStart);

/** A list that goes on from an earlier one begins with a larger number; its next number follows. */
function firstNumber(numbers: readonly (number | undefined)[]): number {
  const present = new Set(numbers);
  const first = numbers.find(it => it !== undefined && present.has(it + 1));
  return first !== undefined && !present.has(1) && first > MAX_STEP ? first : 1;
}

/** The line and the next two hold a year or an identifier. */
const seemsWhole = (lines: readonly ListLine[], at: number, content: string): boolean =>
  looksLikeReference([content, ...lines.slice(at + 1, at + 3).map(it => it.line)].join(' '));
