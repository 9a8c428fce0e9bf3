/** Tables that the text mentions out of their order. */
import { displacedDisplays } from '../evidence/order/display-order';
import type { Rule } from './rule';

export const tableOrder: Rule = {
  id: 'table-order',
  summary: 'Tables that are not numbered in the order in which the text first mentions them.',
  severity: 'warning',
  *check(review) {
    for (const { mention, number, isEarly, neighbour, neighbourNumber } of displacedDisplays(review, 'table')) {
      yield {
        span: mention.span,
        message: `Table ${number} is first mentioned ${isEarly ? 'before' : 'after'} Table ${neighbourNumber}`,
        evidence: [{ uri: review.uri, span: neighbour.span, message: `Table ${neighbourNumber} is first mentioned here` }],
      };
    }
  },
};
