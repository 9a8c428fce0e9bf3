/** Stems cut once more, so that `activation`, `activates` and `activated`, `trigger` and `triggered` agree. */
import { stemsOf } from './tokens';

/** What `stemsOf` takes as one word, before anything is folded. */
const WORD = /[\p{L}\p{N}]+(?:[-‐‑/'’.][\p{L}\p{N}]+){0,6}/gu;

/** The roots of a text's words, in its order. */
export function rootsOf(text: string): readonly string[] {
  const roots: string[] = [];
  for (const word of text.match(WORD) ?? []) for (const root of rootsOfWord(word)) roots.push(root);
  return roots;
}

/** Most words of a text have been seen before. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN = 50_000;

function rootsOfWord(word: string): readonly string[] {
  let roots = known.get(word);
  if (!roots) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(word, (roots = stemsOf(word).map(rootOf)));
  }
  return roots;
}

/** What a stem may still end with, if enough is left: of `activat` and `trigger`, `activ` and `trigg`. */
const rootOf = (stem: string): string =>
  stem.length >= MIN_LENGTH && /(?:at|er|or)$/.test(stem) && !/\d/.test(stem) ? stem.slice(0, -2) : stem;

const MIN_LENGTH = 6;
