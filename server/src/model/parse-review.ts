/** From a text to a review. Any string gives one; what is not understood is left out. */
import type { Span } from '../base/span';
import { endOf, type Block, type PlacedBlock } from '../syntax/block';
import { splitBlocks } from '../syntax/blocks';
import type { ScanOptions } from '../syntax/citations';
import { countingIn, type Counting } from './cited';
import { toDisplay } from './displays';
import { findClaims } from './find-claims';
import { endOfFrontPart } from './front-part';
import { NOTHING_SAID, oldSentences, parseBlock, type OldSentences, type ParsedBlock } from './parse-block';
import { placeBlocks, type PlacedBlocks, type PlacedParse } from './place-block';
import { parseLists } from './reference-lists';
import type { Display, PlacedCitation, Review } from './review';
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
  const old = previous && oldSentences(editedBlocks(previous.blocks, blocks), options);
  const parsed = readBlocks(blocks, lists.flatMap(it => it.references.map(reference => reference.span)), options, old);
  const placed = placeBlocks(blocks, parsed, previous && placedOf.get(previous));
  const { citations, uncounted } = countCitations(placed, blocks, endOfFrontPart(blocks, parsed), countingIn(blocks, lists));
  const review: Review = {
    uri,
    text,
    numbered: citations.length > 0,
    blocks,
    sections: findSections(text, blocks),
    citations,
    claims: findClaims(blocks, placed, uncounted),
    references: lists.flatMap(it => it.references),
    lists,
    displays: findDisplays(blocks, parsed),
    displayMentions: placed.filter(it => it.mentions.length > 0).flatMap(it => it.mentions),
    suppressions: findSuppressions(text, blocks),
  };
  placedOf.set(review, { blocks, placed });
  return review;
}

/** What the next state of the document can take over. */
const placedOf = new WeakMap<Review, PlacedBlocks>();

/** The markers that are citations in this document, those before `byline` ends not among them, and those that are none. */
function countCitations(
  placed: readonly PlacedParse[],
  blocks: readonly PlacedBlock[],
  byline: number,
  { counts, allCount }: Counting,
): { readonly citations: readonly PlacedCitation[]; readonly uncounted: ReadonlySet<PlacedCitation> } {
  const citations: PlacedCitation[] = [];
  const uncounted = new Set<PlacedCitation>();
  placed.forEach(({ parsed, citations: own }, at) => {
    if (own.length === 0) return;
    const isByline = blocks[at]!.start < byline;
    const isWhole = !isByline && allCount(parsed.citations);
    for (const it of own) {
      if (isWhole || (!isByline && counts(it.inBlock))) citations.push(it);
      else uncounted.add(it);
    }
  });
  return { citations, uncounted };
}

function findDisplays(blocks: readonly PlacedBlock[], parsed: readonly ParsedBlock[]): readonly Display[] {
  const displays: Display[] = [];
  parsed.forEach(({ label }, at) => {
    if (label) displays.push(toDisplay(blocks, at, label));
  });
  return displays;
}

/** What is in the place of other blocks now: what lies between the first block that changed and the last, and is gone. */
function editedBlocks(before: readonly PlacedBlock[], now: readonly PlacedBlock[]): readonly Block[] {
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && before[first]!.block === now[first]!.block) first++;
  let behind = 0;
  while (behind < shorter - first && before[before.length - 1 - behind]!.block === now[now.length - 1 - behind]!.block) behind++;
  const kept = new Set(now.slice(first, now.length - behind).map(it => it.block));
  return before.slice(first, before.length - behind).flatMap(({ block }) => (kept.has(block) ? [] : block));
}

/** What each block says; nothing where it is part of a reference list, or code. */
function readBlocks(blocks: readonly PlacedBlock[], entries: readonly Span[], options: ParseOptions, old?: OldSentences): readonly ParsedBlock[] {
  let entry = 0;
  let isInList = false;
  return blocks.map(it => {
    const { kind } = it.block;
    if (kind === 'indented' && !isInList) return NOTHING_SAID;
    if (kind !== 'blank' && kind !== 'indented') isInList = kind === 'list-item' || kind === 'footnote-definition';
    while (entry < entries.length && entries[entry]!.end <= it.start) entry++;
    const isEntry = entry < entries.length && entries[entry]!.start < endOf(it);
    return isEntry && kind !== 'table' && kind !== 'caption' ? NOTHING_SAID : parseBlock(it.block, options, old);
  });
}
