/** What each finding is about: which cites, which entry, or neither. */
import type { Span } from '../../base/span';
import type { Reference } from '../../model/reference';
import type { PlacedCitation, Review } from '../../model/review';
import type { Cite } from '../../syntax/citation';
import type { Finding } from '../../rules/rule';

export interface Touched {
  /** Findings by their place in the given order. */
  readonly cites: ReadonlyMap<Cite, readonly number[]>;
  readonly references: ReadonlyMap<Reference, readonly number[]>;
  readonly others: readonly number[];
}

/** What a finding on more markers than this is about is the text as a whole. */
const MOST_CITATIONS = 40;

export function touchedBy(review: Review, findings: readonly Finding[]): Touched {
  const cites = new Map<Cite, number[]>();
  const references = new Map<Reference, number[]>();
  const others: number[] = [];
  const entries = [...review.references].sort((a, b) => a.span.start - b.span.start);
  const add = <T>(map: Map<T, number[]>, it: T, index: number): void => {
    const known = map.get(it);
    if (known) known.push(index);
    else map.set(it, [index]);
  };
  findings.forEach((finding, index) => {
    const found = citesAt(review.citations, finding);
    if (found.length > 0) return found.forEach(it => add(cites, it, index));
    const entry = entryAt(review, entries, finding.span);
    if (entry) add(references, entry, index);
    else others.push(index);
  });
  return { cites, references, others };
}

/** Of the markers in the finding's span: the cites that it names; if it names none, those that it overlaps; else all of them. */
function citesAt(citations: readonly PlacedCitation[], { span, cited }: Finding): readonly Cite[] {
  // One that ends where the span begins has no character of it; only a place between two characters may be at its end.
  const first = countBefore(citations, it => it.span.end, span.start === span.end ? span.start : span.start + 1);
  let end = first;
  while (end < citations.length && meets(citations[end]!.span, span)) {
    end++;
    if (end - first > MOST_CITATIONS) return [];
  }
  const around = citations.slice(first, end).flatMap(it => it.cites);
  const met = around.filter(it => meets(it.span, span));
  const candidates = met.length > 0 ? met : around;
  const named = candidates.filter(it => cited.includes(it.key));
  return named.length > 0 ? named : candidates;
}

/** Whether they have a character in common, or the finding is a place between two characters that lies in or at `it`. */
const meets = (it: Span, { start, end }: Span): boolean =>
  start === end ? it.start <= start && start <= it.end : it.start < end && start < it.end;

/** The entry in which the span begins; between entries, and where a number is left out, the one before. */
function entryAt(review: Review, entries: readonly Reference[], { start }: Span): Reference | undefined {
  const before = entries[countBefore(entries, it => it.span.start, start + 1) - 1];
  if (before && start <= before.span.end) return before;
  const list = review.lists.find(it => it.span.start <= start && start < it.span.end);
  if (!list) return undefined;
  return before && before.span.start >= list.span.start ? before : list.references[0];
}

/** How many of the sorted values lie before `offset`. */
function countBefore<T>(values: readonly T[], of: (it: T) => number, offset: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(values[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
