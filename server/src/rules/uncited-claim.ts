/** A sentence that reports a result and cites nothing. Off: many drafts have good reasons for some of them. */
import { span } from '../base/span';
import { bareResults } from '../claims/similar/bare-results';
import type { Rule } from './rule';

export const uncitedClaim: Rule = {
  id: 'uncited-claim',
  summary: 'A sentence that reports a result, without a reference in it or beside it.',
  severity: 'off',
  *check(review) {
    for (const { claim, sign } of bareResults(review)) {
      yield {
        span: span(claim.span.start, claim.span.end),
        message: `This reports a result (“${sign}”) and cites nothing`,
        certainty: 0.3,
      };
    }
  },
};
