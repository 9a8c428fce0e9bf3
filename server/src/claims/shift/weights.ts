/**
 * What the evidence on a shift weighs, as log-odds, over all drafts at hand with 60 references or more. The figures hold with
 * any one draft left out: bench/claims.
 */

/** How far a sentence fits an entry rather than the entries around it. */
export interface NeighbourWeights {
  readonly constant: number;
  /** Of the logarithm of one more than the weight of the rarest word that both have. */
  readonly rarest: number;
  readonly named: number;
  readonly amongEntries: number;
  readonly amongSites: number;
  /** Of the square root of the likeness to the marker's own clause. */
  readonly clause: number;
  /** Of the square root of the likeness to the sentences before that cite nothing. */
  readonly lead: number;
  /** Added where they share nothing at all. */
  readonly nothing: number;
}

/**
 * How like each other two entries are whose numbers follow each other, against two of the list at random: by how like their
 * titles are, in the steps of {@link LIKENESS_STEPS}.
 */
export interface PairWeights {
  /** Cited by one marker. */
  readonly marker: readonly number[];
  readonly sentence: readonly number[];
  readonly apart: readonly number[];
}

export const LIKENESS_STEPS = [0.01, 0.05, 0.12, 0.3] as const;

/** That an entry is cited by nothing around its place, and so is new there. */
export interface NewcomerWeights {
  readonly constant: number;
  /** Of the share of its title's words that the text says near its number. */
  readonly near: number;
  /** Where that is none. */
  readonly notNear: number;
  /** Of the likeness of its title to the likest around it in the list. */
  readonly likeness: number;
  /** Where that is none. */
  readonly unlike: number;
  /** Where another entry stood in the same journal. */
  readonly journal: number;
}

/** What else speaks for a passage whose numbers are off. */
export interface PassageWeights {
  /** Of the likeness to another sentence that cites the entry. */
  readonly context: number;
  /** At most, of an entry that nothing cites. */
  readonly orphan: number;
}

export interface ShiftWeights {
  readonly passage: PassageWeights;
  readonly fit: NeighbourWeights;
  readonly pair: PairWeights;
  readonly newcomer: NewcomerWeights;
}

export const SHIFT_WEIGHTS: ShiftWeights = {
  fit: { constant: -0.1, rarest: -0.39, named: 1.8, amongEntries: 0.23, amongSites: 0.22, clause: 2.34, lead: 3, nothing: -0.16 },
  pair: { marker: [-0.5, 0.5, 1, 1.5, 2.3], sentence: [-0.4, 0, 1.1, 1.1, 2.3], apart: [0, 0.4, 0.4, 0.6, 1.2] },
  newcomer: { constant: 0.4, near: -3.2, notNear: 1.1, likeness: -1.6, unlike: 0.55, journal: -1.1 },
  passage: { context: 4, orphan: 5 },
};
