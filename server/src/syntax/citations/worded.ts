/** Numbers that are named rather than marked, as journals ask where a raised one could be misread: `(ref. 6)`, `refs 3,4`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { readNumbers } from './numbers';

const WORD = /(?<![\p{L}\p{N}])(?:refs?\.|refs|(?<=[a-z,(] ?)references|\((?:see )?reference)[ \u00A0\n]{1,3}(?=\d)/giu;
const AND = /(?:and|und|et|y|&)(?![\p{L}\p{N}])/uy;

export function* scanWorded(prose: string): Generator<Citation> {
  // In most blocks nothing is named so, and the look back costs at every letter.
  if (!/ref/i.test(prose)) return;
  for (const word of prose.matchAll(WORD)) {
    const start = word.index + word[0].length;
    const numbers = readNumbers(prose, start, AND);
    if (!numbers) continue;
    const end = numbers.cites[numbers.cites.length - 1]!.span.end;
    // `ref. 6.2`, `ref. 3A`: a number of something else.
    if (/^(?:[\p{L}\p{N}]|\.\d)/u.test(prose.slice(end, end + 2))) continue;
    yield { span: span(start, end), notation: 'bracket', cites: numbers.cites };
  }
}
