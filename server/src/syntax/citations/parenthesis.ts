/** Parentheses: `(12)`, `(3, 5–7)`, only where the author says that the draft cites so. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { readsAsInterval } from './interval';
import { isNamed } from './named';
import { readNumbers } from './numbers';

export function* scanParentheses(prose: string): Generator<Citation> {
  const opening = /[(（]/g;
  for (let found = opening.exec(prose); found; found = opening.exec(prose)) {
    const numbers = readNumbers(prose, found.index + 1);
    if (!numbers || !/[)）]/.test(prose[numbers.end] ?? '')) continue;
    const end = numbers.end + 1;
    // `f(2)`, `JAK(2)`, `2020;12(3)`: no space before.
    if (/[\p{Script=Latin}\p{Script=Greek}\p{N}]/u.test(prose[found.index - 1] ?? '') ) continue;
    if (isNamed(prose, found.index)) continue;
    // Here also what may be one: `ages (19, 101)` is common.
    if (readsAsInterval(prose, found.index, end, numbers.cites) !== 'no') continue;
    yield { span: span(found.index, end), notation: 'bracket', cites: numbers.cites };
    opening.lastIndex = end;
  }
}
