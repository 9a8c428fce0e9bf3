/** Figures that the text mentions out of their order. */
import { displacedDisplays } from '../evidence/order/display-order';
import type { Rule } from './rule';

export const figureOrder: Rule = {
  id: 'figure-order',
  summary: 'Figures that are not numbered in the order in which the text first mentions them.',
  severity: 'warning',
  *check(review) {
    for (const { mention, number, isEarly, neighbour, neighbourNumber } of displacedDisplays(review, 'figure')) {
      yield {
        span: mention.span,
        message: `Figure ${number} is first mentioned ${isEarly ? 'before' : 'after'} Figure ${neighbourNumber}`,
        evidence: [{ uri: review.uri, span: neighbour.span, message: `Figure ${neighbourNumber} is first mentioned here` }],
      };
    }
  },
};
