/** What stands behind `In:`, where a part of a book or of proceedings names the whole. */
import { covers, type Span } from '../../base/span';
import type { PlainText } from './plain-text';
import { segmentsOf, trimSpan } from './segments';

const PART = /(?:(?<=[.?!,;"'\])]) ?|^)(?:In: ?|In (?=["(\p{Lu}])|in: (?=\p{Lu}))| \/\/ (?=\p{Lu})/u;
/** `editors.`, `(Eds.),`, `, eds.` behind the editors of a book. */
const EDITORS = /,? ?\(?\b(?:[Ee]ditors?|[Ee]ds?|Hrsg|Hg)\b\.?\)?[.,:;]*\s?/;

/** The whole, its imprint, and its editors, as far as they are printed. */
export interface Whole {
  readonly container?: Span;
  readonly imprint?: Span;
  readonly editors?: Span;
}

/** `In:` or `//` between the title of a part and what it stands in; nothing where neither is printed. */
export function findPart(text: string, from: number, to: number): Span | undefined {
  const found = PART.exec(text.slice(from, to));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined;
}

/** `Editor A, editor. Book. 2nd ed. New York: Springer` behind `In:`. */
export function splitPart(
  { folded: text }: Pick<PlainText, 'folded'>,
  from: number,
  to: number,
  mark: Span | undefined,
): Whole {
  const region = text.slice(from, Math.min(to, mark && mark.start > from ? mark.start : to, from + 400));
  const editorsEnd = EDITORS.exec(region);
  // `In: Title of the Book, edited by …` has no editors before its title.
  const hasEditors = editorsEnd !== null && editorsEnd.index > 0;
  const editors = hasEditors ? trimSpan(text, { start: from, end: from + editorsEnd.index }) : undefined;
  const start = hasEditors ? from + editorsEnd.index + editorsEnd[0].length : from;
  const book = mark && covers({ start: from, end: to }, mark) ? mark : firstSegment(text, start, to);
  const container = trimSpan(text, book);
  const imprint = trimSpan(text, { start: book.end, end: to });
  return {
    ...(editors ? { editors } : {}),
    ...(container.end > container.start ? { container } : {}),
    ...(imprint.end > imprint.start ? { imprint: { start: book.end, end: imprint.end } } : {}),
  };
}

function firstSegment(text: string, from: number, to: number): Span {
  const segments = segmentsOf(text, from, to);
  const first = segments[0] ?? { start: from, end: from };
  // `Book (pp. 1–20). Publisher`, `Book, pp. 1–20`: what follows the name is no part of it.
  const cut = /;|\s\((?:pp?\.|\d|vol|[Ee]ds?\b)|,? pp?\. ?\d/.exec(text.slice(first.start, first.end));
  return cut ? { start: first.start, end: first.start + cut.index } : first;
}
