/** What stands behind a name that speaks of a paper: `et al`, `and colleagues`, a year, a verb of reporting; in several languages. */

/** `et al`, with or without a period, and its kin that name the first author. */
export const AND_OTHERS = /,?\s(?:et\.?,?\s{1,2}al(?:ii|iae)?(?![\p{L}\d])\.?|&\sal\.)/gu;

/** People around somebody, who may be the first author or the head of the group. */
export const BY_OTHERS = new RegExp(
  ',?\\s(?:' +
    '(?:and|&)\\s(?:(?:his|her|their|the)\\s)?(?:colleagues?|co-?workers|collaborators|associates|co-?authors|team)' +
    '|(?:und|u\\.)\\s(?:Kollegen|Kolleginnen|Mitarbeitern?|Mitarbeiterinnen|Mitarb\\.|Koautoren)' +
    '|et\\s(?:collaborateurs|collègues|coll\\.)' +
    '|y\\s(?:colaboradores|colegas|cols?\\.)' +
    '|e\\s(?:colaboradores|colegas|colleghi|collaboratori|coll?s?\\.)' +
    '|en\\scollega[’\']?s' +
    '|och\\s(?:medarbetare|kollegor)' +
    ')(?![\\p{L}\\d])',
  'gu',
);

/** `Wang等人`, `王明等`, `Satoら`; a bare `等` also ends a list of things, so that the list has to know the name. */
export const HAN_OTHERS = /\s?(?:等人|等学者|等|ら)(?=[はがの]|[^\p{Script=Hiragana}]|$)/gu;

/** Between two authors. */
export const JOINED = /,?\s(?:and|&|und|et|y|e)\s(?=(?:(?:van|von|de|der|den|del|la|le|du|da|di|dos|ten|ter)\s){0,3}(?:[dlo]['’])?\p{Lu})/gu;

/** The second of two authors. */
export const SECOND_NAME = /(?:(?:van|von|de|der|den|del|la|le|du|da|di|dos|ten|ter)\s){0,3}(?:[dlo]['’])?\p{Lu}[\p{L}\p{M}'’‐‑-]{0,40}\p{L}/uy;

/** What authors do with findings, genes and drugs do not. */
export const REPORTED =
  /\s(?:(?:have|has|had|also|first|recently|previously|later|subsequently|independently|originally|further)\s){0,3}(?:showed|shown|demonstrated|reported|described|found|observed|proposed|suggested|argued|hypothesi[sz]ed|postulated|noted|concluded|discovered|reviewed|investigated|examined|studied|introduced|presented|published|compared|analy[sz]ed|evaluated|identified|established|developed|zeigten?|fanden|beschrieben|berichteten|ont montré|ont décrit)(?![\p{L}-])/gu;

const YEAR = /\.?(?:(?<joint>,\s|,?\s?[([]\s?)|\s)(?<year>(?:1[89]|20)\d\d)(?:[a-z]|\/\d{2,4})?(?![\d\p{L}–-])\s?[)\]]?/uy;

/** The year that follows at `from`: `(2019)`, `, 2019`, `2019a` at the end; not the first one of a span of years, nor `2000 patients`. */
export function readYear(text: string, from: number): { readonly value: number; readonly at: number; readonly end: number } | undefined {
  YEAR.lastIndex = from;
  const found = YEAR.exec(text);
  const { joint, year } = found?.groups ?? {};
  if (!found || !year) return undefined;
  const end = from + found[0].length;
  if (joint === undefined && !/^[\s.,;:)\]]*$/.test(text.slice(end, end + 12))) return undefined;
  return { value: Number(year), at: found.index + found[0].indexOf(year), end };
}
