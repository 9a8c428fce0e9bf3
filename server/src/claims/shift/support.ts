/** What bears a shift out: each cite that it moves, with how much better it fits then. */
import type { PlacedCitation, Review } from '../../model/review';
import { numberedList } from './numbered-list';
import { deltaAt, type Shift } from './shift';
import { SHIFT_WEIGHTS } from './weights';

export interface MovedCite {
  readonly citation: PlacedCitation;
  /** As written, and what is meant. */
  readonly number: number;
  readonly meant: number;
  /** As a log-odds; below 0 where it fits worse, 0 where the words say nothing. */
  readonly gain: number;
}

/** In the order of the text. */
export function supportOf(review: Review, shift: Shift): readonly MovedCite[] {
  const numbered = numberedList(review, shift.list, SHIFT_WEIGHTS);
  if (!numbered) return [];
  return numbered.numbersOf.flatMap((numbers, site) =>
    numbers.flatMap(number => {
      const delta = deltaAt(shift, site, number);
      if (!delta) return [];
      const gain = numbered.fit(site, number, delta) - numbered.fit(site, number, 0);
      return [{ citation: shift.list.fit.sites[site]!.citation, number, meant: number + delta, gain }];
    }),
  );
}
