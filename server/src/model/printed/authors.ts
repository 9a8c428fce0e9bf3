/** The names at the head of an entry, in the orders in which lists print them. */
import type { CslName } from '../csl-item';

export interface PrintedAuthors {
  readonly names: readonly CslName[];
  /** Behind the last name, `et al.` and the sign that ends the list. */
  readonly end: number;
  /** The names end with a comma before the title, `J. Gil, Mechanisms of …, J. Clin. Invest.` */
  readonly endsWithComma: boolean;
}

const LETTER = "[\\p{L}\\p{M}']";
const WORD = `${LETTER}[\\p{L}\\p{M}'-]{0,39}`;
/** Lower-case parts of family names; other lower-case words are no names. */
const PARTICLE =
  "(?:van|von|vom|zu|zum|zur|de|der|den|des|del|della|delle|dello|degli|dei|di|da|das|do|dos|du|la|las|le|les|lo|los|el|al|ad|af|av|bin|bint|ibn|ben|ten|ter|te|til|'t|in 't|op de|y|e)";
const CAPITAL = `(?:(?:[dDlLoO]'|al-|el-|Mc|'t )?\\p{Lu}[\\p{L}\\p{M}'-]{0,39})`;
const FAMILY = `(?:St\\. )?${WORD}(?: ${WORD}){0,4}?`;
const SUFFIX = '(?:,? (?<suffix>Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\\b\\.?)?';
const BREAK = '(?=\\s*(?:[,;:&(\\[]|\\.|$|and |und |et |等|ら|他|…|(?:1[5-9]|20)\\d\\d))';

/** `Herranz N`, `Te Poele RH`, `Coppé J-P`, `Kumar D S` — AMA, NLM; not the dotted initials of `Smith J.A.` */
const INITIALS_LAST = new RegExp(
  `(?<family>(?:\\p{Lu}\\. )?${FAMILY}) (?<given>\\p{Lu}(?:[- ]?\\p{Lu}){0,4})(?![\\p{L}'-])${SUFFIX}(?!\\.(?:[,;-]|\\p{Lu}\\.))${BREAK}`,
  'uy',
);
/** `Campisi, J.`, `López-Otín, C.-A.`, `Smith J.A.` — APA, Nature, Cell, MDPI */
const DOTTED = new RegExp(`(?<family>${FAMILY}),? (?<given>\\p{Lu}\\p{Ll}?\\.(?:[ -]{0,2}\\p{Lu}\\p{Ll}?\\.){0,5}(?:-?\\p{Lu}(?=,))?)${SUFFIX}`, 'uy');
/** `Smith, JA` */
const COMMA_INITIALS = new RegExp(`(?<family>${FAMILY}), (?<given>\\p{Lu}(?:[- ]?\\p{Lu}){0,3})(?![\\p{L}'.-])${SUFFIX}${BREAK}`, 'uy');
/** `J. Smith`, `J.-P. Coppé`, `B. van de Sluis` — IEEE, Science, Elsevier */
const INITIALS_FIRST = new RegExp(
  `(?<given>\\p{Lu}\\p{Ll}?\\.(?:[ -]?\\p{Lu}\\.){0,4}) ?(?<family>(?:${PARTICLE} ){0,3}${CAPITAL}(?:[ -](?:${PARTICLE} )?${CAPITAL}){0,2})${SUFFIX}(?=\\s*(?:[,;:&(]|\\. |\\.?$|and |und |et ))`,
  'uy',
);
/** `Scott D. Emr`, `Christopher De Sa` — full names, only where several stand together or an initial shows a name */
const FULL_NAME = new RegExp(
  `(?<given>\\p{Lu}[\\p{L}\\p{M}'-]{1,30}(?: (?:\\p{Lu}\\.|(?!D[aei] |Van |Von |La |Le )\\p{Lu}[\\p{Ll}\\p{M}'-]{1,30}(?= (?:${PARTICLE} )?\\p{Lu}))){0,2}) (?<family>(?:${PARTICLE} ){0,3}(?:D[eai] |Van |Von |La |Le )?${CAPITAL})${SUFFIX}${BREAK}`,
  'uy',
);
/** `Herranz, Nicolás` — MLA, Chicago; of one list its first name */
const GIVEN_BEHIND_COMMA = `(?<family>(?:${PARTICLE} ){0,3}${CAPITAL}(?: ${CAPITAL})?), (?<given>${CAPITAL}(?: (?:\\p{Lu}\\.|${CAPITAL})){0,2})`;
const COMMA_GIVEN = new RegExp(
  `${GIVEN_BEHIND_COMMA}(?=(?:;|, and |, et al|\\.? \\(?(?:1[5-9]|20)\\d\\d|\\. "|,? and \\p{Lu}))`,
  'uy',
);
/** `Herranz, Nicolás; Gil, Jesús.`: behind the first one a period may end it. */
const NEXT_COMMA_GIVEN = new RegExp(`${GIVEN_BEHIND_COMMA}(?=;|\\. |, et al| \\()`, 'uy');
const SEPARATOR = /\s?(?:[,;]\s?(?:\.\.\.|…)\s?,?\s?(?:(?:&|and)\s)?|[,;]?\s?(?:&|and|und)\s|[,;]\s?|(?:\.\.\.|…)\s?)/y;
const ET_AL =
  /[.,;]?\s?\(?et\.?,? ?al(?![\p{L}])\.?,?\)?|[,;]?\s?(?:and others|and colleagues|others(?=[.,:])|u\. ?a\.|et coll\.?|etc\.|等|ら|他|ほか|\[\.\.\.\])/uy;
