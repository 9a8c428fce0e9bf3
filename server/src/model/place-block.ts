/** What a block says, at its place in the document; kept as long as the block stays where it is. */
import { shift } from '../base/span';
import type { BlockKind, PlacedBlock } from '../syntax/block';
import { shiftCitation } from '../syntax/citations';
import { NOTHING_SAID, type ParsedBlock } from './parse-block';
import type { Claim, DisplayMention, PlacedCitation } from './review';

export interface PlacedParse {
  readonly parsed: ParsedBlock;
  /** One for each of `parsed.citations`. */
  readonly citations: readonly PlacedCitation[];
  /** One for each of `parsed.sentences`; nothing where it does not cite. */
  readonly claims: readonly (Claim | undefined)[];
  readonly mentions: readonly DisplayMention[];
}

const NOTHING: PlacedParse = { parsed: NOTHING_SAID, citations: [], claims: [], mentions: [] };

const known = new WeakMap<PlacedBlock, PlacedParse>();

/** `parsed` is what the block says, or what is to count of it. */
export function placeBlock(it: PlacedBlock, parsed: ParsedBlock): PlacedParse {
  if (parsed === NOTHING_SAID) return NOTHING;
  let placed = known.get(it);
  if (placed?.parsed !== parsed) known.set(it, (placed = toPlaced(it, parsed)));
  return placed;
}

function toPlaced({ start, block }: PlacedBlock, parsed: ParsedBlock): PlacedParse {
  const place = placeOf(block.kind);
  const citations = parsed.citations.map(it => ({ ...shiftCitation(it, start), place }));
  let first = 0;
  const claims = parsed.sentences.map(({ span, citations: own, cited }) => {
    const count = own.length;
    first += count;
    if (!cited) return undefined;
    return { span: shift(span, start), citations: citations.slice(first - count, first), content: cited };
  });
  const mentions = parsed.mentions.map(it => ({ ...it, span: shift(it.span, start) }));
  return { parsed, citations, claims, mentions };
}

function placeOf(kind: BlockKind): PlacedCitation['place'] {
  if (kind === 'table') return 'table';
  if (kind === 'caption' || kind === 'image') return 'caption';
  return kind === 'heading' ? 'heading' : 'prose';
}
