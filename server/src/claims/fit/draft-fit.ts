/** Each numbered list of a review with the fit of its markers. */
import { memo } from '../../base/memo';
import type { PlacedCitation, Review } from '../../model/review';
import type { Reference } from '../../model/reference';
import { perList } from '../../evidence/entries/remember';
import { citedLists, type CitedList } from '../../evidence/order/cited-lists';
import { sitesOf, type Site } from '../sites';
import { layoutOf } from './layout';
import { ReferenceFit } from './reference-fit';

export interface ListFit {
  readonly cited: CitedList;
  readonly fit: ReferenceFit;
  /** Of each key, the index of its entry; of a key that the list gives twice, the first. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Fewer entries or markers leave nothing to compare with. */
const MIN_ENTRIES = 8;
const MIN_SITES = 8;
/** More pairs of an entry and a marker than this would take seconds: two thousand entries with three thousand markers. */
const MAX_PAIRS = 6_000_000;

/** The lists that are long enough to be judged; footnotes and a list that nothing cites are left out. */
export const listFits = memo((review: Review): readonly ListFit[] => {
  const lists = citedLists(review).filter(
    it => it.list.kind === 'list' && it.list.references.length >= MIN_ENTRIES && it.citations.length >= MIN_SITES && it.list.references.length * it.citations.length <= MAX_PAIRS,
  );
  if (lists.length === 0) return [];
  const sites = new Map<PlacedCitation, Site>(sitesOf(review).map(it => [it.citation, it]));
  return lists.map(it => readFit(it, it.citations.map(citation => sites.get(citation)!)));
});

const indicesOf = perList((references: readonly Reference[]): ReadonlyMap<string, number> => {
  const indices = new Map<string, number>();
  references.forEach(({ key }, at) => {
    if (!indices.has(key)) indices.set(key, at);
  });
  return indices;
});

function readFit(cited: CitedList, sites: readonly Site[]): ListFit {
  const { references } = cited.list;
  const indexOf = indicesOf(references);
  return { cited, indexOf, fit: new ReferenceFit(sites, references, layoutOf(sites, references, indexOf)) };
}