const ROLE = /,? ?(?:\((?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg)\.?\)|(?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg)\b\.?)/y;
const MARKS = /[†‡§#*¶]{1,3}/y;

const GROUP_WORD =
  /\b(?:consorti|organi[sz]ation|group|society|institut|associat|academ|cent(?:er|re)\b|cent(?:er|re)s\b|committee|collaborat|ministry|agency|network|foundation|team|department|universit|council|investigators|administration|commission|initiative|project|program|service|office|bureau|federation|alliance|union|task force|board|panel|registry|authority|trialists|gesellschaft|verband|bundes)/i;
/** Whether a name says that it is a group's: `World Health Organization`. */
export const isGroup = (name: string): boolean => GROUP_WORD.test(name);

const ON_BEHALF = /(?:on behalf of|for|and|im Namen)\s(?:the\s)?/iy;

/** Where the names come from: `folded` is read, `printed` gives the spelling. Nothing where no name stands at `from`. */
export function readAuthors(folded: string, printed: string, from: number): PrintedAuthors | undefined {
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(folded.slice(from, from + 2))) return readEastAsian(folded, printed, from);
  const names: CslName[] = [];
  let at = from;
  let style: Style | undefined;
  let endsWithComma = false;
  // A list of authors ends long before 2,000 names, and so does this loop.
  while (names.length < 2000) {
    const name = readName(folded, printed, at, style) ?? readLoneFamily(folded, printed, at, style);
    if (!name) break;
    // Full names and names by commas are ordinary words too: the second one decides.
    if (names.length === 0 && !isCertain(name, folded, printed)) return undefined;
    names.push(name.name);
    style = name.style;
    at = skip(MARKS, folded, name.end);
    const etAl = skip(ET_AL, folded, at);
    if (etAl > at) return withGroup(folded, printed, names, etAl);
    const next = skip(SEPARATOR, folded, at);
    endsWithComma = next > at && folded[at] === ',';
    if (next === at) return finish(folded, names, at, false);
    const afterEtAl = skip(ET_AL, folded, next);
    if (afterEtAl > next) return withGroup(folded, printed, names, afterEtAl);
    const role = skip(ROLE, folded, at);
    if (role > at && !readName(folded, printed, next, style)) return finish(folded, names, role, false);
    at = next;
  }
  if (names.length === 0) return undefined;
  const group = readGroup(folded, printed, skip(ON_BEHALF, folded, at), true);
  if (group) return finish(folded, [...names, group.name], group.end, false);
  return { names, end: at, endsWithComma };
}

/** `…, et al; American Society of Clinical Oncology.` */
function withGroup(folded: string, printed: string, names: readonly CslName[], at: number): PrintedAuthors {
  const next = folded[at] === ';' ? skip(SEPARATOR, folded, at) : at;
  const group = next > at ? readGroup(folded, printed, skip(ON_BEHALF, folded, next), true) : undefined;
  return group ? finish(folded, [...names, group.name], group.end, false) : finish(folded, names, at, false);
}

function finish(folded: string, names: readonly CslName[], end: number, endsWithComma: boolean): PrintedAuthors {
  let at = skip(ROLE, folded, end);
  if (/[.,:;]/.test(folded[at] ?? '')) at++;
  if (folded[at] === ' ') at++;
  return { names, end: at, endsWithComma };
}

