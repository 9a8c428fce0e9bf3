/** From a printed reference to CSL-JSON. What cannot be read is left out; nothing is invented. */
import type { Span } from '../base/span';
import type { CslItem } from './csl-item';
import { readAuthors } from './printed/authors';
import { readBook, splitEditors } from './printed/book';
import { dateOf } from './printed/dates';
import { cutYearBehindTitle, readHead, withGroup, type Head } from './printed/head';
import { cutIdentifiers, type Identifiers } from './printed/identifiers';
import { kindOf } from './printed/kind';
import { cutNotes, type Notes } from './printed/notes';
import { plainText, type PlainText } from './printed/plain-text';
import type { PrintedSource } from './printed/printed-source';
import { splitTitle, type TitleAndContainer } from './printed/title-and-container';
import { findSource } from './printed/year-volume-pages';

/** Words that stand for authors who are not named. */
const ET_AL = /\bet\.?,? ?al\b|\b(?:and|&) (?:others|colleagues)\b|\bu\. ?a\.|等|ほか|他[.,:]|ら[.,:]/;

/** `Nature 444 , 1027`: some converters put a space before the sign that follows an emphasised word. */
const SPACED = /(?<=[^\s.,]) (?=[,.)](?:\s|$))/g;

/** No entry is longer; of a paragraph that was taken for one only this much is read. */
const LONGEST = 10_000;

/**
 * Reads one entry, on one line and without its number, in Markdown, in any of the common styles. Never throws; an entry
 * of which nothing can be read gives `{ id, type: 'article' }`.
 */
export function parseReference(id: string, text: string): CslItem {
  const identifiers = cutIdentifiers(text.slice(0, LONGEST).replace(SPACED, ''));
  const notes = cutNotes(identifiers.rest);
  const plain = plainText(notes.rest);
  const start = /^[\s.,;:*]*/.exec(plain.folded)![0].length;
  const head = readHead(plain, start);
  const cut = head.names.length > 0 || head.isDated ? undefined : cutYearBehindTitle(plain);
  if (!cut) return readItem(id, plain, identifiers, notes, head);
  const { issued } = cut;
  return readItem(id, cut.plain, identifiers, notes, { ...head, isDated: true, ...(issued ? { issued } : {}) });
}

function readItem(id: string, plain: PlainText, identifiers: Identifiers, notes: Notes, sure: Head): CslItem {
  const source = findSource(plain.folded, sure.end, sure.issued !== undefined);
  const to = source?.span.start ?? plain.folded.length;
  const hasVolume = source?.volume !== undefined;
  const head = sure.names.length > 0 || sure.isDated ? sure : withGroup(plain, sure, { start: to, hasVolume });
  const parts = splitTitle(plain, head.end, to, head.endsWithComma, hasVolume);
  return toItem(id, plain, identifiers, notes, head, parts, source);
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
  const whole = book.title ?? parts.title;
  const inTitle = whole && !isInVolume ? splitEditors(plain.folded, whole) : { title: whole };
  const title = slice(inTitle.title);
  const inContainer = book.isContainer ? undefined : container;
  const editorsAt = parts.editors ?? ('editors' in inTitle ? inTitle.editors : undefined);
  const editors = editorsAt ? readAuthors(plain.folded, plain.printed, editorsAt.start)?.names : undefined;
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
    custom: head.names.length > 0 && ET_AL.test(plain.folded.slice(0, head.end)) ? { 'et-al': true } : undefined,
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

/** Without the fields that nothing was read for. */
function present(item: { readonly [Field in keyof CslItem]: CslItem[Field] | undefined }): CslItem {
  const kept: { [field: string]: unknown } = {};
  for (const field in item) {
    const value = item[field as keyof CslItem];
    if (value !== undefined && value !== '') kept[field] = value;
  }
  return kept as unknown as CslItem;
}
