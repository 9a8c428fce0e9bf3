/** What a shift is: from some number on, or in some passage, the numbers of the text mean other entries than the list says. */
import type { ListFit } from '../fit/draft-fit';

/** A run of numbers that are off by the same amount. */
export interface ShiftedRun {
  /** The first and the last number as the text has them; the last run of a draft goes on for ever: `Infinity`. */
  readonly first: number;
  readonly last: number;
  /** What has to be added to a number as written to get the number of the entry that is meant. */
  readonly delta: number;
}

/** A shift of a whole draft, or of one passage of it. */
export interface Shift {
  readonly list: ListFit;
  readonly scope: 'draft' | 'passage';
  /** The indices, in `list.fit.sites`, of the first and the last marker that are concerned: of a draft all of them. */
  readonly sites: { readonly first: number; readonly last: number };
  /** In ascending order; numbers in none of them are right. */
  readonly runs: readonly ShiftedRun[];
  /** The numbers of entries that no citation means once the numbers are put right: what was inserted into the list. */
  readonly inserted: readonly number[];
  /** Numbers as the text has them whose entry is in the list no more: what was deleted from it. */
  readonly deleted: readonly number[];
  /** Cites of an inserted entry that mean it: written with it, and right. */
  readonly kept: readonly { readonly site: number; readonly number: number }[];
  /** Where the shift could begin as well: another entry is nearly as likely to be the one that was inserted. */
  readonly rival?: Shift;
  /** By how much the shifted reading explains the draft better, as a log-odds after the price of such an assumption. */
  readonly gain: number;
}

/** What has to be added to a number at a marker; 0 where it is right, nothing where its entry is in the list no more. */
export function deltaAt(shift: Shift, site: number, number: number): number | undefined {
  if (site < shift.sites.first || site > shift.sites.last) return 0;
  if (shift.deleted.includes(number)) return undefined;
  if (shift.kept.some(it => it.site === site && it.number === number)) return 0;
  return shift.runs.find(it => it.first <= number && number <= it.last)?.delta ?? 0;
}

/** Whether a number at a marker is part of a shift: single findings on it are explained by that. */
export const isShifted = (shifts: readonly Shift[], list: ListFit, site: number, number: number): boolean =>
  shifts.some(it => it.list.cited.list === list.cited.list && deltaAt(it, site, number) !== 0);
