/** The names at the head of an entry, in the orders in which lists print them. */
import type { CslName } from '../csl-item';
import { isGroup, readGroupBehind } from './groups';
import type { NameStyle } from './name-patterns';
import { isPerson, isSmallWord, readLoneFamily, readName, type PrintedName } from './names';

export interface PrintedAuthors {
  readonly names: readonly CslName[];
  /** Behind the last name, `et al.` and the sign that ends the list. */
  readonly end: number;
  /** The names end with a comma before the title, `J. Gil, Mechanisms of …, J. Clin. Invest.` */
  readonly endsWithComma: boolean;
}

/** APA's dots for the names left out: `. . .`, `…`, `[...]`. */
const DOTS = '(?:\\.\\s?\\.\\s?\\.|…|\\[(?:\\.\\s?\\.\\s?\\.|…)\\])';
const AND = '(?:&|and|AND|und)\\s';
/** A comma, semicolon or `and`, with the dots or without. */
const SEPARATOR = new RegExp(
  `\\s?(?:[,;]?\\s?(?:${AND})?${DOTS}\\s?,?\\s?(?:${AND})?|[,;]?\\s?${AND}|[,;]\\s?)`,
  'y',
);
const ET_AL = new RegExp(
  '[.,;]?\\s?\\(?et\\.?,? ?al(?!\\p{L})\\.?,?\\)?' +
    '|[,;]?\\s?(?:and others|and colleagues|others(?=[.,:])|u\\. ?a\\.|et coll\\.?|etc\\.|等|ら|他|ほか)',
  'uy',
);
const ROLE = /,? ?(?:\((?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg)\.?\)|(?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg)\b\.?)/y;
const MARKS = /[†‡§#*¶]{1,3}/y;

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** The names from `from` on: `folded` is read, `printed` gives the spelling. Nothing where no name stands there. */
export function readAuthors(folded: string, printed: string, from: number): PrintedAuthors | undefined {
  if (EAST_ASIAN.test(folded.slice(from, from + 2))) return readEastAsian(folded, printed, from);
  const names: CslName[] = [];
  let at = from;
  let style: NameStyle | undefined;
  let endsWithComma = false;
  // A list of authors ends long before 2,000 names, and so does this loop.
  while (names.length < 2000) {
    const name = readName(folded, printed, at, style) ?? readLostInitials(folded, printed, at, style);
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
  const group = readGroupBehind(folded, printed, at, endsWithComma);
  if (group) return finish(folded, [...names, group.name], group.end, false);
  return { names, end: at, endsWithComma };
}

/** `…, et al; American Society of Clinical Oncology.` */
function withGroup(folded: string, printed: string, names: readonly CslName[], at: number): PrintedAuthors {
  const next = folded[at] === ';' ? skip(SEPARATOR, folded, at) : at;
  const group = next > at ? readGroupBehind(folded, printed, next, false) : undefined;
  return group ? finish(folded, [...names, group.name], group.end, false) : finish(folded, names, at, false);
}

function finish(folded: string, names: readonly CslName[], end: number, endsWithComma: boolean): PrintedAuthors {
  let at = skip(ROLE, folded, end);
  if (/[.,:;]/.test(folded[at] ?? '')) at++;
  if (folded[at] === ' ') at++;
  return { names, end: at, endsWithComma };
}

/** `Papernot N, Martí, Abadi N`: between two names with initials, or before et al. */
function readLostInitials(
  folded: string,
  printed: string,
  at: number,
  style: NameStyle | undefined,
): PrintedName | undefined {
  const lone = style === 'initials-last' ? readLoneFamily(folded, printed, at) : undefined;
  if (!lone) return undefined;
  const next = readName(folded, printed, lone.end + 2, style);
  return next?.style === style || skip(ET_AL, folded, lone.end) > lone.end ? lone : undefined;
}

/** A single name that has no initials might be any two words with capitals. */
function isCertain(name: PrintedName, folded: string, printed: string): boolean {
  if (name.style === 'full' && isPerson(name) && !isGroup(name.name.family!)) return true;
  const isSmall = isSmallWord(name.name.family ?? '') && !name.name['non-dropping-particle'];
  const isWeak = isSmall || name.style === 'full' || name.style === 'comma-given';
  if (!isWeak || (name.style === 'full' && name.hasInitial)) return true;
  if (!isSmall && /^(?:[.,]? ?"|,? et al| \((?:1[5-9]|20)\d\d)/.test(folded.slice(name.end, name.end + 8))) return true;
  const next = skip(SEPARATOR, folded, name.end);
  if (next === name.end) return false;
  if (name.style === 'full' && skip(ET_AL, folded, next) > next) return true;
  const second = readName(folded, printed, next, name.style);
  if (!second) return false;
  const isAlike = isSmall ? second.style === name.style : second.style === 'full' || second.style === 'comma-given';
  return isAlike && !isGroup(folded.slice(name.end, second.end));
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** `张三, 李四, 等.` and `山田太郎，鈴木花子：` — family and given name are written as one and are kept so. */
function readEastAsian(folded: string, printed: string, from: number): PrintedAuthors | undefined {
  const stop = /[.:](?!\d)/.exec(folded.slice(from, from + 400));
  if (!stop) return undefined;
  const names: CslName[] = [];
  let at = from;
  const list = printed.slice(from, from + stop.index);
  for (const part of folded.slice(from, from + stop.index).split(/[,;·・]| (?=[\u3400-\u9fff])/)) {
    const name = list.slice(at - from, at - from + part.length).trim().replace(/(?:等|ら|他|ほか|编|著|主编|訳)$/, '').trim();
    at += part.length + 1;
    if (name === '' || /^et al/i.test(name)) continue;
    if (name.length > 40 || (/[\u3400-\u9fff]/.test(name) && name.length > 24)) return undefined;
    const western = readName(name, name, 0, undefined);
    names.push(western && western.end === name.length ? western.name : { literal: name });
  }
  return names.length > 0 ? { names, end: from + stop.index + 1, endsWithComma: false } : undefined;
}
