/** Unicode superscripts: `¹²`, and as one citation each `¹,²`, `¹⁻³`, `¹–³`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { isExponent } from './exponent';
import { readNumbers, shiftCites } from './numbers';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARKER = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[ \u2009\u202F]?[,;⁻–—\-‐‑˒’][ \u2009\u202F]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/g;

export function* scanUnicodeSuperscripts(prose: string): Generator<Citation> {
  for (const found of prose.matchAll(MARKER)) {
    const start = found.index;
    const end = start + found[0].length;
    // `s⁻¹`, `10⁻⁶`: raised with a sign.
    if (/[⁻⁺⁽]/.test(prose[start - 1] ?? '')) continue;
    const numbers = readNumbers(lower(found[0]), 0);
    if (!numbers || numbers.end !== found[0].length || isExponent(prose, start, end, numbers.cites)) continue;
    yield {
      span: span(start, end),
      notation: 'unicode-superscript',
      cites: shiftCites(numbers.cites, start),
    };
  }
}

/** The same numbers on the line, character for character. */
const lower = (raised: string): string =>
  raised.replace(/./gu, it => {
    const digit = RAISED.indexOf(it);
    return digit >= 0 ? String(digit) : it === '⁻' ? '-' : '˒’'.includes(it) ? ',' : it;
  });
