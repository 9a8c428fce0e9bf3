/** All that speaks for or against one cite, as numbers. */
import type { ListFit } from '../fit/draft-fit';
import { fitScore } from '../fit/reference-fit';
import { FIT_WEIGHTS } from '../fit/weights';
import type { OrderSign, OrderSigns } from './order-signs';

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
  /** The best three, likeliest first. */
  readonly alternatives: readonly Alternative[];
}

/** What belongs here by its number needs so much less of a fit. */
const DUE_BONUS = 3;
const MAX_GAIN = 8;
const clamp = (it: number): number => Math.max(-MAX_GAIN, Math.min(MAX_GAIN, it));

/** The evidence on each cite of one marker. */
export function readCites({ fit }: ListFit, order: OrderSigns, site: number): readonly CiteEvidence[] {
  const own = fit.cited[site]!;
  const contexts = fit.contextsOf(site);
  const window = order.windowAt(site);
  const scores = new Map<number, number>();
  const scoreOf = (entry: number): number => {
    let score = scores.get(entry);
    if (score === undefined) scores.set(entry, (score = fitScore(fit.evidence(site, entry, contexts), FIT_WEIGHTS)));
    return score;
  };
  const others = [...fit.candidatesOf(site), ...window.uncited, ...window.late].filter(it => !own.includes(it));
  for (const it of others) scoreOf(it);
  const due = new Set([...window.uncited, ...window.late]);
  const rest = fit.entries.length - own.length - scores.size;
  const base = fitScore({ ...fit.baseEvidence(site) }, FIT_WEIGHTS);
  let sum = Math.max(0, rest) * Math.exp(base);
  for (const score of scores.values()) sum += Math.exp(score);
  const bestOf = (entries: Iterable<number>, floor: number): number => {
    let best = floor;
    for (const it of entries) if (!own.includes(it)) best = Math.max(best, scoreOf(it));
    return best;
  };
  const cited = [...scores.keys()].filter(it => !due.has(it));
  const bestCited = bestOf(cited, base);
  const bestUncited = window.uncited.length > 0 ? bestOf(window.uncited, -Infinity) : undefined;
  const bestLate = window.late.length > 0 ? bestOf(window.late, -Infinity) : undefined;
  const ranked = [...scores.keys()]
    .map(entry => ({ entry, score: scoreOf(entry) + (due.has(entry) ? DUE_BONUS : 0), isDue: due.has(entry) }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .slice(0, 3);

  return own.map(entry => {
    const sign = order.signOf(site, entry);
    const ownFit = fitScore(fit.evidence(site, entry, contexts), FIT_WEIGHTS);
    const earlier = fit.citedAt[entry]!.filter(it => it < site).at(-1);
    const isElsewhere = fit.citedAt[entry]!.some(it => it !== site);
    const isOutOfOrder = due.size > 0 || sign === 'early' || sign === 'stray';
    const number = Number(fit.entries[entry]!.key);
    const distances = own.flatMap(it => (it === entry ? [] : Math.abs(Number(fit.entries[it]!.key) - number)));
    return {
      site,
      entry,
      sign,
      signs: {
        first: Number(sign === 'first'),
        again: Number(sign === 'again'),
        early: Number(sign === 'early'),
        stray: Number(sign === 'stray'),
        aside: Number(sign === 'aside'),
        uncitedDue: Math.min(3, window.uncited.length),
        lateDue: Math.min(3, window.late.length),
        population: due.size > 0 ? Math.log(Math.max(1, window.population)) : 0,
        ownFit,
        amongAll: ownFit - Math.log(sum),
        uncitedGain: bestUncited === undefined ? 0 : clamp(bestUncited - ownFit),
        lateGain: bestLate === undefined ? 0 : clamp(bestLate - ownFit),
        citedGain: clamp(bestCited - ownFit),
        bestGain: clamp(Math.max(bestCited, bestUncited ?? bestCited, bestLate ?? bestCited) - ownFit),
        recency: earlier === undefined ? 0 : Math.exp((earlier - site) / 5),
        companions: own.length - 1,
        distance: distances.length > 0 ? Math.min(20, ...distances) : 0,
        lead: sign === 'early' ? Math.min(20, order.leadOf(site, entry)) : 0,
        disorder: isOutOfOrder ? Math.log1p(Math.max(0, order.anomalies - due.size - Number(sign !== 'again'))) : 0,
        citedElsewhere: Number(isElsewhere),
      },
      alternatives: ranked.map(it => ({ entry: it.entry, gain: scoreOf(it.entry) - ownFit, isDue: it.isDue })),
    };
  });
}
