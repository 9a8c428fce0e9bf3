/** How much an entry looks like a stranger at its place: one that was inserted and that nothing around cites. */
import { foldName } from '../../base/fold';
import { perList } from '../../evidence/entries/remember';
import { listTermsOf } from '../fit/list-terms';
import type { NumberedList } from './numbered-list';
import { MAX_LAG } from './pairs';
import { titleStems } from './title-stems';
import type { NewcomerWeights } from './weights';

/** The sentences that cite these numbers, counted from the entry's own, would speak of it whether or not it were new. */
const BEFORE = 3;
const BEHIND = 2;
/** What an entry says at most. */
export const MAX_NEWCOMER = 3;

/** The entries, by index, whose journal the list has more than once. */
const inRepeatedJournal = perList((references): ReadonlySet<number> => {
  const journals = references.map(({ item }) => foldName(item['container-title'] ?? ''));
  const counts = new Map<string, number>();
  for (const it of journals) counts.set(it, (counts.get(it) ?? 0) + 1);
  return new Set(journals.flatMap((it, entry) => (it !== '' && counts.get(it)! > 1 ? entry : [])));
});

/** The log-odds that the entry of this number is new, between -3 and 3; worked out once for each number. */
export function newcomers(numbered: NumberedList, weights: NewcomerWeights): (number: number) => number {
  const { fit, indexOf } = numbered.list;
  const terms = listTermsOf(fit.entries);
  const known = new Map<number, number>();

  const nearness = (number: number, entry: number): number => {
    const near = new Set<number>();
    for (let other = number - BEFORE; other <= number + BEHIND; other++) for (const it of numbered.sitesOf(other)) near.add(it);
    let all = 0.01;
    let said = 0;
    for (const stem of titleStems(fit.entries[entry]!)) {
      const weight = terms.weightOf(stem);
      if (weight <= 0) continue;
      all += weight;
      for (const site of near) {
        if (!fit.sites[site]!.words.weights.has(stem)) continue;
        said += weight;
        break;
      }
    }
    return said / all;
  };
  const likest = (number: number): number => {
    let best = 0;
    for (let lag = 1; lag <= MAX_LAG; lag++) best = Math.max(best, numbered.likeness(number, number + lag), numbered.likeness(number - lag, number));
    return best;
  };

  return number => {
    let score = known.get(number);
    if (score !== undefined) return score;
    const entry = indexOf.get(String(number));
    if (entry === undefined) score = 0;
    else {
      const near = nearness(number, entry);
      const likeness = likest(number);
      score = weights.constant + weights.near * near + weights.likeness * likeness;
      if (inRepeatedJournal(fit.entries).has(entry)) score += weights.journal;
      score += (near < 0.01 ? weights.notNear : 0) + (likeness < 0.01 ? weights.unlike : 0);
      score = Math.max(-MAX_NEWCOMER, Math.min(MAX_NEWCOMER, score));
    }
    known.set(number, score);
    return score;
  };
}
