/** Each list of references with the citations that mean it: what the rules on citations against the list start from. */
import { memo } from '../../base/memo';
import type { Citation, Cite } from '../../syntax/citation';
import type { Reference, ReferenceList } from '../../model/reference';
import type { PlacedCitation, Review } from '../../model/review';
import { listFor } from '../../library/library';

export interface CitedList {
  readonly list: ReferenceList;
  /** In the order of the text. */
  readonly citations: readonly PlacedCitation[];
  /** By key; of a key that the list gives twice, the first entry. */
  readonly entries: ReadonlyMap<string, Reference>;
  /** Where each key is cited for the first time, wherever that is; also keys without an entry. */
  readonly firstCites: ReadonlyMap<string, PlacedCite>;
  /** The largest number of a list that is cited by number; 0 where it has none. */
  readonly last: number;
}

/** A cite with the citation that it is part of. */
export interface PlacedCite {
  readonly cite: Cite;
  readonly citation: PlacedCitation;
}

/** One of a citation's cites, by its index; placed when somebody asks where it stands. */
export class CiteAt implements PlacedCite {
  constructor(
    readonly citation: PlacedCitation,
    private readonly index: number,
  ) {}

  get cite(): Cite {
    return this.citation.cites[this.index]!;
  }
}

/** The lists in the order of the text; also one that nothing cites. Empty for a draft without a list. */
export const citedLists = memo((review: Review): readonly CitedList[] => {
  const citations = new Map<ReferenceList, PlacedCitation[]>(review.lists.map(it => [it, []]));
  const find = listFinder(review);
  for (const citation of review.citations) {
    const list = find(citation);
    if (list) citations.get(list)!.push(citation);
  }
  return review.lists.map(list => toCitedList(list, citations.get(list)!));
});

/** As `listFor`; almost every draft has one list of a kind, and then there is nothing to look for. */
function listFinder(review: Review): (citation: Citation) => ReferenceList | undefined {
  const lists = review.lists.filter(it => it.kind === 'list');
  const notes = review.lists.filter(it => it.kind === 'footnotes');
  return citation => {
    const own = citation.notation === 'footnote' ? notes : lists;
    return own.length > 1 ? listFor(review, citation) : own[0];
  };
}

function toCitedList(list: ReferenceList, citations: readonly PlacedCitation[]): CitedList {
  const firstCites = new Map<string, PlacedCite>();
  for (const citation of citations) {
    const { cites } = citation.inBlock;
    for (let index = 0; index < cites.length; index++) {
      const { key } = cites[index]!;
      if (!firstCites.has(key)) firstCites.set(key, new CiteAt(citation, index));
    }
  }
  return { list, citations, firstCites, ...readKeys(list) };
}

/** What does not depend on the text: the list outlives most edits. */
const readKeys = memo((list: ReferenceList): Pick<CitedList, 'entries' | 'last'> => {
  const entries = new Map<string, Reference>();
  let last = 0;
  for (const it of list.references) {
    if (!entries.has(it.key)) entries.set(it.key, it);
    const number = Number(it.key);
    if (number > last) last = number;
  }
  return { entries, last };
});
