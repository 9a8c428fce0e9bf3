/** Reference lists: where they stand, and where each entry begins and ends, also in lists that lost some of their numbers. */
import { memo } from '../base/memo';
import { shift, span, type Span } from '../base/span';
import { endOf, type Block, type PlacedBlock } from './block';
import { assembleEntries, type RawEntry } from './entries';
import type { ListLine } from './entry-numbers';
import { looksLikeReference, readEntryStart, startsWithAuthor, startsWithInitials } from './entry-start';
import { linesOf } from './line';
import { headingTitle, isReferenceTitle } from './reference-heading';

export interface RawList {
  readonly heading?: Span;
  /** From the heading, where there is one, to behind the last entry. */
  readonly span: Span;
  readonly entries: readonly RawEntry[];
}

const TEXT_KINDS: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'indented', 'footnote-definition']);

const HEADING_KINDS: ReadonlySet<string> = new Set(['heading', 'paragraph', 'rule']);

/** All lists of a document, in the order of the text; without any heading, a list at the end that cannot be anything else. */
export function findReferenceLists(blocks: readonly PlacedBlock[]): readonly RawList[] {
  const lists: RawList[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const { block } = blocks[at]!;
    if (!HEADING_KINDS.has(block.kind) || !isReferenceHeading(block)) continue;
    const list = listUnder(blocks, at);
    if (!list) continue;
    lists.push(list);
    while (at + 1 < blocks.length && endOf(blocks[at + 1]!) <= list.span.end) at++;
  }
  return lists.length > 0 ? lists : findHeadlessList(blocks);
}

