/** Entries that nothing cites because another number stands in their place: `misplaced-number` tells them, and nothing else need. */
import { memo } from '../../base/memo';
import { mentionOrders } from '../../evidence/order/mention-order';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';
import { verdictsOf } from './verdicts';

export const missedEntries = memo((review: Review): ReadonlySet<Reference> => {
  const displaced = mentionOrders(review).flatMap(it => (it.isUnordered ? [] : it.displaced.flatMap(one => one.uncited ?? [])));
  const repeated = verdictsOf(review).misplaced.flatMap(it => it.uncitedDue[0] ?? []);
  return new Set([...displaced, ...repeated]);
});
