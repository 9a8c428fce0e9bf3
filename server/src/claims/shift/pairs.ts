/** How like each other entries are that stand close together in a list: what is cited together is about the same. */
import type { Reference } from '../../model/reference';
import { perList } from '../../evidence/entries/remember';
import { listTermsOf } from '../fit/list-terms';
import { stemsOf } from '../terms/tokens';

/** Entries at most so many places apart are compared. */
export const MAX_LAG = 4;

/** The cosine of two titles, by the index of the earlier entry and how many places behind it the other stands. */
export interface TitleLikeness {
  of(entry: number, lag: number): number;
}

export const titleLikeness = perList((references: readonly Reference[]): TitleLikeness => {
  const terms = listTermsOf(references);
  const vectors = references.map(({ item, text }) => {
    const vector = new Map<string, number>();
    let sum = 0.01;
    for (const stem of stemsOf(item.title ?? text)) {
      if (vector.has(stem)) continue;
      const weight = terms.weightOf(stem);
      if (weight <= 0) continue;
      vector.set(stem, weight);
      sum += weight * weight;
    }
    return { vector, norm: Math.sqrt(sum) };
  });
  const found = new Float64Array(references.length * MAX_LAG);
  vectors.forEach(({ vector, norm }, entry) => {
    for (let lag = 1; lag <= MAX_LAG && entry + lag < vectors.length; lag++) {
      const other = vectors[entry + lag]!;
      let shared = 0;
      for (const [stem, weight] of vector) shared += weight * (other.vector.get(stem) ?? 0);
      found[entry * MAX_LAG + lag - 1] = shared / norm / other.norm;
    }
  });
  return { of: (entry, lag) => found[entry * MAX_LAG + lag - 1] ?? 0 };
});
