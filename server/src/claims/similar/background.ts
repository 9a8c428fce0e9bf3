/**
 * What a shared term says in this field: little where many have it. Counted in the titles of the draft's own list and in the
 * claims of the indexed reviews, never in the draft's text: a keystroke in a sentence does not change what all others weigh.
 */
import { perList } from '../../evidence/entries/remember';
import { baseWeight } from '../terms/term-weights';
import type { WeightOf } from './likeness';
import { titleStatement, type Statement } from './statement';

/** How many of `texts` have a term. */
export interface Counts {
  readonly texts: number;
  readonly withTerm: Pick<ReadonlyMap<string, number>, 'get'>;
}

export function countTerms(statements: readonly Statement[]): Counts {
  const withTerm = new Map<string, number>();
  for (const { terms } of statements) for (const it of terms) withTerm.set(it, (withTerm.get(it) ?? 0) + 1);
  return { texts: statements.length, withTerm };
}

/** Of the titles of a list. The same object as long as its entries stay as they are. */
export const countsOfList = perList(references => countTerms(references.map(it => titleStatement(it.item))));

/** In fewer texts than this a term is as rare as one that none has, so that a word that is being typed changes nothing. */
const RARE = 0.02;
const FEW = 3;
/** What a term of every text still weighs. */
const LEAST = 0.25;

/** Between a quarter and one and a half. */
export function weightsFrom(counts: readonly Counts[]): WeightOf {
  const texts = counts.reduce((sum, it) => sum + it.texts, 0);
  const found = new Map<string, number>();
  return term => {
    let weight = found.get(term);
    if (weight === undefined) {
      const count = counts.reduce((sum, it) => sum + (it.withTerm.get(term) ?? 0), 0);
      found.set(term, (weight = ofName(term) * commonness(count, texts)));
    }
    return weight;
  };
}

const ofName = (term: string): number => (term.startsWith('=') ? 1.5 : baseWeight(term));

/** In steps, so that most changes of a list leave the weights as they are. */
function commonness(count: number, texts: number): number {
  if (count <= FEW || texts === 0) return 1;
  const share = count / texts;
  return share <= RARE ? 1 : Math.max(LEAST, 1 - Math.round(4 * Math.log2(share / RARE)) / 24);
}
