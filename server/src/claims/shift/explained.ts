/** What a shift explains, so that nothing else tells it once more: one cause, one finding. */
import { memo } from '../../base/memo';
import { listFor } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { PlacedCitation, Review } from '../../model/review';
import { deltaAt, shiftsOf } from './shifts';

/** Whether a shift says that the number at a citation means another entry than the list says, or one that is gone. */
export function isExplained(review: Review, citation: PlacedCitation, key: string): boolean {
  const shifts = shiftsOf(review);
  if (shifts.length === 0) return false;
  const list = listFor(review, citation);
  return shifts.some(it => it.list.cited.list === list && deltaAt(it, siteOf(it.list.fit.sites).get(citation) ?? -1, Number(key)) !== 0);
}

const siteOf = memo((sites: readonly { readonly citation: PlacedCitation }[]): ReadonlyMap<PlacedCitation, number> => new Map(sites.map((it, at) => [it.citation, at])));

/** Whether an entry is cited once the numbers are put right, or is the one whose insertion put them wrong. */
export const isExplainedEntry = (review: Review, reference: Reference): boolean => explainedEntries(review).has(reference);

const explainedEntries = memo((review: Review): ReadonlySet<Reference> => {
  const found = new Set<Reference>();
  for (const shift of shiftsOf(review)) {
    const { sites } = shift.list.fit;
    const { entries } = shift.list.cited;
    const add = (number: number) => {
      const reference = entries.get(String(number));
      if (reference) found.add(reference);
    };
    shift.inserted.forEach(add);
    sites.forEach(({ citation }, site) => {
      for (const { key } of citation.inBlock.cites) {
        const delta = deltaAt(shift, site, Number(key));
        if (delta) add(Number(key) + delta);
      }
    });
  }
  return found;
});
