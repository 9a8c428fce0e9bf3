/** The cites of a review that may mean another entry, each with what makes it suspicious, and what may be meant. */
import type { Cite } from '../../syntax/citation';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';
import { listFits, type ListFit } from '../fit/draft-fit';
import type { Site } from '../sites';
import { readCites, type CiteEvidence } from './cite-signs';
import { readOrderSigns, type OrderSign } from './order-signs';
import { suspicion, type SignWeights } from './weights';

export interface Suspect {
  readonly list: ListFit;
  readonly site: Site;
  /** Index of the marker among those of the list, and of the entry in the list. */
  readonly at: number;
  readonly entry: number;
  readonly cite: Cite;
  readonly reference: Reference;
  /** The log-odds that the cite is wrong, where one of twenty is. */
  readonly suspicion: number;
  readonly sign: OrderSign;
  /** The entries that the order of first mention asks for here, likeliest first. */
  readonly due: readonly Reference[];
  /** Those of them that nothing cites. */
  readonly uncitedDue: readonly Reference[];
  /** What may be meant, the best three, likeliest first, each fitting better. */
  readonly alternatives: readonly Reference[];
}

/** An entry that fits no better than this is not worth a name. */
const MIN_GAIN = 1;
/** Below this nothing is worth a word. */
const MIN_SUSPICION = -1;

/** Where more is suspicious than this, single numbers are not what is wrong: the rest is left out. */
const MAX_SUSPECTS = 200;

/** The suspects of all lists, the most suspicious first. */
export const findSuspects = (review: Review, weights: SignWeights): readonly Suspect[] =>
  listFits(review)
    .flatMap(it => findInList(it, weights))
    .sort((a, b) => b.suspicion - a.suspicion || a.at - b.at)
    .slice(0, MAX_SUSPECTS);

function findInList(list: ListFit, weights: SignWeights): Suspect[] {
  const order = readOrderSigns(list);
  return list.fit.sites.flatMap((site, at) => readCites(list, order, at).flatMap(it => toSuspect(list, site, it, suspicion(it.signs, weights)) ?? []));
}

function toSuspect(list: ListFit, site: Site, evidence: CiteEvidence, value: number): Suspect | undefined {
  const { site: at, entry, sign } = evidence;
  if (value < MIN_SUSPICION) return undefined;
  const alternatives = evidence.alternatives();
  const { entries } = list.fit;
  const reference = entries[entry]!;
  return {
    list,
    site,
    at,
    entry,
    cite: site.citation.cites.find(it => it.key === reference.key)!,
    reference,
    suspicion: value,
    sign,
    due: alternatives.flatMap(it => (it.isDue ? entries[it.entry]! : [])),
    uncitedDue: alternatives.flatMap(it => (it.isDue && list.fit.citedAt[it.entry]!.length === 0 ? entries[it.entry]! : [])),
    alternatives: alternatives.flatMap(it => (isDrawnIn(list, site, it.entry) || it.gain < MIN_GAIN ? [] : entries[it.entry]!)),
  };
}

/** What another marker of the same sentence cites already is not missing here. */
const isDrawnIn = (list: ListFit, { claim, citation }: Site, entry: number): boolean =>
  claim !== undefined &&
  claim.citations.some(it => it !== citation && it.inBlock.cites.some(({ key }) => key === list.fit.entries[entry]!.key));
