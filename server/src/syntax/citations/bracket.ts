/** Brackets: `[12]`, `[1,3]`, `[4–6]`, `\[7\]`, `[[8](#r8)]`, `［3，5－7］`, `【10】`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { LINK_CLOSE, LINK_OPEN, NOTHING } from '../prose';
import { readsAsInterval } from './interval';
import { isNamed } from './named';
import { readNumbers } from './numbers';

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '［': '］', '【': '】', '〔': '〕' };

export function* scanBrackets(prose: string): Generator<Citation> {
  const opening = /[[［【〔]/g;
  for (let found = opening.exec(prose); found; found = opening.exec(prose)) {
    const citation = readBracket(prose, found.index);
    if (!citation) continue;
    yield citation;
    opening.lastIndex = citation.span.end;
  }
}

function readBracket(prose: string, open: number): Citation | undefined {
  const numbers = readNumbers(prose, open + 1);
  if (!numbers || prose[numbers.end] !== PAIRS[prose[open]!]) return undefined;
  const end = numbers.end + 1;
  // `[6]-gingerol`: a number in a compound's name.
  if (/^-\p{Ll}{3}/u.test(prose.slice(end, end + 4))) return undefined;
  // `calix[4]arene`, `cucurbit[7]uril`
  if (/\p{Ll}$/u.test(prose.slice(0, open).slice(-1)) && /^(?:arenes?|urils?|helicenes?|rotaxanes?|catenanes?|annulenes?)\b/.test(prose.slice(end, end + 12))) return undefined;
  if (isNamed(prose, open)) return undefined;
  const interval = readsAsInterval(prose, open, end, numbers.cites);
  if (interval === 'yes') return undefined;
  // The backslash of `\[7\]` belongs to the marker, and a link that holds nothing else.
  const start = prose[open - 1] === NOTHING && prose[numbers.end - 1] === NOTHING ? open - 1 : open;
  const isLink = prose[start - 1] === LINK_OPEN && prose[end] === LINK_CLOSE;
  const whole = isLink ? span(start - 1, endOfTarget(prose, end)) : span(start, end);
  const citation = { span: whole, notation: 'bracket', cites: numbers.cites } as const;
  return interval === 'perhaps' ? { ...citation, isDoubtful: true } : citation;
}

/** `[12](#ref-12)`: no brackets for the reader, but a link into the reference list. */
export function* scanLinkedNumbers(prose: string): Generator<Citation> {
  for (let open = prose.indexOf(LINK_OPEN); open >= 0; open = prose.indexOf(LINK_OPEN, open + 1)) {
    // `Fig. [1](#fig1)`, `Table [2](#tab2)`, `page [4](#page-4)` point elsewhere.
    if (/(?:fig|figs|figure|table|tab|box|section|sec|chapter|eq|equation|page|p|appendix|note|scheme|step)s?\.?\s*[(\uE000]*$/i.test(prose.slice(Math.max(0, open - 16), open))) continue;
    const close = prose.indexOf(LINK_CLOSE, open);
    if (close < 0) return;
    const numbers = readNumbers(prose.slice(0, close), open + 1);
    if (!numbers || numbers.end !== close) continue;
    yield { span: span(open, endOfTarget(prose, close)), notation: 'bracket', cites: numbers.cites };
  }
}

function endOfTarget(prose: string, close: number): number {
  let end = close;
  while (prose[end] === LINK_CLOSE) end++;
  return end;
}
