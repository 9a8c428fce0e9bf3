/** From a printed reference to CSL-JSON. What cannot be read is left out; nothing is invented. */
import { covers, type Span } from '../base/span';
import type { CslDate, CslItem, CslName } from './csl-item';
import { readAuthors, type PrintedAuthors } from './printed/authors';
import { YEAR, dateOf, readDate } from './printed/dates';
import { isGroup, readGroup } from './printed/groups';
import { cutIdentifiers, type Identifiers } from './printed/identifiers';
import { lonePublisher, readImprint, schoolOf, type Imprint } from './printed/imprint';
import { kindOf } from './printed/kind';
import { cutNotes, type Notes } from './printed/notes';
import { plainText, type PlainText } from './printed/plain-text';
import { segmentsOf, trimSpan } from './printed/segments';
import { splitTitle, type TitleAndContainer } from './printed/title-and-container';
import { findSource, type PrintedSource } from './printed/year-volume-pages';

/** No entry is longer; of a paragraph that was taken for one only this much is read. */
const LONGEST = 10_000;

/**
 * Reads one entry, on one line and without its number, in Markdown, in any of the common styles. `page` holds ranges and
 * plain page numbers, `number` e-locators and article numbers with letters or a label. Never throws; an entry of which
 * nothing can be read gives `{ id, type: 'article' }`.
 */
export function parseReference(id: string, text: string): CslItem {
  const identifiers = cutIdentifiers(text.slice(0, LONGEST));
  const notes = cutNotes(identifiers.rest);
  const plain = plainText(notes.rest);
  return readItem(id, plain, identifiers, notes);
}

function readItem(id: string, plain: PlainText, identifiers: Identifiers, notes: Notes): CslItem {
  const start = /^[\s.,;:*]*/.exec(plain.folded)![0].length;
  const head = readHead(plain, start);
  const source = findSource(plain.folded, head.end, head.issued !== undefined);
  const to = source?.span.start ?? plain.folded.length;
  const behindNames = head.names.length > 0 || head.issued ? head : readGroupHead(plain, head, to, source);
  const parts = splitTitle(plain, behindNames.end, to, head.endsWithComma, !!source?.volume);
  return toItem(id, plain, identifiers, notes, behindNames, parts, source);
}

/** Authors and the year behind them. */
interface Head {
  readonly names: readonly CslName[];
  readonly issued?: CslDate;
  readonly end: number;
  readonly endsWithComma: boolean;
}

const YEAR_IN_BRACKETS = new RegExp(`[.,]?\\s?\\((${YEAR})[a-z]?(?:/${YEAR})?((?:, |;)?[^()]{0,30})\\)[.,:]?\\s?`, 'y');
const NO_DATE = /[.,]?\s?\((?:n\.d\.|o\. ?J\.|in press|forthcoming|no date)\)[.,:]?\s?/y;
const YEAR_BARE = new RegExp(`[.,]?\\s?(${YEAR})[a-z]?[.,:]\\s(?=["'\\p{L}\\d])`, 'uy');
const YEAR_GLUED = new RegExp(`\\s(${YEAR})[a-z]?[.,:]?\\s(?=["'\\p{Lu}\\d])`, 'uy');
const GROUP_BEFORE_YEAR = new RegExp(`^[^()]{3,160}?[.,]? \\((?=${YEAR}|n\\.d\\.)`);

function readHead(plain: PlainText, start: number): Head {
  const { folded, printed } = plain;
  const authors: PrintedAuthors | undefined = readAuthors(folded, printed, start);
  if (authors) return withYear(folded, authors.names, authors.end, authors.endsWithComma);
  // `World Health Organization. (2021). Title`
  const group = GROUP_BEFORE_YEAR.exec(folded.slice(start, start + 200));
  if (group) {
    const name = readGroup(folded, printed, start);
    if (name) {
      const head = withYear(folded, [name.name], Math.max(start, name.end - 1), false);
      if (head.issued) return head;
    }
  }
  return { names: [], end: start, endsWithComma: false };
}

function withYear(folded: string, names: readonly CslName[], end: number, endsWithComma: boolean): Head {
  // The authors may have taken the period or space that leads to the year.
  const from = /\s/.test(folded[end - 1] ?? '') ? end - 1 : end;
  YEAR_IN_BRACKETS.lastIndex = from;
  const bracketed = YEAR_IN_BRACKETS.exec(folded);
  if (bracketed) {
    const issued = readDate(`${bracketed[1]} ${bracketed[2]}`);
    return { names, end: from + bracketed[0].length, endsWithComma: false, ...(issued ? { issued } : {}) };
  }
  NO_DATE.lastIndex = from;
  const none = NO_DATE.exec(folded);
  if (none) return { names, end: from + none[0].length, endsWithComma: false };
  // `Lindahl T 1993 Instability …`: without a period in between, the year can only be theirs.
  const pattern = /[\p{L}\d]/u.test(folded[from - 1] ?? '') && folded[from] === ' ' ? YEAR_GLUED : YEAR_BARE;
  pattern.lastIndex = from;
  const bare = pattern.exec(folded);
  if (bare) return { names, issued: dateOf(Number(bare[1])), end: from + bare[0].length, endsWithComma: false };
  return { names, end, endsWithComma };
}

