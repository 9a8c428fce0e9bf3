/** Reference lists: where they stand, and where each entry begins and ends, also in lists that lost some of their numbers. */
import { span, type Span } from '../base/span';
import { endOf, type PlacedBlock } from './block';
import { assembleEntries } from './entries';
import { looksLikeReference, readEntryStart, startsWithAuthor } from './entry-start';
import { linesOf } from './line';
import { headingTitle, isReferenceTitle } from './reference-heading';

export interface RawEntry {
  /** The number as written, or the place in the list. */
  readonly key: string;
  readonly isNumbered: boolean;
  readonly keySpan: Span;
  readonly span: Span;
  /** Without number or bullet, on one line, page furniture left out; markup is kept. */
  readonly text: string;
}

export interface RawList {
  readonly heading?: Span;
  /** From the heading, where there is one, to behind the last entry. */
  readonly span: Span;
  readonly entries: readonly RawEntry[];
}

/** A line in which an entry may begin or go on. */
export interface ListLine {
  readonly start: number;
  readonly line: string;
  /** Whether a block begins here, as after a blank line. */
  readonly startsBlock: boolean;
}

const TEXT_KINDS: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'indented', 'footnote-definition']);

/** All lists of a document, in the order of the text; without any heading, a list at the end that cannot be anything else. */
export function findReferenceLists(blocks: readonly PlacedBlock[]): readonly RawList[] {
  const lists: RawList[] = [];
  for (let at = 0; at < blocks.length; at++) {
    if (!isReferenceHeading(blocks[at]!)) continue;
    const list = readList(blocks, at);
    if (!list) continue;
    lists.push(list);
    while (at + 1 < blocks.length && endOf(blocks[at + 1]!) <= list.span.end) at++;
  }
  return lists.length > 0 ? lists : findHeadlessList(blocks);
}

function isReferenceHeading({ block }: PlacedBlock): boolean {
  if (block.kind === 'heading') return isReferenceTitle(headingTitle(block.text));
  // A heading that lost its mark: `LITERATURE CITED` alone in a paragraph.
  if (block.kind !== 'paragraph' || block.text.length > 80) return false;
  const text = block.text.trim();
  return !text.includes('\n') && /^[\p{Lu}\p{Lo}*_\d]/u.test(text) && !/[.,;]$/.test(text) && isReferenceTitle(headingTitle(text));
}

function readList(blocks: readonly PlacedBlock[], heading: number): RawList | undefined {
  const lines: ListLine[] = [];
  let last = 0;
  for (let at = heading + 1; at < blocks.length; at++) {
    const { start, block } = blocks[at]!;
    if (block.kind === 'heading' && !continuesBehind(blocks, at, last)) break;
    if (!TEXT_KINDS.has(block.kind)) continue;
    let isFirst = true;
    for (const it of linesOf(block.text)) {
      if (it.line.trim() === '') continue;
      lines.push({ start: start + it.start, line: it.line, startsBlock: isFirst });
      isFirst = false;
      const { number } = readEntryStart(it.line);
      if (number === last + 1) last = number;
    }
  }
  const entries = assembleEntries(lines);
  if (entries.length === 0) return undefined;
  const { start, block } = blocks[heading]!;
  const title = span(start, start + block.text.trimEnd().length);
  return { heading: title, span: span(start, entries[entries.length - 1]!.span.end), entries };
}

/** A running head that was taken for a heading: the list goes on behind it with its next number. */
function continuesBehind(blocks: readonly PlacedBlock[], heading: number, last: number): boolean {
  if (last < 2) return false;
  const next = blocks.slice(heading + 1, heading + 4).find(it => TEXT_KINDS.has(it.block.kind));
  if (!next) return false;
  const { text } = next.block;
  const start = readEntryStart(text.split('\n', 1)[0]!);
  const content = text.slice(start.contentStart);
  return start.number === last + 1 && !start.isBare && startsWithAuthor(content) && looksLikeReference(content);
}

/** At the end of a document without any such heading: at least three numbered references in a row. */
function findHeadlessList(blocks: readonly PlacedBlock[]): readonly RawList[] {
  const candidates = blocks.filter(it => TEXT_KINDS.has(it.block.kind) && it.block.kind !== 'footnote-definition');
  let first = candidates.length;
  while (first > 0 && isNumberedReference(candidates[first - 1]!.block.text)) first--;
  const found = candidates.slice(first);
  const lines = found.flatMap(({ start, block }) =>
    [...linesOf(block.text)].map((it, index) => ({ start: start + it.start, line: it.line, startsBlock: index === 0 })),
  );
  const entries = assembleEntries(lines);
  if (entries.length < 3 || entries[0]!.key !== '1' || !entries.every(it => it.isNumbered)) return [];
  return [{ span: span(entries[0]!.span.start, entries[entries.length - 1]!.span.end), entries }];
}

function isNumberedReference(text: string): boolean {
  const start = readEntryStart(text);
  const content = text.slice(start.contentStart).trim();
  return start.number !== undefined && !start.isBare && looksLikeReference(content) && startsWithAuthor(content);
}
