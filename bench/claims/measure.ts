/** What a measure is: one file in `measures/`, one table in the result. */
import type { BenchDocument } from './documents';

export interface Measure {
  /** The heading of its table. */
  readonly title: string;
  /** What was done to the drafts, and how to read the figures: one paragraph. */
  readonly about: string;
  /** Rows of equal length, the first one with the names of the columns. Deterministic. */
  measure(documents: readonly BenchDocument[]): readonly (readonly string[])[];
}

export const rate = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2).replace(/^0\./, '.'));
