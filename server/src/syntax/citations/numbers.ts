/** The numbers inside a marker: `3, 5–7`. */
import { shift, span } from '../../base/span';
import type { Cite, CiteRange } from '../citation';
import { LINK_CLOSE, LINK_OPEN, NOTHING } from '../prose';

/** A range of more members than this is none: `[1990–2020]`. */
const MAX_RANGE = 150;
/** No marker is longer, whatever it links to. */
const MAX_LENGTH = 4000;

/** What may stand between the numbers: `[17; see also 15]`, `[e.g. 3]`, `[reviewed in 5]`. */
const WORDS = /(?:see|also|e\.\s?g\.,?|i\.\s?e\.,?|cf\.?|reviewed|review|reviews|in|for|and|refs?\.?|references?|und|siehe|auch|vgl\.|et|voir|y|&)(?![\p{L}\p{N}-])/iuy;

export interface Numbers {
  readonly cites: readonly Cite[];
  /** Behind the last character that belongs to the numbers: where the closing bracket must stand. */
  readonly end: number;
}

interface Token {
  readonly kind: 'number' | 'separator' | 'dash';
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * Reads numbers from `start` on, as far as there are any: digits of both widths, commas and semicolons of both widths,
 * dashes of any length, spaces and invisible markup between them. Nothing where no number stands there, or something
 * that is not a list of numbers, as `2.5` or `3-`.
 */
export function readNumbers(prose: string, start: number, words: RegExp = WORDS): Numbers | undefined {
  const { tokens, end } = tokenize(prose, start, words);
  const cites: Cite[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    if (token.kind === 'separator') {
      at++;
      continue;
    }
    if (token.kind === 'dash') return undefined;
    const isRange = tokens[at + 1]?.kind === 'dash';
    const last = isRange ? tokens[at + 2] : token;
    if (last?.kind !== 'number') return undefined;
    const added = isRange ? expandRange(token, last) : [{ key: String(token.value), span: span(token.start, token.end) }];
    if (!added) return undefined;
    cites.push(...added);
    at += isRange ? 3 : 1;
    // Between two numbers stands a separator, or a link's border; `[1 2]` is a vector.
    if (tokens[at]?.kind === 'number' && !/[\uE000-\uE002]/.test(prose.slice(last.end, tokens[at]!.start))) return undefined;
    if (tokens[at]?.kind === 'dash') return undefined;
  }
  return cites.length > 0 ? { cites, end } : undefined;
}

/** The members of `first–last`, also of one that is written the wrong way round. */
export function expandRange(first: NumberToken, last: NumberToken): Cite[] | undefined {
  const from = Math.min(first.value, last.value);
  const to = Math.max(first.value, last.value);
  if (to - from > MAX_RANGE) return undefined;
  const range = {
    first: first.value,
    last: last.value,
    firstSpan: span(first.start, first.end),
    lastSpan: span(last.start, last.end),
  };
  const whole = span(first.start, last.end);
  return Array.from({ length: to - from + 1 }, (_, index) => ({ key: String(from + index), span: whole, range }));
}

/** The cites at another place; members of one range still share one range. */
export function shiftCites(cites: readonly Cite[], by: number): readonly Cite[] {
  let last: { readonly from: CiteRange; readonly to: CiteRange } | undefined;
  return cites.map(cite => {
    const moved = { ...cite, span: shift(cite.span, by) };
    if (!cite.range) return moved;
    if (last?.from !== cite.range) last = { from: cite.range, to: shiftRange(cite.range, by) };
    return { ...moved, range: last.to };
  });
}

const shiftRange = (it: CiteRange, by: number): CiteRange => ({
  ...it,
  firstSpan: shift(it.firstSpan, by),
  lastSpan: shift(it.lastSpan, by),
});

export interface NumberToken {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** AMA names the page behind the number: `5(p12)`, `5(pp1–12)`. */
const LOCATOR = /\s?\(pp?\.?\s?[A-Za-z]?\d{1,5}(?:[-–—,]\s?[A-Za-z]?\d{1,5}){0,6}\)/y;

function tokenize(prose: string, start: number, words: RegExp): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  const limit = Math.min(prose.length, start + MAX_LENGTH);
  let at = start;
  while (at < limit) {
    const character = prose[at]!;
    if (isSpace(character)) {
      at++;
    } else if (isDigit(character)) {
      const first = at;
      let digits = '';
      for (; at < limit && isDigit(prose[at]!); at++) digits += toAscii(prose[at]!);
      // `01` is no citation number, nor is a number of five digits.
      if (digits.length > 4 || digits.startsWith('0')) return { tokens: [], end: at };
      tokens.push({ kind: 'number', start: first, end: at, value: Number(digits) });
      LOCATOR.lastIndex = at;
      at += LOCATOR.exec(prose)?.[0].length ?? 0;
    } else if (isDash(character)) {
      const first = at;
      while (at < limit && (isDash(prose[at]!) || prose[at] === NOTHING)) at++;
      tokens.push({ kind: 'dash', start: first, end: at, value: 0 });
    } else if (isSeparator(character)) {
      tokens.push({ kind: 'separator', start: at, end: ++at, value: 0 });
    } else {
      words.lastIndex = at;
      const word = words.exec(prose)?.[0];
      if (!word) break;
      tokens.push({ kind: 'separator', start: at, end: (at += word.length), value: 0 });
    }
  }
  return { tokens, end: at };
}

const isDigit = (character: string): boolean =>
  (character >= '0' && character <= '9') || (character >= '０' && character <= '９');

const toAscii = (digit: string): string => (digit >= '０' ? String(digit.charCodeAt(0) - 0xff10) : digit);

export const isDash = (character: string): boolean => '-‐‑‒–—―−－～〜﹣~'.includes(character);

const isSeparator = (character: string): boolean => ',;，、；'.includes(character);

const isSpace = (character: string): boolean =>
  character === NOTHING || character === LINK_OPEN || character === LINK_CLOSE || /[\s\u200B\u2060]/.test(character);