const isReferenceHeading = memo((block: Block): boolean => {
  // The environments of LaTeX and the place that Pandoc keeps for the list, as fenced divs.
  if (block.kind === 'rule') return /^\s*:{3,}\s*(?:\{[^}]{0,80}#refs\b|thebibliography\b|references\b)/i.test(block.text);
  if (block.kind === 'heading') return isReferenceTitle(headingTitle(block.text));
  // A heading that lost its mark: `LITERATURE CITED` alone in a paragraph.
  if (block.text.length > 80) return false;
  const text = block.text.trim();
  return !text.includes('\n') && /^[\p{Lu}\p{Lo}*_\d<]/u.test(text) && !/[.,;]$/.test(text) && isReferenceTitle(headingTitle(text));
});

/** What was found under a heading, and all the blocks that were looked at for it, the heading first. */
interface KnownList {
  readonly start: number;
  readonly blocks: readonly Block[];
  readonly isAtEnd: boolean;
  readonly list: RawList | undefined;
}

const known = new WeakMap<Block, KnownList>();

/** As `readList`; as long as the blocks stay the same, so do the list and its entries, but for where they stand. */
function listUnder(blocks: readonly PlacedBlock[], heading: number): RawList | undefined {
  const { start, block } = blocks[heading]!;
  const earlier = known.get(block);
  if (earlier && isUnchanged(earlier, blocks, heading)) {
    if (earlier.start === start) return earlier.list;
    const list = earlier.list && shiftList(earlier.list, start - earlier.start);
    known.set(block, { ...earlier, start, list });
    return list;
  }
  const end = endOfList(blocks, heading);
  const list = readList(blocks, heading, end);
  const seen = blocks.slice(heading, end + 1 + RUNNING_HEAD_REACH).map(it => it.block);
  known.set(block, { start, blocks: seen, isAtEnd: heading + seen.length === blocks.length, list });
  return list;
}

const isUnchanged = (earlier: KnownList, blocks: readonly PlacedBlock[], heading: number): boolean =>
  earlier.isAtEnd === (heading + earlier.blocks.length >= blocks.length) &&
  earlier.blocks.every((it, at) => blocks[heading + at]?.block === it);

const shiftList = ({ heading, span: whole, entries }: RawList, by: number): RawList => ({
  ...(heading && { heading: shift(heading, by) }),
  span: shift(whole, by),
  entries: entries.map(it => ({ ...it, keySpan: shift(it.keySpan, by), span: shift(it.span, by) })),
});

/** The index of the heading that ends the list, or the number of blocks. */
function endOfList(blocks: readonly PlacedBlock[], heading: number): number {
  let last = 0;
  for (let at = heading + 1; at < blocks.length; at++) {
    const { block } = blocks[at]!;
    if (block.kind === 'heading' && !continuesBehind(blocks, at, last) && !isPart(blocks, heading, at)) return at;
    if (!TEXT_KINDS.has(block.kind)) continue;
    for (const { line } of linesOf(block.text)) if (readEntryStart(line).number === last + 1) last++;
  }
  return blocks.length;
}

function readList(blocks: readonly PlacedBlock[], heading: number, end: number): RawList | undefined {
  const entries = assembleEntries(blocks.slice(heading + 1, end).flatMap(linesToRead));
  if (entries.length === 0) return undefined;
  const { start, block } = blocks[heading]!;
  const title = span(start, start + block.text.trimEnd().length);
  return { heading: title, span: span(start, entries[entries.length - 1]!.span.end), entries };
}

function linesToRead({ start, block }: PlacedBlock): ListLine[] {
  if (!TEXT_KINDS.has(block.kind)) return [];
  const lines = [...linesOf(block.text)].filter(it => it.line.trim() !== '');
  return lines.map((it, index) => ({ start: start + it.start, line: it.line, startsBlock: index === 0 }));
}

/** So far behind a running head its list goes on. */
const RUNNING_HEAD_REACH = 3;

/** A running head that was taken for a heading: the list goes on behind it with its next number. */
function continuesBehind(blocks: readonly PlacedBlock[], heading: number, last: number): boolean {
  if (last < 2) return false;
  const next = blocks.slice(heading + 1, heading + 1 + RUNNING_HEAD_REACH).find(it => TEXT_KINDS.has(it.block.kind));
  if (!next) return false;
  const { text } = next.block;
  const start = readEntryStart(text.split('\n', 1)[0]!);
  const content = text.slice(start.contentStart);
  return start.number === last + 1 && !start.isBare && startsWithAuthor(content) && looksLikeReference(content);
}

/** `### Books` below `## References`, with references behind it. */
function isPart(blocks: readonly PlacedBlock[], heading: number, at: number): boolean {
  const [outer, inner] = [blocks[heading]!.block.level ?? 7, blocks[at]!.block.level ?? 7];
  const next = blocks.slice(at + 1, at + 1 + RUNNING_HEAD_REACH).find(it => TEXT_KINDS.has(it.block.kind));
  if (inner <= outer || !next) return false;
  const content = next.block.text.slice(readEntryStart(next.block.text.split('\n', 1)[0]!).contentStart);
  return startsWithInitials(content) && looksLikeReference(content);
}

/** In a document without any such heading: the longest run of blocks that begin with 1, 2, 3 … and read as references. */
function findHeadlessList(blocks: readonly PlacedBlock[]): readonly RawList[] {
  const candidates = blocks.filter(it => TEXT_KINDS.has(it.block.kind) && it.block.kind !== 'footnote-definition');
  const run = longestRun(candidates.map(it => numberOfReference(it.block)));
  const entries = run ? assembleEntries(candidates.slice(run.start, run.end).flatMap(linesToRead)) : [];
  if (entries.length < FEWEST || entries[0]!.key !== '1' || !entries.every(it => it.isNumbered)) return [];
  return [{ span: span(entries[0]!.span.start, entries[entries.length - 1]!.span.end), entries }];
}

const FEWEST = 3;

/** From a 1 on, as long as numbers go on and at most two blocks between them have none: notes, running heads, second halves. */
function longestRun(numbers: readonly (number | undefined)[]): Span | undefined {
  let longest: Span | undefined;
  for (let start = 0; start < numbers.length; start++) {
    if (numbers[start] !== 1) continue;
    let last = 1;
    let end = start + 1;
    for (let at = end; at < numbers.length && at - end <= 2; at++) {
      const number = numbers[at];
      if (number === undefined || number <= last) continue;
      last = number;
      end = at + 1;
    }
    if (!longest || end - start > longest.end - longest.start) longest = span(start, end);
    start = end - 1;
  }
  return longest;
}

/** The number of the last entry that the block holds; nothing where it does not begin as a numbered reference does. */
const numberOfReference = memo((block: Block): number | undefined => {
  const start = readEntryStart(block.text);
  const content = block.text.slice(start.contentStart).trim();
  if (start.number === undefined || start.isBare || !looksLikeReference(content) || !startsWithAuthor(content)) return undefined;
  let last = start.number;
  for (const { line } of linesOf(block.text)) if (readEntryStart(line).number === last + 1) last++;
  return last;
});