/** `NVIDIA. Deep Learning SDK Documentation. **.`: a group if two parts stand before the journal. */
function readGroupHead(plain: PlainText, head: Head, to: number, source: PrintedSource | undefined): Head {
  const group = readGroup(plain.folded, plain.printed, head.end);
  if (!group || group.end >= to) return head;
  const mark = plain.italics.findLast(it => it.start <= to && it.start > head.end);
  const inside = segmentsOf(plain.folded, group.end, Math.min(to, mark?.start ?? to));
  // Without a mark for the journal, title and journal have to be left over; pages of the web have no journal.
  const name = group.name.literal ?? '';
  const isPublisher = !source?.volume && (/^[A-Z]{2,8}$/.test(name) || isGroup(name));
  if (inside.length < (mark || isPublisher ? 1 : 2)) return head;
  return { ...head, names: [group.name], end: group.end };
}

function toItem(
  id: string,
  plain: PlainText,
  identifiers: Identifiers,
  notes: Notes,
  head: Head,
  parts: TitleAndContainer,
  source: PrintedSource | undefined,
): CslItem {
  const slice = (it: Span | undefined): string | undefined =>
    (it && it.end > it.start && plain.printed.slice(it.start, it.end).replace(/\s+/g, ' ').trim()) || undefined;
  const isInVolume = !!(source?.volume ?? source?.issue ?? source?.page ?? source?.number);
  const container = slice(parts.container);
  const book = readBook(plain, parts, isInVolume, source);
  const title = slice(book.title ?? parts.title);
  const inContainer = book.isContainer ? undefined : container;
  const editors = parts.editors ? readAuthors(plain.folded, plain.printed, parts.editors.start)?.names : undefined;
  const inSource = source?.year ? dateOf(source.year, source.month, source.day) : undefined;
  const issued = inSource ?? head.issued ?? book.issued ?? notes.ahead;
  const preprint = identifiers.arxiv ? 'arXiv' : undefined;
  const type = kindOf({
    code: parts.code,
    genre: notes.genre,
    text: plain.folded,
    container: inContainer ?? preprint,
    isPart: parts.isPart,
    hasPlace: !!book.imprint?.place,
    hasPublisher: !!book.publisher,
    hasEdition: !!book.imprint?.edition,
    hasIsbn: notes.hasIsbn,
    isInVolume,
    isOnline: notes.isOnline,
    isItalicTitle: parts.isItalicTitle,
    hasUrl: !!identifiers.URL,
    hasPmid: !!identifiers.PMID,
  });
  return present({
    id,
    type,
    title,
    author: head.names.length > 0 ? head.names : undefined,
    editor: editors,
    issued,
    accessed: notes.accessed,
    'container-title': inContainer ?? preprint,
    publisher: book.publisher,
    'publisher-place': book.imprint?.place,
    edition: book.imprint?.edition,
    volume: source?.volume,
    issue: source?.issue,
    page: source?.page,
    number: source?.number ?? identifiers.arxiv,
    DOI: identifiers.DOI,
    PMID: identifiers.PMID,
    PMCID: identifiers.PMCID,
    URL: identifiers.URL,
  });
}

interface Book {
  readonly imprint?: Imprint;
  readonly publisher?: string;
  /** The title where the imprint stood in what was taken for title or journal. */
  readonly title?: Span;
  /** What was taken for the journal is the imprint. */
  readonly isContainer?: boolean;
  /** The year of a meeting: `; 2016 Jun 27-30; Las Vegas, NV` */
  readonly issued?: CslDate;
}

function readBook(
  plain: PlainText,
  parts: TitleAndContainer,
  isInVolume: boolean,
  source: PrintedSource | undefined,
): Book {
  const { folded, printed } = plain;
  if (parts.imprint) {
    const text = printed.slice(parts.imprint.start, parts.imprint.end);
    const imprint = readImprint(text);
    const publisher = imprint?.publisher ?? lonePublisher(text);
    const issued = /[;,(] ?(?:1[5-9]|20)\d\d/.test(text) ? readDate(text) : undefined;
    return { ...(issued ? { issued } : {}), ...(imprint ? { imprint } : {}), ...(publisher ? { publisher } : {}) };
  }
  // Journals have no imprint; where nothing but a year was read, or pages only, the end of the title may be one.
  if (!parts.title || source?.volume || (parts.isPart && isInVolume)) return {};
  const container = parts.container;
  if (container && plain.italics.some(it => covers(it, container))) return {};
  const school = container ? schoolOf(printed.slice(container.start, container.end)) : undefined;
  if (school !== undefined) return { isContainer: true, ...(school ? { publisher: school } : {}) };
  const from = parts.title.start;
  const to = Math.max(parts.title.end, container?.end ?? 0);
  const imprint = readImprint(printed.slice(from, to));
  const whole = container && !imprint?.edition ? readImprint(printed.slice(container.start, container.end)) : undefined;
  if (whole?.start === 0 && whole.publisher) return { imprint: whole, publisher: whole.publisher, isContainer: true };
  if (!imprint || imprint.start < 4) return {};
  const title = trimSpan(folded, { start: from, end: from + imprint.start });
  const behind = segmentsOf(folded, from + imprint.start, to).slice(1);
  const last = behind.at(-1);
  const lone = imprint.edition && last ? lonePublisher(printed.slice(last.start, last.end)) : undefined;
  const publisher = imprint.publisher ?? lone;
  return { imprint, title, isContainer: true, ...(publisher ? { publisher } : {}) };
}

/** Without the fields that nothing was read for. */
function present(item: { readonly [Field in keyof CslItem]: CslItem[Field] | undefined }): CslItem {
  const kept: { [field: string]: unknown } = {};
  for (const field in item) {
    const value = item[field as keyof CslItem];
    if (value !== undefined && value !== '') kept[field] = value;
  }
  return kept as unknown as CslItem;
}
