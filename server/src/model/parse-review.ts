/** From a text to a review. Any string gives one; what is not understood is left out. */
import { covers, shift, span, touches, type Span } from '../base/span';
import { endOf, type PlacedBlock } from '../syntax/block';
import { splitBlocks } from '../syntax/blocks';
import type { Citation } from '../syntax/citation';
import { shiftCitation, type ScanOptions } from '../syntax/citations';
import { isCited } from './cited';
import { findCutSentences, toClaims, type PlacedSentence } from './find-claims';
import { toDisplay } from './displays';
import { endOfFrontPart } from './front-part';
import { parseBlock, type ParsedBlock, type Sentence } from './parse-block';
import { parseLists } from './reference-lists';
import type { Display, DisplayMention, PlacedCitation, Review } from './review';
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
  const read = readBlocks(blocks, lists.flatMap(it => it.references.map(reference => reference.span)), options);
  const isCounted = isCited(blocks, lists);
  const citations = new Map<Citation, PlacedCitation>();
  const sentences = new Map<Sentence, PlacedSentence>();
  const displays: Display[] = [];
  const displayMentions: DisplayMention[] = [];
  const byline = endOfFrontPart(blocks, read);

  read.forEach((parsed, at) => {
    const { start, block } = blocks[at]!;
    const place = placeOf(block.kind);
    for (const citation of parsed.citations) {
      const placed = { ...shiftCitation(citation, start), place };
      if (placed.span.start >= byline && isCounted(placed)) citations.set(citation, placed);
    }
    for (const sentence of parsed.sentences) {
      const own = sentence.citations.flatMap(it => citations.get(it) ?? []);
      sentences.set(sentence, { span: shift(sentence.span, start), text: sentence.text, citations: own });
    }
    for (const it of parsed.mentions) displayMentions.push({ ...it, span: shift(it.span, start) });
    if (parsed.label) displays.push(toDisplay(blocks, at, parsed.label));
  });

  const joints = new Map<PlacedSentence, PlacedSentence>();
  for (const [first, second] of findCutSentences(blocks, read)) {
    joints.set(sentences.get(read[first]!.sentences.at(-1)!)!, sentences.get(read[second]!.sentences[0]!)!);
  }
  return {
    uri,
    text,
    numbered: citations.size > 0,
    blocks,
    sections: findSections(text, blocks),
    citations: [...citations.values()],
    claims: toClaims([...sentences.values()], joints),
    references: lists.flatMap(it => it.references),
    lists,
    displays,
    displayMentions,
    suppressions: findSuppressions(text, blocks),
  };
}

const NOTHING: ParsedBlock = { prose: '', citations: [], sentences: [], mentions: [] };

/** What each block says; nothing where it is part of a reference list, or code. */
function readBlocks(blocks: readonly PlacedBlock[], entries: readonly Span[], options: ParseOptions): readonly ParsedBlock[] {
  let entry = 0;
  let isInList = false;
  return blocks.map(it => {
    const { kind } = it.block;
    if (kind === 'indented' && !isInList) return NOTHING;
    if (kind !== 'blank' && kind !== 'indented') isInList = kind === 'list-item' || kind === 'footnote-definition';
    while (entry < entries.length && entries[entry]!.end <= it.start) entry++;
    const own = entries[entry];
    const isEntry = own !== undefined && own.start < endOf(it) && (touches(own, it.start) || covers(span(it.start, endOf(it)), span(own.start, own.start)));
    return isEntry && kind !== 'table' && kind !== 'caption' ? NOTHING : parseBlock(it.block, options);
  });
}

const placeOf = (kind: PlacedBlock['block']['kind']): PlacedCitation['place'] => {
  if (kind === 'table') return 'table';
  if (kind === 'caption' || kind === 'image') return 'caption';
  return kind === 'heading' ? 'heading' : 'prose';
};
