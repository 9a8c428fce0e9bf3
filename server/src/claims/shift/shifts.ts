/** Finds where the numbers of a draft, or of a passage, are off by the same amount. */
import { memo } from '../../base/memo';
import type { Review } from '../../model/review';
import { listFits, type ListFit } from '../fit/draft-fit';
import { align, type Alignment, type Prices } from './align';
import { settleDeletions } from './deletions';
import { likeliestPassage, type Passage } from './passages';
import { newcomers } from './newcomers';
import { numberedList, type NumberedList } from './numbered-list';
import { deltaAt, type Shift, type ShiftedRun } from './shift';
import { SHIFT_WEIGHTS, type ShiftWeights } from './weights';

export { deltaAt, isShifted, type Shift, type ShiftedRun } from './shift';

/** Of each numbered list its shift, where it has one, then its shifted passages. Almost always empty. */
export const shiftsOf = memo((review: Review): readonly Shift[] => listFits(review).flatMap(it => findShifts(review, it, SHIFT_WEIGHTS)));

/** A shift must be so much likelier than none; as log-odds, after the price of all the places where it could be. */
const MIN_GAIN = { draft: 3, passage: 4.5 } as const;

/** A passage ends where it fits best; that alone makes it fit better than a whole draft. */
const PREFERENCE = 6;

/** The likeliest shift of the whole list, or of a passage, whichever explains more. */
export function findShifts(review: Review, list: ListFit, weights: ShiftWeights): readonly Shift[] {
  const numbered = numberedList(review, list, weights);
  if (!numbered) return [];
  const prices = { ...pricesOf(numbered), newcomer: newcomers(numbered, weights.newcomer) };
  const alignment = align(numbered, prices);
  const draft = alignment.gain >= MIN_GAIN.draft ? withRival(numbered, prices, describeAlignment(numbered, alignment)) : undefined;
  const found = likeliestPassage(numbered, weights.passage);
  const gain = found ? found.gain - Math.log(numbered.numbersOf.length) : 0;
  const passage = found && gain >= MIN_GAIN.passage ? describePassage(numbered, found, gain) : undefined;
  if (draft && passage) return [contentGain(numbered, draft) + PREFERENCE >= contentGain(numbered, passage) ? draft : passage];
  return draft ? [draft] : passage ? [passage] : [];
}

/** An entry that is less likely to be new by so much is no rival. */
const CLEAR = 3;

/** The shift with the next likeliest place of its beginning, where that is nearly as likely. */
function withRival(numbered: NumberedList, prices: Prices, shift: Shift): Shift {
  const [inserted] = shift.inserted;
  if (inserted === undefined || shift.inserted.length > 1 || shift.deleted.length > 0) return shift;
  const other = align(numbered, { ...prices, newcomer: number => (number === inserted ? -EXCLUDED : prices.newcomer(number)) });
  if (shift.gain - other.gain >= CLEAR) return shift;
  const rival = describeAlignment(numbered, other);
  const isLike = rival.inserted.length === 1 && rival.inserted[0] !== inserted && rival.deleted.length === 0;
  return isLike ? { ...shift, rival } : shift;
}

/** No evidence outweighs it. */
const EXCLUDED = 100;

/** By how much the sentences fit the entries better that a shift says they mean: what lets two readings be compared. */
function contentGain(numbered: NumberedList, shift: Shift): number {
  let gain = 0;
  numbered.numbersOf.forEach((numbers, site) => {
    for (const it of numbers) {
      const delta = deltaAt(shift, site, it);
      if (delta) gain += numbered.fit(site, it, delta) - numbered.fit(site, it, 0);
    }
  });
  return gain;
}

const describePassage = ({ list }: NumberedList, { first, last, delta }: Passage, gain: number): Shift => ({
  list,
  scope: 'passage',
  sites: { first, last },
  runs: [{ first: -Infinity, last: Infinity, delta }],
  inserted: [],
  deleted: [],
  kept: [],
  gain,
});

/** The longer the list, the more places there are where chance could have it. */
export const pricesOf = ({ first, last }: NumberedList): Omit<Prices, 'newcomer'> => ({ change: 2 + Math.log(last - first + 1), further: 3, uncited: 3, missing: 4 });

function describeAlignment(numbered: NumberedList, alignment: Alignment): Shift {
  const { gain } = alignment;
  const deltas = settleDeletions(numbered, alignment.deltas);
  const { list, first, last, lastCited } = numbered;
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
  const lastMeant = [...meant].reduce((a, b) => Math.max(a, b), first);
  for (let number = first; number < Math.min(last, lastMeant); number++) if (!meant.has(number)) inserted.push(number);
  const ending = runs.at(-1);
  if (ending?.last === lastCited) runs[runs.length - 1] = { ...ending, last: Infinity };
  const kept = inserted.flatMap(number => rightCites(numbered, runs, number));
  return {
    list,
    scope: 'draft',
    sites: { first: 0, last: list.fit.sites.length - 1 },
    runs,
    // What is cited by its new number was put into the list for that.
    inserted: inserted.filter(it => !kept.some(({ number }) => number === it)),
    deleted,
    kept,
    gain,
  };
}

/** The author of a new entry cites it where it was written for: such a cite fits as it is. */
function rightCites(numbered: NumberedList, runs: readonly ShiftedRun[], number: number): Shift['kept'] {
  const delta = runs.find(it => it.first <= number && number <= it.last)?.delta ?? 0;
  if (delta === 0) return [];
  return numbered
    .sitesOf(number)
    .filter(site => numbered.fit(site, number, 0) - numbered.fit(site, number, delta) > CLEARLY)
    .map(site => ({ site, number }));
}

/** Log-odds between two entries that leave little doubt. */
const CLEARLY = 2;
