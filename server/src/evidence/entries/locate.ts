/** Where in the document a part of an entry is printed: its DOI, its journal, its first author. */
import { span, type Span } from '../../base/span';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';

/** What may stand between two characters of a word that was read as one: line ends, markup, escapes, soft hyphens. */
const BETWEEN = /[\s*_\\\u00ad]/;
const DASH = /[‐-―−]/;

/**
 * The first place of `printed` in the entry, at or behind offset `from` of the document; whatever breaks it up (a line
 * end, `*`, a backslash) is passed over, and all dashes are one. Nothing where it is not printed like this.
 */
export function locate(review: Review, reference: Reference, printed: string, from = contentStart(reference)): Span | undefined {
  const raw = review.text.slice(from, reference.span.end);
  const plain = raw.indexOf(printed);
  if (plain >= 0 && printed !== '') return span(from + plain, from + plain + printed.length);
  const [letters, offsets] = squeeze(raw);
  const [wanted] = squeeze(printed);
  const at = wanted === '' ? -1 : letters.indexOf(wanted);
  if (at < 0) return undefined;
  return span(from + offsets[at]!, from + offsets[at + wanted.length - 1]! + 1);
}

function squeeze(text: string): readonly [letters: string, offsets: readonly number[]] {
  let letters = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (BETWEEN.test(char)) continue;
    letters += DASH.test(char) ? '-' : char;
    offsets.push(at);
  }
  return [letters, offsets];
}

/** Behind the number, or at the first character where none is written. */
export const contentStart = (reference: Reference): number => Math.max(reference.span.start, reference.keySpan.end);

/** What stands for the whole entry: its number, or where none is written the first author's name, else the first word. */
export function headOf(review: Review, reference: Reference): Span {
  if (reference.keySpan.end > reference.keySpan.start) return reference.keySpan;
  const start = contentStart(reference);
  const name = reference.item.author?.[0];
  const family = name && locate(review, reference, name.family ?? name.literal ?? '');
  if (family && family.start - start < 40) return family;
  const word = /[\p{L}\p{N}]\S{0,60}/u.exec(review.text.slice(start, reference.span.end));
  return word ? span(start + word.index, start + word.index + word[0].length) : reference.span;
}

/** The journal's name, behind the title: the title may name the journal, or what it is called after. */
export function locateJournal(review: Review, reference: Reference): Span | undefined {
  const name = reference.item['container-title']?.replace(/\.$/, '');
  if (!name) return undefined;
  const { title } = reference.item;
  const before = title ? locate(review, reference, title) : undefined;
  return locate(review, reference, name, before?.end);
}
