/**
 * How well an entry fits a marker, as a log-odds: what the sentence shares with the entry's title, set against all other
 * entries and all other sentences, and what else the entry is cited for. Weights and figures: bench/claims.
 */
import { groupBy, type MultiMap } from '../../base/multi-map';
import type { Reference } from '../../model/reference';
import type { Site, SiteWords } from '../sites';
import { contextsOf, type ContextIndex } from './contexts';
import { listTermsOf } from './list-terms';
import { POWER, sharedWith, titleRow, type Shared, type TitleRow } from './title-fit';
import { FIT_WEIGHTS } from './weights';

/** What speaks for an entry at a marker; each is 0 or near it where nothing does. */
export interface FitEvidence extends Shared {
  /** Logarithm of the likeness against what all entries share with the sentence. */
  readonly amongEntries: number;
  /** Logarithm of the likeness against what all sentences share with the entry. */
  readonly amongSites: number;
  /** The likeness of the sentence to the likest other one that cites the entry. */
  readonly context: number;
  /** Between 0 and 1: how near another sentence that cites the entry stands. */
  readonly nearness: number;
}

/** What each part of the evidence weighs. */
export type FitWeights = Readonly<Record<FitFeature, number>>;
export type FitFeature = 'rarest' | 'named' | 'amongEntries' | 'amongSites' | 'clause' | 'context' | 'nearness';

/** Of one marker, how all entries fit it. */
export interface SiteFit {
  /** The log-odds of each entry, by its index. The array is good until the next marker is asked for. */
  readonly scores: Float64Array;
  /** The logarithm of the sum of their exponentials, the entries that the marker cites left out. */
  readonly others: number;
}

const NOTHING: Shared = { likeness: 0, clause: 0, rarest: 0, isNamed: false };
/** Sentences at this distance, counted in markers, are hardly still about the same. */
const NEAR = 3;
/** Beyond it nearness counts for nothing. */
const MAX_DISTANCE = 15;

/** How far the sentences of one list fit its entries, both by index. */
export class ReferenceFit {
  private readonly rows: readonly TitleRow[];
  /** Of each entry: the logarithm of what all sentences share with it. */
  private readonly shares: Float64Array;
  private readonly contexts: ContextIndex;
  private readonly sitesOfWords: MultiMap<SiteWords, number>;
  private readonly scores: Float64Array;

  constructor(
    readonly sites: readonly Site[],
    readonly entries: readonly Reference[],
    /** For each marker, the indices of the entries that it cites. */
    readonly cited: readonly (readonly number[])[],
    /** For each entry, the indices of the markers that cite it, ascending. */
    readonly citedAt: readonly (readonly number[])[],
  ) {
    const terms = listTermsOf(entries);
    this.rows = sites.map(it => titleRow(it.words, terms));
    this.shares = new Float64Array(entries.length).fill(sites.length);
    for (const { entries: own, powers } of this.rows) for (let at = 0; at < own.length; at++) this.shares[own[at]!]! += powers[at]! - 1;
    for (let at = 0; at < this.shares.length; at++) this.shares[at] = Math.log(this.shares[at]! / sites.length);
    this.contexts = contextsOf(terms, sites.map(it => it.words));
    this.sitesOfWords = groupBy(sites.keys(), it => sites[it]!.words);
    this.scores = new Float64Array(entries.length);
  }

  /** How all entries fit a marker, by {@link FIT_WEIGHTS}: the same as `fitScore` of each. */
  fitSite(site: number): SiteFit {
    const row = this.rows[site]!;
    const { scores, shares } = this;
    const { amongEntries, amongSites, rarest, named, clause, context, nearness } = FIT_WEIGHTS;
    const base = amongEntries * this.entriesBase(site);
    for (let entry = 0; entry < scores.length; entry++) scores[entry] = base - amongSites * shares[entry]!;
    for (let at = 0; at < row.entries.length; at++) {
      scores[row.entries[at]!]! +=
        (amongEntries + amongSites) * POWER * row.likeness[at]! + rarest * Math.log1p(row.rarest[at]!) + named * row.isNamed[at]! + clause * row.clause[at]!;
    }
    for (const [entry, likeness] of this.contextsOf(site)) scores[entry]! += context * likeness;
    for (const [entry, value] of this.nearnessesOf(site)) scores[entry]! += nearness * value;
    let sum = 0;
    for (let entry = 0; entry < scores.length; entry++) sum += Math.exp(scores[entry]!);
    for (const entry of this.cited[site]!) sum -= Math.exp(scores[entry]!);
    return { scores, others: Math.log(Math.max(sum, Number.MIN_VALUE)) };
  }

  /** Of each entry that a sentence like this marker's cites, how like. */
  contextsOf(site: number): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const [words, likeness] of this.contexts.neighboursOf(this.sites[site]!.words)) {
      for (const other of this.sitesOfWords.get(words) ?? []) {
        if (this.isSameSentence(site, other)) continue;
        for (const entry of this.cited[other]!) if (likeness > (found.get(entry) ?? 0)) found.set(entry, likeness);
      }
    }
    return found;
  }

  /** What a marker's sentence shares with an entry; nothing where they share nothing. */
  sharedWith(site: number, entry: number): Shared | undefined {
    return sharedWith(this.rows[site]!, entry);
  }

  /** The `amongEntries` of an entry that shares nothing with the marker; what is shared adds `POWER` times the likeness. */
  entriesBase(site: number): number {
    return Math.log(this.entries.length / this.rows[site]!.power);
  }

  /** The same of `amongSites`. */
  sitesBase(entry: number): number {
    return -this.shares[entry]!;
  }

  /** `contexts` is what `contextsOf` says of the marker. */
  evidence(site: number, entry: number, contexts: ReadonlyMap<number, number>): FitEvidence {
    const own = this.sharedWith(site, entry) ?? NOTHING;
    const share = POWER * own.likeness;
    return {
      ...own,
      amongEntries: share + this.entriesBase(site),
      amongSites: share + this.sitesBase(entry),
      context: contexts.get(entry) ?? 0,
      nearness: this.nearnessesOf(site).get(entry) ?? 0,
    };
  }

  /** Of each entry that another sentence cites near by, how near. */
  private nearnessesOf(site: number): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (let distance = 1; distance <= MAX_DISTANCE; distance++) {
      for (const other of [site - distance, site + distance]) {
        if (other < 0 || other >= this.sites.length || this.isSameSentence(site, other)) continue;
        for (const entry of this.cited[other]!) if (!found.has(entry)) found.set(entry, Math.exp(-distance / NEAR));
      }
    }
    return found;
  }

  private isSameSentence(a: number, b: number): boolean {
    const [one, other] = [this.sites[a]!, this.sites[b]!];
    return one.words === other.words || (one.claim !== undefined && one.claim === other.claim);
  }
}

/** The log-odds, up to a constant, that a marker with this evidence means the entry. */
export const fitScore = (it: FitEvidence, weights: FitWeights): number =>
  weights.rarest * Math.log1p(it.rarest) +
  weights.named * Number(it.isNamed) +
  weights.amongEntries * it.amongEntries +
  weights.amongSites * it.amongSites +
  weights.clause * it.clause +
  weights.context * it.context +
  weights.nearness * it.nearness;
