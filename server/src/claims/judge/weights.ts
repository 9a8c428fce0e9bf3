/** What each sign of a wrong cite weighs: fitted by `npm run bench:claims -- --fit`, over all drafts at hand. */
import type { CiteSigns } from './cite-signs';

export interface SignWeights {
  /** The log-odds of a cite of which nothing is known, where one of twenty is wrong. */
  readonly intercept: number;
  readonly signs: Readonly<Record<keyof CiteSigns, number>>;
}

export const SIGN_WEIGHTS: SignWeights = {
  intercept: -5.257,
  signs: {
    first: -1.221,
    again: 0.397,
    early: 5.344,
    stray: 6.905,
    aside: 0.501,
    uncitedDue: 3.673,
    lateDue: 2.276,
    population: 0.875,
    ownFit: -0.223,
    amongAll: -0.16,
    uncitedGain: 0.244,
    lateGain: 1.239,
    citedGain: -0.037,
    bestGain: 0.384,
    recency: -0.846,
    companions: -0.675,
    distance: 0.024,
    lead: -0.008,
    disorder: -3.879,
    citedElsewhere: 1.059,
  },
};

/** The log-odds that a cite is wrong, where one of twenty is. */
export function suspicion(signs: CiteSigns, { intercept, signs: weights }: SignWeights): number {
  let sum = intercept;
  for (const it of NAMES) sum += weights[it] * signs[it];
  return sum;
}

const NAMES = Object.keys(SIGN_WEIGHTS.signs) as readonly (keyof CiteSigns)[];
