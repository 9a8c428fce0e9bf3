/** Quotes and italics, the marks by which an entry's title and journal are told apart. */
import type { Span } from '../../base/span';
import type { PlainText } from './plain-text';

const BEHIND_QUOTE = /^(?:[,.]|$| in | \(|\s["*])/;

/** The offset behind the quote that closes a title which begins with one; nothing where it does not. */
export function closingQuote(text: string, from: number, to: number): number | undefined {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return undefined;
  for (let at = text.indexOf(quote, from + 1); at >= 0 && at < to; at = text.indexOf(quote, at + 1)) {
    // ,” and ”, and ”. end a title; a quotation within it goes on with a word, or a colon: `“Why Should I?”: On trust`.
    const isPunctuated = /[,.?!]/.test(text[at - 1]!) && !/[:;]/.test(text[at + 1] ?? '');
    if (isPunctuated || at + 1 >= to - 1 || BEHIND_QUOTE.test(text.slice(at + 1, at + 5))) return at + 1;
  }
  return undefined;
}

/** Nothing in small letters, a comma (`, Boston, MA, USA,`), a bracket, or one more short part. */
const BEHIND_MARK = /^[^\p{Ll}]{0,60}$|^, |^ ?\(|^\. ?\p{Lu}[^.]{2,60}[.,;]? ?$/u;
/** The end of a title, or `in`: what stands in the middle of one, `of *E. coli* in`, is no journal. */
const BEFORE_MARK = /[.?!"'),;:\]]$|(?:^|[\s.,"])in$/i;

/** The italic run that names the container: it ends at the volume, and a finished title stands before it. */
export function containerMark(
  { folded, italics }: PlainText,
  from: number,
  to: number,
  hasVolume: boolean,
): Span | undefined {
  for (let index = italics.length - 1; index >= 0; index--) {
    const mark = italics[index]!;
    if (mark.start > to || mark.start < from) continue;
    if (/^\D{0,4}\d+\D{0,4}$/.test(folded.slice(mark.start, mark.end))) continue;
    if (mark.end < to && !BEHIND_MARK.test(folded.slice(mark.end, to))) return undefined;
    const before = folded.slice(from, mark.start).trimEnd();
    if (before === '') return from === mark.start ? undefined : mark;
    if (mark.end === mark.start || BEFORE_MARK.test(before)) return mark;
    // `Deep learning *Nature* 2015;521`: what leads to the volume is the journal, unless it is `E. coli` or `in vivo`.
    const isNamed = /^(?:\p{Lu}[\p{L}\d-]|\p{Ll}\p{Lu}|J\.? )/u.test(folded.slice(mark.start, mark.start + 3));
    return hasVolume && isNamed && folded.slice(mark.end, to).trim() === '' ? mark : undefined;
  }
  return undefined;
}
