/**
 * What a shared term says in this field: little where most titles have it. Counted in the titles of the draft's own list and of
 * the indexed reviews, never in the draft's text: a keystroke in a sentence does not change what all other sentences weigh.
 */
import { perList } from '../../evidence/entries/remember';
import type { Library } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';
import { baseWeight } from '../terms/term-weights';
import type { WeightOf } from './likeness';
import { titleStatement } from './statement';

/** How many titles have a term; `titles` is how many there are. */
interface Counts {
  readonly titles: number;
  readonly withTerm: ReadonlyMap<string, number>;
}

const countTitles = (references: readonly Reference[]): Counts => {
  const withTerm = new Map<string, number>();
  for (const { item } of references) for (const it of titleStatement(item).terms) withTerm.set(it, (withTerm.get(it) ?? 0) + 1);
  return { titles: references.length, withTerm };
};

const countsOfList = perList(countTitles);

/** In fewer titles than this a term is as rare as one that no title has, so that a word that is being typed changes nothing. */
const RARE = 0.02;
const FEW = 3;
/** What a term of every title still weighs. */
const LEAST = 0.25;

/** Between a quarter and one and a half. The same function for the same lists. */
export function weightsFor(review: Review, library: Library): WeightOf {
  const own = countsOfList(review.references);
  const known = weights.get(own)?.get(library.indexedReviews);
  if (known) return known;
  const indexed = countsOfIndexed(library.indexedReviews);
  const titles = own.titles + indexed.titles;
  const found = new Map<string, number>();
  const weightOf = (term: string): number => {
    let weight = found.get(term);
    if (weight === undefined) {
      const count = (own.withTerm.get(term) ?? 0) + (indexed.withTerm.get(term) ?? 0);
      found.set(term, (weight = ofName(term) * commonness(count, titles)));
    }
    return weight;
  };
  const byIndexed = weights.get(own) ?? new WeakMap<readonly Review[], WeightOf>();
  weights.set(own, byIndexed.set(library.indexedReviews, weightOf));
  return weightOf;
}

const weights = new WeakMap<Counts, WeakMap<readonly Review[], WeightOf>>();

const ofName = (term: string): number => (term.startsWith('=') ? 1.5 : baseWeight(term));

/** In steps, so that most changes of a list leave the weights as they are. */
function commonness(count: number, titles: number): number {
  if (count <= FEW || titles === 0) return 1;
  const share = count / titles;
  if (share <= RARE) return 1;
  return Math.max(LEAST, 1 - Math.round(4 * Math.log2(share / RARE)) / 24);
}

const indexedCounts = new WeakMap<readonly Review[], Counts>();

function countsOfIndexed(reviews: readonly Review[]): Counts {
  let counts = indexedCounts.get(reviews);
  if (!counts) indexedCounts.set(reviews, (counts = sum(reviews.map(it => countsOfList(it.references)))));
  return counts;
}

function sum(all: readonly Counts[]): Counts {
  const withTerm = new Map<string, number>();
  for (const it of all) for (const [term, count] of it.withTerm) withTerm.set(term, (withTerm.get(term) ?? 0) + count);
  return { titles: all.reduce((total, it) => total + it.titles, 0), withTerm };
}
