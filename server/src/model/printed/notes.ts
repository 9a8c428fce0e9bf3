/** What stands in an entry beside the work itself: dates of access, "Epub ahead of print", languages, errata. */
import type { CslDate } from '../csl-item';
import { MONTH, YEAR, readDate } from './dates';

export interface Notes {
  readonly accessed?: CslDate;
  /** Whether the work is said to be online: `[Internet]`, `Available from`, a date of access. */
  readonly isOnline: boolean;
  /** The date of `Epub 2018 Apr 2`, `Published May 3, 2019`, `Updated 2021`: the year of a work that has no other. */
  readonly ahead?: CslDate;
  /** Kind of work that a bracket names: `[dissertation]`, `[Preprint]`. */
  readonly genre?: string;
  /** The ISBN was printed: a book or a part of one. */
  readonly hasIsbn: boolean;
  readonly rest: string;
}

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE =
  `(?:(?:the )?${DAY}\\.? )?(?:${MONTH} )?(?:${DAY},? )?${YEAR}(?: ${MONTH}(?: \\d{1,2})?)?` +
  '|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}';
const ACCESS_WORDS =
  '(?:[Dd]ate )?(?:[Ll]ast )?(?:[Aa]ccessed|[Cc]ited|[Rr]etrieved|[Vv]isited|[Vv]iewed' +
  '|[Zz]ugriff|[Aa]bgerufen|[Cc]onsulté|[Cc]onsultado)';
const ACCESSED = new RegExp(
  `\\\\?[[(]?\\b${ACCESS_WORDS}:?(?: on| am| le| el)?:? ?(${DATE})(?:,? from)?:?\\\\?[\\])]?\\.?`,
  'u',
);
/** Cheap questions before the long patterns: most entries have neither. */
const HAS_ACCESS = /ccessed|ited|etrieved|iewed|ugriff|bgerufen|onsult/;
const HAS_GENRE = /iss|thesis|Thesis|reprint|software|data ?set|Data ?set|report/;
/** GB/T 7714 prints the date of access as `[2020-05-06]`. */
const CHINESE_ACCESSED = /\\?\[(\d{4}-\d{1,2}-\d{1,2})\\?\]/;
const AVAILABLE =
  /\b(?:Available (?:from|at|online(?: at)?|via)|Retrieved from|Verfügbar unter|Disponible (?:en|sur)|URL):? {0,2}/gi;
