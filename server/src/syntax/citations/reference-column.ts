/** A table's column of references with bare numbers, as clinical reviews print them: under `Ref.` the cell `12, 15–17`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { linesOf } from '../line';
import { NOTHING } from '../prose';
import { readNumbers } from './numbers';

const HEADER = /^[*_\s]*(?:refs?\.?|references?|reference (?:no\.?|numbers?|#)|citations?|lit(?:eratur)?\.?|quellen?|文献|参考文献)[*_\s]*$/i;
/** Between the numbers nothing but separators. */
const NO_WORDS = /(?!)/y;

/** `prose` is a pipe table or one with tabs; its first line names the columns. */
export function* scanReferenceColumn(prose: string): Generator<Citation> {
  let column: number | undefined;
  for (const { start, line } of linesOf(prose)) {
    const cells = cellsOf(line);
    if (column === undefined) {
      column = cells.findIndex(it => HEADER.test(it.text));
      if (column < 0) return;
      continue;
    }
    const cell = cells[column];
    const numbers = cell && /^[\s\uE000*_]*\d/.test(cell.text) ? readNumbers(prose, start + cell.start, NO_WORDS) : undefined;
    if (!numbers) continue;
    const end = start + cell!.start + cell!.text.length;
    // Nothing else may stand in the cell: `12 patients` is no reference.
    if (prose.slice(numbers.end, Math.max(numbers.end, end)).replaceAll(NOTHING, '').trim() !== '' || numbers.end > end + 1) continue;
    const { cites } = numbers;
    yield { span: span(cites[0]!.span.start, cites[cites.length - 1]!.span.end), notation: 'bracket', cites };
  }
}

/** The cells of a row, by pipes or, without any, by tabs; the border at the row's beginning opens none. */
function cellsOf(line: string): readonly { readonly start: number; readonly text: string }[] {
  const border = line.includes('|') ? '|' : '\t';
  const cells: { start: number; text: string }[] = [];
  let start = 0;
  for (const text of line.split(border)) {
    cells.push({ start, text });
    start += text.length + 1;
  }
  return border === '|' && cells[0]!.text.trim() === '' ? cells.slice(1) : cells;
}
