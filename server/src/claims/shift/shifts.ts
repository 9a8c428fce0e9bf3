/** Finds where the numbers of a draft, or of a passage, are off by the same amount. */
import { memo } from '../../base/memo';
import type { Review } from '../../model/review';
import { listFits, type ListFit } from '../fit/draft-fit';
import { align, type Alignment, type Prices } from './align';
import { likeliestPassage, type Passage } from './passages';
import { newcomers } from './newcomers';
import { numberedList, type NumberedList } from './numbered-list';
import type { Shift, ShiftedRun } from './shift';
import { SHIFT_WEIGHTS, type ShiftWeights } from './weights';

export { deltaAt, isShifted, type Shift, type ShiftedRun } from './shift';

/** Of each numbered list its shift, where it has one, then its shifted passages. Almost always empty. */
export const shiftsOf = memo((review: Review): readonly Shift[] => listFits(review).flatMap(it => findShifts(it, SHIFT_WEIGHTS)));

/** A shift must be so much likelier than none; as log-odds, after the price of all the places where it could be. */
const MIN_GAIN = { draft: 3, passage: 5 } as const;

/** The likeliest shift of the whole list, or of a passage, whichever explains more. */
export function findShifts(list: ListFit, weights: ShiftWeights): readonly Shift[] {
  const numbered = numberedList(list, weights);
  if (!numbered) return [];
  const alignment = align(numbered, { ...pricesOf(numbered), newcomer: newcomers(numbered, weights.newcomer) });
  const passage = likeliestPassage(numbered, weights.passage);
  const gain = passage ? passage.gain - Math.log(numbered.numbersOf.length) : 0;
  if (alignment.gain >= MIN_GAIN.draft && alignment.gain >= gain) return [describeAlignment(numbered, alignment)];
  return passage && gain >= MIN_GAIN.passage ? [describePassage(numbered, passage, gain)] : [];
}

const describePassage = ({ list }: NumberedList, { first, last, delta }: Passage, gain: number): Shift => ({
  list,
  scope: 'passage',
  sites: { first, last },
  runs: [{ first: -Infinity, last: Infinity, delta }],
  inserted: [],
  deleted: [],
  gain,
});

/** The longer the list, the more places there are where chance could have it. */
export const pricesOf = ({ first, last }: NumberedList): Omit<Prices, 'newcomer'> => ({ change: 2 + Math.log(last - first + 1), further: 3, uncited: 3, missing: 4 });

function describeAlignment({ list, first, last, lastCited }: NumberedList, { deltas, gain }: Alignment): Shift {
  const runs: ShiftedRun[] = [];
  const meant = new Set<number>();
  const deleted: number[] = [];
  deltas.forEach((delta, at) => {
    const number = first + at;
    if (delta === undefined) deleted.push(number);
    else meant.add(number + delta);
    const open = runs.at(-1);
    if (delta === undefined || delta === 0) return;
    if (open?.delta === delta && open.last === number - 1) runs[runs.length - 1] = { ...open, last: number };
    else runs.push({ first: number, last: number, delta });
  });
  const inserted: number[] = [];
  for (let number = first; number <= last; number++) if (!meant.has(number)) inserted.push(number);
  const ending = runs.at(-1);
  if (ending?.last === lastCited) runs[runs.length - 1] = { ...ending, last: Infinity };
  return { list, scope: 'draft', sites: { first: 0, last: list.fit.sites.length - 1 }, runs, inserted, deleted, gain };
}
