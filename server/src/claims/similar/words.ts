/** Terms as the words of a sentence, for people: of `senescen` and `=navitoclax` the `senescence` and `ABT-263` that it says. */
import { rootsOf } from '../terms/roots';
import { entitiesOf, type Statement } from './statement';

/** The first word for each term that the sentence's own text has, at most `most`, in the order of the terms. */
export function wordsFor(statement: Statement, terms: readonly string[], most: number): readonly string[] {
  const byTerm = new Map<string, string>();
  for (const [word] of statement.content.text.matchAll(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+){0,6}/gu)) {
    for (const root of rootsOf(word)) if (!byTerm.has(root)) byTerm.set(root, word);
  }
  for (const it of entitiesOf(statement)) byTerm.set(`=${it.id}`, it.text);
  const words = new Set<string>();
  for (const term of terms) {
    const word = byTerm.get(term);
    // Of `p16INK4a-positive` and `p16INK4a` one is enough.
    if (word && ![...words].some(it => it.includes(word) || word.includes(it))) words.add(word);
    if (words.size === most) break;
  }
  return [...words];
}
