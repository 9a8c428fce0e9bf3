/** How like each other entries are that stand close together in a list: what is cited together is about the same. */
import type { Reference } from '../../model/reference';
import { perList } from '../../evidence/entries/remember';
import { listTermsOf } from '../fit/list-terms';
import { titleStems } from './title-stems';
import { LIKENESS_STEPS } from './weights';

/** Entries at most so many places apart are compared. */
export const MAX_LAG = 4;

/**
 * The cosine of each two titles that are at most {@link MAX_LAG} places apart in the list: of the entry with index `i` and the
 * one `lag` places behind it at `i * MAX_LAG + lag - 1`.
 */
export const titleLikenesses = perList((references: readonly Reference[]): Float64Array => {
  const terms = listTermsOf(references);
  const vectors = references.map(it => {
    const vector = new Map<string, number>();
    let sum = 0.01;
    for (const stem of titleStems(it)) {
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
  return found;
});

/** The same as indices of the first larger one of {@link LIKENESS_STEPS}. */
export const likenessSteps = perList(
  (references): Uint8Array => Uint8Array.from(titleLikenesses(references), it => {
    const step = LIKENESS_STEPS.findIndex(limit => it < limit);
    return step < 0 ? LIKENESS_STEPS.length : step;
  }),
);
