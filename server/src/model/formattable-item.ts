/** What may safely be given to the formatting engine: of any item, only known fields, of known types and of sane length. */
import { plainLine } from '../base/markdown-escape';
import type { CslDate, CslItem, CslName } from './csl-item';
import type { Style } from './format-reference';

/** As a name, behind the others; `readEngineHtml` takes away the `&` that a style puts before the last one. */
export const ET_AL = 'et al';

/** Longest title, part of a person's name, and other field that is printed, in UTF-16 units. */
const MAX_TITLE = 1000;
const MAX_NAME = 80;
const MAX_FIELD = 300;
/** No style prints more than 20 names and the last one (APA 7, 9.8). */
const MAX_NAMES = 21;

const FIELDS = [
  'container-title', 'publisher', 'publisher-place', 'edition', 'volume', 'issue', 'page', 'number', 'DOI', 'PMID',
  'PMCID', 'URL',
] as const;

/** CSL 1.0.2, appendix III. */
const TYPES = new Set(
  ('article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
    'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
    'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
    'treaty webpage').split(' '),
);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A fresh item with the id `item`, from data of which not even the types are believed, as a file may hold anything;
 * nothing where there is no title.
 */
export function formattableItem(item: CslItem, style: Style): CslItem | undefined {
  const title = line(item.title, MAX_TITLE);
  if (!title) return undefined;
  const clean: Mutable<CslItem> = { id: 'item', type: TYPES.has(item.type) ? item.type : 'document', title };
  for (const field of FIELDS) {
    const value = line(item[field], MAX_FIELD);
    if (value) clean[field] = value;
  }
  const author = names(item.author);
  // Where the list names three of twelve authors, so do we, in whatever style.
  if (author.length > 0 && item.custom?.['et-al'] === true) author.push({ literal: ET_AL });
  const editor = names(item.editor);
  const issued = date(item.issued);
  const accessed = date(item.accessed);
  if (author.length > 0) clean.author = author;
  if (editor.length > 0) clean.editor = editor;
  if (issued) clean.issued = issued;
  if (accessed) clean.accessed = accessed;
  // Only APA prints article numbers by that name; elsewhere they stand where pages would: `2018;16(12):e3000599`.
  if (style !== 'apa' && clean.type.startsWith('article') && clean.number && !clean.page) clean.page = clean.number;
  return clean;
}

function line(value: unknown, max: number): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return '';
  return text.length <= max ? plainLine(text) : `${plainLine(text.slice(0, max))}…`;
}

function names(value: unknown): CslName[] {
  if (!Array.isArray(value)) return [];
  const listed = value.length <= MAX_NAMES ? value : [...value.slice(0, MAX_NAMES - 1), value.at(-1)];
  return listed.map(name).filter(it => it !== undefined);
}

function name(value: unknown): CslName | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { family, given, literal, suffix, 'non-dropping-particle': particle } = value as Record<string, unknown>;
  const group = line(literal, MAX_FIELD);
  if (group) return { literal: group };
  const surname = line(family, MAX_NAME);
  if (!surname) return undefined;
  return {
    family: surname,
    ...present('given', spacedInitials(line(given, MAX_NAME))),
    ...present('suffix', line(suffix, MAX_NAME)),
    ...present('non-dropping-particle', line(particle, MAX_NAME)),
  };
}

const present = <Key extends string>(key: Key, value: string) => (value ? ({ [key]: value } as Record<Key, string>) : {});

/** The initials of `Coppé JP` (NLM, AMA) as two names, or the engine takes them for one: `J P`. */
const spacedInitials = (given: string) => (/^\p{Lu}{2,4}$/u.test(given) ? Array.from(given).join(' ') : given);

function date(value: unknown): CslDate | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': dates, literal } = value as Record<string, unknown>;
  const parts = Array.isArray(dates) ? dates.slice(0, 2).map(datePart).filter(it => it.length > 0) : [];
  if (parts.length > 0) return { 'date-parts': parts };
  const words = line(literal, MAX_FIELD);
  return words ? { literal: words } : undefined;
}

/** Year, month and day up to the first that cannot be one; strings as some programs write them are read. */
function datePart(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  const numbers = value.slice(0, 3).map(it => (typeof it === 'string' && /^\d{1,4}$/.test(it) ? Number(it) : it));
  const limits = [9999, 12, 31];
  const bad = numbers.findIndex((it, at) => !Number.isInteger(it) || it < 1 || it > limits[at]!);
  return bad < 0 ? numbers : numbers.slice(0, bad);
}
