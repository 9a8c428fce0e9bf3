/** Where a finding stands: its lines, its sentence, and what to show of it. */
import { LineIndex, type LinePosition } from '../base/line-index';
import { memo } from '../base/memo';
import { touches, type Span } from '../base/span';
import type { Reference } from '../model/reference';
import type { Claim, Review } from '../model/review';

/** As LSP counts: zero-based lines and UTF-16 characters, the end behind the last character. */
export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A part of one line with a marked part of it: `text.slice(start, end)`. Dots stand for what was left out. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function rangeIn(review: Review, span: Span): LineRange {
  const lines = linesOf(review);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

const linesOf = memo((review: Review) => new LineIndex(review.text));

/** How much of a paragraph around the marked part a line on the screen can hold. */
const EXCERPT_LENGTH = 100;
const SENTENCE_LENGTH = 400;
/** No sentence is longer. */
const WHOLE_LENGTH = 4000;
const MANY_WORDS = 30;

/** The claim in which the span begins, the reference in which it stands, or the line: on one line, shortened when very long. */
export function sentenceAt(review: Review, span: Span): string {
  const found = innermostAt(claimsOf(review), span) ?? innermostAt(referencesOf(review), span);
  return found ? shortTextOf(found) : oneShortLine(lineAt(review, span.start));
}

/** The same for comparing: a claim or entry as a whole, and else what the span says where that is more than a word or two. */
export function wholeSentenceAt(review: Review, span: Span): string {
  const found = innermostAt(claimsOf(review), span) ?? innermostAt(referencesOf(review), span);
  if (found) return wholeTextOf(found);
  return oneShortLine(span.end - span.start >= MANY_WORDS ? review.text.slice(span.start, Math.min(span.end, span.start + WHOLE_LENGTH)) : lineAt(review, span.start));
}

// A sentence may be as long as a book, and have as many findings: what is beyond its beginning is not looked at, and once.
const oneShortLine = (text: string, length = SENTENCE_LENGTH): string =>
  shorten(text.slice(0, 4 * length).replace(/\s+/g, ' ').trim(), length);
const textOf = (it: Claim | Reference): string => ('content' in it ? it.content.text : it.text);
const shortTextOf = memo((it: Claim | Reference) => oneShortLine(textOf(it)));
const wholeTextOf = memo((it: Claim | Reference) => oneShortLine(textOf(it), WHOLE_LENGTH));

/** The line of the span's first character, cut to the words around the span; the mark ends where the line ends. */
export function excerptAt(review: Review, span: Span): Excerpt {
  const lines = linesOf(review);
  const { line } = lines.positionAt(span.start);
  const [lineStart, lineEnd] = [lines.startOfLine(line), lines.endOfLine(line)];
  const cut = Math.max(span.start, Math.min(span.end, lineEnd, span.start + EXCERPT_LENGTH));
  const markEnd = isLowSurrogate(review.text, cut) ? cut - 1 : cut;

  const room = Math.max(0, EXCERPT_LENGTH - (markEnd - span.start));
  // More before than behind, and where the line ends soon, still more.
  const first = Math.min(span.start - Math.ceil(room * 0.6), lineEnd - EXCERPT_LENGTH);
  const from = wordStart(review.text, Math.max(lineStart, first), span.start, lineStart);
  const to = wordEnd(review.text, Math.min(lineEnd, from + EXCERPT_LENGTH), markEnd, lineEnd);
  const before = from > lineStart ? '… ' : '';
  const after = to < lineEnd ? ' …' : '';
  const lead = before + review.text.slice(from, span.start).trimStart();
  const marked = review.text.slice(span.start, markEnd);
  const tail = review.text.slice(markEnd, to).trimEnd() + after;
  return { text: lead + marked + tail, start: lead.length, end: lead.length + marked.length };
}

/** The next beginning of a word at or behind `at`, at most `limit`; a line's start is one. */
function wordStart(text: string, at: number, limit: number, lineStart: number): number {
  if (at <= lineStart) return lineStart;
  const space = text.slice(at - 1, limit).search(/\s/);
  // Text without spaces is cut between characters, not inside of one.
  if (space < 0) return isLowSurrogate(text, at) ? at + 1 : at;
  return at + space;
}

/** The last end of a word at or before `at`, at least `limit`; a line's end is one. */
function wordEnd(text: string, at: number, limit: number, lineEnd: number): number {
  if (at >= lineEnd) return lineEnd;
  if (at <= limit) return limit;
  const space = text.lastIndexOf(' ', at);
  if (space >= limit) return space;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** At most `length` characters, cut at a word where there is one near, with dots for the rest. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  const end = cut > length / 2 ? cut : length - 1;
  return `${text.slice(0, isLowSurrogate(text, end) ? end - 1 : end)}…`;
}

/** The line at an offset; of one too long to show, the part around the offset. */
function lineAt(review: Review, offset: number): string {
  const lines = linesOf(review);
  const { line } = lines.positionAt(offset);
  const start = Math.max(lines.startOfLine(line), offset - SENTENCE_LENGTH);
  return review.text.slice(start, lines.endOfLine(line));
}

const byStart = <T extends { readonly span: Span }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => a.span.start - b.span.start);
const claimsOf = memo((review: Review) => byStart(review.claims));
const referencesOf = memo((review: Review) => byStart(review.references));

/** How far to look back for a sentence that a table cuts in two: past the rows of a long table. */
const LOOK_BACK = 500;

/** Of spans in the order of their starts, which may lie inside each other, the last one that holds the start of `it`. */
function innermostAt<T extends { readonly span: Span }>(sorted: readonly T[], it: Span): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start <= it.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - LOOK_BACK); at--) {
    if (touches(sorted[at]!.span, it.start)) return sorted[at];
  }
  return undefined;
}
