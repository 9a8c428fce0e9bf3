/** Pandoc superscripts: `^1-3^`, `^1,2^`, `^\[3-14\]^`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { readEnclosed } from './enclosed';
import { isExponent } from './exponent';

export function* scanPandocSuperscripts(prose: string): Generator<Citation> {
  for (let open = prose.indexOf('^'); open >= 0; open = prose.indexOf('^', open + 1)) {
    // `[^1]` is a footnote, `5 ^ 2 ^ 3` arithmetic.
    if (prose[open - 1] === '[' || /\s/.test(prose[open + 1] ?? '')) continue;
    const numbers = readEnclosed(prose, open + 1);
    if (!numbers || prose[numbers.end] !== '^' || /\s/.test(prose[numbers.end - 1]!)) continue;
    const end = numbers.end + 1;
    if (isExponent(prose, open, end, numbers.cites)) continue;
    yield { span: span(open, end), notation: 'pandoc-superscript', cites: numbers.cites };
    open = end - 1;
  }
}
