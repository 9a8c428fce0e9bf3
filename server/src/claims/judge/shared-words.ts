/** Which words of a sentence made a judgement: as they are printed. */
import { fold } from '../../base/fold';
import type { Reference } from '../../model/reference';
import type { SiteWords } from '../sites';
import { listTermsOf } from '../fit/list-terms';
import { stemsOf } from '../terms/tokens';

const MAX_WORDS = 4;

/** Words of the entry's title that the sentence has, too, as the title prints them: the rarest in the list first, at most four. */
export function sharedWords({ sentence }: SiteWords, reference: Reference, list: readonly Reference[]): readonly string[] {
  const terms = listTermsOf(list);
  const said = new Set(wordsOf(sentence).flatMap(it => [it, ...partsOf(it)]).map(plain));
  const found = new Map<string, { readonly word: string; readonly weight: number }>();
  for (const whole of wordsOf(reference.item.title ?? reference.text)) {
    for (const word of said.has(plain(whole)) ? [whole] : partsOf(whole)) {
      const stem = stemsOf(word).at(-1);
      if (stem === undefined || !said.has(plain(word)) || found.has(stem)) continue;
      found.set(stem, { word, weight: terms.weightOf(stem) });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_WORDS)
    .map(it => it.word);
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]{1,60}(?:[-‐‑/][\p{L}\p{N}]{1,60}){0,6}/gu) ?? [];
const partsOf = (word: string): readonly string[] => word.match(/[\p{L}\p{N}]{2,60}/gu) ?? [];

/** One and many agree, and `ABT-263` and `ABT263`; nothing else does: `short` is not `shortly`. */
const plain = (word: string): string => fold(word).replace(/[-‐‑/]/g, '').replace(/(?<=[^su]{2})s$/, '');

/** `“p53” and “murine”`. */
export function quoteWords(words: readonly string[]): string {
  const quoted = words.map(it => `“${it}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