const AHEAD = new RegExp(
  '\\\\?[[(]?\\b(?:Epub(?: ahead of print)?|(?:Published|Posted) online(?: ahead of print)?' +
    '|Advance online publication|[Ii]n press|eCollection|Online ahead of print)\\b' +
    `\\.?(?: ${DATE})?(?: ahead of print)?[^.;\\])]{0,12}\\\\?[\\])]?[.;]?`,
  'g',
);
const AHEAD_ONCE = new RegExp(AHEAD.source);
/** AMA's dates of pages, a sentence each: `Published May 3, 2019.`, `Last reviewed June 2021.` */
const DATED = new RegExp(
  '(?<=[.;,)] {1,3}|^)\\(?(?:(?:Page |Content )?[Ll]ast )?' +
    '(?:[Pp]ublished|[Uu]pdated|[Rr]eviewed|[Mm]odified|[Rr]evised|(?:[Pp]reprint )?[Pp]osted(?: online)?|Stand:?)' +
    `(?: on)? (${DATE})\\)?(?:[.;,]|\\s{0,3}$)`,
  'g',
);
const HAS_DATED = /(?:shed|dated|ewed|fied|vised|sted|tand:?)(?: online| on)? [\dA-Z(]/;
const NO_DATE = /(?<=[.,;] )(?:n\.d\.|o\. ?J\.|s\.d\.)(?= |$)|\\?\[date unknown(?:[;,]|\\?\])/;
const HAS_NO_DATE = /[ns]\.d\.|o\. ?J\.|\[date/;
/** `Preprint at bioRxiv`: the words before the server. */
const PREPRINT_AT = /\b(?:Available as )?[Pp]reprint (?:available )?(?:at|on|from)(?= |:)(?: the)?:? ?/;
/** Behind these words nothing belongs to the work itself. */
// bounded: 10,000
const AFTERWARDS = /(?:\\?\[)?(?:Erratum in|Comment in|Retraction in|Update in|Corrected and republished)\b.{0,2000}$/;
/** How long a book is: `London: Academic; 1951. 162 pp.` */
const EXTENT = /(?<=[.,;:)] )\d{1,4} ?(?:pp?|S|pages|Seiten)\.?\s{0,3}$/;
const INTERNET =
  /\s?\\?\[(?:Internet|Online|internet|online|serial on(?:line| the Internet)|electronic resource|e-book|eBook)\\?\]/g;
const LANGUAGE = new RegExp(
  '\\s?\\\\?[[(](?:Article )?[Ii]n (?:Chinese|Japanese|German|French|Russian|Spanish|Korean|Italian|Polish' +
    '|Portuguese)[^\\])]{0,30}\\\\?[\\])]\\.?',
  'g',
);
const GENRE = new RegExp(
  "\\s?\\\\?[[(]((?:Unpublished )?(?:[\\w’']{1,12} ){0,3}(?:[Dd]issertation|[Tt]hesis)(?:, [^\\])]{1,80})?" +
    '|[Pp]reprint|[Cc]omputer software|[Dd]ata ?set|[Tt]echnical report)\\\\?[\\])]',
);
const DATABASES = new RegExp(
  '\\\\?\\[(?:PubMed|Google ?Scholar|CrossRef|PMC free article|Medline|DOI|Ref list)[^\\][]{0,20}\\\\?\\](?!\\()' +
    '|\\b(?:Google Scholar|CrossRef|PMC free article|PubMed Central|Free full text)\\b(?: PMCID)?' +
    '|\\bPubMed\\b(?=[\\s.;:\\]]{0,20}$)',
  'gi',
);
const BOOK_NUMBER = /\bISB?S?N(?:-1[03])?:? ?[\dX][\dX -]{6,18}[\dX]\b\.?/g;

/** Cuts the notes out of an entry in Markdown, once its identifiers are gone. */
export function cutNotes(text: string): Notes {
  let rest = text;
  const cut = (pattern: RegExp): boolean => {
    const next = rest.replace(pattern, ' ');
    const changed = next.length !== rest.length || next !== rest;
    rest = next;
    return changed;
  };
  const accessed =
    (HAS_ACCESS.test(rest) ? ACCESSED.exec(rest) : null) ?? (rest.includes('[') ? CHINESE_ACCESSED.exec(rest) : null);
  if (accessed) rest = `${rest.slice(0, accessed.index)} ${rest.slice(accessed.index + accessed[0].length)}`;
  const isInternet = rest.includes('[') && cut(INTERNET);
  const isAvailable = cut(AVAILABLE);
  const ahead = /\b(?:[Oo]nline|[Pp]ress|Epub|eCollection)\b/.test(rest) ? AHEAD_ONCE.exec(rest)?.[0] : undefined;
  if (ahead) cut(AHEAD);
  const dated = HAS_DATED.test(rest) ? [...rest.matchAll(DATED)] : [];
  if (dated.length > 0) cut(DATED);
  if (HAS_NO_DATE.test(rest)) cut(NO_DATE);
  const isPreprint = rest.includes('reprint ') && cut(PREPRINT_AT);
  cut(AFTERWARDS);
  cut(DATABASES);
  const genre = HAS_GENRE.test(rest) ? GENRE.exec(rest) : null;
  if (genre) rest = `${rest.slice(0, genre.index)}${rest.slice(genre.index + genre[0].length)}`;
  if (/[[(](?:Article )?[Ii]n [A-Z]/.test(rest)) cut(LANGUAGE);
  if (/\d ?(?:pp?|S|pages|Seiten)\.?\s{0,3}$/.test(rest.slice(-20))) cut(EXTENT);
  const hasIsbn = rest.includes('ISBN');
  if (hasIsbn || rest.includes('ISSN')) cut(BOOK_NUMBER);
  return {
    accessed: accessed ? readDate(accessed[1]!) : undefined,
    isOnline: isInternet || isAvailable || !!accessed,
    ahead: (ahead ? readDate(ahead) : undefined) ?? firstDate(dated),
    genre: genre?.[1] ?? (isPreprint ? 'Preprint' : undefined),
    hasIsbn,
    rest,
  };
}

/** The day of publication before those of updates. */
function firstDate(dated: readonly RegExpMatchArray[]): CslDate | undefined {
  const first = dated.find(it => /ublished|osted/.test(it[0])) ?? dated[0];
  return first ? readDate(first[1]!) : undefined;
}
