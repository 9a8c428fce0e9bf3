/** Statements by their rarest terms, so that those which say nearly the same are looked up and not searched for. */
import { likeness, type Weighed } from './likeness';

export interface Match {
  readonly it: Weighed;
  readonly likeness: number;
}

export interface StatementIndex {
  readonly add: (it: Weighed) => void;
  readonly remove: (it: Weighed) => void;
  /** Those that are at least as like as the index was made for, the likest first; the statement itself is left out. */
  readonly find: (it: Weighed) => readonly Match[];
}

/** Below this likeness two sentences have their topic in common at most. */
export const LEAST = 0.45;

/** A statement of so few terms is like too many others. */
const MIN_TERMS = 5;
/** So many are compared with one statement at most; those that share its rarest terms come first. */
const MAX_COMPARED = 200;

/**
 * An index for likeness of at least `least`. Two statements that are so like share a term among the weightiest of each: those
 * that are left when all the others together weigh too little.
 */
export function makeIndex(least: number): StatementIndex {
  const postings = new Map<string, Set<Weighed>>();
  const rest = least / (2 - least);
  const add = (it: Weighed): void => {
    for (const term of leadingTerms(it, rest)) {
      const known = postings.get(term);
      if (known) known.add(it);
      else postings.set(term, new Set([it]));
    }
  };
  const remove = (it: Weighed): void => {
    for (const term of leadingTerms(it, rest)) {
      const known = postings.get(term);
      known?.delete(it);
      if (known?.size === 0) postings.delete(term);
    }
  };
  const find = (it: Weighed): readonly Match[] => {
    const lists = leadingTerms(it, rest).flatMap(term => postings.get(term) ?? []);
    lists.sort((a, b) => a.size - b.size);
    const seen = new Set<Weighed>([it]);
    const found: Match[] = [];
    for (const list of lists) {
      for (const other of list) {
        if (seen.size > MAX_COMPARED) return found.sort(byLikeness);
        if (seen.has(other)) continue;
        seen.add(other);
        if (2 * Math.min(it.total, other.total) < least * (it.total + other.total)) continue;
        const value = likeness(it, other);
        if (value >= least) found.push({ it: other, likeness: value });
      }
    }
    return found.sort(byLikeness);
  };
  return { add, remove, find };
}

const byLikeness = (a: Match, b: Match): number => b.likeness - a.likeness;

/** The weightiest first, as many as leave less than `rest` of the whole weight. */
function leadingTerms({ statement, weights, total }: Weighed, rest: number): readonly string[] {
  if (statement.terms.length < MIN_TERMS) return [];
  const order = statement.terms.map((term, at) => ({ term, weight: weights[at]! }));
  order.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  let left = total;
  const count = order.findIndex(it => {
    const isEnough = left < rest * total;
    left -= it.weight;
    return isEnough;
  });
  return (count < 0 ? order : order.slice(0, count)).map(it => it.term);
}
