/** The surname that ends at a place of a sentence, read backwards: `van der Berg` of `as J. van der Berg`, `Wang` of `in mice, Wang L`. */

export interface ReadName {
  /** With its particle, without initials and given names: `van der Berg`. */
  readonly surname: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** Where what belongs to it begins, given names and initials too. */
  readonly start: number;
  /** The surname with the capitalised words before it, which may be part of it, `Muñoz Espín`, or a given name. */
  readonly longer: readonly string[];
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** How far back a name may reach. */
const MAX_REACH = 100;
const MAX_PARTICLES = 3;
const MAX_GIVEN = 2;

const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|der|den|de|del|della|delle|di|da|das|do|dos|du|la|le|el|al|af|av|bin|ibn|ten|ter|te|ben|st\.?)$/i;
const NAME = /^(?:(?:[dlo]|al|el)['’-])?\p{Lu}[\p{L}\p{M}'’‐‑-]{0,40}[\p{L}\p{M}]$/u;
/** In `Wang L` and `J. Wang`. */
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
const SUFFIX = /^(?:Jr|Sr|II|III)\.?$/;

/**
 * The name that ends at the end of `text`, a comma and spaces left aside; nothing where the last word is no name. Whether a
 * capitalised word names a person is for those to say who know what stands behind it.
 */
export function readNameBefore(text: string): ReadName | undefined {
  const from = Math.max(0, text.length - MAX_REACH);
  const tokens = [...text.slice(from).matchAll(/\S+/g)].map(it => ({ text: it[0], at: from + it.index }));
  // The first one may be the rest of a word.
  if (from > 0) tokens.shift();
  let last = tokens.length - 1;
  const end = trimmed(tokens[last]);
  if (!end) return undefined;
  if (SUFFIX.test(end.text)) last--;
  // `Wang L et al`, not `LI et al`.
  if (last > 0 && INITIALS.test(trimmed(tokens[last])!.text) && isName(bare(tokens[last - 1]!))) last--;
  const surname = last >= 0 ? bare(trimmed(tokens[last])!) : undefined;
  if (!surname || !isName(surname)) return undefined;
  return withParticles(tokens, last, surname);
}

function withParticles(tokens: readonly Token[], last: number, surname: Token): ReadName {
  let first = last;
  const isOpened = (at: number): boolean => bare(tokens[at]!).at > tokens[at]!.at;
  while (first > 0 && last - first < MAX_PARTICLES && !isOpened(first) && PARTICLE.test(bare(tokens[first - 1]!).text)) first--;
  const whole = [...tokens.slice(first, last).map(it => bare(it).text), surname.text].join(' ');
  let given = first;
  while (given > 0 && first - given < MAX_GIVEN && !isOpened(given) && isGiven(bare(tokens[given - 1]!).text)) given--;
  const before = tokens.slice(given, first).map(it => bare(it).text).filter(isLong);
  return {
    surname: whole,
    at: first < last ? bare(tokens[first]!).at : surname.at,
    start: given < last ? bare(tokens[given]!).at : surname.at,
    longer: before.length > 0 ? [...before, `${before[before.length - 1]!} ${whole}`] : [],
  };
}

const isLong = (it: string): boolean => NAME.test(it);
const isGiven = (it: string): boolean => INITIALS.test(it) || isLong(it);
const isName = ({ text }: Token): boolean => NAME.test(text) && !NO_NAME.test(text);

/** Without the comma behind it; a period may be that of an initial. */
const trimmed = (it: Token | undefined): Token | undefined => it && { ...it, text: it.text.replace(/,$/, '') };

/** Without the bracket or mark before it. */
function bare({ text, at }: Token): Token {
  const opening = /^[([{"'“‘«„*_]{1,3}/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(opening), at: at + opening };
}

/** Capitalised at the beginning of a sentence, in a title or by themselves, and hardly anyone's name. */
const NO_NAME =
  /^(?:The|This|These|Those|That|We|They|It|He|She|In|On|At|By|As|And|But|For|From|To|With|Of|Or|If|So|See|Both|All|Some|Many|Most|Other|Others|Another|Such|Also|However|Moreover|Furthermore|Recently|Previously|Similarly|Likewise|Here|There|Then|Thus|Hence|When|While|Although|Table|Tables|Fig|Figs|Figure|Figures|Box|Section|Chapter|Appendix|Supplementary|Ref|Refs|Reference|References|Study|Studies|Group|Groups|Team|Trial|Phase|Type|Stage|Model|Method|Data|Results|Authors|Author|Colleagues|Investigators|Collaborators|Researchers|Scientists|Dr|Prof|Professor|January|February|March|July|September|October|November|December|Between|Since|Until|Eine?|Nach|Bei)$/;
