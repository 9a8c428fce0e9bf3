/** The library: everything known at one moment, an immutable snapshot. A request reads the one that it started with. */
import type { FilePosition } from '../base/edit';
import { memo } from '../base/memo';
import { groupBy, type MultiMap } from '../base/multi-map';
import { touches } from '../base/span';
import type { Citation, Cite } from '../syntax/citation';
import type { Reference, ReferenceList } from '../model/reference';
import type { Claim, PlacedCitation, Review } from '../model/review';
import { isSameWork, workKeysOf } from './same-work';

/** A cite under the cursor. In `[4–6]` with the cursor in the `6`, key is 6; between the numbers, keys are 4, 5 and 6. */
export interface FoundCite {
  readonly review: Review;
  readonly citation: PlacedCitation;
  /** The cites that the cursor means; more than one only between the numbers of a range. Never empty. */
  readonly cites: readonly Cite[];
}

/** A claim of another review that leans on the same work. */
export interface EarlierClaim {
  readonly review: Review;
  readonly claim: Claim;
  readonly reference: Reference;
}

export class Library {
  private constructor(
    private readonly drafts: ReadonlyMap<string, Review>,
    private readonly indexed: ReadonlyMap<string, Review>,
    private readonly works: () => MultiMap<string, IndexedReference>,
    /** The same list as long as the index stays as it is: what is derived from it is kept with it. */
    readonly indexedReviews: readonly Review[],
  ) {}

  static readonly empty = new Library(new Map(), new Map(), () => new Map(), []);

  /** With this draft, in place of an earlier state of it. The rest is shared. */
  with(review: Review): Library {
    return new Library(new Map(this.drafts).set(review.uri, review), this.indexed, this.works, this.indexedReviews);
  }

  /** With these, and only these, as the indexed reviews. */
  withIndexed(reviews: readonly Review[]): Library {
    const indexed = new Map(reviews.map(it => [it.uri, it]));
    return new Library(this.drafts, indexed, lazily(() => indexWorks(reviews)), reviews);
  }

  /** The draft of this URI, or the indexed review. */
  review(uri: string): Review | undefined {
    return this.drafts.get(uri) ?? this.indexed.get(uri);
  }

  /** The cite that a cursor at this place touches. */
  citeAt({ uri, offset }: FilePosition): FoundCite | undefined {
    const review = this.review(uri);
    const citation = review && findCitationAt(review, offset);
    return citation && { review, citation, cites: pointedAt(citation, offset) };
  }

  /** The entry whose own text, from its number to its end, a cursor at this place touches. */
  referenceAt({ uri, offset }: FilePosition): { review: Review; reference: Reference } | undefined {
    const review = this.review(uri);
    const reference = review?.references.find(it => touches(it.span, offset));
    return reference && { review: review!, reference };
  }

  /** The entry that a cite means; the first one where the list gives its number twice. */
  resolve(review: Review, citation: Citation, key: string): Reference | undefined {
    const list = listFor(review, citation);
    return list && entriesByKey(list).get(key)?.[0];
  }

  /** Every citation of the review that means this entry, in the order of the text. */
  citationsOf(review: Review, reference: Reference): readonly PlacedCitation[] {
    return citationsByReference(review).get(reference) ?? [];
  }

  /** The claims of the review that lean on this entry. */
  claimsOf(review: Review, reference: Reference): readonly Claim[] {
    const citations = new Set(this.citationsOf(review, reference));
    return review.claims.filter(claim => claim.citations.some(it => citations.has(it)));
  }

  /** Claims that indexed reviews support with the same work, the draft itself left out. */
  earlierClaims(review: Review, reference: Reference): readonly EarlierClaim[] {
    const found = new Map<Reference, IndexedReference>();
    for (const key of workKeysOf(reference.item)) {
      for (const it of this.works().get(key) ?? []) {
        if (it.review.uri !== review.uri && isSameWork(it.reference.item, reference.item)) found.set(it.reference, it);
      }
    }
    return [...found.values()].flatMap(it =>
      this.claimsOf(it.review, it.reference).map(claim => ({ ...it, claim })),
    );
  }
}

interface IndexedReference {
  readonly review: Review;
  readonly reference: Reference;
}

/** The list that a citation means: of footnotes for a footnote, else the one in whose scope it stands. */
export function listFor(review: Review, citation: Citation): ReferenceList | undefined {
  const lists = listsByKind(review).get(citation.notation === 'footnote' ? 'footnotes' : 'list') ?? [];
  const { start } = citation.span;
  // The first whose scope does not end before the citation: scopes of one kind follow each other.
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lists[middle]!.scope.end < start) low = middle + 1;
    else high = middle;
  }
  return low < lists.length && touches(lists[low]!.scope, start) ? lists[low] : lists[lists.length - 1];
}

const listsByKind = memo((review: Review) => groupBy(review.lists, it => it.kind));

/** The citation that a cursor at `offset` touches. Between `[1]` and `[2]` it is the latter. */
function findCitationAt(review: Review, offset: number): PlacedCitation | undefined {
  const { citations } = review;
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = citations[low - 1];
  return found && touches(found.span, offset) ? found : undefined;
}

/** The cites of a citation that an offset means; in its brackets and between its numbers, the nearest one behind, or the last. */
function pointedAt(citation: Citation, offset: number): readonly Cite[] {
  const at = citation.cites.filter(it => touches(it.span, offset));
  const last = citation.cites[citation.cites.length - 1]!;
  if (at.length === 0) return [citation.cites.find(it => it.span.start >= offset) ?? last];
  const range = at[0]!.range;
  if (!range) return [at[0]!];
  if (touches(range.firstSpan, offset)) return at.filter(it => it.range === range && it.key === String(range.first));
  if (touches(range.lastSpan, offset)) return at.filter(it => it.range === range && it.key === String(range.last));
  return at.filter(it => it.range === range);
}

const entriesByKey = memo((list: ReferenceList) => groupBy(list.references, it => it.key));

const citationsByReference = memo((review: Review) => {
  const found = new Map<Reference, PlacedCitation[]>();
  for (const citation of review.citations) {
    const list = listFor(review, citation);
    if (!list) continue;
    for (const key of new Set(citation.inBlock.cites.map(it => it.key))) {
      const reference = entriesByKey(list).get(key)?.[0];
      if (!reference) continue;
      const citations = found.get(reference);
      if (citations) citations.push(citation);
      else found.set(reference, [citation]);
    }
  }
  return found;
});

function indexWorks(reviews: readonly Review[]): MultiMap<string, IndexedReference> {
  const pairs = reviews.flatMap(review =>
    review.references.flatMap(reference => workKeysOf(reference.item).map(key => ({ key, it: { review, reference } }))),
  );
  const groups = groupBy(pairs, it => it.key);
  return new Map([...groups].map(([key, found]) => [key, found.map(it => it.it)]));
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
