/** Parentheses: `(12)`, `(3, 5–7)`, only where the author says that the draft cites so. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { isInterval } from './interval';
import { readNumbers } from './numbers';

export function* scanParentheses(prose: string): Generator<Citation> {
  const opening = /[(（]/g;
  for (let found = opening.exec(prose); found; found = opening.exec(prose)) {
    const numbers = readNumbers(prose, found.index + 1);
    if (!numbers || !/[)）]/.test(prose[numbers.end] ?? '')) continue;
    const end = numbers.end + 1;
    // `f(2)`, `JAK(2)`, `2020;12(3)`: no space before, and no word.
    if (/[\p{L}\p{N}]$/u.test(prose.slice(0, found.index).slice(-1)) || isInterval(prose, found.index, end, numbers.cites)) continue;
    yield { span: span(found.index, end), notation: 'bracket', cites: numbers.cites };
    opening.lastIndex = end;
  }
}
