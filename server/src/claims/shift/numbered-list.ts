/** A list and its markers by number rather than by index: what the text says beside what the list says. */
import type { Review } from '../../model/review';
import type { ListFit } from '../fit/draft-fit';
import { listTermsOf } from '../fit/list-terms';
import { POWER } from '../fit/title-fit';
import { leadsOf, type Lead } from './leads';
import { likenessSteps, MAX_LAG, titleLikenesses } from './pairs';
import { titleStems } from './title-stems';
import type { PairWeights, ShiftWeights } from './weights';

export interface NumberedList {
  readonly list: ListFit;
  /** The first number of the list, and the last. */
  readonly first: number;
  readonly last: number;
  /** The last number that the text cites, but for those far behind the list's last. */
  readonly lastCited: number;
  /** Of each marker, its numbers; without those far behind the list's last. */
  readonly numbersOf: readonly (readonly number[])[];
  /** Of each number, the markers that cite it, ascending. */
  sitesOf(number: number): readonly number[];
  /** The log-odds that a marker that cites a number means the one `delta` behind it. */
  fit(site: number, number: number, delta: number): number;
  /** Of each number, the likeness of a marker's sentence to the likest other one that cites it. */
  contextOf(site: number): (number: number) => number;
  /** How like the titles of two numbers of the list are, of which the second is a little larger. */
  likeness(number: number, other: number): number;
  /** The log-odds, by their entries, that two numbers of the list stand so in a text: `cited` and `gap` more are what stands there. */
  pair(cited: number, gap: number, meant: number, lag: number): number;
}

/** Numbers up to so far behind the last one may have lost their entry; others were never meant. */
export const MAX_DELTA = 3;
const WIDTH = 2 * MAX_DELTA + 1;
/** Of a marker that a number beyond the list stands in. */
const NO_ENTRY = -3;
const MAX_FIT = 4;
/** No draft is longer; what is would keep its author waiting. */
const MAX_ENTRIES = 3000;
const MAX_CITES = 20_000;
const NO_SITES: readonly number[] = [];

/** Nothing where the list's own numbers leave out or repeat so many that places in it say nothing. */
export function numberedList(review: Review, list: ListFit, weights: ShiftWeights): NumberedList | undefined {
  const { fit, indexOf } = list;
  const numbers = fit.entries.map(it => Number(it.key));
  const first = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const last = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const cites = fit.cited.reduce((sum, it) => sum + it.length, 0);
  if (numbers.length > MAX_ENTRIES || cites > MAX_CITES) return undefined;
  if (!(last - first < numbers.length * 1.1) || indexOf.size < numbers.length * 0.95) return undefined;

  const entryAt = new Int32Array(last - first + 1).fill(-1);
  for (const [key, entry] of indexOf) entryAt[Number(key) - first] = entry;
  const entryOf = (number: number): number => entryAt[number - first] ?? -1;
  const { numbersOf, sitesAt, bonds, lastCited } = readMarkers(list, first, last);
  const fitOf = fitsOf(review, list, weights, entryOf);
  const scores = numbersOf.map((own, site) => {
    const row = new Float64Array(own.length * WIDTH);
    own.forEach((number, at) => {
      for (let delta = -MAX_DELTA; delta <= MAX_DELTA; delta++) row[at * WIDTH + delta + MAX_DELTA] = fitOf(site, number + delta);
    });
    return row;
  });
  /** A marker of a long range would be looked through too often. */
  const places = numbersOf.map(own => (own.length > 8 ? new Map(own.map((it, at) => [it, at])) : undefined));
  const placeOf = (site: number, number: number): number => places[site]?.get(number) ?? numbersOf[site]!.indexOf(number);
  const likenesses = titleLikenesses(fit.entries);
  const likeness = (one: number, other: number): number => {
    const entry = entryOf(one);
    const lag = other - one;
    return entry < 0 || lag > MAX_LAG || entryOf(other) < 0 ? 0 : likenesses[entry * MAX_LAG + lag - 1]!;
  };
  const pairs = BONDS.map(it => weights.pair[it]);
  const steps = likenessSteps(fit.entries);

  return {
    list,
    first,
    last,
    lastCited,
    numbersOf,
    sitesOf: number => sitesAt[number - first] ?? NO_SITES,
    fit: (site, number, delta) => scores[site]![placeOf(site, number) * WIDTH + delta + MAX_DELTA]!,
    contextOf(site) {
      const contexts = fit.contextsOf(site);
      return number => contexts.get(entryOf(number)) ?? 0;
    },
    likeness,
    pair(cited, gap, meant, lag) {
      const entry = entryOf(meant);
      const step = entry < 0 || lag > MAX_LAG ? 0 : steps[entry * MAX_LAG + lag - 1]!;
      return pairs[gap > MAX_LAG ? 0 : bonds[(cited - first) * MAX_LAG + gap - 1]!]![step]!;
    },
  };
}

