/** The reference lists of a document, each entry read, each with the part of the text that means it. */
import { span } from '../base/span';
import { type PlacedBlock } from '../syntax/block';
import type { RawEntry } from '../syntax/entries';
import { looksLikeReference, startsWithAuthor } from '../syntax/entry-start';
import { findReferenceLists, type RawList } from '../syntax/reference-list';
import type { CslItem } from './csl-item';
import { parseReference } from './parse-reference';
import type { Reference, ReferenceList } from './reference';

const known = new WeakMap<RawEntry, Reference>();

/** What was read from an entry is taken over from an `earlier` reference with the same text, so that what was derived from it survives. */
export function parseLists(
  blocks: readonly PlacedBlock[],
  length: number,
  earlier: readonly Reference[] = [],
): readonly ReferenceList[] {
  // By text alone: the strings are the same objects as before, and such a look-up costs nothing.
  let items: Map<string, CslItem> | undefined;
  const toReference = (entry: RawEntry): Reference => {
    let reference = known.get(entry);
    if (reference) return reference;
    items ??= new Map(earlier.map(it => [it.text, it.item]));
    const item = withId(items.get(entry.text), entry.key) ?? parseReference(entry.key, entry.text);
    known.set(entry, (reference = { ...entry, item }));
    return reference;
  };
  const lists = withScopes(joinContinued(findReferenceLists(blocks)), length, toReference);
  const notes = findFootnotes(blocks, lists.length > 0);
  if (!notes) return lists;
  return [...lists, { kind: 'footnotes', span: notes.span, references: notes.entries.map(toReference), scope: span(0, length) }];
}

const withId = (item: CslItem | undefined, id: string): CslItem | undefined => (item?.id === id ? item : item && { ...item, id });

/** Nature counts on in a second list, `Methods references`: together they are one, cited from anywhere. */
function joinContinued(lists: readonly RawList[]): readonly RawList[][] {
  const groups: RawList[][] = [];
  for (const list of lists) {
    const group = groups[groups.length - 1];
    const last = group && Number(group[group.length - 1]!.entries.at(-1)!.key);
    if (group && list.entries[0]!.isNumbered && Number(list.entries[0]!.key) > last!) group.push(list);
    else groups.push([list]);
  }
  return groups;
}

/** One list serves the whole text; of several, each serves what stands between the one before and itself. */
function withScopes(groups: readonly RawList[][], length: number, toReference: (it: RawEntry) => Reference): ReferenceList[] {
  return groups.map((group, index) => {
    const [first, last] = [group[0]!, group[group.length - 1]!];
    const start = index === 0 ? 0 : groups[index - 1]!.at(-1)!.span.end;
    const end = index === groups.length - 1 ? length : last.span.end;
    return {
      kind: 'list',
      span: span(first.span.start, last.span.end),
      ...(first.heading && { heading: first.heading }),
      references: group.flatMap(it => it.entries.map(toReference)),
      scope: span(start, end),
    };
  });
}

/** Footnotes that are references rather than remarks: most of them look like one. */
function findFootnotes(blocks: readonly PlacedBlock[], hasList: boolean): { span: RawEntry['span']; entries: RawEntry[] } | undefined {
  const entries: RawEntry[] = [];
  blocks.forEach((it, at) => {
    if (it.block.kind === 'footnote-definition') entries.push(toEntry(it, continuationOf(blocks, at)));
  });
  const alike = entries.filter(it => looksLikeReference(it.text) && startsWithAuthor(it.text)).length;
  if (entries.length === 0 || alike < (hasList ? Math.max(3, entries.length * 0.8) : entries.length * 0.5)) return undefined;
  return { span: span(entries[0]!.span.start, entries[entries.length - 1]!.span.end), entries };
}

/** The indented paragraphs behind a definition belong to it. */
function continuationOf(blocks: readonly PlacedBlock[], at: number): readonly PlacedBlock[] {
  let end = at + 1;
  while (blocks[end]?.block.kind === 'blank' && blocks[end + 1]?.block.kind === 'indented') end += 2;
  return blocks.slice(at + 1, end).filter(it => it.block.kind === 'indented');
}

function toEntry(it: PlacedBlock, continuation: readonly PlacedBlock[]): RawEntry {
  const text = it.block.text;
  const last = continuation.at(-1) ?? it;
  const open = text.indexOf('[^');
  const close = text.indexOf(']:', open);
  return {
    key: text.slice(open + 2, close),
    isNumbered: true,
    keySpan: span(it.start + open + 2, it.start + close),
    span: span(it.start + open, last.start + last.block.text.trimEnd().length),
    text: [text.slice(close + 2), ...continuation.map(part => part.block.text)].join(' ').replace(/\s+/g, ' ').trim(),
  };
}
