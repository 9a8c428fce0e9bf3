/** DOIs that bear the mark of another journal than the printed one, by the table of journals and by the list itself. */
import type { Reference } from '../../model/reference';
import { dissectDoi } from './doi-anatomy';
import { foldTitle } from '../../base/fold';
import { isPreprintServer, journalKey } from '../journals/journal-name';
import { findJournal, journalsOfMark } from '../journals/journal-table';
import { perList, perReference } from '../entries/remember';

export interface DoiJournalClash {
  /** In the list. */
  readonly index: number;
  /** As printed, `10.1111/ace`. */
  readonly mark: string;
  /** The journal that the mark belongs to, where that is known. */
  readonly owner?: string;
  /** The mark of the printed journal that this one looks like. */
  readonly expected?: string;
  /** The DOI with that mark. */
  readonly suggestion?: string;
  /** Entries of the list that bear it out, at most three. */
  readonly others: readonly number[];
}

/** So many entries of the list have to agree on what the table does not know. */
const FEWEST = 3;

interface Marked {
  readonly mark: string;
  readonly markStart: number;
  readonly markLength: number;
  readonly journal: string;
}

const markOf = perReference(({ item }: Reference): Marked | undefined => {
  const name = item['container-title'];
  if (!item.DOI || !name || isPreprintServer(name)) return undefined;
  const anatomy = dissectDoi(item.DOI);
  const journal = journalKey(name);
  if (!anatomy?.mark || anatomy.markStart === undefined || journal === '') return undefined;
  return { mark: `${anatomy.registrant}/${anatomy.mark}`, markStart: anatomy.markStart, markLength: anatomy.mark.length, journal };
});

export const findDoiJournalClashes = perList((references: readonly Reference[]): readonly DoiJournalClash[] => {
  const journals = countBy(references, it => it.mark, it => it.journal);
  const marks = countBy(references, it => it.journal, it => it.mark);
  return references.flatMap((reference, index) => {
    const marked = markOf(reference);
    if (!marked) return [];
    const owners = journalsOfMark(marked.mark);
    if (owners.some(it => it.keys.has(marked.journal))) return [];
    if (owners.length > 0) {
      const isKnown = !!findJournal(marked.journal) || (marks.get(marked.journal)?.total ?? 0) >= 2;
      // A name that nobody knows may be another name of the same journal, or misread.
      if (!isKnown || namesOwner(reference, owners[0]!.name)) return [];
      return [{ index, mark: marked.mark, owner: owners[0]!.name, others: [] }];
    }
    return findMisprint(reference, index, marked, marks) ?? findStranger(references, index, marked, journals) ?? [];
  });
});

/** The journal's name stands somewhere in the entry: it was not read well. */
function namesOwner({ text }: Reference, name: string): boolean {
  const folded = ` ${foldTitle(text.replace(/10\.\d{4,9}\/\S{0,200}|https?:\S{0,300}/g, ' '))} `;
  return folded.includes(` ${foldTitle(name)} `);
}

/** A mark that nobody has and that differs in a sign or two from one of this journal's: `ace1` for `acel`. */
function findMisprint(reference: Reference, index: number, marked: Marked, marks: Counts): DoiJournalClash[] | undefined {
  const known = findJournal(marked.journal)?.marks ?? [];
  // `nejmc` beside `nejm`: a journal's letters have marks of their own.
  if (known.some(it => marked.mark.startsWith(it))) return undefined;
  const own = marks.get(marked.journal);
  const frequent = [...(own?.counts ?? [])].filter(([, at]) => at.length >= FEWEST).map(([mark]) => mark);
  const registrant = marked.mark.slice(0, marked.mark.indexOf('/') + 1);
  const [expected] = [...known, ...frequent].filter(
    it => it !== marked.mark && it.startsWith(registrant) && isMisprint(marked.mark.slice(registrant.length), it.slice(registrant.length)),
  );
  if (expected === undefined || (own?.counts.get(marked.mark)?.length ?? 0) > (known.length > 0 ? Infinity : 1)) return undefined;
  const { DOI } = reference.item;
  const letters = expected.slice(registrant.length);
  const suggestion = DOI!.slice(0, marked.markStart) + letters + DOI!.slice(marked.markStart + marked.markLength);
  return [{ index, mark: marked.mark, expected, suggestion, others: (own?.counts.get(expected) ?? []).slice(0, 3) }];
}

/** The list itself shows whose mark it is. */
function findStranger(references: readonly Reference[], index: number, marked: Marked, journals: Counts): DoiJournalClash[] | undefined {
  const group = journals.get(marked.mark);
  if (!group || group.counts.size !== 2) return undefined;
  const [owner, others] = [...group.counts].sort((a, b) => b[1].length - a[1].length)[0]!;
  if (owner === marked.journal || others.length < FEWEST || group.total - others.length > 1) return undefined;
  const name = references[others[0]!]!.item['container-title']!;
  const isKnown = findJournal(marked.journal) !== undefined;
  if (!isKnown || namesOwner(references[index]!, name)) return undefined;
  return [{ index, mark: marked.mark, owner: name, others: others.slice(0, 3) }];
}

type Counts = ReadonlyMap<string, { readonly total: number; readonly counts: ReadonlyMap<string, readonly number[]> }>;

function countBy(references: readonly Reference[], keyOf: (it: Marked) => string, valueOf: (it: Marked) => string): Counts {
  const found = new Map<string, { total: number; counts: Map<string, number[]> }>();
  references.forEach((reference, index) => {
    const marked = markOf(reference);
    if (!marked) return;
    let group = found.get(keyOf(marked));
    if (!group) found.set(keyOf(marked), (group = { total: 0, counts: new Map() }));
    group.total++;
    const indexes = group.counts.get(valueOf(marked));
    if (indexes) indexes.push(index);
    else group.counts.set(valueOf(marked), [index]);
  });
  return found;
}

/** Signs that text recognition takes for one another. */
const LOOKALIKES: readonly [RegExp, string][] = [[/[1i|]/g, 'l'], [/0/g, 'o'], [/5/g, 's'], [/8/g, 'b'], [/rn/g, 'm'], [/vv/g, 'w']];

/** At most one sign differs, is lost, added or exchanged with its neighbour once look-alikes agree; two in a longer mark that shares most of its letters. */
function isMisprint(printed: string, meant: string): boolean {
  if (!/^[a-z]/.test(meant) || !/^[a-z\d]+$/.test(printed) || Math.abs(printed.length - meant.length) > 1) return false;
  const [a, b] = [printed, meant].map(it => LOOKALIKES.reduce((text, [pattern, as]) => text.replace(pattern, as), it)) as [string, string];
  const edits = distance(a, b);
  return edits <= 1 || (edits === 2 && meant.length >= 3 && commonLength(a, b) >= 2);
}

/** Levenshtein's; the words are marks of a few letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** How many letters the two have in the same order. */
const commonLength = (a: string, b: string): number => {
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    let [count, from] = [0, 0];
    for (const char of a.slice(i)) {
      const at = b.indexOf(char, from);
      if (at < 0) continue;
      count++;
      from = at + 1;
    }
    longest = Math.max(longest, count);
  }
  return longest;
};