/** What holds two numbers together in the text. */
const BONDS: readonly (keyof PairWeights)[] = ['apart', 'sentence', 'marker'];
const [SENTENCE, MARKER] = [1, 2];

function readMarkers({ fit }: ListFit, first: number, last: number) {
  const count = last - first + 1 + MAX_DELTA;
  const sitesAt: number[][] = Array.from({ length: count }, () => []);
  const bonds = new Uint8Array(count * MAX_LAG);
  const bind = (number: number, other: number, bond: number) => {
    const at = (number - first) * MAX_LAG + other - number - 1;
    bonds[at] = Math.max(bonds[at]!, bond);
  };
  let lastCited = first - 1;
  let claim: unknown;
  let ofClaim = new Set<number>();
  const numbersOf = fit.sites.map((site, at) => {
    const own = new Set<number>();
    for (const { key } of site.citation.inBlock.cites) {
      const number = Number(key);
      if (!(number >= first && number <= last + MAX_DELTA) || own.has(number)) continue;
      own.add(number);
      lastCited = Math.max(lastCited, number);
      sitesAt[number - first]!.push(at);
    }
    if (claim === undefined || claim !== site.claim) ofClaim = new Set();
    claim = site.claim;
    for (const it of own) {
      for (let gap = 1; gap <= MAX_LAG; gap++) {
        if (own.has(it + gap)) bind(it, it + gap, MARKER);
        if (ofClaim.has(it + gap)) bind(it, it + gap, SENTENCE);
        if (ofClaim.has(it - gap)) bind(it - gap, it, SENTENCE);
      }
    }
    for (const it of own) ofClaim.add(it);
    return [...own];
  });
  return { numbersOf, sitesAt, bonds, lastCited };
}

/** The log-odds that a marker means the entry of a number: by the words of its sentence alone, as the numbers are in doubt. */
function fitsOf(review: Review, { fit }: ListFit, { fit: weights }: ShiftWeights, entryOf: (number: number) => number) {
  const terms = listTermsOf(fit.entries);
  const leads = leadsOf(review, fit.sites, terms);
  const siteBases = fit.sites.map((_, site) => weights.constant + weights.amongEntries * fit.entriesBase(site));
  const entryBases = fit.entries.map((_, entry) => weights.amongSites * fit.sitesBase(entry));
  const power = (weights.amongEntries + weights.amongSites) * POWER;
  return (site: number, number: number): number => {
    const entry = entryOf(number);
    if (entry < 0) return NO_ENTRY;
    const shared = fit.sharedWith(site, entry);
    let score = siteBases[site]! + entryBases[entry]!;
    if (!shared || shared.likeness === 0) score += weights.nothing;
    if (shared) {
      score += power * shared.likeness + weights.rarest * Math.log1p(shared.rarest) + weights.clause * Math.sqrt(shared.clause);
      if (shared.isNamed) score += weights.named;
    }
    const lead = leads[site];
    if (lead) score += weights.lead * Math.sqrt(likenessTo(lead, titleStems(fit.entries[entry]!), terms.norms[entry]!));
    return Math.max(-MAX_FIT, Math.min(MAX_FIT, score));
  };
}

function likenessTo({ weights, norm }: Lead, stems: readonly string[], length: number): number {
  let shared = 0;
  for (const it of stems) shared += (weights.get(it) ?? 0) ** 2;
  return shared / norm / length;
}
