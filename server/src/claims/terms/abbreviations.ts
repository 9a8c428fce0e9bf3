/**
 * Abbreviations that a draft defines: `therapy-induced senescence (TIS)`, and `TIS (therapy-induced senescence)`. After
 * Schwartz & Hearst 2003 (Pac Symp Biocomput 8:451): the letters of the short form occur in the long one, in order, the
 * first of them at the beginning of a word.
 */
import { memo } from '../../base/memo';
import type { Span } from '../../base/span';
import type { Block } from '../../syntax/block';
import type { Review } from '../../model/review';
import { sentencesOf, type Said } from './sentences';

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** From short form to long form, the first definition of each. The same map as long as the definitions stay as they are. */
export const abbreviationsOf = memo((review: Review): Abbreviations => {
  const found = new Map<string, string>();
  for (const { block, said } of sentencesOf(review)) {
    for (const { short, long } of definedIn(block, said)) if (!found.has(short)) found.set(short, long);
  }
  // What outlives most keystrokes leads to the map of the review before.
  const key = review.references[0]?.item ?? review.blocks[0]?.block;
  const before = key && maps.get(key);
  if (before && before.size === found.size && [...found].every(([short, long]) => before.get(short) === long)) return before;
  if (key) maps.set(key, found);
  return found;
});

export type Abbreviations = ReadonlyMap<string, string>;

const maps = new WeakMap<object, Abbreviations>();

const known = new WeakMap<Block, readonly Abbreviation[]>();

function definedIn(block: Block, said: readonly Said[]): readonly Abbreviation[] {
  let found = known.get(block);
  if (!found) known.set(block, (found = block.text.includes('(') ? said.flatMap(it => definitionsIn(it.content.text)) : []));
  return found;
}

/** What stands before a parenthesis that can be the long form. */
const MAX_LONG = 200;
const SHORT = /^[\p{L}\p{N}][\p{L}\p{N}./-]{1,9}$/u;

/** In the order of the text. */
export function definitionsIn(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const inside = /^[^()]{2,120}(?=\))/.exec(text.slice(open + 1, open + 122))?.[0].trim();
    if (!inside) continue;
    const before = text.slice(Math.max(0, open - MAX_LONG), open).trimEnd();
    // `(SASP; see below)`, `(TIS, also called …)`.
    const first = inside.split(/[,;]/, 1)[0]!.trim();
    const definition = isShortForm(first) ? pair(first, before) : reversed(inside, before);
    if (definition) found.push(definition);
  }
  return found;
}

/** Letters, at least one of them a capital: `TIS`, `CDKis`, `p-Akt`; a number or `see` defines nothing. */
const isShortForm = (text: string): boolean => SHORT.test(text) && /\p{Lu}/u.test(text) && /\p{L}.*\p{L}/u.test(text);

function pair(short: string, before: string): Abbreviation | undefined {
  const long = findLong(singular(short), before);
  return long === undefined ? undefined : { short: singular(short), long };
}

/** `TIS (therapy-induced senescence)`: the long form fills the parenthesis. */
function reversed(inside: string, before: string): Abbreviation | undefined {
  const short = /[\p{L}\p{N}./-]{2,10}$/u.exec(before.slice(-11))?.[0];
  if (!short || !isShortForm(short) || !/\p{Lu}.*\p{Lu}/u.test(short) || !/\s/.test(inside)) return undefined;
  const long = findLong(singular(short), inside);
  return long === inside.replace(/["“”]/g, '') ? { short: singular(short), long } : undefined;
}

const singular = (short: string): string => (/\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short);

/** The shortest end of `text` that holds the letters of the short form; nothing where none does, or it has too many words. */
function findLong(short: string, text: string): string | undefined {
  let at = text.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short[letter]!.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    while (at >= 0 && (text[at]!.toLowerCase() !== wanted || (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)))) at--;
    if (at < 0) return undefined;
    at--;
  }
  const long = text.slice(at + 1).replace(/["“”]/g, '').trim();
  const words = long.split(/[\s-]+/).length;
  if (words > Math.min(short.length + 5, short.length * 2) || long.length <= short.length || long.includes(short)) return undefined;
  return /[.;:!?]\s|[()]/.test(long) ? undefined : long;
}

/** The text with every short form written out. Words that are no short form stay; nothing is done inside a word. */
export function writeOut(text: string, abbreviations: Abbreviations): string {
  if (abbreviations.size === 0) return text;
  return text.replace(SHORT_IN_TEXT, it => longFormOf(it, abbreviations) ?? it);
}

/** What a short form, or its plural, means; nothing where the draft does not define it. */
export const longFormOf = (short: string, abbreviations: Abbreviations): string | undefined =>
  abbreviations.get(short) ?? abbreviations.get(singular(short));

/** What a text says in full that the draft also abbreviates, in its order, none within another; a plural's s is left out. */
export function longFormsIn(text: string, abbreviations: Abbreviations): readonly LongForm[] {
  const lower = text.toLowerCase();
  const found: LongForm[] = [];
  for (const long of longForms(abbreviations)) {
    for (let at = lower.indexOf(long); at >= 0; at = lower.indexOf(long, at + long.length)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(lower[at - 1]!)) found.push({ long, start: at, end: at + long.length });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((it, at) => found.slice(Math.max(0, at - 5), at).every(other => other.end <= it.start));
}

export interface LongForm extends Span {
  /** In lower case. */
  readonly long: string;
}

/** In lower case, without a plural's s, each once. */
const longForms = memo((abbreviations: Abbreviations): readonly string[] => [
  ...new Set([...abbreviations.values()].map(it => it.toLowerCase().replace(/(?<=[^s])s$/, ''))),
]);

/** With at least one capital. A hyphen ends it: `TIS-like`. */
const SHORT_IN_TEXT = /(?<![\p{L}\p{N}])(?=[\p{Ll}\p{N}]{0,8}\p{Lu})[\p{L}\p{N}]{2,10}(?![\p{L}\p{N}])/gu;
