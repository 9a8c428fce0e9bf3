/** One name at one place of a list: its parts, its end, and the order in which it is printed. */
import type { CslName } from '../csl-item';
import { isGivenName } from './given-names';
import {
  DOTTED,
  FULL_NAME,
  LONE_FAMILY,
  NAME_PATTERNS,
  NEXT_COMMA_GIVEN,
  PARTICLE,
  type NameStyle,
} from './name-patterns';

export interface PrintedName {
  readonly name: CslName;
  readonly end: number;
  readonly style: NameStyle;
  /** `David M.` has one, `David` has not. */
  readonly hasInitial: boolean;
}

/** The name at `at`, in the order `style` of the names before it, else in any; nothing where none stands there. */
export function readName(
  folded: string,
  printed: string,
  at: number,
  style: NameStyle | undefined,
): PrintedName | undefined {
  for (const [name, first] of ordered(style)) {
    const pattern = name === 'comma-given' && style === name ? NEXT_COMMA_GIVEN : first;
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    if (!found) continue;
    const { family, given, suffix } = found.groups!;
    const isGivenFirst = name === 'initials-first' || name === 'full';
    const familyAt = at + found[0].indexOf(family!, isGivenFirst ? given!.length : 0);
    const givenAt = at + (isGivenFirst ? 0 : found[0].indexOf(given!, family!.length));
    // `boyd D`, `piñero J`: one word in small letters before initials is a name where names are listed.
    const isSmall = name === 'initials-last' && isSmallWord(family!);
    if (!isSmall && !isFamily(family!)) continue;
    if ((name === 'initials-last' || name === 'dotted') && mayBeFull(style) && isFullName(folded, at)) continue;
    // `Jane Doe, John Smith, and …` is no `Family, Given`.
    if (name === 'comma-given' && isFullGiven(family!)) continue;
    // In a list of initials only what begins as persons do is a full name: `J. Gil, Neural Network Ensembles, …`
    if (name === 'full' && style === 'initials-first' && !isFullGiven(given!)) continue;
    // `Smith J. A., Doe B.` has dotted initials though its first could end the list.
    if (name === 'initials-last' && isDottedList(folded, at, pattern.lastIndex)) continue;
    return {
      name: nameOf(sliceOf(printed, familyAt, family!), sliceOf(printed, givenAt, given!), suffix),
      end: at + found[0].length,
      style: name,
      hasInitial: /(?:^| )\p{Lu}\./u.test(given!),
    };
  }
  return undefined;
}

const sliceOf = (printed: string, at: number, part: string): string => printed.slice(at, at + part.length);

/** `boyd`, `piñero`; not `d'Adda`. */
export const isSmallWord = (family: string): boolean => /^\p{Ll}[\p{Ll}\p{M}'-]+$/u.test(family);

/** A family whose initials were lost, `Papernot N, Martí, Abadi N`; the caller knows that the list goes on. */
export function readLoneFamily(folded: string, printed: string, at: number): PrintedName | undefined {
  LONE_FAMILY.lastIndex = at;
  const found = LONE_FAMILY.exec(folded);
  if (!found) return undefined;
  const end = at + found[0].length;
  return { name: { family: printed.slice(at, end) }, end, style: 'initials-last', hasInitial: false };
}

/** The list's own order first: names after the first look like it. */
function* ordered(style: NameStyle | undefined): Generator<readonly [NameStyle, RegExp]> {
  const own = NAME_PATTERNS.find(([name]) => name === (style === 'comma-given' ? 'full' : style));
  if (own) yield own;
  for (const pattern of NAME_PATTERNS) {
    // Ordinary words of a title look like full names; they continue a list of such names only.
    const isWeak = pattern[0] === 'comma-given' || (pattern[0] === 'full' && !mayBeFull(style));
    if (pattern !== own && (!style || !isWeak || style === pattern[0])) yield pattern;
  }
}

/** Lists that begin with the given name mix `J. W. Szostak` with `Scott D. Emr`. */
const mayBeFull = (style: NameStyle | undefined): boolean =>
  style === undefined || style === 'initials-first' || style === 'full';

/** `Jane` of `Jane Doe`, `Scott D.` of `Scott D. Emr`. */
const isFullGiven = (words: string): boolean => isGivenName(words.split(' ', 1)[0]!);

/** Two words, or more with an initial, the first of them a given name: not `Charles River Laboratories`. */
export const isPerson = ({ name }: PrintedName): boolean => {
  const given = name.given?.split(' ') ?? [];
  return isGivenName(given[0] ?? '') && given.slice(1).every(word => word.endsWith('.') || isGivenName(word));
};

/** `Scott D. Emr. Protein sorting in yeast.`, `Walter F. Stewart, Jimeng Sun`: a title has more than the one word. */
function isFullName(folded: string, at: number): boolean {
  FULL_NAME.lastIndex = at;
  const full = FULL_NAME.exec(folded);
  if (!full || !/ \p{Lu}\.$/u.test(full.groups!['given']!)) return false;
  const behind = folded.slice(FULL_NAME.lastIndex, FULL_NAME.lastIndex + 200);
  if (/^(?:,|,? and|,? et al| \()/.test(behind)) return true;
  const words = /^\. ([^.?!]+)[.?!]/.exec(behind)?.[1]?.split(' ') ?? [];
  const plainWords = words.filter(word => /^\p{Ll}{3,}/u.test(word) && !/^(?:the|and|for)$/.test(word));
  return plainWords.length >= 2 || /^\. \w+ \p{Ll}{4,}\. /u.test(behind);
}

const LONE_CAPITAL = /\.\s\p{Lu}\.(?:,|;| and | &)/uy;
function isDottedList(folded: string, at: number, end: number): boolean {
  if (folded[end] !== '.') return false;
  LONE_CAPITAL.lastIndex = end;
  if (LONE_CAPITAL.test(folded)) return true;
  DOTTED.lastIndex = at;
  const dotted = DOTTED.exec(folded);
  return !!dotted && /^\s?(?:[,;&]|and )/.test(folded.slice(DOTTED.lastIndex, DOTTED.lastIndex + 5));
}

const SMALL_PARTS = new RegExp(`^(?:${PARTICLE}|[dDlLoO]'.*|al-.*|el-.*|bin|'t|ó.*)$`, 'u');
/** Every word begins with a capital or is a known particle; at least one has a capital. */
function isFamily(family: string): boolean {
  let hasCapital = false;
  for (const word of family.split(' ')) {
    if (/^'?\p{Lu}/u.test(word) || /^[\p{Lo}]/u.test(word)) hasCapital = true;
    else if (/^(?:[dl]'|al-|el-)\p{Lu}/u.test(word)) hasCapital = true;
    else if (!SMALL_PARTS.test(word)) return false;
  }
  return hasCapital;
}

const PARTICLES_FIRST = new RegExp(`^((?:${PARTICLE} )+)(?=\\p{Lu})`, 'u');
function nameOf(family: string, given: string, suffix: string | undefined): CslName {
  const particle = PARTICLES_FIRST.exec(family.replace(/’/g, "'"))?.[1];
  return {
    family: particle ? family.slice(particle.length) : family,
    given,
    ...(particle ? { 'non-dropping-particle': family.slice(0, particle.length).trim() } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

