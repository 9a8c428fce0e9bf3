/** Sentences of a draft that cite nothing and say what another one says with a reference. */
import { firstIndex } from '../../base/first-index';
import type { Library } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { endOf } from '../../syntax/block';
import { abbreviationsOf } from '../terms/abbreviations';
import { missingFrom, referencesOf } from './cited-works';
import { draftPairs } from './draft-pairs';
import { statementOf } from './statement';
import { isInSummary } from './summaries';
import { wordsFor } from './words';

export interface BareTwins {
  readonly bare: Claim;
  readonly cited: Claim;
  /** What the cited one cites. Not empty. */
  readonly references: readonly Reference[];
  /** Their likeness, from `SAME` to 1. */
  readonly certainty: number;
  /** What both say, in words of the bare one. */
  readonly words: readonly string[];
}

/** A sentence without a reference is often a turn of the text; it has to say the same almost word for word. */
const SAME = 0.75;
const MAX_WORDS = 5;

/** Each bare sentence with the cited one that is most like it, in the order of the text. Summaries and captions are left out. */
export function bareTwins(review: Review, library: Library): readonly BareTwins[] {
  const best = new Map<Claim, BareTwins>();
  for (const { first, second, likeness, shared } of draftPairs(review, library).pairs) {
    if (likeness < SAME) continue;
    const [bare, cited] = first.citations.length === 0 ? [first, second] : [second, first];
    if (bare.citations.length > 0 || (best.get(bare)?.certainty ?? 0) >= likeness) continue;
    if (cited.citations.some(it => it.place !== 'prose') || isInSummary(review, bare.span)) continue;
    const references = referencesOf(review, library, cited);
    if (references.length === 0 || isCitedNearby(review, library, bare, references)) continue;
    const words = wordsFor(statementOf(bare.content, abbreviationsOf(review)), shared(), MAX_WORDS);
    best.set(bare, { bare, cited, references, certainty: likeness, words });
  }
  return [...best.values()].sort((a, b) => a.bare.span.start - b.bare.span.start);
}

/** Another sentence of the paragraph cites one of them: authors cite once for several sentences. */
function isCitedNearby(review: Review, library: Library, bare: Claim, references: readonly Reference[]): boolean {
  const { blocks, claims } = review;
  const block = blocks[firstIndex(blocks.length, at => endOf(blocks[at]!) > bare.span.start)];
  if (!block) return false;
  // A claim that begins in an earlier block may end in this one.
  let at = firstIndex(claims.length, it => claims[it]!.span.end > block.start);
  for (; at < claims.length && claims[at]!.span.start < endOf(block); at++) {
    if (missingFrom(referencesOf(review, library, claims[at]!), references).length < references.length) return true;
  }
  return false;
}
