/** From a text to a review. Any string gives one; what is not understood is left out. */
import type { Span } from '../base/span';
import { endOf, type PlacedBlock } from '../syntax/block';
import { splitBlocks } from '../syntax/blocks';
import type { ScanOptions } from '../syntax/citations';
import { isCited } from './cited';
import { toDisplay } from './displays';
import { findClaims } from './find-claims';
import { endOfFrontPart } from './front-part';
import { NOTHING_SAID, parseBlock, type ParsedBlock } from './parse-block';
import { placeBlock } from './place-block';
import { parseLists } from './reference-lists';
import type { Review } from './review';
import { findSections } from './sections';
import { findSuppressions } from './suppressions';

/** `parentheses`: whether `(12)` cites; the setting `citewise.citations.parentheses`. */
export type ParseOptions = ScanOptions;

/**
 * Parses a document. `previous`, an earlier state of the same document, only makes it faster: blocks that did not change
 * are shared with it, and the result is the same as without.
 */
export function parseReview(uri: string, text: string, options: ParseOptions = {}, previous?: Review): Review {
  const blocks = splitBlocks(text, previous);
  const lists = parseLists(blocks, text.length, previous?.references);
  const parsed = readBlocks(blocks, lists.flatMap(it => it.references.map(reference => reference.span)), options);
  const placed = blocks.map((it, at) => placeBlock(it, parsed[at]!));
  const byline = endOfFrontPart(blocks, parsed);
  const isCounted = isCited(blocks, lists);
  const markers = concat(placed, it => it.citations);
  const citations = markers.filter(it => it.span.start >= byline && isCounted(it));
  const counted = citations.length === markers.length ? undefined : new Set(citations);
  const uncounted = new Set(counted && markers.filter(it => !counted.has(it)));
  return {
    uri,
    text,
    numbered: citations.length > 0,
    blocks,
    sections: findSections(text, blocks),
    citations,
    claims: findClaims(blocks, placed, uncounted),
    references: lists.flatMap(it => it.references),
    lists,
    displays: concat(parsed, ({ label }, at) => (label ? [toDisplay(blocks, at, label)] : [])),
    displayMentions: concat(placed, it => it.mentions),
    suppressions: findSuppressions(text, blocks),
  };
}

/** As `flatMap`, which is slow where there are thousands of empty lists. */
function concat<In, Out>(all: readonly In[], listOf: (it: In, at: number) => readonly Out[]): Out[] {
  const out: Out[] = [];
  all.forEach((it, at) => {
    for (const one of listOf(it, at)) out.push(one);
  });
  return out;
}

/** What each block says; nothing where it is part of a reference list, or code. */
function readBlocks(blocks: readonly PlacedBlock[], entries: readonly Span[], options: ParseOptions): readonly ParsedBlock[] {
  let entry = 0;
  let isInList = false;
  return blocks.map(it => {
    const { kind } = it.block;
    if (kind === 'indented' && !isInList) return NOTHING_SAID;
    if (kind !== 'blank' && kind !== 'indented') isInList = kind === 'list-item' || kind === 'footnote-definition';
    while (entry < entries.length && entries[entry]!.end <= it.start) entry++;
    const isEntry = entry < entries.length && entries[entry]!.start < endOf(it);
    return isEntry && kind !== 'table' && kind !== 'caption' ? NOTHING_SAID : parseBlock(it.block, options);
  });
}
