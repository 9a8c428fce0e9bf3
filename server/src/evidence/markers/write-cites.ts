/** Markers with other numbers in them, and new markers, written as the draft writes them. */
import type { TextEdit } from '../../base/edit';
import { hull, span, textOf, type Span } from '../../base/span';
import type { PlacedCitation, Review } from '../../model/review';

/** The marker with these numbers in addition, in ascending order where it ascends. Nothing where it cannot be written anew. */
export function addCites(review: Review, citation: PlacedCitation, keys: readonly string[]): TextEdit | undefined {
  const numbers = numbersOf(review, citation);
  const added = keys.filter(key => !citation.cites.some(it => it.key === key));
  if (!numbers || added.length === 0 || !added.every(isNumber)) return undefined;
  const written = textOf(review.text, numbers);
  const items = itemsOf(review, citation);
  const isSorted = items.every((it, at) => at === 0 || items[at - 1]!.first < it.first);
  const all = [...items, ...added.map(key => ({ first: Number(key), text: inScriptOf(written, key) }))];
  if (isSorted) all.sort((a, b) => a.first - b.first);
  return { span: numbers, newText: all.map(it => it.text).join(separatorFor(review, citation, written)) };
}

/** The marker with these numbers instead of its own. Nothing where it cannot be written anew. */
export function replaceCites(review: Review, citation: PlacedCitation, keys: readonly string[]): TextEdit | undefined {
  const numbers = numbersOf(review, citation);
  if (!numbers || keys.length === 0 || !keys.every(isNumber)) return undefined;
  const written = textOf(review.text, numbers);
  const sorted = [...keys].sort((a, b) => Number(a) - Number(b));
  return { span: numbers, newText: sorted.map(it => inScriptOf(written, it)).join(separatorFor(review, citation, written)) };
}

/** The marker `like` once more, at the end of a sentence that has none: on the side of the period where the draft puts markers. */
export function copyMarker(review: Review, like: PlacedCitation, sentence: Span): TextEdit {
  const { text } = review;
  const marker = textOf(text, like.span);
  const space = /\s/.test(text[like.span.start - 1] ?? '') ? ' ' : '';
  const end = /[.!?…。！？]{1,3}["'”’»)\]*_]{0,6}$/.exec(text.slice(Math.max(sentence.start, sentence.end - 20), sentence.end));
  const before = sentence.end - (end?.[0].length ?? 0);
  const at = end && isBehindPeriod(review, like) ? sentence.end : before;
  return { span: span(at, at), newText: space + marker };
}

/** By the marker itself where a period is next to it, else by the markers of its notation. */
function isBehindPeriod({ text, citations }: Review, like: PlacedCitation): boolean {
  const sideOf = ({ span: { start, end } }: PlacedCitation): number => {
    if (/^[.!?。]/.test(text.slice(end, end + 1))) return -1;
    return /[.!?。]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ? 1 : 0;
  };
  const own = sideOf(like);
  if (own !== 0) return own > 0;
  return citations.reduce((sum, it) => sum + (it.place === 'prose' && it.notation === like.notation ? sideOf(it) : 0), 0) > 0;
}

const NUMBERED: ReadonlySet<PlacedCitation['notation']> = new Set(['bracket', 'html-superscript', 'pandoc-superscript', 'unicode-superscript']);
const isNumber = (key: string): boolean => /^\d{1,6}$/.test(key);

/** Digits, separators and dashes, of both widths and raised. */
const PLAIN = /^[\d０-９⁰¹²³⁴⁵⁶⁷⁸⁹,;，、；\s\\\-‐‑‒–—―−－～⁻]+$/;
const OPENING = /^(?:\\?[[(]|[［【〔（]|<sup(?:\s[^<>]{0,200})?>|\^(?:\\?\[)?)?\s*$/i;
const CLOSING = /^\s*(?:\\?[\])]|[］】〕）]|<\/sup>|(?:\\?\])?\^)?$/i;

/** From its first number to behind its last, where nothing but numbers stands between them and no link or word around. */
function numbersOf({ text }: Review, { span: marker, cites, notation }: PlacedCitation): Span | undefined {
  if (!NUMBERED.has(notation)) return undefined;
  const inner = hull(cites[0]!.span, cites[cites.length - 1]!.span);
  const isPlain =
    PLAIN.test(textOf(text, inner)) && OPENING.test(text.slice(marker.start, inner.start)) && CLOSING.test(text.slice(inner.end, marker.end));
  return isPlain ? inner : undefined;
}

/** Single numbers and ranges, as written. */
function itemsOf({ text }: Review, { cites }: PlacedCitation): readonly { readonly first: number; readonly text: string }[] {
  const seen = new Set<number>();
  return cites.flatMap(it => {
    if (seen.has(it.span.start)) return [];
    seen.add(it.span.start);
    return [{ first: it.range ? it.range.first : Number(it.key), text: textOf(text, it.span) }];
  });
}

const SEPARATOR = /(?:\\?[ \t])?[,;，、；](?:\\?[ \t])?/;

/** The marker's own, else that of the first marker of its notation with several numbers, else a comma. */
function separatorFor(review: Review, citation: PlacedCitation, written: string): string {
  const own = SEPARATOR.exec(written)?.[0];
  if (own) return own;
  for (const it of review.citations) {
    if (it.notation !== citation.notation || it.cites.length < 2) continue;
    const found = SEPARATOR.exec(textOf(review.text, it.span))?.[0];
    if (found) return found;
  }
  return citation.notation === 'bracket' ? ', ' : ',';
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const WIDE = '０１２３４５６７８９';

/** A number in the digits of what was written: raised, wide or plain. */
export function inScriptOf(written: string, key: string): string {
  const digits = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(written) ? RAISED : /[０-９]/.test(written) ? WIDE : undefined;
  return digits ? key.replace(/\d/g, it => digits[Number(it)]!) : key;
}
