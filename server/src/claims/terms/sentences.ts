/** All sentences of a draft's running text, also those that cite nothing. */
import { memo } from '../../base/memo';
import { shift, type Span } from '../../base/span';
import { parseBlock, textOfSentence, type ParsedBlock, type Sentence } from '../../model/parse-block';
import type { Claim, ClaimContent, Review } from '../../model/review';
import { endOf, type Block, type PlacedBlock } from '../../syntax/block';

/** A sentence within its block, whether it cites or not. One object as long as the block stays as it is. */
export interface Said {
  /** In the block. */
  readonly span: Span;
  /** Without keys where the sentence does not cite. */
  readonly content: ClaimContent;
}

export interface BlockOfSentences extends PlacedBlock {
  readonly said: readonly Said[];
}

/** The paragraphs, list items and quotes of a draft with their sentences; captions, tables, headings and reference lists are left out. */
export const sentencesOf = memo((review: Review): readonly BlockOfSentences[] => {
  const parentheses = citesInParentheses(review);
  const lists = review.lists.map(it => it.span);
  let list = 0;
  const found: BlockOfSentences[] = [];
  for (const it of review.blocks) {
    if (!OF_PROSE.has(it.block.kind)) continue;
    while (list < lists.length && lists[list]!.end <= it.start) list++;
    if (list < lists.length && lists[list]!.start < endOf(it)) continue;
    const said = saidIn(it.block, parseBlock(it.block, { parentheses }));
    if (said.length > 0) found.push({ start: it.start, block: it.block, said });
  }
  return found;
});

const OF_PROSE: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote']);

/** Blocks are parsed as the draft was: what a review does not say is read off its markers. */
function citesInParentheses({ citations, text }: Review): boolean {
  return citations.some(it => it.notation === 'bracket' && /[(（]/.test(text[it.span.start]!));
}

const known = new WeakMap<ParsedBlock, readonly Said[]>();

function saidIn(block: Block, parsed: ParsedBlock): readonly Said[] {
  let said = known.get(parsed);
  if (!said) known.set(parsed, (said = parsed.sentences.map(it => ({ span: it.span, content: contentOf(block, parsed, it) }))));
  return said;
}

function contentOf(block: Block, parsed: ParsedBlock, sentence: Sentence): ClaimContent {
  if (sentence.cited) return sentence.cited;
  let content = uncited.get(sentence.identity);
  if (!content) uncited.set(sentence.identity, (content = { text: textOfSentence(block, parsed, sentence), keys: [], clauses: [] }));
  return content;
}

const uncited = new WeakMap<object, ClaimContent>();

/** The sentences of the text proper that cite nothing, each with its place; what is part of a claim, or holds a marker that does not count, is left out. */
export const uncitedSentences = memo((review: Review): readonly Claim[] => {
  const { claims } = review;
  let next = 0;
  const found: Claim[] = [];
  for (const { start, said } of sentencesOf(review)) {
    for (const it of said) {
      const place = shift(it.span, start);
      while (next < claims.length && claims[next]!.span.end <= place.start) next++;
      const isClaimed = next < claims.length && claims[next]!.span.start < place.end;
      if (it.content.keys.length === 0 && !isClaimed) found.push({ span: place, citations: [], content: it.content });
    }
  }
  return found;
});
