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

/** The log-odds that a cite is wrong, where one of twenty is. Written out: a walk over the names would make an object of each number. */
export const suspicion = (signs: CiteSigns, { intercept, signs: weights }: SignWeights): number =>
  intercept +
  weights.first * signs.first +
  weights.again * signs.again +
  weights.early * signs.early +
  weights.stray * signs.stray +
  weights.aside * signs.aside +
  weights.uncitedDue * signs.uncitedDue +
  weights.lateDue * signs.lateDue +
  weights.population * signs.population +
  weights.ownFit * signs.ownFit +
  weights.amongAll * signs.amongAll +
  weights.uncitedGain * signs.uncitedGain +
  weights.lateGain * signs.lateGain +
  weights.citedGain * signs.citedGain +
  weights.bestGain * signs.bestGain +
  weights.recency * signs.recency +
  weights.companions * signs.companions +
  weights.distance * signs.distance +
  weights.lead * signs.lead +
  weights.disorder * signs.disorder +
  weights.citedElsewhere * signs.citedElsewhere;
