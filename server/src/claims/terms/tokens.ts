/** From words to stems: `Senescent cells, p16INK4a-high, accumulate` gives `senescen cell p16ink4a high accumul`. */
import { fold } from '../../base/fold';
import { STOP_WORDS } from './stop-words';

/** A word of letters and digits, in any script; `IL-6`, `β-gal` and `CDK4/6` are taken apart and also kept whole. */
const WORD = /[\p{L}\p{N}]+(?:[-‐‑/'’.][\p{L}\p{N}]+){0,6}/gu;
const PART = /[\p{L}\p{N}]+/gu;
/** One word in lower case. */
const PLAIN = /^[a-z]+$/;
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', κ: 'kappa', λ: 'lambda', μ: 'mu', σ: 'sigma', τ: 'tau', ω: 'omega',
};

/** The stems of a text in its order, function words left out; a compound gives its parts and then itself without the joints. */
export function stemsOf(text: string): readonly string[] {
  const stems: string[] = [];
  // Most words that are asked for one by one: there is nothing to fold or to take apart.
  if (PLAIN.test(text)) {
    addStem(stems, text);
    return stems;
  }
  for (const [word] of spellGreek(fold(text)).matchAll(WORD)) {
    const parts = word.match(PART)!;
    for (const part of parts) addStem(stems, part);
    if (parts.length > 1 && parts.length <= 3) addStem(stems, parts.join(''));
  }
  return stems;
}

function addStem(stems: string[], word: string): void {
  if (word.length < 2 || STOP_WORDS.has(word) || /^\d{1,3}$/.test(word)) return;
  stems.push(stem(word));
}

const spellGreek = (text: string): string => text.replace(/[αβγδεκλμµστω]/g, it => GREEK[it === 'µ' ? 'μ' : it]!);

const ENDINGS: readonly (readonly [ending: string, stem: string, rest: number])[] = [
  ['izations', '', 4], ['isations', '', 4], ['ization', '', 4], ['isation', '', 4], ['ational', 'at', 4], ['fulness', '', 4],
  ['ousness', '', 4], ['iveness', '', 4], ['ations', '', 4], ['ically', '', 4], ['ation', '', 4], ['ments', '', 4], ['ities', '', 4],
  ['ance', '', 4], ['ence', '', 4], ['ancy', '', 4], ['ency', '', 4], ['ment', '', 4], ['ions', '', 4], ['ical', '', 4], ['ally', '', 4], ['ness', '', 4],
  ['able', '', 4], ['ible', '', 4], ['ants', '', 4], ['ents', '', 4], ['ised', '', 4], ['ized', '', 4], ['ises', '', 4], ['izes', '', 4],
  ['ive', '', 4], ['ity', '', 4], ['ion', '', 4], ['ies', 'y', 3], ['ing', '', 3], ['ise', '', 4], ['ize', '', 4], ['ant', '', 4], ['ent', '', 4],
  ['ors', '', 4], ['ers', '', 4], ['ous', '', 4], ['ic', '', 4], ['al', '', 4], ['ly', '', 4], ['ed', '', 3], ['es', '', 3], ['or', '', 4], ['er', '', 4],
  ['s', '', 3], ['e', '', 3], ['y', '', 3],
];

const known = new Map<string, string>();
const MAX_KNOWN = 50_000;

/**
 * A light stem: the longest ending that leaves enough is cut, once, and a plural's s before it. `inhibits`, `inhibitor`,
 * `inhibition` and `inhibited` agree; words with a digit, gene names among them, stay as they are.
 */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = findStem(word);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(word, found);
  }
  return found;
}

function findStem(word: string): string {
  if (word.length < 5 || /[\d\P{ASCII}]/u.test(word)) return word.length > 3 && /[^su]s$/.test(word) && !/\d/.test(word) ? word.slice(0, -1) : word;
  for (const [ending, replaced, rest] of ENDINGS) {
    if (word.length - ending.length >= rest && word.endsWith(ending) && !(ending === 's' && /[su]s$/.test(word))) {
      return word.slice(0, -ending.length) + replaced;
    }
  }
  return word;
}
