/**
 * How well an entry fits a marker, as a log-odds: what the sentence shares with the entry's title, set against all other
 * entries and all other sentences, and what else the entry is cited for. Weights and figures: bench/claims.
 */
import type { Reference } from '../../model/reference';
import { groupBy, type MultiMap } from '../../base/multi-map';
import type { Site, SiteWords } from '../sites';
import { contextsOf, type ContextIndex } from './contexts';
import { listTermsOf } from './list-terms';
import { likenessPower, titleRow, type Shared, type TitleRow } from './title-fit';

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

const NOTHING: Shared = { likeness: 0, clause: 0, rarest: 0, isNamed: false };
/** Sentences at this distance, counted in markers, are hardly still about the same. */
const NEAR = 3;

/** How far the sentences of one list fit its entries, both by index. */
export class ReferenceFit {
  private readonly rows: readonly TitleRow[];
  /** Of each entry: the sum over all markers of {@link likenessPower}. */
  private readonly powers: Float64Array;
  private readonly contexts: ContextIndex;
  private readonly sitesOfWords: MultiMap<SiteWords, number>;

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
    this.powers = new Float64Array(entries.length).fill(sites.length);
    for (const { shared } of this.rows) {
      for (const [entry, { likeness }] of shared) this.powers[entry]! += likenessPower(likeness) - 1;
    }
    this.contexts = contextsOf(terms, sites.map(it => it.words));
    this.sitesOfWords = groupBy(sites.keys(), it => sites[it]!.words);
  }

  /** The entries that share words with a marker, or with other sentences that cite them. */
  candidatesOf(site: number): ReadonlySet<number> {
    return new Set([...this.rows[site]!.shared.keys(), ...this.contextsOf(site).keys()]);
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

  /** `contexts` is what `contextsOf` says of the marker. */
  evidence(site: number, entry: number, contexts: ReadonlyMap<number, number>): FitEvidence {
    const { shared, power } = this.rows[site]!;
    const own = shared.get(entry) ?? NOTHING;
    const share = likenessPower(own.likeness);
    return {
      ...own,
      amongEntries: Math.log((share / power) * this.entries.length),
      amongSites: Math.log((share / this.powers[entry]!) * this.sites.length),
      context: contexts.get(entry) ?? 0,
      nearness: this.nearness(site, entry),
    };
  }

  /** What the words alone say for an entry; nothing where they share none. */
  sharedWith(site: number, entry: number): Shared | undefined {
    return this.rows[site]!.shared.get(entry);
  }

  /** The `amongEntries` of an entry that shares nothing with the marker; what is shared adds `POWER` times the likeness. */
  entriesBase(site: number): number {
    return Math.log(this.entries.length / this.rows[site]!.power);
  }

  /** The `amongSites` of a marker that shares nothing with the entry; the same is added. */
  sitesBase(entry: number): number {
    return Math.log(this.sites.length / this.powers[entry]!);
  }

  /** As `evidence` of an entry of which nothing speaks. */
  baseEvidence(site: number): FitEvidence {
    return { ...NOTHING, amongEntries: Math.log(this.entries.length / this.rows[site]!.power), amongSites: 0, context: 0, nearness: 0 };
  }

  private nearness(site: number, entry: number): number {
    let nearest = Infinity;
    for (const other of this.citedAt[entry]!) {
      if (!this.isSameSentence(site, other)) nearest = Math.min(nearest, Math.abs(site - other));
    }
    return Math.exp(-nearest / NEAR);
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
