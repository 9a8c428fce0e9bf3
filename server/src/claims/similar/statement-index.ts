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
export const LEAST = 0.55;

/** A statement of so few terms is like too many others. */
export const MIN_TERMS = 5;
/** So many are compared with one statement at most; those that share most of its rare terms come first. */
export const MAX_COMPARED = 40;
/** Terms of so many others are not looked at: rarer ones have told. */
export const MAX_SEEN = 1000;

/** No sentence has so many that say the same, but in a text that says one thing a thousand times. */
export const MAX_FOUND = 20;

/**
 * An index for likeness of at least `least`. Two statements that are so like share a term among the weightiest of each: those
 * that are left when all the others together weigh too little.
 */
export function makeIndex(least: number): StatementIndex {
  const postings = new Map<string, Weighed[]>();
  const rest = restOf(least);
  const add = (it: Weighed): void => {
    for (const term of leadingTerms(it, rest)) {
      const known = postings.get(term);
      if (known) known.push(it);
      else postings.set(term, [it]);
    }
  };
  const remove = (it: Weighed): void => {
    for (const term of leadingTerms(it, rest)) {
      const left = postings.get(term)?.filter(other => other !== it);
      if (left && left.length > 0) postings.set(term, left);
      else postings.delete(term);
    }
  };
  const find = (it: Weighed): readonly Match[] => {
    const lists = leadingTerms(it, rest).map(term => postings.get(term) ?? []);
    lists.sort((a, b) => a.length - b.length);
    // How many of the leading terms of both they share.
    const shared = new Map<Weighed, number>();
    let seen = 0;
    for (const list of lists) {
      if ((seen += list.length) > MAX_SEEN && shared.size > 0) break;
      for (const other of list.length > MAX_SEEN ? list.slice(0, MAX_SEEN) : list) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    shared.delete(it);
    const found: Match[] = [];
    for (const other of mostShared(shared)) {
      if (2 * Math.min(it.total, other.total) < least * (it.total + other.total)) continue;
      const value = likeness(it, other, least);
      if (value >= least) found.push({ it: other, likeness: value });
    }
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, MAX_FOUND);
  };
  return { add, remove, find };
}

/** Those that share the most, all of them where there are few. */
function mostShared(shared: ReadonlyMap<Weighed, number>): Iterable<Weighed> {
  if (shared.size <= MAX_COMPARED) return shared.keys();
  return [...shared].sort((a, b) => b[1] - a[1]).slice(0, MAX_COMPARED).map(it => it[0]);
}

/** So much of a statement's weight can be without a term that the other one has, if they are to be so like. */
export const restOf = (least: number): number => least / (2 - least);

/** The weightiest first, of two equal ones the one that is first in the alphabet, as many as leave less than `rest` of the whole weight. */
export function leadingTerms({ statement: { terms }, weights, total }: Weighed, rest: number): readonly string[] {
  if (terms.length < MIN_TERMS) return [];
  const order: number[] = [];
  const count = leadingCount(weights, total, rest, order);
  return order.slice(0, count).map(at => terms[at]!);
}

/** How many of a statement's terms lead; their places are the first in `order` then. */
export function leadingCount(weights: ArrayLike<number>, total: number, rest: number, order: number[]): number {
  order.length = weights.length;
  for (let at = 0; at < order.length; at++) order[at] = at;
  let left = total;
  let count = 0;
  while (count < order.length && left >= rest * total) {
    // The weightiest of those that are left is moved to the front; the others keep their order.
    let best = count;
    for (let at = count + 1; at < order.length; at++) if (weights[order[at]!]! > weights[order[best]!]!) best = at;
    const place = order[best]!;
    for (let at = best; at > count; at--) order[at] = order[at - 1]!;
    order[count++] = place;
    left -= weights[place]!;
  }
  return count;
}
