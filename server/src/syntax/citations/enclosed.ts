/** Numbers with or without brackets of their own inside a raised marker: `^\[3-14\]^`, `<sup>(5)</sup>`. */
import { readNumbers, type Numbers } from './numbers';

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '［': '］', '（': '）', '【': '】', '〔': '〕' };
/** Notes of a table share the raised line with citations: `<sup>21,b</sup>`; so do a few words, `<sup>1, 2 and 5</sup>`. */
const NOTE_MARKS = /(?:[a-h]|and|und|et|see|refs?\.?|&)(?![\p{L}\p{N}])/uy;
const INVISIBLE = /[\s\uE000-\uE002]*/y;

/** As `readNumbers`, with `end` behind the closing bracket. */
export function readEnclosed(prose: string, start: number): Numbers | undefined {
  const mark = /^[\s\uE000]{0,3}(\*{1,3}|_{1,3})(?=\d)/.exec(prose.slice(start, start + 8));
  if (mark) {
    // `<sup>*13*</sup>`: emphasis on both sides; `1,*` and `1*` mark a person.
    const inner = readEnclosed(prose, start + mark[0].length);
    return inner && prose.startsWith(mark[1]!, inner.end) ? { ...inner, end: inner.end + mark[1]!.length } : undefined;
  }
  const open = skipInvisible(prose, start);
  const close = PAIRS[prose[open] ?? ''];
  if (!close) return withClosing(prose, readNumbers(prose, start, NOTE_MARKS));
  const numbers = readNumbers(prose, open + 1, NOTE_MARKS);
  if (!numbers || prose[numbers.end] !== close) return undefined;
  return { cites: numbers.cites, end: skipInvisible(prose, numbers.end + 1) };
}

/** `<sup>8～10）</sup>`: Japanese journals close a parenthesis that they never opened. */
const withClosing = (prose: string, numbers: Numbers | undefined): Numbers | undefined =>
  numbers && /[)）]/.test(prose[numbers.end] ?? '') ? { ...numbers, end: numbers.end + 1 } : numbers;

function skipInvisible(prose: string, at: number): number {
  INVISIBLE.lastIndex = at;
  return at + (INVISIBLE.exec(prose)?.[0].length ?? 0);
}
