/** The title, and what the work appeared in: between the authors and the volume. */
import type { Span } from '../../base/span';
import { closingQuote, containerMark } from './marks';
import { findPart, splitPart } from './part-of-book';
import type { PlainText } from './plain-text';
import { containerStart, segmentsOf, trimSpan } from './segments';
import { findUndividedJournal } from './undivided-journal';

export interface TitleAndContainer {
  readonly title?: Span;
  readonly container?: Span;
  /** Between title and end, where there is no container: `2nd ed. New York: Springer`. */
  readonly imprint?: Span;
  /** The letter of GB/T 7714's `[J]`, `[M]`, `[D]`. */
  readonly code?: string;
  /** The container holds works of several authors: what stands behind `In:` or `//`. */
  readonly isPart: boolean;
  readonly editors?: Span;
  /** A title in italics of its own, as APA prints books and pages. */
  readonly isItalicTitle: boolean;
}

const CODE = /\s?\[(J|M|D|C|R|N|P|S|A|Z|G|DB|CP|EB)(?:\/(?:OL|CD|MT|DK))?\]/;
const IN_ITALICS = /["',.] ?in $/;
const ELSEWHERE = /(?:\. ?|, ?)(?:Preprint(?: at)?|Posted at|Published in|Presented at)[.\s]*$/i;

/**
 * Splits `plain.folded` from `from`, behind authors and year, to `to`, before volume or year. With `endsWithComma` the
 * parts are divided by commas, as in Elsevier's numbered style; with `hasVolume` a journal is certain to be there.
 */
export function splitTitle(
  plain: PlainText,
  from: number,
  to: number,
  endsWithComma: boolean,
  hasVolume: boolean,
): TitleAndContainer {
  const text = plain.folded;
  const code = CODE.exec(text.slice(from, to));
  if (code) return splitAtCode(text, from, to, code);
  const quoted = closingQuote(text, from, to);
  const mark = containerMark(plain, quoted ?? from, to, hasVolume);
  const isFirst = (it: Span): boolean => it.start === from || it.start === from + 1;
  const own = plain.italics.find(it => isFirst(it) && it.end - it.start > 3 && it.end <= to);
  if (own && !mark && !quoted) return splitAtOwnTitle(plain, own, to);
  const part = findPart(text, quoted ?? from, to);
  if (part !== undefined && (!mark || mark.start > part.start)) {
    const isPart = !text.startsWith(' //', part.start);
    const title = trimTitle(text, from, part.start, quoted);
    return { ...PLAIN, title, ...splitPart(plain, part.end, to, mark), isPart };
  }
  if (mark) {
    const isPart = IN_ITALICS.test(text.slice(Math.max(from, mark.start - 5), mark.start));
    const end = mark.start - (isPart ? 3 : 0);
    const inside = { start: mark.start, end: Math.min(mark.end, Math.max(mark.start, to)) };
    // `*~/*` names nothing.
    const hasName = /\p{L}/u.test(text.slice(inside.start, inside.end));
    const title = trimTitle(text, from, end, quoted);
    return { ...PLAIN, title, ...(hasName ? { container: trimSpan(text, inside) } : {}), isPart };
  }
  if (quoted) {
    const behind = trimSpan(text, { start: quoted, end: to });
    const isPart = /^in /i.test(text.slice(behind.start, behind.start + 3));
    const container = { start: behind.start + (isPart ? 3 : 0), end: behind.end };
    const title = trimTitle(text, from, quoted, quoted);
    return { ...PLAIN, title, ...(container.end > container.start ? { container } : {}), isPart };
  }
  return splitPlain(text, from, to, endsWithComma, hasVolume);
}

const PLAIN = { isPart: false, isItalicTitle: false } as const;

function splitAtCode(text: string, from: number, to: number, code: RegExpExecArray): TitleAndContainer {
  const title = trimSpan(text, { start: from, end: from + code.index });
  const behind = from + code.index + code[0].length;
  const letter = code[1]!;
  const rest = trimSpan(text, { start: behind, end: to });
  if (text.startsWith('//', behind)) {
    return { ...PLAIN, title, code: letter, ...splitPart({ folded: text }, behind + 2, to, undefined), isPart: true };
  }
  if (rest.end <= rest.start) return { ...PLAIN, title, code: letter };
  const isSerial = letter === 'J' || letter === 'N';
  return { ...PLAIN, title, code: letter, ...(isSerial ? { container: rest } : { imprint: rest }) };
}

function splitAtOwnTitle({ folded }: PlainText, own: Span, to: number): TitleAndContainer {
  const imprint = trimSpan(folded, { start: own.end, end: to });
  const title = trimSpan(folded, own);
  const hasImprint = imprint.end > imprint.start;
  const behind = hasImprint ? { imprint: { start: own.end, end: imprint.end } } : {};
  return { title, isPart: false, isItalicTitle: true, ...behind };
}

function splitPlain(
  text: string,
  from: number,
  to: number,
  endsWithComma: boolean,
  hasVolume: boolean,
): TitleAndContainer {
  const sentences = segmentsOf(text, from, to);
  // What stands in a volume has a journal: `Vitamin D. Nature.`
  const segments = sentences.length === 1 && hasVolume ? segmentsOf(text, from, to, true) : sentences;
  if (endsWithComma) {
    const comma = containerComma(text, from, to);
    if (comma !== undefined) return splitAt(text, from, comma, to);
  }
  if (segments.length === 0) return PLAIN;
  const lone = segments.length === 1 && hasVolume ? findUndividedJournal(text, from, to) : undefined;
  if (lone !== undefined) return splitAt(text, from, lone, to);
  if (segments.length === 1) return { ...PLAIN, title: trimTitle(text, from, segments[0]!.end, undefined) };
  return splitAt(text, from, segments[containerStart(text, segments)]!.start, to);
}

const splitAt = (text: string, from: number, at: number, to: number): TitleAndContainer => ({
  ...PLAIN,
  title: trimTitle(text, from, at, undefined),
  container: trimSpan(text, { start: at, end: to }),
});

/** The last comma that has a capital behind it, at most 150 characters before the end. */
function containerComma(text: string, from: number, to: number): number | undefined {
  const region = text.slice(from, to);
  for (let at = region.lastIndexOf(', '); at > 0; at = region.lastIndexOf(', ', at - 1)) {
    const tail = region.slice(at + 2).trim();
    if (tail.length > 150) return undefined;
    if (/^(?:\p{Lu}|e[A-Z]|bioR|arX)/u.test(tail)) return from + at + 1;
  }
  return undefined;
}

/** The title's span, quotes around the whole taken off. */
function trimTitle(text: string, from: number, to: number, quotedEnd: number | undefined): Span {
  if (quotedEnd !== undefined) return trimSpan(text, { start: from + 1, end: Math.min(quotedEnd - 1, to) });
  return trimSpan(text, { start: from, end: to - (ELSEWHERE.exec(text.slice(from, to))?.[0].length ?? 0) });
}
