/** Tables and figures: their captions, and where the text mentions them. */
import { span, type Span } from '../base/span';
import { endOf, type PlacedBlock } from '../syntax/block';
import type { CaptionLabel } from '../syntax/caption';
import type { Display } from './review';

export interface Mention {
  readonly kind: 'table' | 'figure';
  readonly number: string;
  readonly span: Span;
}

const WORD = /(?:figures?|figs?\.?|abb(?:ildung(?:en)?|\.)|tables?|tab(?:ellen?|\.)|图|圖|図|表)[\s\u00A0]{0,10}(?=[S\d])/giu;
const SUPPLEMENT = /(?:supplementary|supplemental|extended data|online)\s$/i;
/** With its panels: `2A`, `2A–C`, `2A, B and D`. */
const NUMBER = /(S?\d{1,3}(?:\.\d{1,2})?)(?!\d)(?:[A-Za-z](?![A-Za-z])(?:(?:\s?[–,-]\s?|,?\s(?:and|&)\s)[A-Za-z](?![A-Za-z\d])){0,8})?/y;
const BETWEEN = /\s{0,9}(?:,|;|&|and|und|–|-|to)\s{0,9}(?:and\s{1,9})?/y;
const MAX_NUMBERS = 20;

/** `Table 1`, `(Figures 2A and 3)`, `Tabs. 1–3`; the label of the block itself, where it is a caption, is none. */
export function findMentions(prose: string, label: CaptionLabel | undefined): readonly Mention[] {
  const found: Mention[] = [];
  for (const word of prose.matchAll(WORD)) {
    const before = prose.slice(Math.max(0, word.index - 16), word.index);
    if (/[\p{L}\p{N}]$/u.test(before) && !/^[图圖図表]/.test(word[0])) continue;
    if (label && word.index <= label.end && label.start < word.index + word[0].length) continue;
    const kind = /^(?:tab|表)/i.test(word[0]) ? 'table' : 'figure';
    const supplement = SUPPLEMENT.exec(before)?.[0].length ?? 0;
    found.push(...readNumbers(prose, word.index - supplement, word[0].length + supplement, kind, supplement > 0));
  }
  return found;
}

function readNumbers(prose: string, start: number, length: number, kind: Mention['kind'], isSupplement: boolean): Mention[] {
  const found: Mention[] = [];
  let at = start + length;
  let isRange = false;
  for (let count = 0; count < MAX_NUMBERS; count++) {
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(prose);
    if (!number) break;
    const written = number[1]!.startsWith('S') || !isSupplement ? number[1]! : `S${number[1]!}`;
    const place = span(found.length === 0 ? start : at, at + number[0].length);
    if (isRange) found.push(...between(found[found.length - 1]!, written, kind, place));
    found.push({ kind, number: written, span: place });
    at += number[0].length;
    BETWEEN.lastIndex = at;
    const joint = BETWEEN.exec(prose);
    if (!joint) break;
    isRange = /[–-]|to/.test(joint[0]);
    at += joint[0].length;
  }
  return found;
}

/** The members inside `Tables 1–4`. */
function between(first: Mention, last: string, kind: Mention['kind'], place: Span): Mention[] {
  const [from, to] = [Number(first.number), Number(last)];
  if (!(to > from) || to - from > MAX_NUMBERS) return [];
  return Array.from({ length: to - from - 1 }, (_, index) => ({ kind, number: String(from + index + 1), span: place }));
}

/** A caption with the table below or above it, or the figure beside it. */
export function toDisplay(blocks: readonly PlacedBlock[], at: number, label: CaptionLabel): Display {
  const caption = blocks[at]!;
  const own = span(caption.start, endOf(caption));
  const body = label.kind === 'table' ? (tableAt(blocks, at, 1) ?? tableAt(blocks, at, -1)) : undefined;
  return {
    kind: label.kind,
    number: label.number,
    span: own,
    labelSpan: span(caption.start + label.start, caption.start + label.end),
    bodySpan: body ? span(Math.min(own.start, body.start), Math.max(own.end, endOf(body))) : own,
  };
}

/** The table next to a caption, over blank lines. */
function tableAt(blocks: readonly PlacedBlock[], from: number, step: 1 | -1): PlacedBlock | undefined {
  for (let at = from + step; at >= 0 && at < blocks.length && Math.abs(at - from) <= 3; at += step) {
    const it = blocks[at]!;
    if (it.block.kind === 'table') return it;
    if (it.block.kind !== 'blank' && it.block.kind !== 'comment') return undefined;
  }
  return undefined;
}
