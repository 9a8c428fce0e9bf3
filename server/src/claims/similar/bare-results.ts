/** Sentences that report what somebody found, and cite nothing. */
import type { Claim, Review } from '../../model/review';
import { endOf } from '../../syntax/block';
import { uncitedSentences } from '../terms/sentences';
import { isInSummary } from './summaries';

export interface BareResult {
  readonly claim: Claim;
  /** The words by which it was known. */
  readonly sign: string;
}

/** A figure, or words that point to somebody's finding. */
const RESULT =
  /\b\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent\b)|\b[pP]\s?[<=]\s?0?\.\d|\b\d+(?:\.\d+)?-fold\b|\b(?:hazard|odds|risk) ratio\b|\b(?:previous|recent|several|many|other|earlier|numerous) (?:studies|reports|trials|papers)\b|\b(?:it )?(?:has|have) been (?:shown|reported|demonstrated|found|established)\b|\bstudies (?:have )?(?:show|suggest|demonstrat|report)|\bet al\b/i;
/** What the authors did themselves, or show below. */
const OWN = /\b(?:we|our|us|here|this (?:review|article|paper|section|study)|these (?:studies|results|data|findings|reports))\b|\b(?:figs?|figures?|tables?)\b\.? ?\d/i;

/** In the order of the text; not in summaries, and not where the sentence before or behind it in its paragraph cites. */
export function bareResults(review: Review): readonly BareResult[] {
  if (review.claims.length === 0) return [];
  const found: BareResult[] = [];
  let block = 0;
  let claim = 0;
  const bare = uncitedSentences(review);
  bare.forEach((it, at) => {
    while (endOf(review.blocks[block]!) <= it.span.start) block++;
    while (claim < review.claims.length && review.claims[claim]!.span.start < it.span.start) claim++;
    // Markup that was not understood is no sentence.
    const sign = it.content.text.includes('<') || OWN.test(it.content.text) ? undefined : RESULT.exec(it.content.text)?.[0];
    if (!sign || isInSummary(review, it.span)) return;
    const start = review.blocks[block]!.start;
    const [before, behind] = [review.claims[claim - 1], review.claims[claim]];
    // Nothing else stands between the two.
    const isCitedBefore = before !== undefined && before.span.end > start && (bare[at - 1]?.span.end ?? 0) <= before.span.start;
    const isCitedBehind = behind !== undefined && behind.span.start < endOf(review.blocks[block]!) && (bare[at + 1]?.span.start ?? Infinity) >= behind.span.end;
    if (!isCitedBefore && !isCitedBehind) found.push({ claim: it, sign });
  });
  return found;
}
