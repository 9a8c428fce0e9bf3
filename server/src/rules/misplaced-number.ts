/** A number out of order where an entry that nothing cites is due: `… [11] … [25] … [13] …` and no `[12]` anywhere. */
import { describeReference } from '../evidence/entries/describe-reference';
import { replaceCite } from '../evidence/markers/replace-cite';
import { mentionOrders, type Displaced } from '../evidence/order/mention-order';
import { quoteWords, sharedWords } from '../claims/judge/shared-words';
import type { Suspect } from '../claims/judge/suspects';
import { isOutOfTurn, verdictsOf } from '../claims/judge/verdicts';
import { isExplained } from '../claims/shift/explained';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Cite } from '../syntax/citation';
import type { Fix, Rule, RuleFinding } from './rule';

export const misplacedNumber: Rule = {
  id: 'misplaced-number',
  summary: 'A number that stands where an uncited reference is due.',
  severity: 'warning',
  *check(review) {
    for (const order of mentionOrders(review)) {
      if (order.isUnordered) continue;
      for (const it of order.displaced) if (it.uncited && !isExplained(review, it.mention.citation, it.reference.key)) yield describe(review, it, it.uncited);
    }
    // In its turn as far as the order says, because it was cited before: the sentence tells that it is the other one.
    for (const it of verdictsOf(review).misplaced) if (!isOutOfTurn(it)) yield describeRepeated(review, it, it.uncitedDue[0]!);
  },
};

function describeRepeated(review: Review, { list, reference, cite, site, suspicion }: Suspect, uncited: Reference): RuleFinding {
  const words = sharedWords(site.words, uncited, list.fit.entries);
  const why = words.length > 0 ? `, and whose title has ${quoteWords(words)}` : '';
  return {
    span: cite.span,
    message: `${describeReference(reference)} is cited again where ${describeReference(uncited)} is due, which nothing cites${why}`,
    certainty: 1 / (1 + Math.exp(-suspicion)),
    cited: [reference.key],
    suggested: [uncited.key],
    evidence: [{ uri: review.uri, span: uncited.span, message: `Nothing cites ${describeReference(uncited)}` }],
    fix: fixOf(review, cite, uncited),
  };
}

function describe(review: Review, displaced: Displaced, uncited: Reference): RuleFinding {
  const { reference, mention, previous, next } = displaced;
  const place = previous && next ? `between ${previous.key} and ${next.key}` : previous ? `after ${previous.key}` : `before ${next!.key}`;
  return {
    span: mention.cite.span,
    message: `${describeReference(reference)} stands ${place}, where ${describeReference(uncited)} is due, which nothing cites`,
    cited: [reference.key],
    suggested: [uncited.key],
    evidence: [{ uri: review.uri, span: uncited.span, message: `Nothing cites ${describeReference(uncited)}` }],
    fix: fixOf(review, mention.cite, uncited),
  };
}

function fixOf(review: Review, cite: Cite, uncited: Reference): Fix | undefined {
  const edit = replaceCite(review, cite, uncited.key);
  return edit && { title: `Cite ${describeReference(uncited)}`, edits: [edit], isSafe: false };
}