type Style = 'initials-last' | 'dotted' | 'comma-initials' | 'initials-first' | 'full' | 'comma-given';

interface PrintedName {
  readonly name: CslName;
  readonly end: number;
  readonly style: Style;
  readonly hasInitial: boolean;
}

const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  ['initials-last', INITIALS_LAST],
  ['dotted', DOTTED],
  ['initials-first', INITIALS_FIRST],
  ['comma-initials', COMMA_INITIALS],
  ['comma-given', COMMA_GIVEN],
  ['full', FULL_NAME],
];

function readName(folded: string, printed: string, at: number, style: Style | undefined): PrintedName | undefined {
  for (const [name, first] of ordered(style)) {
    const pattern = name === 'comma-given' && style === name ? NEXT_COMMA_GIVEN : first;
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    if (!found) continue;
    const { family, given, suffix } = found.groups!;
    const familyAt = at + found[0].indexOf(family!, name === 'initials-first' || name === 'full' ? given!.length : 0);
    const givenAt = at + (name === 'initials-first' || name === 'full' ? 0 : found[0].indexOf(given!, family!.length));
    // `boyd D`, `piñero J`: one word in small letters before initials is a name where names are listed.
    const isSmall = name === 'initials-last' && /^\p{Ll}[\p{Ll}\p{M}'-]+$/u.test(family!);
    if (!isSmall && !isFamily(family!)) continue;
    if ((name === 'initials-last' || name === 'dotted') && !style && isFullName(folded, at)) continue;
    // `Smith J. A., Doe B.` has dotted initials though its first could end the list.
    if (name === 'initials-last' && isDottedList(folded, at, pattern.lastIndex)) continue;
    return {
      name: nameOf(printed.substr(familyAt, family!.length), printed.substr(givenAt, given!.length), suffix),
      end: at + found[0].length,
      style: name,
      hasInitial: /(?:^| )\p{Lu}\./u.test(given!),
    };
  }
  return undefined;
}

const LONE_FAMILY = new RegExp(`${CAPITAL}(?=, )`, 'uy');
/** A family whose initials were lost, `Papernot N, Martí, Abadi N`: only between two full names, or before et al. */
function readLoneFamily(folded: string, printed: string, at: number, style: Style | undefined): PrintedName | undefined {
  if (style !== 'initials-last') return undefined;
  LONE_FAMILY.lastIndex = at;
  const found = LONE_FAMILY.exec(folded);
  if (!found) return undefined;
  const end = at + found[0].length;
  if (readName(folded, printed, end + 2, style)?.style !== style && skip(ET_AL, folded, end) === end) return undefined;
  return { name: { family: printed.slice(at, end) }, end, style, hasInitial: false };
}

/** The list's own order first: names after the first look like it. */
function* ordered(style: Style | undefined): Generator<readonly [Style, RegExp]> {
  const own = PATTERNS.find(([name]) => name === (style === 'comma-given' ? 'full' : style));
  if (own) yield own;
  for (const pattern of PATTERNS) {
    // Ordinary words of a title look like full names; they continue a list of such names only.
    const isWeak = pattern[0] === 'full' || pattern[0] === 'comma-given';
    if (pattern !== own && (!style || !isWeak || (style === 'comma-given' && pattern[0] === 'comma-given'))) yield pattern;
  }
}

/** `Scott D. Emr. Protein sorting in yeast.` and `Walter F. Stewart, Jimeng Sun`: after initials a title has more than one word. */
function isFullName(folded: string, at: number): boolean {
  FULL_NAME.lastIndex = at;
  const full = FULL_NAME.exec(folded);
  if (!full || !/ \p{Lu}\.$/u.test(full.groups!['given']!)) return false;
  const behind = folded.slice(FULL_NAME.lastIndex, FULL_NAME.lastIndex + 200);
  if (/^(?:,|,? and|,? et al| \()/.test(behind)) return true;
  const words = /^\. ([^.?!]+)[.?!]/.exec(behind)?.[1]?.split(' ') ?? [];
  return words.filter(word => /^\p{Ll}{3,}/u.test(word) && !/^(?:the|and|for)$/.test(word)).length >= 2 || /^\. \w+ \p{Ll}{4,}\. /u.test(behind);
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

/** A single name that has no initials might be any two words with capitals. */
function isCertain(name: PrintedName, folded: string, printed: string): boolean {
  const isSmall = /^\p{Ll}/u.test(name.name.family ?? '') && !name.name['non-dropping-particle'];
  const isWeak = isSmall || name.style === 'full' || name.style === 'comma-given';
  if (!isWeak || (name.style === 'full' && name.hasInitial)) return true;
  if (!isSmall && /^(?:[.,]? ?"|,? et al| \((?:1[5-9]|20)\d\d)/.test(folded.slice(name.end, name.end + 8))) return true;
  const next = skip(SEPARATOR, folded, name.end);
  if (next === name.end) return false;
  if (name.style === 'full' && skip(ET_AL, folded, next) > next) return true;
  const second = readName(folded, printed, next, name.style);
  const isAlike = second && (isSmall ? second.style === name.style : second.style === 'full' || second.style === 'comma-given');
  return !!isAlike && !GROUP_WORD.test(folded.slice(name.end, second.end));
}

const PARTICLES_FIRST = new RegExp(`^((?:${PARTICLE} )+)(?=\\p{Lu})`, 'u');
function nameOf(family: string, given: string, suffix: string | undefined): CslName {
  // Without ’t: it is glued to nothing but belongs before the name like the others.
  const particle = PARTICLES_FIRST.exec(family.replace(/’/g, "'"))?.[1];
  return {
    family: particle ? family.slice(particle.length) : family,
    given,
    ...(particle ? { 'non-dropping-particle': family.slice(0, particle.length).trim() } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const SMALL_WORDS = /^(?:of|for|and|the|in|on|at|to|de|des|du|la|le|les|del|der|die|das|für|und|y|e|&|-|et|des)$/;

/**
 * A group from `at` to the next period, colon or bracket: `World Health Organization`, `NVIDIA`. Within a list of
 * persons (`needsWord`) only words such as Consortium make a group; at its head capitals may.
 */
export function readGroup(
  folded: string,
  printed: string,
  at: number,
  needsWord: boolean,
): { readonly name: CslName; readonly end: number } | undefined {
  const window = folded.slice(at, at + 220);
  const stop = /[.:;](?=\s|$)| \((?=(?:1[5-9]|20)\d\d|n\.d)/.exec(window);
  if (!stop || stop.index === 0) return undefined;
  const words = window.slice(0, stop.index).split(' ');
  if (words.length > 16) return undefined;
  const isNamed = words.every(word => SMALL_WORDS.test(word) || /^[("']?[\p{Lu}\d]|^[a-z]\p{Lu}/u.test(word));
  const hasWord = GROUP_WORD.test(window.slice(0, stop.index));
  if (!isNamed || (needsWord && !hasWord)) return undefined;
  // `Neural Networks: Tricks of the Trade` is a title; so is what has commas and no word for a group.
  if (!hasWord && (words.length > 6 || window.slice(0, stop.index).includes(','))) return undefined;
  if (stop[0] === ':' && !(hasWord && /^The |organi[sz]ation|consorti|society|association|agency|ministry|gesellschaft/i.test(window.slice(0, stop.index)))) return undefined;
  let end = at + stop.index;
  const literal = printed.slice(at, end).trim();
  if (!/\p{L}{2}/u.test(literal)) return undefined;
  if (folded[end] !== ' ') end++;
  return { name: { literal }, end: folded[end] === ' ' ? end + 1 : end };
}

/** `张三, 李四, 等.` and `山田太郎，鈴木花子：` — family and given name are written as one and are kept so. */
function readEastAsian(folded: string, printed: string, from: number): PrintedAuthors | undefined {
  const stop = /[.:](?!\d)/.exec(folded.slice(from, from + 400));
  if (!stop) return undefined;
  const names: CslName[] = [];
  let at = from;
  const list = printed.slice(from, from + stop.index);
  for (const part of folded.slice(from, from + stop.index).split(/[,;·・]| (?=[\u3400-\u9fff])/)) {
    const name = list.substr(at - from, part.length).trim().replace(/(?:等|ら|他|ほか|编|著|主编|訳)$/, '').trim();
    at += part.length + 1;
    if (name === '' || /^et al/i.test(name)) continue;
    if (name.length > 40 || (/[\u3400-\u9fff]/.test(name) && name.length > 24)) return undefined;
    const western = readName(name, name, 0, undefined);
    names.push(western && western.end === name.length ? western.name : { literal: name });
  }
  return names.length > 0 ? { names, end: from + stop.index + 1, endsWithComma: false } : undefined;
}
