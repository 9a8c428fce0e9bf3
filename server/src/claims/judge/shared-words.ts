/** Which words of a sentence made a judgement: as the author wrote them. */
import { fold } from '../../base/fold';
import { memo } from '../../base/memo';
import { trimEndWhile } from '../../base/trim-end';
import type { CslItem } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { SiteWords } from '../sites';
import { listTermsOf, type ListTerms } from '../fit/list-terms';
import { stemsOf } from '../terms/tokens';

const MAX_WORDS = 4;

/** The words that the sentence shares with the entry's title, the rarest in the list first; at most four. */
export function sharedWords(site: SiteWords, reference: Reference, list: readonly Reference[]): readonly string[] {
  const terms = listTermsOf(list);
  const known = answersOn(site);
  const before = known.get(reference.item);
  if (before?.terms === terms) return before.words;
  const words = readShared(site, reference, terms);
  known.set(reference.item, { terms, words });
  return words;
}

/** By entry. What is suspicious stays so for many keystrokes, and its words with it. */
const answersOn = memo<SiteWords, WeakMap<CslItem, { readonly terms: ListTerms; readonly words: readonly string[] }>>(() => new WeakMap());

function readShared({ clause, sentence }: SiteWords, reference: Reference, terms: ListTerms): readonly string[] {
  const title = new Set(stemsOf(reference.item.title ?? reference.text));
  const found = new Map<string, { word: string; weight: number }>();
  for (const [word] of `${clause} ${sentence}`.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’./-]{0,60}/gu)) {
    const plain = trimEndWhile(word, /[.'’/-]/);
    for (const stem of stemsOf(plain)) {
      if (!title.has(stem) || found.has(stem)) continue;
      found.set(stem, { word: plain, weight: terms.weightOf(stem) });
    }
  }
  const words = [...found.values()].sort((a, b) => b.weight - a.weight).map(it => it.word);
  return words.filter((it, at) => words.findIndex(other => fold(other) === fold(it)) === at).slice(0, MAX_WORDS);
}

/** `“p53” and “murine”`. */
export function quoteWords(words: readonly string[]): string {
  const quoted = words.map(it => `“${it}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
