/** How single names are printed: one pattern for each order, all sticky. */

/** Lower-case parts of family names; other lower-case words are no names. */
export const PARTICLE =
  "(?:van|von|vom|zu|zum|zur|de|der|den|des|del|della|delle|dello|degli|dei|di|da|das|do|dos|du|la|las|le|les|lo|los" +
  "|el|al|ad|af|av|bin|bint|ibn|ben|ten|ter|te|til|'t|in 't|op de|y|e)";
const WORD = "[\\p{L}\\p{M}'][\\p{L}\\p{M}'-]{0,39}";
const CAPITAL = "(?:(?:[dDlLoO]'|al-|el-|Mc|'t )?\\p{Lu}[\\p{L}\\p{M}'-]{0,39})";
const PARTICLES = `(?:${PARTICLE} ){0,3}`;
/** As few words as possible: `Kumar D S` is Kumar, not Kumar D. */
const FAMILY = `(?:St\\. )?${WORD}(?: ${WORD}){0,4}?`;
const SUFFIX = '(?:,? (?<suffix>Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\\b\\.?)?';
const YEAR = '(?:1[5-9]|20)\\d\\d';
/** What may stand behind a name. */
const BREAK = `(?=\\s*(?:[,;:&(\\[]|\\.|$|and |und |et |等|ら|他|…|${YEAR}))`;

const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'uy');

export type NameStyle = 'initials-last' | 'dotted' | 'comma-initials' | 'initials-first' | 'full' | 'comma-given';

/** `Herranz N`, `Te Poele RH`, `Coppé J-P`, `Kumar D S` — AMA, NLM; not the dotted initials of `Smith J.A.` */
const INITIALS_LAST = pattern(
  `(?<family>(?:\\p{Lu}\\. )?${FAMILY}) (?<given>\\p{Lu}(?:[- ]?\\p{Lu}){0,4})(?![\\p{L}'-])`,
  `${SUFFIX}(?!\\.(?:[,;-]|\\p{Lu}\\.))${BREAK}`,
);

/** `Campisi, J.`, `López-Otín, C.-A.`, `Smith J.A.` — APA, Nature, Cell, MDPI */
export const DOTTED = pattern(
  `(?<family>${FAMILY}),? `,
  `(?<given>\\p{Lu}\\p{Ll}?\\.(?:[ -]{0,2}\\p{Lu}\\p{Ll}?\\.){0,5}(?:-?\\p{Lu}(?=,))?)${SUFFIX}`,
);

/** `Smith, JA` */
const COMMA_INITIALS = pattern(
  `(?<family>${FAMILY}), (?<given>\\p{Lu}(?:[- ]?\\p{Lu}){0,3})(?![\\p{L}'.-])${SUFFIX}${BREAK}`,
);

/** `J. Smith`, `J.-P. Coppé`, `B. van de Sluis` — IEEE, Science, Elsevier */
const INITIALS_FIRST = pattern(
  `(?<given>\\p{Lu}\\p{Ll}?\\.(?:[ -]?\\p{Lu}\\.){0,4}) ?`,
  `(?<family>${PARTICLES}${CAPITAL}(?:[ -](?:${PARTICLE} )?${CAPITAL}){0,2})${SUFFIX}`,
  `(?=\\s*(?:[,;:&(]|\\. |\\.?$|and |und |et ))`,
);

/** `Scott D. Emr`, `Christopher De Sa` — only where several stand together or an initial shows a name */
export const FULL_NAME = pattern(
  `(?<given>\\p{Lu}[\\p{L}\\p{M}'-]{1,30}`,
  `(?: (?:\\p{Lu}\\.|(?!D[aei] |Van |Von |La |Le )\\p{Lu}[\\p{Ll}\\p{M}'-]{1,30}(?= (?:${PARTICLE} )?\\p{Lu}))){0,2})`,
  ` (?<family>${PARTICLES}(?:D[aei] |Van |Von |La |Le )?${CAPITAL})${SUFFIX}${BREAK}`,
);

const GIVEN_BEHIND_COMMA =
  `(?<family>${PARTICLES}${CAPITAL}(?: ${CAPITAL})?), (?<given>${CAPITAL}(?: (?:\\p{Lu}\\.|${CAPITAL})){0,2})`;

/** `Herranz, Nicolás` — MLA, Chicago; of one list its first name */
const COMMA_GIVEN = pattern(
  GIVEN_BEHIND_COMMA,
  `(?=(?:;|, and |, et al|\\.? \\(?${YEAR}|\\. "|,? and \\p{Lu}))`,
);

/** `Herranz, Nicolás; Gil, Jesús.`: behind the first one a period may end it. */
export const NEXT_COMMA_GIVEN = pattern(GIVEN_BEHIND_COMMA, `(?=;|\\. |, et al| \\()`);

/** A family whose initials were lost, before the next name. */
export const LONE_FAMILY = pattern(CAPITAL, '(?=, )');

/** In the order in which they are tried for the first name of a list. */
export const NAME_PATTERNS: readonly (readonly [NameStyle, RegExp])[] = [
  ['initials-last', INITIALS_LAST],
  ['dotted', DOTTED],
  ['initials-first', INITIALS_FIRST],
  ['comma-initials', COMMA_INITIALS],
  ['comma-given', COMMA_GIVEN],
  ['full', FULL_NAME],
];
