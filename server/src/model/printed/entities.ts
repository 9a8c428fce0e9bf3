/** HTML entities and TeX math as the characters that they print. */

const GREEK_WORDS = (
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ ' +
  'varkappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ ' +
  'omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω Alpha Α Beta Β Kappa Κ'
).split(' ');
/** Each name with the letter behind it. */
const GREEK: ReadonlyMap<string, string> = new Map(
  GREEK_WORDS.flatMap((name, at) => (at % 2 === 0 ? [[name, GREEK_WORDS[at + 1]!] as const] : [])),
);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['ensp', ' '], ['emsp', ' '],
  ['thinsp', ' '], ['ndash', '–'], ['mdash', '—'], ['minus', '−'], ['hyphen', '-'], ['hellip', '…'], ['lsquo', '‘'],
  ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['laquo', '«'], ['raquo', '»'], ['middot', '·'], ['bull', '•'],
  ['times', '×'], ['plusmn', '±'], ['deg', '°'], ['micro', 'µ'], ['szlig', 'ß'], ['oslash', 'ø'], ['Oslash', 'Ø'],
  ['aelig', 'æ'], ['AElig', 'Æ'], ['oelig', 'œ'], ['aring', 'å'], ['Aring', 'Å'], ['eth', 'ð'], ['thorn', 'þ'],
  ['lstrok', 'ł'], ['Lstrok', 'Ł'], ['inodot', 'ı'], ['reg', '®'], ['trade', '™'], ['copy', '©'], ['shy', ''],
  ['le', '≤'], ['ge', '≥'], ['rarr', '→'],
]);

/** `&eacute;` is a letter and the name of its accent. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'], ['grave', '\u0300'], ['circ', '\u0302'], ['uml', '\u0308'], ['tilde', '\u0303'],
  ['cedil', '\u0327'], ['caron', '\u030c'], ['ring', '\u030a'],
]);
const ACCENTED = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|caron|ring)$/;

const ENTITY = /&(?:#([xX][0-9a-fA-F]{1,6}|\d{1,7})(?:;|(?![0-9a-fA-F]))|([a-zA-Z]{2,10});)/y;

/** The entity at `at`, and the offset behind it; nothing in `R&D`. A number may lack its semicolon. */
export function readEntity(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (!found) return undefined;
  const value = found[1] ? fromCode(found[1]) : fromName(found[2]!);
  return value === undefined ? undefined : { value, end: ENTITY.lastIndex };
}

function fromCode(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits);
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function fromName(name: string): string | undefined {
  const accented = ACCENTED.exec(name);
  return (
    NAMED.get(name) ??
    GREEK.get(name) ??
    (accented ? (accented[1]! + ACCENTS.get(accented[2]!)!).normalize('NFC') : undefined)
  );
}

const SIGNS: ReadonlyMap<string, string> = new Map([['times', '×'], ['pm', '±'], ['to', '→'], ['rightarrow', '→']]);

/** What the inside of `$…$` prints: `\kappa` is κ, `10^{-6}` is 10-6; other commands leave their argument. */
export const plainMath = (math: string): string =>
  math
    .replace(/\\([a-zA-Z]{1,20}) ?/g, (_, name: string) => GREEK.get(name) ?? SIGNS.get(name) ?? '')
    .replace(/\\(.)/g, '$1')
    .replace(/[{}^_~]/g, '')
    .trim();
