/** The words of a reference list: which entries speak of what, and how much a word tells them apart. */
import { foldName } from '../../base/fold';
import type { Reference } from '../../model/reference';
import { perList, perReference } from '../../evidence/entries/remember';
import { baseWeight } from '../terms/term-weights';
import { stemsOf } from '../terms/tokens';

/** A word in an entry, by the entry's index in the list. */
export interface Posting {
  readonly entry: number;
  /** The word's share of the entry: 1 in the title, less in what the abstract or the journal's name says. */
  readonly weight: number;
}

export interface ListTerms {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** The weight of a stem: how rare it is among the titles, and how much it says anywhere. */
  weightOf(stem: string): number;
  /** Of each entry: the length of its vector of title words; never 0. */
  readonly norms: readonly number[];
  /** Folded family names of authors, with the entries that have them and whether first. */
  readonly families: ReadonlyMap<string, readonly { readonly entry: number; readonly isFirst: boolean }[]>;
}

const TITLE = 1;
const ABSTRACT = 0.35;
const CONTAINER = 0.25;
const MAX_WEIGHTS = 50_000;

/** What does not depend on the other entries. */
const wordsOf = perReference(({ item, text }: Reference): ReadonlyMap<string, number> => {
  const words = new Map<string, number>();
  const add = (from: string | undefined, weight: number) => {
    for (const it of from ? stemsOf(from) : []) words.set(it, Math.max(words.get(it) ?? 0, weight));
  };
  // Where the entry could not be read its whole text has to do.
  add(item.title ?? text, TITLE);
  add(item.abstract, ABSTRACT);
  add(item['container-title'], CONTAINER);
  return words;
});

export const listTermsOf = perList((references): ListTerms => {
  const all = references.map(wordsOf);
  const frequency = new Map<string, number>();
  for (const words of all) {
    for (const [stem, weight] of words) if (weight === TITLE) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const count = references.length;
  const weights = new Map<string, number>();
  const weightOf = (stem: string) => {
    let weight = weights.get(stem);
    if (weight === undefined) {
      weight = baseWeight(stem) * Math.log((count + 1) / ((frequency.get(stem) ?? 0) + 0.5));
      // What is typed letter by letter is many stems.
      if (weights.size > MAX_WEIGHTS) weights.clear();
      weights.set(stem, weight);
    }
    return weight;
  };
  const postings = new Map<string, Posting[]>();
  const norms = all.map((words, entry) => {
    let sum = 0.01;
    for (const [stem, weight] of words) {
      const own = weight * weightOf(stem);
      if (weight === TITLE) sum += own * own;
      const found = postings.get(stem);
      if (found) found.push({ entry, weight });
      else postings.set(stem, [{ entry, weight }]);
    }
    return Math.sqrt(sum);
  });
  return { postings, weightOf, norms, families: familiesOf(references) };
});

function familiesOf(references: readonly Reference[]): ListTerms['families'] {
  const families = new Map<string, { entry: number; isFirst: boolean }[]>();
  references.forEach(({ item }, entry) => {
    item.author?.forEach(({ family, literal }, at) => {
      const name = foldName(family ?? literal ?? '');
      if (name.length < 3) return;
      const found = families.get(name);
      if (found) found.push({ entry, isFirst: at === 0 });
      else families.set(name, [{ entry, isFirst: at === 0 }]);
    });
  });
  return families;
}
