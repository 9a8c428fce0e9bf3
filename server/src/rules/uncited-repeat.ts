/** A claim that is cited elsewhere and stands here without a reference. */
import { describeReferences } from '../claims/similar/cited-works';
import { bareTwins, type BareTwins } from '../claims/similar/bare-twins';
import { copyMarker } from '../evidence/markers/write-cites';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

export const uncitedRepeat: Rule = {
  id: 'uncited-repeat',
  summary: 'A claim without a reference that is cited elsewhere in the draft.',
  severity: 'info',
  *check(review, library) {
    for (const twins of bareTwins(review, library)) {
      const { bare, cited, references, words, certainty } = twins;
      const fix = fixOf(review, twins);
      yield {
        span: bare.span,
        message: `The same claim cites ${describeReferences(references)} elsewhere, here nothing`,
        certainty,
        suggested: references.map(it => it.key),
        evidence: [{ uri: review.uri, span: cited.span, message: `Cites ${describeReferences(references)}; both say ${words.join(', ')}` }],
        ...(fix && { fix }),
      };
    }
  },
};

/** The other marker once more, as it is written there; where the claim has several, it is for the author to choose. */
function fixOf(review: Review, { bare, cited, references }: BareTwins): Fix | undefined {
  if (cited.citations.length !== 1) return undefined;
  return { title: `Cite ${describeReferences(references)} here`, edits: [copyMarker(review, cited.citations[0]!, bare.span)], isSafe: false };
}
