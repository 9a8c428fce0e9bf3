/** What each sign of a wrong cite weighs: fitted by `npm run bench:claims -- --fit`, over all drafts at hand. */
import type { CiteSigns } from './cite-signs';

export const SIGN_WEIGHTS: Readonly<Record<keyof CiteSigns, number>> = {
  first: -1.495,
  again: -0.012,
  early: 4.915,
  stray: 6.322,
  aside: 0.12,
  uncitedDue: 3.84,
  lateDue: 2.704,
  population: 0.59,
  ownFit: -0.162,
  amongAll: -0.15,
  uncitedGain: 0.259,
  lateGain: 0.95,
  citedGain: -0.087,
  bestGain: 0.466,
  recency: -0.895,
  companions: -0.552,
  distance: 0.017,
  lead: -0.011,
  disorder: -3.402,
  citedElsewhere: 1.253,
};

/** The log-odds that a cite is wrong where one of twenty is. */
export const SIGN_INTERCEPT = -5.199;

export function suspicion(signs: CiteSigns): number {
  let sum = SIGN_INTERCEPT;
  for (const [name, value] of Object.entries(signs)) sum += SIGN_WEIGHTS[name as keyof CiteSigns] * (value as number);
  return sum;
}
