/** All that speaks for or against one cite, as numbers. */
import { memo } from '../../base/memo';
import type { ListFit } from '../fit/draft-fit';
import type { Layout } from '../fit/layout';
import type { OrderSign, OrderSigns, Window } from './order-signs';

/** The parts of the evidence, each with what it counts. */
export interface CiteSigns {
  readonly first: number;
  readonly again: number;
  readonly early: number;
  readonly stray: number;
  readonly aside: number;
  /** How many entries are due here that nothing cites; at most 3. */
  readonly uncitedDue: number;
  /** How many entries are due here that are first cited later; at most 3. */
  readonly lateDue: number;
  /** Logarithm of how many cites share what is due, where something is. */
  readonly population: number;
  /** The fit of the entry that is cited. */
  readonly ownFit: number;
  /** The same against all other entries together. */
  readonly amongAll: number;
  /** By how much the likeliest entry that is due fits better. */
  readonly uncitedGain: number;
  readonly lateGain: number;
  /** By how much the likeliest other entry that was cited before fits better. */
  readonly citedGain: number;
  readonly bestGain: number;
  /** Between 0 and 1: how near before this marker the same entry is cited. */
  readonly recency: number;
  /** How many other entries the marker cites. */
  readonly companions: number;
  /** How far the number is from the nearest other one of its marker; 0 where it is alone. At most 20. */
  readonly distance: number;
  /** How far ahead of its turn an early number is; at most 20. */
  readonly lead: number;
  /** Where the order speaks against the cite: logarithm of how many other entries are out of order, or uncited, elsewhere. */
  readonly disorder: number;
  /** Whether another marker cites the entry, too. */
  readonly citedElsewhere: number;
}

/** An entry that could be meant instead, with the log-odds by which it fits better. */
export interface Alternative {
  readonly entry: number;
  readonly gain: number;
  readonly isDue: boolean;
}

export interface CiteEvidence {
  readonly site: number;
  readonly entry: number;
  readonly sign: OrderSign;
  readonly signs: CiteSigns;
  /** The best three, likeliest first; to be asked for before the next marker is. */
  readonly alternatives: () => readonly Alternative[];
}

/** What belongs here by its number needs so much less of a fit. */
const DUE_BONUS = 3;
const MAX_GAIN = 8;
const clamp = (it: number): number => Math.max(-MAX_GAIN, Math.min(MAX_GAIN, it));

/** The evidence on each cite of one marker. */
export function readCites(list: ListFit, order: OrderSigns, site: number): readonly CiteEvidence[] {
  const { fit } = list;
  const own = fit.cited[site]!;
  const { window, due, parts } = orderParts(fit.layout)(order, site);
  const { scores, others } = fit.fitSite(site);
  const best = likeliest(scores, own, due);
  const bestOf = (entries: readonly number[]): number | undefined => {
    let found: number | undefined;
    for (const it of entries) if (!own.includes(it) && !(scores[it]! <= found!)) found = scores[it];
    return found;
  };
  const [bestUncited, bestLate] = [bestOf(window.uncited), bestOf(window.late)];

  return own.map((entry, at) => {
    const ownFit = scores[entry]!;
    const { first, again, early, stray, aside, uncitedDue, lateDue, population } = parts[at]!.signs;
    const { recency, companions, distance, lead, disorder, citedElsewhere } = parts[at]!.signs;
    // Name by name: an object that is spread into another of this size costs more than all that is computed here.
    const signs: CiteSigns = {
      first,
      again,
      early,
      stray,
      aside,
      uncitedDue,
      lateDue,
      population,
      ownFit,
      amongAll: ownFit - others,
      uncitedGain: bestUncited === undefined ? 0 : clamp(bestUncited - ownFit),
      lateGain: bestLate === undefined ? 0 : clamp(bestLate - ownFit),
      citedGain: clamp(best.cited - ownFit),
      bestGain: clamp(Math.max(best.cited, bestUncited ?? -Infinity, bestLate ?? -Infinity) - ownFit),
      recency,
      companions,
      distance,
      lead,
      disorder,
      citedElsewhere,
    };
    const alternatives = () => best.ranked.map(it => ({ entry: it, gain: scores[it]! - ownFit, isDue: due.includes(it) }));
    return { site, entry, sign: parts[at]!.sign, signs, alternatives };
  });
}

/** What does not depend on words: of each marker, read when it is first asked for. */
const orderParts = memo((layout: Layout) => {
  const known: ReturnType<typeof readOrder>[] = [];
  return (order: OrderSigns, site: number) => (known[site] ??= readOrder(layout, order, site));
});

function readOrder(layout: Layout, order: OrderSigns, site: number) {
  const own = layout.cited[site]!;
  const window = order.windowAt(site);
  const due = [...window.uncited, ...window.late].filter(it => !own.includes(it));
  return { window, due, parts: own.map(it => orderPart(layout, order, site, it, window, due.length > 0)) };
}

function orderPart({ cited, citedAt: citedAtAll, numbers }: Layout, order: OrderSigns, site: number, entry: number, window: Window, isDue: boolean) {
  const sign = order.signOf(site, entry);
  const citedAt = citedAtAll[entry]!;
  const earlier = citedAt.findLast(it => it < site);
  const number = numbers[entry]!;
  const distances = cited[site]!.flatMap(it => (it === entry ? [] : Math.abs(numbers[it]! - number)));
  const isOutOfOrder = isDue || sign === 'early' || sign === 'stray';
  const known = window.uncited.length + window.late.length + Number(sign !== 'again');
  const signs = {
    first: Number(sign === 'first'),
    again: Number(sign === 'again'),
    early: Number(sign === 'early'),
    stray: Number(sign === 'stray'),
    aside: Number(sign === 'aside'),
    uncitedDue: Math.min(3, window.uncited.length),
    lateDue: Math.min(3, window.late.length),
    population: isDue ? Math.log(Math.max(1, window.population)) : 0,
    recency: earlier === undefined ? 0 : Math.exp((earlier - site) / 5),
    companions: cited[site]!.length - 1,
    distance: distances.length > 0 ? Math.min(20, ...distances) : 0,
    lead: sign === 'early' ? Math.min(20, order.leadOf(site, entry)) : 0,
    disorder: isOutOfOrder ? Math.log1p(Math.max(0, order.anomalies - known)) : 0,
    citedElsewhere: Number(citedAt.length > 1),
  };
  return { sign, signs };
}

/** The best of what is not due, and the three likeliest of all, what is due with its bonus. */
function likeliest(scores: Float64Array, own: readonly number[], due: readonly number[]) {
  // Three variables rather than a list: this looks at every entry for every marker.
  let first = -1;
  let second = -1;
  let third = -1;
  let best = -Infinity;
  let better = -Infinity;
  let good = -Infinity;
  for (let entry = 0; entry < scores.length; entry++) {
    const score = scores[entry]!;
    if (score <= good || own.includes(entry) || due.includes(entry)) continue;
    third = score > better ? second : entry;
    good = score > better ? better : score;
    if (score <= better) continue;
    second = score > best ? first : entry;
    better = score > best ? best : score;
    if (score <= best) continue;
    first = entry;
    best = score;
  }
  const others = [first, second, third].filter(it => it >= 0);
  if (due.length === 0) return { cited: best, ranked: others };
  const rank = (it: number) => scores[it]! + (due.includes(it) ? DUE_BONUS : 0);
  return { cited: best, ranked: [...due, ...others].sort((a, b) => rank(b) - rank(a)).slice(0, RANKED) };
}

const RANKED = 3;
