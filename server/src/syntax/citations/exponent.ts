/** Raised numbers that are no citation: `10^6^`, `m²`, `R²`, `¹⁸F`, `<sup>3</sup>H-thymidine`. */
import type { Cite } from '../citation';

/** Units that are squared or cubed, as a whole word before the raised number. */
const UNIT =
  /(?:^|[^\p{L}\p{N}])(?:[numµμkcdh]?m|[mµμnp]?[Ll]|[kmµμn]?g|[mµμnk]?mol|[mµμn]?M|h|hr|hrs?|min|sec|s|d|wk|yr|Å|k?Pa|k?J|W|Hz|cells?\/[a-z]{1,3}|ft|yd|km|ha|px)$/u;
/** Quantities that are squared: `R²`, `r²`, `χ²`, `I²`, `η²`, `h²`, `BMI²`, `height²`. */
const SQUARED = /(?:^|[^\p{L}\p{N}])(?:\p{Ll}|\p{Script=Greek}|R|I|Q|X|T|F|log|ln|exp|BMI|mc|height|radius|diameter|sin|cos|tan)$/u;
/** Elements whose isotopes are written with a raised mass before the symbol. */
const ISOTOPE = /^(?:H|C|N|O|F|P|S|Cl|K|Ca|Cr|Fe|Co|Cu|Ga|Ge|Br|Rb|Sr|Y|Zr|Tc|In|I|Xe|Cs|Sm|Lu|Re|Tl|Pb|Bi|At|Ra|Ac|Th|U|Na|Mg|Si|Se|Zn|Mn|Ni|Pd|Ho|Er|Tb|Gd)(?![\p{Ll}])/u;

/** Peptides, with the first and last of their residues: `Aβ<sup>1–42</sup>`, `PTH<sup>1–34</sup>`. */
export const PEPTIDE = /(?:Aβ|Abeta|[Aa]myloid[- ]?(?:β|beta)|PTH|GLP-?\d?|[BNA]NP|ACTH|PYY|kinin|synuclein)[-‐]?$/u;

/** `start` and `end` are those of the raised marker, `cites` what it holds. */
export function isExponent(prose: string, start: number, end: number, cites: readonly Cite[]): boolean {
  // `*R*<sup>2</sup>`: the emphasis is no part of the name.
  const before = prose.slice(Math.max(0, start - 24), start).replace(/[\uE000*_]+/g, '');
  const behind = prose.slice(end, end + 12);
  // Ions and charges, `Ca²⁺`; fractions, `¹⁄₂`, `<sup>1</sup>/<sub>2</sub>`.
  if (/^[⁺⁻⁄]|^\/(?:\uE000{3,9}\d|[₀-₉])/.test(behind)) return true;
  if (cites[0]!.key === '1' && cites[0]!.range && PEPTIDE.test(before)) return true;
  if (cites.length > 1) return false;
  const value = Number(cites[0]!.key);
  if (ISOTOPE.test(behind) && /(?:^|[\s([{\-–—/,;“"*_（，、。；：「・]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})$/u.test(before) && !isSentenceStart(before, behind)) return true;
  if (isPower(before, value)) return true;
  return value <= 4 && (UNIT.test(before) || SQUARED.test(before));
}

/** Behind a period no space: `cells. ¹⁸F`, but `senescence.¹ In mice`: the marker then follows the period at once. */
const isSentenceStart = (before: string, behind: string): boolean => /[.,;:]$/.test(before) || /^\s/.test(behind);

const LABELLED = /\b(?:types?|phases?|stages?|grades?|groups?|class|classes|levels?|factors?|caspase|interleukin|days?|weeks?|months?|clusters?|arms?|cohorts?)[\s\u00A0]\d$/iu;

/** No factor is raised to this: `a Dice coefficient ≥ 0.5<sup>123</sup>` cites. */
const LARGE = 40;

/** A base: 10, 2, a single digit, or a factor, `2.5 × 10`, `1.3`; a year or a count may be cited: `in 2018¹⁴`. */
function isPower(before: string, value: number): boolean {
  const base = /(^|[^\p{Script=Latin}\p{Script=Greek}\p{N}.,])(\d+(?:[.,]\d+)?)$/u.exec(before);
  // `IL-6<sup>12</sup>`: the number of a name.
  if (!base || /\p{L}[-‐‑–]$/u.test(before.slice(0, before.length - base[2]!.length))) return false;
  if (/[×·*x^~]\s?$/u.test(before.slice(0, before.length - base[2]!.length))) return true;
  // `phase 2<sup>12</sup>`: a number that ends a name.
  if (LABELLED.test(before)) return false;
  return base[2] === '10' || /^\d$/.test(base[2]!) || (/[.,]/.test(base[2]!) && value < LARGE);
}
