/** Lists in alphabetical order, in which numbers say nothing about the order of first mention. */
import { memo } from '../../base/memo';
import { firstAuthorOf } from '../../model/csl-item';
import type { ReferenceList } from '../../model/reference';
import { foldName } from '../../base/fold';

/** From so many entries on chance does not put them in order. */
const MIN_ENTRIES = 4;
/** From so many on, slips are forgiven: one pair in ten. */
const MIN_WITH_SLIPS = 10;

/** Whether the entries stand in the alphabetical order of their first authors, but for a few slips. */
export const isAlphabetical = memo((list: ReferenceList): boolean => {
  const names = list.references.flatMap(it => foldName(firstAuthorOf(it.item) ?? '') || []);
  if (names.length < MIN_ENTRIES || names.length < list.references.length * 0.8) return false;
  let slips = 0;
  for (let at = 1; at < names.length; at++) if (names[at - 1]! > names[at]!) slips++;
  return slips <= (names.length >= MIN_WITH_SLIPS ? (names.length - 1) * 0.1 : 0);
});
