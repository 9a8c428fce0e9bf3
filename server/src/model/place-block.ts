/**
 * What a block says, at its place in the document. After a keystroke everything behind it stands elsewhere, and hardly
 * anybody asks where: spans and cites are worked out when somebody does.
 */
import { shift, type Span } from '../base/span';
import type { BlockKind, PlacedBlock } from '../syntax/block';
import type { Citation, Cite, Notation } from '../syntax/citation';
import { shiftCites } from '../syntax/citations/numbers';
import type { ParsedBlock } from './parse-block';
import type { Claim, ClaimContent, DisplayMention, PlacedCitation } from './review';

export interface PlacedParse {
  readonly parsed: ParsedBlock;
  /** One for each of `parsed.citations`. */
  readonly citations: readonly PlacedCitation[];
  /** At the index of each of `parsed.sentences` that cites. */
  readonly claims: readonly (Claim | undefined)[];
  readonly mentions: readonly DisplayMention[];
}

/** The blocks of a document, with what each says. */
export interface PlacedBlocks {
  readonly blocks: readonly PlacedBlock[];
  readonly placed: readonly PlacedParse[];
}

/**
 * `parsed` is, for each block, what it says, or what is to count of it. What stands where it stood in an `earlier` state of
 * the document is the same object as there.
 */
export function placeBlocks(blocks: readonly PlacedBlock[], parsed: readonly ParsedBlock[], earlier?: PlacedBlocks): readonly PlacedParse[] {
  // The blocks before the edit have kept their index, those behind it the one from the end.
  const added = earlier ? blocks.length - earlier.blocks.length : 0;
  return blocks.map((it, at) => {
    const index = earlier?.blocks[at] === it ? at : at - added;
    const same = earlier?.blocks[index] === it ? earlier.placed[index] : undefined;
    return same && same.parsed === parsed[at] ? same : placeBlock(it, parsed[at]!);
  });
}

const NONE: readonly never[] = [];

function placeBlock({ start, block }: PlacedBlock, parsed: ParsedBlock): PlacedParse {
  const mentions = parsed.mentions.length > 0 ? parsed.mentions.map(it => ({ ...it, span: shift(it.span, start) })) : NONE;
  if (parsed.citations.length === 0) return { parsed, citations: NONE, claims: NONE, mentions };
  const place = placeOf(block.kind);
  const citations = parsed.citations.map(it => new CitationAt(it, start, place));
  let first = 0;
  const claims = parsed.sentences.map(({ span, citations: own, cited }) => {
    const count = own.length;
    first += count;
    return cited && new ClaimAt(cited, span, start, citations.slice(first - count, first));
  });
  return { parsed, citations, claims, mentions };
}

/** Its span is made anew each time, which is cheaper than to keep thousands; its cites, which others may keep, only once. */
class CitationAt implements PlacedCitation {
  #cites: readonly Cite[] | undefined;

  constructor(
    readonly inBlock: Citation,
    private readonly blockStart: number,
    readonly place: PlacedCitation['place'],
  ) {}

  get span(): Span {
    return shift(this.inBlock.span, this.blockStart);
  }

  get notation(): Notation {
    return this.inBlock.notation;
  }

  get cites(): readonly Cite[] {
    return (this.#cites ??= shiftCites(this.inBlock.cites, this.blockStart));
  }

  get isDoubtful(): true | undefined {
    return this.inBlock.isDoubtful;
  }
}

class ClaimAt implements Claim {
  constructor(
    readonly content: ClaimContent,
    private readonly sentence: Span,
    private readonly blockStart: number,
    readonly citations: readonly PlacedCitation[],
  ) {}

  get span(): Span {
    return shift(this.sentence, this.blockStart);
  }
}

function placeOf(kind: BlockKind): PlacedCitation['place'] {
  if (kind === 'table') return 'table';
  if (kind === 'caption' || kind === 'image') return 'caption';
  return kind === 'heading' ? 'heading' : 'prose';
}
