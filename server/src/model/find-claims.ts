/** Claims: sentences that cite, also those that page furniture, a figure or a table cuts in two. */
import { memo } from '../base/memo';
import { hull, shift } from '../base/span';
import type { Block, PlacedBlock } from '../syntax/block';
import { isFurniture } from '../syntax/furniture';
import { joinLines } from '../syntax/plain-text';
import { keysOf, textOfSentence, type ParsedBlock, type Sentence } from './parse-block';
import type { PlacedParse } from './place-block';
import type { Claim, ClaimContent, PlacedCitation } from './review';

/** Over so many blocks a sentence may be cut: two captions, an address block, a table, with blank lines between them. */
const MAX_GAP = 14;

/** The sentences that cite, in the order of the text; `uncounted` are markers that are no citations in this document. */
export function findClaims(
  blocks: readonly PlacedBlock[],
  placed: readonly PlacedParse[],
  uncounted: ReadonlySet<PlacedCitation>,
): readonly Claim[] {
  const joints = findJoints(blocks, placed);
  const continuations = new Set(joints.values());
  const claims: Claim[] = [];
  placed.forEach(({ claims: own, parsed }, at) => {
    const isJoined = joints.has(at);
    if (own.length === 0 && !isJoined) return;
    const last = parsed.sentences.length - 1;
    for (let sentence = continuations.has(at) ? 1 : 0; sentence <= last; sentence++) {
      const whole = isJoined && sentence === last ? joinedClaim(blocks, placed, joints, at) : own[sentence];
      const counted = whole && withCounted(whole, uncounted);
      if (counted) claims.push(counted);
    }
  });
  return claims;
}

/** The claim with the citations that count; the same object where all do. */
function withCounted(claim: Claim, uncounted: ReadonlySet<PlacedCitation>): Claim | undefined {
  if (claim.citations.length === 0) return undefined;
  if (uncounted.size === 0 || !claim.citations.some(it => uncounted.has(it))) return claim;
  const citations = claim.citations.filter(it => !uncounted.has(it));
  return citations.length > 0 ? { span: claim.span, citations, content: contentOf(claim, citations) } : undefined;
}

/** What a claim says with only some of its citations; a clause then reaches back over those that do not count. */
function contentOf({ content, citations: all }: Claim, counted: readonly PlacedCitation[]): ClaimContent {
  const clauses: string[] = [];
  let open: string[] = [];
  content.clauses.forEach((clause, at) => {
    open.push(clause);
    if (!counted.includes(all[at]!)) return;
    clauses.push(joinLines(open));
    open = [];
  });
  return { text: content.text, keys: keysOf(counted), clauses };
}

/** For each block whose last sentence goes on in another one, that block: indices into `blocks`. */
function findJoints(blocks: readonly PlacedBlock[], placed: readonly PlacedParse[]): ReadonlyMap<number, number> {
  const joints = new Map<number, number>();
  for (let at = 0; at < blocks.length; at++) {
    if (!placed[at]!.parsed.isOpen) continue;
    const next = findContinuation(blocks, placed, at);
    if (next !== undefined) joints.set(at, next);
  }
  return joints;
}

function findContinuation(blocks: readonly PlacedBlock[], placed: readonly PlacedParse[], from: number): number | undefined {
  for (let at = from + 1; at < blocks.length && at <= from + MAX_GAP; at++) {
    const { block } = blocks[at]!;
    if (block.kind === 'heading' && !isFurnitureBlock(block)) return undefined;
    if (block.kind !== 'paragraph') continue;
    const { prose, sentences } = placed[at]!.parsed;
    if (sentences.length > 0 && /^\s*["“(]?\p{Ll}/u.test(prose)) return at;
    // Another paragraph of prose that begins a sentence: what was open stays open.
    if (!isFurnitureBlock(block)) return undefined;
  }
  return undefined;
}

const isFurnitureBlock = memo((it: Block) => isFurniture(it.text));

/** The sentence that begins at the end of the block `from`, over all the blocks on which it goes on. */
function joinedClaim(
  blocks: readonly PlacedBlock[],
  placed: readonly PlacedParse[],
  joints: ReadonlyMap<number, number>,
  from: number,
): Claim {
  const first = sentenceAt(blocks, placed, from, placed[from]!.parsed.sentences.length - 1);
  const parts = [first];
  for (let at = joints.get(from); at !== undefined; ) {
    parts.push(sentenceAt(blocks, placed, at, 0));
    // It goes on only if it fills the block to its end.
    at = placed[at]!.parsed.sentences.length === 1 ? joints.get(at) : undefined;
  }
  return {
    span: hull(first.span, parts[parts.length - 1]!.span),
    citations: parts.flatMap(it => it.citations),
    content: joinContents(parts.map(it => it.content)),
  };
}

const joined = new WeakMap<ClaimContent, { readonly parts: readonly ClaimContent[]; readonly whole: ClaimContent }>();

/** The whole stays one object as long as its parts do. */
function joinContents(parts: readonly ClaimContent[]): ClaimContent {
  const known = joined.get(parts[0]!);
  if (known && known.parts.length === parts.length && known.parts.every((it, at) => it === parts[at])) return known.whole;
  const whole = {
    text: joinLines(parts.map(it => it.text)),
    keys: [...new Set(parts.flatMap(it => it.keys))],
    clauses: parts.flatMap(it => it.clauses),
  };
  joined.set(parts[0]!, { parts, whole });
  return whole;
}

function sentenceAt(blocks: readonly PlacedBlock[], placed: readonly PlacedParse[], at: number, sentence: number): Claim {
  const { start, block } = blocks[at]!;
  const { parsed, claims } = placed[at]!;
  const own = parsed.sentences[sentence]!;
  return claims[sentence] ?? { span: shift(own.span, start), citations: [], content: uncitedContent(block, parsed, own) };
}

const uncited = new WeakMap<object, ClaimContent>();

function uncitedContent(block: Block, parsed: ParsedBlock, sentence: Sentence): ClaimContent {
  let content = uncited.get(sentence.identity);
  if (!content) uncited.set(sentence.identity, (content = { text: textOfSentence(block, parsed, sentence), keys: [], clauses: [] }));
  return content;
}
