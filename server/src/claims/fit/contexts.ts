/**
 * How like each other the markers' words are: what else an entry is cited for says more of it than its title. Moves along
 * with the draft: a changed sentence is taken out and put in again, all others stay.
 */
import type { SiteWords } from '../sites';
import type { ListTerms } from './list-terms';
import { FIT_WEIGHTS } from './weights';

/** Other markers' words, in no order, in arrays of equal length. */
export interface Neighbours {
  readonly rows: readonly { readonly slot: number }[];
  /** The cosine with this marker's; what is below {@link MIN_LIKENESS} is left out. */
  readonly likeness: readonly number[];
  /** The exponential of what that counts by FIT_WEIGHTS. */
  readonly odds: readonly number[];
}

const MIN_LIKENESS = 0.08;

const indexes = new WeakMap<ListTerms, ContextIndex>();

/** The index of a list's markers, brought to these words. What it answers depends on them alone, and holds until the next move. */
export function contextsOf(terms: ListTerms, words: readonly SiteWords[]): ContextIndex {
  let index = indexes.get(terms);
  if (!index) indexes.set(terms, (index = new ContextIndex(terms)));
  index.moveTo(words);
  return index;
}

/** A marker's words in the index. */
interface Row extends Neighbours {
  readonly words: SiteWords;
  readonly rows: Row[];
  readonly likeness: number[];
  readonly odds: number[];
  /** Its place among all: {@link ContextIndex.slotOf}. */
  slot: number;
  /** Stems with their weights, of length 1. */
  readonly vector: ReadonlyMap<string, number>;
}

/** The rows that have a stem, and what it weighs there. */
interface Posting {
  readonly rows: Row[];
  readonly weights: number[];
}

/** An inverted index of the markers' stems. */
export class ContextIndex {
  private readonly rows = new Map<SiteWords, Row>();
  private readonly slots: Row[] = [];
  private readonly postings = new Map<string, Posting>();
  private sums = new Float64Array(64);
  /** The words that it was brought to last. */
  current?: readonly SiteWords[];
  /** How many rows were computed: what a test counts. */
  judged = 0;

  constructor(private readonly terms: ListTerms) {}

  moveTo(words: readonly SiteWords[]): void {
    if (this.current === words) return;
    this.current = words;
    const wanted = new Set(words);
    for (const it of this.rows.keys()) if (!wanted.has(it)) this.remove(it);
    for (const it of wanted) if (!this.rows.has(it)) this.add(it);
  }

  neighboursOf(words: SiteWords): Neighbours {
    return this.rows.get(words) ?? NONE;
  }

  /** A small number for these words, another for each; until the next move. */
  slotOf = (words: SiteWords): number => this.rows.get(words)!.slot;

  private add(words: SiteWords): void {
    const row: Row = { words, rows: [], likeness: [], odds: [], slot: this.slots.length, vector: this.vectorOf(words) };
    const sums = this.cleared(this.slots.length);
    for (const [stem, weight] of row.vector) {
      let posting = this.postings.get(stem);
      if (!posting) this.postings.set(stem, (posting = { rows: [], weights: [] }));
      for (let at = 0; at < posting.rows.length; at++) sums[posting.rows[at]!.slot]! += weight * posting.weights[at]!;
      posting.rows.push(row);
      posting.weights.push(weight);
    }
    this.slots.forEach((other, slot) => {
      const likeness = sums[slot]!;
      if (likeness < MIN_LIKENESS) return;
      const odds = Math.exp(FIT_WEIGHTS.context * likeness);
      link(row, other, likeness, odds);
      link(other, row, likeness, odds);
    });
    this.slots.push(row);
    this.rows.set(words, row);
    this.judged++;
  }

  private remove(words: SiteWords): void {
    const row = this.rows.get(words)!;
    for (const stem of row.vector.keys()) {
      const { rows, weights } = this.postings.get(stem)!;
      takeOut(rows.indexOf(row), rows, weights);
      if (rows.length === 0) this.postings.delete(stem);
    }
    for (const other of row.rows) takeOut(other.rows.indexOf(row), other.rows, other.likeness, other.odds);
    this.rows.delete(words);
    takeOut(row.slot, this.slots);
    const moved = this.slots[row.slot];
    if (moved) moved.slot = row.slot;
  }

  private cleared(length: number): Float64Array {
    if (this.sums.length < length) this.sums = new Float64Array(2 * length);
    return this.sums.fill(0, 0, length);
  }

  private vectorOf({ weights }: SiteWords): ReadonlyMap<string, number> {
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

function link(row: Row, other: Row, likeness: number, odds: number): void {
  row.rows.push(other);
  row.likeness.push(likeness);
  row.odds.push(odds);
}

/** Takes one place out of arrays of equal length; the last ones move there. */
function takeOut(at: number, ...arrays: readonly unknown[][]): void {
  for (const it of arrays) {
    const last = it.pop();
    if (at < it.length) it[at] = last;
  }
}

const NONE: Neighbours = { rows: [], likeness: [], odds: [] };
