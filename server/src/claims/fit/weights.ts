/** What each part of the evidence weighs: a logistic regression of right against random entries, over all drafts at hand. */
import type { FitWeights } from './reference-fit';

/** Of all there is to say for an entry at a marker. */
export const FIT_WEIGHTS: FitWeights = { rarest: 0.3, named: 3.7, amongEntries: 0.3, amongSites: 0.25, clause: 2.1, context: 4.9, nearness: 0.9 };
