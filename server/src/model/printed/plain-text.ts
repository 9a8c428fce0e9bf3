/** From an entry's Markdown and HTML to what a reader sees, with the places of italics: they mark journals, books. */
import type { Span } from '../../base/span';
import { plainMath, readEntity } from './entities';
import { fold } from './folds';
import { Output } from './plain-output';

export interface PlainText {
  /** As printed, on one line, without markup. */
  readonly printed: string;
  /** The same, character for character, with every dash as `-`, quote as `"` or `'`, full-width sign as ASCII. */
  readonly folded: string;
  /** Emphasised runs in both. An empty one is a field that was left empty: `Title. **. 2016.` */
  readonly italics: readonly Span[];
}

const SPECIAL = /[\\$<&*_[!`\u200b-\u200d\u2060\ufeff\u00ad]|[^\S ]\s*| {2,}/g;
const TAG = /<(\/?)([a-zA-Z]{1,10})(?:\s[^<>]{0,600})?\/?>/y;
const TAGS = new Set(
  'a abbr b bdi br cite code div em font i li nobr p s sc scp small span strong sub sup tt u'.split(' '),
);
const ITALIC_TAGS = new Set(['i', 'em', 'cite']);
const LINK =
  /!?\[([^[\]]{0,400})\]\([^()\s]{0,800}(?:\([^()\s]{0,200}\)[^()\s]{0,300}){0,4}(?: "[^"]{0,200}")?\s?\)/y;
/** Labels of links that databases put behind an entry. */
const TRAILER = new RegExp(
  '^(?:doi|pubmed|pmc|medline|cross ?ref|google scholar|pmc free article|free (?:pmc|full).*|full.?text.*|view.*' +
    '|article|abstract|web of science.*|isi|scopus.*|sciencedirect|cas|ads|hal|publisher.*|pub ?med central' +
    '|europe pmc|link|pdf)$',
  'i',
);

/** Linear in the text: each character is looked at once, a link or tag at most some hundred characters ahead. */
export function plainText(markdown: string): PlainText {
  const out = new Output();
  write(markdown, out);
  const printed = out.text.trimEnd();
  return { printed, folded: fold(printed), italics: out.italics.filter(it => it.start <= printed.length) };
}

function write(source: string, out: Output): void {
  const lastStrong = Math.max(source.lastIndexOf('**'), source.lastIndexOf('__'));
  let at = 0;
  while (at < source.length) {
    SPECIAL.lastIndex = at;
    const hit = SPECIAL.exec(source);
    if (!hit) break;
    if (hit.index > at) out.add(source.slice(at, hit.index));
    at = writeSpecial(source, hit.index, hit[0], out, lastStrong);
  }
  out.add(source.slice(at));
  if (out.isItalic) out.closeItalic();
}

/** Writes what the special sign at `at` means; the offset behind what was read. */
function writeSpecial(source: string, at: number, sign: string, out: Output, lastStrong: number): number {
  switch (sign[0]) {
    case '\\':
      return writeEscape(source, at, out);
    case '$':
      return writeMath(source, at, out);
    case '<':
      return writeTag(source, at, out);
    case '*':
    case '_':
      return writeEmphasis(source, at, out, lastStrong);
    case '[':
    case '!':
      return writeLink(source, at, out);
    case '&': {
      const entity = readEntity(source, at);
      if (entity?.value.trim() === '' && entity.value !== '') out.space();
      else out.text += entity?.value ?? '&';
      return entity?.end ?? at + 1;
    }
    case '`':
      return at + 1;
    default:
      // Zero-width signs and soft hyphens print nothing; one of them, the BOM, is also white space for the pattern.
      if (!/^[\u200b-\u200d\u2060\ufeff\u00ad]/.test(sign)) out.space();
      return at + sign.length;
  }
}

function writeEscape(source: string, at: number, out: Output): number {
  const next = source[at + 1] ?? '';
  if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1;
  out.text += next;
  return at + 2;
}

function writeMath(source: string, at: number, out: Output): number {
  const close = source.slice(at + 1, at + 82).indexOf('$');
  const inside = close > 0 ? source.slice(at + 1, at + 1 + close) : '';
  if (!/[\\^_]/.test(inside) && !/^ ?[\p{L}\d]{1,3} ?$/u.test(inside)) {
    out.text += '$';
    return at + 1;
  }
  const math = plainMath(inside);
  const end = at + close + 2;
  // Text recognition sets a lone Greek letter apart: `NF- $\kappa$ B` prints NF-κB.
  const isGreek = /^[α-ωΑ-Ω]$/.test(math);
  if (isGreek && out.text.endsWith('- ')) out.text = out.text.slice(0, -1);
  out.text += math;
  return isGreek && /^ [A-Z](?![A-Za-z])/.test(source.slice(end, end + 3)) ? end + 1 : end;
}

function writeTag(source: string, at: number, out: Output): number {
  TAG.lastIndex = at;
  const tag = TAG.exec(source);
  const name = tag?.[2]?.toLowerCase() ?? '';
  if (!tag || !TAGS.has(name)) {
    // What is left of `<https://doi.org/…>` once the address is cut out.
    const empty = /^<\s{0,2}>/.exec(source.slice(at, at + 4));
    if (!empty) out.text += '<';
    return at + (empty?.[0].length ?? 1);
  }
  if (name === 'br' || name === 'p' || name === 'div') out.space();
  if (ITALIC_TAGS.has(name)) {
    if (tag[1] === '' && !out.isItalic) out.openItalic();
    else if (tag[1] === '/' && out.isItalic) out.closeItalic();
  }
  return at + tag[0].length;
}

function writeEmphasis(source: string, at: number, out: Output, lastStrong: number): number {
  const sign = source[at]!;
  let end = at + 1;
  while (source[end] === sign && end < at + 3) end++;
  const length = end - at;
  const before = source[at - 1] ?? ' ';
  const after = source[end] ?? ' ';
  // `snake_case` and `D_1` are words.
  if (sign === '_' && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) {
    out.text += source.slice(at, end);
    return end;
  }
  if (length >= 2) {
    const isEmpty = !out.isBold && (at >= lastStrong || !/[\p{L}\d]/u.test(inner(source, end, sign)));
    if (isEmpty && length === 2) {
      out.openItalic();
      out.closeItalic();
    } else out.isBold = !out.isBold;
  }
  if (length !== 2) {
    if (out.isItalic) out.closeItalic();
    else if (/\S/.test(after)) out.openItalic();
  }
  return end;
}

/** Up to the next pair of the sign, at most 200 characters. */
function inner(source: string, from: number, sign: string): string {
  const window = source.slice(from, from + 200);
  const close = window.indexOf(sign + sign);
  return close < 0 ? window : window.slice(0, close);
}

function writeLink(source: string, at: number, out: Output): number {
  LINK.lastIndex = at;
  const link = LINK.exec(source);
  if (!link) {
    const empty = /^\[[\s;,|]{0,4}\]/.exec(source.slice(at, at + 6));
    if (!empty) out.text += source[at];
    return at + (empty?.[0].length ?? 1);
  }
  const end = at + link[0].length;
  const isTrailer = link[1]!.trim() === '' || TRAILER.test(link[1]!.trim());
  if (link[0].startsWith('!')) return end;
  // `[[PubMed](…)]`: the brackets around a trailer go with it.
  if (isTrailer) {
    if (out.text.endsWith('[')) {
      out.text = out.text.slice(0, -1);
      return source[end] === ']' ? end + 1 : source.startsWith('\\]', end) ? end + 2 : end;
    }
    return end;
  }
  write(link[1]!, out);
  return end;
}
