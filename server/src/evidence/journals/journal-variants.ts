/** Journals of one list whose name is printed in several ways: `PLOS Biol` and `PLoS Biol`, `Nat Med` and `Nature Medicine`. */
import { groupBy } from '../../base/multi-map';
import type { Reference } from '../../model/reference';
import { journalKey } from './journal-name';
import { perList, perReference } from '../entries/remember';

export interface JournalVariant {
  readonly index: number;
  readonly printed: string;
  /** What most entries print. */
  readonly usual: string;
  /** One that does, and how many they are. */
  readonly usualIndex: number;
  readonly count: number;
  /** Whether so many more print the usual name that it is the list's own. */
  readonly isClear: boolean;
}

const journalOf = perReference(({ item }: Reference) => {
  const printed = item['container-title'];
  const isPlain = printed && item.type === 'article-journal' && !/[\\$<>{}]/.test(printed);
  return isPlain ? { key: journalKey(printed), printed: spellingOf(printed) } : undefined;
});

/** The point behind an abbreviation at the end belongs to the entry. */
const spellingOf = (printed: string): string => printed.replace(/\.$/, '').replace(/\s+/g, ' ');

/** Entries that print a journal otherwise than at least twice as many others do; of a list that is undecided, one entry a journal. */
export const findJournalVariants = perList((references: readonly Reference[]): readonly JournalVariant[] => {
  const found: JournalVariant[] = [];
  const named = references.flatMap((it, index) => {
    const journal = journalOf(it);
    return journal && journal.key !== '' ? [{ index, ...journal }] : [];
  });
  for (const group of groupBy(named, it => it.key).values()) {
    if (group.length < 2) continue;
    const spellings = [...groupBy(group, it => it.printed).values()].sort((a, b) => b.length - a.length || a[0]!.index - b[0]!.index);
    const [usual, ...others] = spellings;
    if (others.length === 0) continue;
    const rest = group.length - usual!.length;
    const isClear = usual!.length >= rest * 2;
    for (const it of isClear ? others.flat() : others[0]!.slice(0, 1)) {
      const { printed, index: usualIndex } = usual![0]!;
      found.push({ index: it.index, printed: it.printed, usual: printed, usualIndex, count: usual!.length, isClear });
    }
  }
  return found.sort((a, b) => a.index - b.index);
});
