/** HTML superscripts: `<sup>1,2</sup>`, `<sup>19–22</sup>`, `<sup><a href="#r4">4</a>–<a href="#r6">6</a></sup>`, `<sup>[7]</sup>`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { isExponent } from './exponent';
import { readEnclosed } from './enclosed';

const OPENING = /<sup(?:\s[^<>]{0,300})?>/gi;
const CLOSING = /<\/sup\s?>/iy;

export function* scanHtmlSuperscripts(prose: string): Generator<Citation> {
  const opening = new RegExp(OPENING);
  for (let found = opening.exec(prose); found; found = opening.exec(prose)) {
    const numbers = readEnclosed(prose, found.index + found[0].length);
    if (!numbers) continue;
    CLOSING.lastIndex = numbers.end;
    const closing = CLOSING.exec(prose);
    if (!closing) continue;
    const end = numbers.end + closing[0].length;
    if (isExponent(prose, found.index, end, numbers.cites)) continue;
    yield { span: span(found.index, end), notation: 'html-superscript', cites: numbers.cites };
    opening.lastIndex = end;
  }
}
