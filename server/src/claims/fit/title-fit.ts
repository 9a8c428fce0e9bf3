/** How far the words of a sentence are those of an entry's title: one row for each marker, one column for each entry. */
import { foldName } from '../../base/fold';
import type { SiteWords } from '../sites';
import type { ListTerms } from './list-terms';

/** What a marker's words share with one entry. All are 0 where they share nothing. */
export interface Shared {
  /** Cosine between the sentence's stems and the entry's words, weighted by how rare they are in the list. */
  readonly likeness: number;
  /** The same for the marker's own clause. */
  readonly clause: number;
  /** The weight of the rarest stem that both have. */
  readonly rarest: number;
  /** Whether the sentence names the entry's first author. */
  readonly isNamed: boolean;
}

/** The entries, by index, that share something with the marker's words. */
export interface TitleRow {
  readonly shared: ReadonlyMap<number, Shared>;
  /** The sum over all entries of {@link likenessPower}: what likeness there is to share out. */
  readonly power: number;
}

/** How much more a greater likeness counts. */
export const POWER = 12;

/** What a likeness counts where the entries compete for a sentence, or the sentences for an entry. */
export const likenessPower = (likeness: number): number => Math.exp(POWER * likeness);

interface MutableShared {
  likeness: number;
  clause: number;
  rarest: number;
  isNamed: boolean;
}

/** Words of so large a share of the list tell nothing apart, and would fill the rows. */
const MAX_SHARE = 1 / 4;
/** In a short list no share is large. */
const MIN_ENTRIES = 12;

const rows = new WeakMap<SiteWords, { readonly terms: ListTerms; readonly row: TitleRow }>();

/** Remembered as long as neither the sentence nor the list changes. */
export function titleRow(words: SiteWords, terms: ListTerms): TitleRow {
  const known = rows.get(words);
  if (known?.terms === terms) return known.row;
  const shared = readShared(words, terms);
  let power = terms.norms.length - shared.size;
  for (const it of shared.values()) power += likenessPower(it.likeness);
  const row = { shared, power };
  rows.set(words, { terms, row });
  return row;
}

function readShared({ weights, sentence }: SiteWords, terms: ListTerms): ReadonlyMap<number, Shared> {
  const row = new Map<number, MutableShared>();
  const limit = Math.max(MIN_ENTRIES, terms.norms.length * MAX_SHARE);
  let norm = 0.01;
  for (const [stem, share] of weights) {
    const postings = terms.postings.get(stem);
    if (!postings) continue;
    const weight = terms.weightOf(stem);
    norm += (share * weight) ** 2;
    if (postings.length > limit) continue;
    for (const { entry, weight: own } of postings) {
      const shared = sharedWith(row, entry);
      shared.likeness += share * own * weight * weight;
      if (own < 1) continue;
      shared.rarest = Math.max(shared.rarest, share * weight);
      if (share === 1) shared.clause += weight * weight;
    }
  }
  for (const [entry, shared] of row) {
    const length = terms.norms[entry]! * Math.sqrt(norm);
    shared.likeness /= length;
    shared.clause /= length;
  }
  for (const [name] of sentence.matchAll(NAME)) {
    for (const { entry, isFirst } of terms.families.get(foldName(name)) ?? []) if (isFirst) sharedWith(row, entry).isNamed = true;
  }
  return row;
}

/** What may be a family name: a word with a capital. */
const NAME = /\p{Lu}[\p{L}'’-]{2,40}/gu;

function sharedWith(row: Map<number, MutableShared>, entry: number): MutableShared {
  let shared = row.get(entry);
  if (!shared) row.set(entry, (shared = { likeness: 0, clause: 0, rarest: 0, isNamed: false }));
  return shared;
}
