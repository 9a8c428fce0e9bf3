/** What is probably wrong with single cites: each cause once, for the rule that tells it. */
import { memo } from '../../base/memo';
import type { Review } from '../../model/review';
import { isShifted, shiftsOf } from '../shift/shifts';
import { findSuspects, type Suspect } from './suspects';
import { findSwaps, keyOfCite, type Swap } from './swaps';
import { SIGN_WEIGHTS, type SignWeights } from './weights';

export interface Verdicts {
  /** Two cites that each mean the other's entry. */
  readonly swaps: readonly Swap[];
  /** A number that stands where an entry that nothing cites is due. */
  readonly misplaced: readonly Suspect[];
  /** What the sentence speaks against, the most suspicious first, and what has the order against it, too. */
  readonly unlikely: readonly Suspect[];
}

/** From this log-odds on, nine of ten are wrong even where one cite of twenty is: see bench/claims. */
export const CERTAIN = 1;

export const verdictsOf = memo((review: Review): Verdicts => judge(review, SIGN_WEIGHTS));

/** As {@link verdictsOf}, by other weights: the benchmark asks with those of all drafts but the one that it measures. */
export function judge(review: Review, weights: SignWeights): Verdicts {
  const shifts = shiftsOf(review);
  const suspects = findSuspects(review, weights).filter(it => !isShifted(shifts, it.list, it.at, Number(it.reference.key)));
  const swaps = findSwaps(suspects);
  const told = new Set(swaps.flatMap(it => [keyOfCite(it.one), keyOfCite(it.other)]));
  const left = suspects.filter(it => !told.has(keyOfCite(it)));
  const misplaced = left.filter(it => it.suspicion >= CERTAIN && it.uncitedDue.length > 0 && isOnlyCandidate(it, suspects));
  // What is due stands for one mistake, however many markers it could be.
  const explained = new Set(misplaced.flatMap(it => it.due));
  const unlikely = left.filter(it => !misplaced.includes(it) && (isOutOfTurn(it) || it.due.every(due => !explained.has(due))));
  return { swaps, misplaced, unlikely };
}

/** A number that stands ahead of its turn, or behind it: the order alone speaks against it. */
export const isOutOfTurn = ({ sign }: Suspect): boolean => sign === 'early' || sign === 'stray';

/** Ahead of its turn, so that another entry is all but certain; behind its turn it may be a neighbour that is wrong. */
export const isWarned = (it: Suspect): boolean => it.sign === 'early' && it.suspicion >= CERTAIN + 2 && it.alternatives.length > 0;

/** So much likelier must one marker be than all others that could be meant for the entry that is due: nine of ten. */
const MARGIN = Math.log(9);

function isOnlyCandidate(it: Suspect, suspects: readonly Suspect[]): boolean {
  const rivals = suspects.filter(other => other !== it && other.uncitedDue.some(due => it.uncitedDue.includes(due)));
  return it.suspicion - Math.log(rivals.reduce((sum, other) => sum + Math.exp(other.suspicion), 0)) >= MARGIN;
}
