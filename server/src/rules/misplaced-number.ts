/** A number out of order where an entry that nothing cites is due: `… [11] … [25] … [13] …` and no `[12]` anywhere. */
import { describeReference } from '../evidence/entries/describe-reference';
import { mentionOrders, type Displaced } from '../evidence/order/mention-order';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import { textOf } from '../base/span';
import type { Fix, Rule, RuleFinding } from './rule';

export const misplacedNumber: Rule = {
  id: 'misplaced-number',
  summary: 'A number out of order that stands exactly where an uncited reference is due.',
  severity: 'warning',
  *check(review) {
    for (const order of mentionOrders(review)) {
      if (order.isUnordered) continue;
      for (const it of order.displaced) if (it.uncited) yield describe(review, it, it.uncited);
    }
  },
};

function describe(review: Review, displaced: Displaced, uncited: Reference): RuleFinding {
  const { reference, mention, previous, next } = displaced;
  const place = previous && next ? `between ${previous.key} and ${next.key}` : previous ? `after ${previous.key}` : `before ${next!.key}`;
  return {
    span: mention.cite.span,
    message: `${describeReference(reference)} stands ${place}, where ${describeReference(uncited)} is due, which nothing cites`,
    cited: [reference.key],
    suggested: [uncited.key],
    evidence: [{ uri: review.uri, span: uncited.span, message: `Nothing cites ${describeReference(uncited)}` }],
    fix: fixOf(review, displaced, uncited),
  };
}

/** A number of its own is replaced; a member of a range is not written anywhere. */
function fixOf(review: Review, { mention: { cite } }: Displaced, uncited: Reference): Fix | undefined {
  if (cite.range || textOf(review.text, cite.span) !== cite.key) return undefined;
  return { title: `Cite ${describeReference(uncited)}`, edits: [{ span: cite.span, newText: uncited.key }], isSafe: false };
}
