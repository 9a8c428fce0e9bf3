/** Claims: sentences that cite, also those that page furniture, a figure or a table cuts in two. */
import { hull, type Span } from '../base/span';
import type { PlacedBlock } from '../syntax/block';
import { isFurniture } from '../syntax/furniture';
import { joinLines } from '../syntax/plain-text';
import type { ParsedBlock } from './parse-block';
import type { Claim, PlacedCitation } from './review';

/** A sentence at its place in the document, with the citations that count there. */
export interface PlacedSentence {
  readonly span: Span;
  readonly text: string;
  readonly citations: readonly PlacedCitation[];
}

/** Over so many blocks a sentence may be cut: two captions, an address block, a table, with blank lines between them. */
const MAX_GAP = 14;

/** The second halves of sentences that a gap cuts, by the block that the first half ends: indices into `blocks`. */
export function findCutSentences(blocks: readonly PlacedBlock[], parsed: readonly ParsedBlock[]): ReadonlyMap<number, number> {
  const joints = new Map<number, number>();
  for (let at = 0; at < blocks.length; at++) {
    if (!isOpenAtEnd(blocks[at]!, parsed[at]!)) continue;
    const next = findContinuation(blocks, parsed, at);
    if (next !== undefined) joints.set(at, next);
  }
  return joints;
}

/** A paragraph of prose whose last sentence has no end. */
function isOpenAtEnd({ block }: PlacedBlock, parsed: ParsedBlock): boolean {
  if (block.kind !== 'paragraph' || parsed.sentences.length === 0) return false;
  const marker = parsed.citations[parsed.citations.length - 1]?.span;
  const end = parsed.prose.trimEnd().length;
  const last = parsed.prose.slice(Math.max(0, end - 200), marker?.end === end ? marker.start : end).replace(/<\/?sup[^<>]{0,80}>/gi, '').replace(/[\s\uE000-\uE002*_]+$/u, '');
  if (!/[\p{L}\p{N},;–—-]$/u.test(last)) return false;
  const sentence = parsed.sentences[parsed.sentences.length - 1]!;
  return sentence.text.split(' ').length >= 4 && !isFurniture(block.text);
}

function findContinuation(blocks: readonly PlacedBlock[], parsed: readonly ParsedBlock[], from: number): number | undefined {
  for (let at = from + 1; at < blocks.length && at <= from + MAX_GAP; at++) {
    const { block } = blocks[at]!;
    if (block.kind === 'heading' && !isFurniture(block.text)) return undefined;
    if (block.kind !== 'paragraph') continue;
    if (/^\s*["“(]?\p{Ll}/u.test(parsed[at]!.prose)) return at;
    // Another paragraph of prose that begins a sentence: what was open stays open.
    if (!isFurniture(block.text)) return undefined;
  }
  return undefined;
}

/** The sentences that cite; `joints` are the sentences that go on in another one. */
export function toClaims(sentences: readonly PlacedSentence[], joints: ReadonlyMap<PlacedSentence, PlacedSentence>): readonly Claim[] {
  const continued = new Set(joints.values());
  const claims: Claim[] = [];
  for (const sentence of sentences) {
    if (continued.has(sentence)) continue;
    let whole = sentence;
    for (let next = joints.get(sentence); next; next = joints.get(next)) whole = join(whole, next);
    if (whole.citations.length > 0) claims.push(toClaim(whole));
  }
  return claims;
}

const join = (a: PlacedSentence, b: PlacedSentence): PlacedSentence => ({
  span: hull(a.span, b.span),
  text: joinLines([a.text, b.text]),
  citations: [...a.citations, ...b.citations],
});

const toClaim = ({ span, text, citations }: PlacedSentence): Claim => ({
  span,
  text,
  keys: [...new Set(citations.flatMap(it => it.cites.map(cite => cite.key)))],
  citations,
});
