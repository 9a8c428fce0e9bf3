/**
 * How like each other the markers' words are: what else an entry is cited for says more of it than its title. Moves along
 * with the draft: a changed sentence is taken out and put in again, all others stay.
 */
import type { SiteWords } from '../sites';
import type { ListTerms } from './list-terms';

/** By other markers' words, the cosine with this marker's; what is below {@link MIN_LIKENESS} is left out. */
export type Neighbours = ReadonlyMap<SiteWords, number>;

const MIN_LIKENESS = 0.08;

/** A marker's stems with their weights, of length 1. */
type Vector = ReadonlyMap<string, number>;

const indexes = new WeakMap<ListTerms, ContextIndex>();

/** The index of a list's markers, brought to these words. What it answers depends on them alone, not on those before. */
export function contextsOf(terms: ListTerms, words: readonly SiteWords[]): ContextIndex {
  let index = indexes.get(terms);
  if (!index) indexes.set(terms, (index = new ContextIndex(terms)));
  index.moveTo(words);
  return index;
}

/** An inverted index of the markers' stems. */
export class ContextIndex {
  private readonly vectors = new Map<SiteWords, Vector>();
  private readonly postings = new Map<string, Map<SiteWords, number>>();
  private readonly rows = new Map<SiteWords, Map<SiteWords, number>>();
  /** How many rows were computed: what a test counts. */
  judged = 0;

  constructor(private readonly terms: ListTerms) {}

  moveTo(words: readonly SiteWords[]): void {
    const wanted = new Set(words);
    for (const it of this.vectors.keys()) if (!wanted.has(it)) this.remove(it);
    for (const it of wanted) if (!this.vectors.has(it)) this.add(it);
  }

  neighboursOf(words: SiteWords): Neighbours {
    return this.rows.get(words) ?? NONE;
  }

  private add(words: SiteWords): void {
    const vector = this.vectorOf(words);
    const found = new Map<SiteWords, number>();
    for (const [stem, weight] of vector) {
      let posting = this.postings.get(stem);
      if (!posting) this.postings.set(stem, (posting = new Map()));
      for (const [other, its] of posting) found.set(other, (found.get(other) ?? 0) + weight * its);
      posting.set(words, weight);
    }
    const row = new Map<SiteWords, number>();
    for (const [other, likeness] of found) {
      if (likeness < MIN_LIKENESS) continue;
      row.set(other, likeness);
      this.rows.get(other)!.set(words, likeness);
    }
    this.vectors.set(words, vector);
    this.rows.set(words, row);
    this.judged++;
  }

  private remove(words: SiteWords): void {
    for (const stem of this.vectors.get(words)!.keys()) {
      const posting = this.postings.get(stem)!;
      posting.delete(words);
      if (posting.size === 0) this.postings.delete(stem);
    }
    for (const other of this.rows.get(words)!.keys()) this.rows.get(other)!.delete(words);
    this.vectors.delete(words);
    this.rows.delete(words);
  }

  private vectorOf({ weights }: SiteWords): Vector {
    const vector = new Map<string, number>();
    let sum = 0.01;
    for (const [stem, share] of weights) {
      const weight = share * this.terms.weightOf(stem);
      if (weight <= 0) continue;
      vector.set(stem, weight);
      sum += weight * weight;
    }
    const norm = Math.sqrt(sum);
    for (const [stem, weight] of vector) vector.set(stem, weight / norm);
    return vector;
  }
}

const NONE: Neighbours = new Map();
