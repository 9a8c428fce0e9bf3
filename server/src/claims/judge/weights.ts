/**
 * What each sign of a wrong cite weighs: fitted by `npm run bench:claims -- --fit` over the five real reviews,
 * the digest and the longest of the test's layouts.
 */
import type { CiteSigns } from './cite-signs';

export interface SignWeights {
  /** The log-odds of a cite of which nothing is known, where one of twenty is wrong. */
  readonly intercept: number;
  readonly signs: Readonly<Record<keyof CiteSigns, number>>;
}

export const SIGN_WEIGHTS: SignWeights = {
  intercept: -5.237,
  signs: {
    first: -1.218,
    again: 0.397,
    early: 5.333,
    stray: 6.911,
    aside: 0.467,
    uncitedDue: 3.664,
    lateDue: 2.272,
    population: 0.879,
    ownFit: -0.231,
    amongAll: -0.159,
    uncitedGain: 0.243,
    lateGain: 1.233,
    citedGain: -0.039,
    bestGain: 0.382,
    recency: -0.844,
    companions: -0.677,
    distance: 0.024,
    lead: -0.008,
    disorder: -3.884,
    citedElsewhere: 1.069,
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
