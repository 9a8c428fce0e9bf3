/** How much two statements say the same: what they share of their weighted terms, unless they speak of different things. */
import { memo } from '../../base/memo';
import { canMeanSame, type EntityKind, type Named } from '../terms/entities';
import { bearingOf, entitiesOf, type Bearing, type Statement } from './statement';

/** A statement with what its terms weigh. */
export interface Weighed {
  readonly statement: Statement;
  /** One for each of `statement.terms`. */
  readonly weights: readonly number[];
  readonly total: number;
}

export type WeightOf = (term: string) => number;

export function weigh(statement: Statement, weightOf: WeightOf): Weighed {
  const weights = weightsOf(statement, weightOf);
  return { statement, weights, total: weights.reduce((sum, it) => sum + it, 0) };
}

/** One for each of the statement's terms. */
export const weightsOf = ({ terms, shares }: Statement, weightOf: WeightOf): readonly number[] => terms.map((term, at) => weightOf(term) * shares[at]!);

/** Between 0 and 1: twice what they share over what both weigh (Dice). Below `least` it may be any number below that. */
export function likeness(a: Weighed, b: Weighed, least = 0): number {
  const both = a.total + b.total;
  return both === 0 ? 0 : (2 * sharedWeight(a, b, (least * both) / 2)) / both;
}

/**
 * What both say weighs as much as with the one for which it is less. Both lists of terms are sorted: one walk, which ends as
 * soon as too much of one of them was found alone: then it is any number below `least`.
 */
export function sharedWeight(a: Weighed, b: Weighed, least = 0): number {
  const [one, other] = [a.statement.terms, b.statement.terms];
  // Sums in another order differ in the last digits: what is as much as `least` must not be taken for less.
  let [mayMiss, otherMayMiss] = [a.total - least + 1e-9, b.total - least + 1e-9];
  let shared = 0;
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    if (one[at] === other[there]) {
      shared += Math.min(a.weights[at++]!, b.weights[there++]!);
    } else if (one[at]! < other[there]!) {
      if ((mayMiss -= a.weights[at++]!) < 0) return 0;
    } else if ((otherMayMiss -= b.weights[there++]!) < 0) return 0;
  }
  return shared;
}

/** The words that both use, the weightiest first; of a thing that both name, its name. */
export function sharedTerms(a: Weighed, b: Pick<Weighed, 'statement'>): readonly string[] {
  const others = new Set(b.statement.terms);
  return a.statement.terms
    .map((term, at) => ({ term, weight: a.weights[at]! }))
    .filter(it => others.has(it.term))
    .sort((x, y) => y.weight - x.weight)
    .map(it => it.term);
}

/** Names of these kinds make another claim of the same words: sister drugs, sister genes, two kinds of senescence. */
const GUARDED: readonly EntityKind[] = ['drug', 'gene', 'cell-line', 'species', 'process'];

/** What can speak against it that a statement says the same as another. */
export interface Guard {
  /** Those of the kinds that decide, in the order of the text. */
  readonly named: readonly Named[];
  readonly bearing: Bearing;
}

export const guardOf = memo((it: Statement): Guard => ({
  named: entitiesOf(it).filter(({ kind }) => GUARDED.includes(kind)),
  bearing: bearingOf(it),
}));

/**
 * Whether nothing speaks against it that two statements say the same: neither names a thing in whose place the other names
 * another, their numbers agree, neither denies what the other says, and they do not point in opposite directions.
 */
export const canAgree = (a: Statement, b: Statement): boolean => guardsAgree(guardOf(a), guardOf(b));

export function guardsAgree(a: Guard, b: Guard): boolean {
  const [one, other] = [a.bearing, b.bearing];
  if (one.isNegated !== other.isNegated || eachHasOwn(one.numbers, other.numbers)) return false;
  if ((one.direction === 'more' && other.direction === 'less') || (one.direction === 'less' && other.direction === 'more')) return false;
  return (a.named.length === 0 && b.named.length === 0) || GUARDED.every(kind => namesAgree(a.named, b.named, kind));
}

const eachHasOwn = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && [...a].some(it => !b.has(it)) && [...b].some(it => !a.has(it));

/** A drug or a cell line on one side alone is another claim as well; a gene, a species or a process may be left unsaid. */
function namesAgree(a: readonly Named[], b: readonly Named[], kind: EntityKind): boolean {
  const own = a.filter(it => it.kind === kind);
  const others = b.filter(it => it.kind === kind);
  if (own.length === 0 && others.length === 0) return true;
  const isLeftOut = own.some(it => !others.some(other => canMeanSame(it, other)));
  const isAdded = others.some(it => !own.some(other => canMeanSame(it, other)));
  if (isLeftOut && isAdded) return false;
  if (kind !== 'drug' && kind !== 'cell-line') return true;
  const alone = own.length === 0 ? others : others.length === 0 ? own : [];
  return alone.every(it => it.members);
}
