/** Two cites that were exchanged: each fits the other's entry, or the order asks for the exchange. */
import { memo } from '../../base/memo';
import type { Reference } from '../../model/reference';
import { longestAscendingRun } from '../../evidence/order/ascending-run';
import type { ListFit } from '../fit/draft-fit';
import type { Layout } from '../fit/layout';
import type { ReferenceFit } from '../fit/reference-fit';
import type { Site } from '../sites';
import type { Suspect } from './suspects';

export interface SwappedCite {
  readonly site: Site;
  /** Index of the marker among those of the list, and of the entry in the list. */
  readonly at: number;
  readonly entry: number;
  readonly reference: Reference;
}

/** One for each cite of a draft, whichever list it means. */
export const keyOfCite = ({ site, reference }: Pick<SwappedCite, 'site' | 'reference'>): string => `${site.citation.span.start} ${reference.key}`;

/** `one` cites what `other` means, and the other way round; `one` stands first. */
export interface Swap {
  readonly list: ListFit;
  readonly one: SwappedCite;
  readonly other: SwappedCite;
  /** By how much the exchange explains the draft better, as a log-odds. */
  readonly gain: number;
  /** Whether the first mentions ascend better after it. */
  readonly mendsOrder: boolean;
}

/** Cites at most so many markers apart are exchanged by a slip; others only where the order says so. */
const NEAR = 2;
/** Each of the two must gain so much where the order does not ask for just this exchange: there are many to choose from. */
const MIN_GAIN = { near: 1, far: 2.5 } as const;
/** Where the order asks for just this exchange, the sentences may speak against it by so much. */
const TOLERANCE = 2;
/** The exchange must explain the draft better by so much; more where the order does not ask for just this one. */
const MIN_SUM = { due: 8, near: 8, far: 11 } as const;
/** So many citations of one entry are looked at, those near by not counted. */
const MAX_PARTNERS = 10;
/** What an order that is mended counts for. */
const ORDER_GAIN = 5;

/** From the most suspicious on, each cite in at most one. */
export function findSwaps(suspects: readonly Suspect[]): readonly Swap[] {
  const found = suspects.flatMap(it => findPartner(it) ?? []).sort((a, b) => b.gain - a.gain);
  const taken = new Set<string>();
  return found.filter(({ one, other }) => {
    const keys = [one, other].map(keyOfCite);
    if (keys.some(it => taken.has(it))) return false;
    for (const it of keys) taken.add(it);
    return true;
  });
}

function findPartner(suspect: Suspect): Swap | undefined {
  const { fit, indexOf } = suspect.list;
  let best: Swap | undefined;
  const named = [...suspect.alternatives, ...suspect.due].flatMap(it => indexOf.get(it.key) ?? []);
  for (const entry of new Set([...named, ...citedNear(suspect)])) {
    for (const at of partnersOf(fit.citedAt[entry]!, suspect.at)) {
      const swap = tryExchange(suspect, at, entry);
      if (swap && swap.gain > (best?.gain ?? 0)) best = swap;
    }
  }
  return best;
}

/** What the markers around cite. */
const citedNear = ({ list: { fit }, at }: Suspect): readonly number[] =>
  fit.cited.slice(Math.max(0, at - NEAR), at + NEAR + 1).flat();

/** Markers near by, and the first ones: an exchange of far apart numbers is told by the order of first mention. */
const partnersOf = (citedAt: readonly number[], at: number): readonly number[] =>
  citedAt.filter((it, index) => index < MAX_PARTNERS || Math.abs(it - at) <= NEAR);

function tryExchange({ list, site, at, entry, reference, due }: Suspect, otherAt: number, otherEntry: number): Swap | undefined {
  const { fit } = list;
  // What is due here is cited over there, out of its turn: then the sentences need not say so, too.
  const isDue = due.some(it => it.key === fit.entries[otherEntry]!.key);
  if (fit.cited[at]!.includes(otherEntry) || fit.cited[otherAt]!.includes(entry)) return undefined;
  const here = gainOf(fit, at, entry, otherEntry);
  const there = gainOf(fit, otherAt, otherEntry, entry);
  const isNear = Math.abs(at - otherAt) <= NEAR;
  const least = Math.min(here, there);
  if (isDue ? here + there < -TOLERANCE : least < (isNear ? 0 : MIN_GAIN.far)) return undefined;
  const mended = orderGain(list, at, entry, otherAt, otherEntry);
  if (mended < 0 || (mended === 0 && (!isNear || least < MIN_GAIN.near))) return undefined;
  const gain = here + there + ORDER_GAIN * mended;
  if (gain < MIN_SUM[isDue ? 'due' : isNear ? 'near' : 'far']) return undefined;
  const one = { site, at, entry, reference };
  const other = { site: fit.sites[otherAt]!, at: otherAt, entry: otherEntry, reference: fit.entries[otherEntry]! };
  const [first, second] = at < otherAt ? [one, other] : [other, one];
  return { list, one: first, other: second, gain, mendsOrder: mended > 0 };
}

/** By how much the marker fits the entry `to` better than `from`. */
function gainOf(fit: ReferenceFit, site: number, from: number, to: number): number {
  const scores = fit.scoresAt(site);
  return scores[to]! - scores[from]!;
}

/** How many first mentions less are off the longest ascending run after the exchange. */
function orderGain({ fit: { layout } }: ListFit, at: number, entry: number, otherAt: number, otherEntry: number): number {
  const exchanged = [...layout.cited];
  exchanged[at] = layout.cited[at]!.map(it => (it === entry ? otherEntry : it));
  exchanged[otherAt] = layout.cited[otherAt]!.map(it => (it === otherEntry ? entry : it));
  return offRun(layout) - countOff(layout, exchanged);
}

const offRun = memo((layout: Layout): number => countOff(layout, layout.cited));

function countOff({ numbers }: Layout, cited: Layout['cited']): number {
  const seen = new Uint8Array(numbers.length);
  const mentioned: number[] = [];
  for (const own of cited) {
    for (const it of own.length > 1 ? [...own].sort((a, b) => a - b) : own) {
      if (seen[it] === 0) mentioned.push(numbers[it]!);
      seen[it] = 1;
    }
  }
  return mentioned.length - longestAscendingRun(mentioned).length;
}
