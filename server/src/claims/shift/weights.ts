/**
 * What the evidence on a shift weighs: log-odds of the entry that is meant against its neighbours in the list, over all
 * drafts at hand with 60 references or more. Figures, and the same with one draft left out: bench/claims.
 */

/** How far a sentence fits an entry rather than the entries around it. */
export interface NeighbourWeights {
  readonly constant: number;
  readonly rarest: number;
  readonly named: number;
  readonly amongEntries: number;
  readonly amongSites: number;
  readonly clause: number;
  /** Added where they share nothing at all. */
  readonly nothing: number;
}

/** How like each other two entries are whose numbers follow each other, as a log-odds against two of the list at random. */
export interface PairWeights {
  /** By what holds them together in the text: one marker, one sentence, or nothing. */
  readonly marker: LikenessWeights;
  readonly sentence: LikenessWeights;
  readonly apart: LikenessWeights;
}

export interface LikenessWeights {
  /** Where their titles share nothing. */
  readonly none: number;
  /** A little. */
  readonly some: number;
  /** More than a tenth. */
  readonly much: number;
}

export interface ShiftWeights {
  readonly fit: NeighbourWeights;
  readonly pair: PairWeights;
}

export const SHIFT_WEIGHTS: ShiftWeights = {
  fit: { constant: 0, rarest: -0.24, named: 2.4, amongEntries: 0.24, amongSites: 0.12, clause: 3.6, nothing: -0.2 },
  pair: {
    marker: { none: -1, some: 1, much: 2 },
    sentence: { none: -0.5, some: 0.9, much: 1.3 },
    apart: { none: -0.2, some: 0.6, much: 0.8 },
  },
};
