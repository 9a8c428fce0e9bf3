/** How far the words of a sentence are those of an entry's title: one row for each marker, one column for each entry. */
import { foldName } from '../../base/fold';
import type { SiteWords } from '../sites';
import type { ListTerms } from './list-terms';
import { FIT_WEIGHTS } from './weights';

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

/** What a marker's words share with those entries with which they share something, in arrays of equal length. */
export interface TitleRow {
  /** Indices of entries, ascending. */
  readonly entries: Int32Array;
  readonly likeness: Float64Array;
  readonly clause: Float64Array;
  readonly rarest: Float64Array;
  readonly isNamed: Uint8Array;
  /** What this speaks for each of them, by FIT_WEIGHTS. */
  readonly scores: Float64Array;
  /** Of each of them the exponential of that. */
  readonly odds: Float64Array;
  /** Of each of them {@link likenessPower}. */
  readonly powers: Float64Array;
  /** The sum of that over all entries of the list: what likeness there is to share out. */
  readonly power: number;
}

/** How sharply a likeness counts where the entries compete for a sentence, or the sentences for an entry. */
export const POWER = 12;

/** What a likeness counts there; 1 where there is none. */
export const likenessPower = (likeness: number): number => Math.exp(POWER * likeness);

/** Words of so large a share of the list tell nothing apart, and would fill the rows. */
const MAX_SHARE = 1 / 4;
/** In a short list no share is large. */
const MIN_ENTRIES = 12;

const rows = new WeakMap<SiteWords, { readonly terms: ListTerms; readonly row: TitleRow }>();

/** Remembered as long as neither the sentence nor the list changes. */
export function titleRow(words: SiteWords, terms: ListTerms): TitleRow {
  const known = rows.get(words);
  if (known?.terms === terms) return known.row;
  const row = readRow(words, terms);
  rows.set(words, { terms, row });
  return row;
}

/** What the row says of one entry; nothing where they share nothing. */
export function sharedWith(row: TitleRow, entry: number): Shared | undefined {
  const at = indexIn(row.entries, entry);
  if (at < 0) return undefined;
  return { likeness: row.likeness[at]!, clause: row.clause[at]!, rarest: row.rarest[at]!, isNamed: row.isNamed[at] === 1 };
}

/** The place of a value in a sorted array, or -1. */
function indexIn(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What may be a family name: a word with a capital. */
const NAME = /\p{Lu}[\p{L}'’-]{2,40}/gu;

function readRow({ weights, sentence }: SiteWords, terms: ListTerms): TitleRow {
  const count = terms.norms.length;
  const likeness = new Float64Array(count);
  const clause = new Float64Array(count);
  const rarest = new Float64Array(count);
  const isNamed = new Uint8Array(count);
  const limit = Math.max(MIN_ENTRIES, count * MAX_SHARE);
  let sum = 0.01;
  for (const [stem, share] of weights) {
    const postings = terms.postings.get(stem);
    if (!postings) continue;
    const weight = terms.weightOf(stem);
    sum += (share * weight) ** 2;
    if (postings.length > limit) continue;
    for (const { entry, weight: own } of postings) {
      likeness[entry]! += share * own * weight * weight;
      if (own < 1) continue;
      rarest[entry] = Math.max(rarest[entry]!, share * weight);
      if (share === 1) clause[entry]! += weight * weight;
    }
  }
  for (const [name] of sentence.matchAll(NAME)) {
    for (const { entry, isFirst } of terms.families.get(foldName(name)) ?? []) if (isFirst) isNamed[entry] = 1;
  }
  const entries = Int32Array.from(terms.norms.keys()).filter(it => likeness[it] !== 0 || isNamed[it] === 1);
  const norm = Math.sqrt(sum);
  const of = (values: Float64Array) => Float64Array.from(entries, it => values[it]! / (terms.norms[it]! * norm));
  const row = {
    entries,
    likeness: of(likeness),
    clause: of(clause),
    rarest: Float64Array.from(entries, it => rarest[it]!),
    isNamed: Uint8Array.from(entries, it => isNamed[it]!),
  };
  const powers = row.likeness.map(likenessPower);
  const scores = row.likeness.map((it, at) => scoreOf(it, row.rarest[at]!, row.isNamed[at]!, row.clause[at]!));
  return {
    ...row,
    scores,
    odds: scores.map(it => Math.exp(it)),
    powers,
    power: powers.reduce((total, it) => total + it, count - entries.length),
  };
}

const scoreOf = (likeness: number, rarest: number, isNamed: number, clause: number): number =>
  (FIT_WEIGHTS.amongEntries + FIT_WEIGHTS.amongSites) * POWER * likeness +
  FIT_WEIGHTS.rarest * Math.log1p(rarest) +
  FIT_WEIGHTS.named * isNamed +
  FIT_WEIGHTS.clause * clause;
