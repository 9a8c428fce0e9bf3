/**
 * How well an entry fits a marker, as a log-odds: what the sentence shares with the entry's title, set against all other
 * entries and all other sentences, and what else the entry is cited for. Weights and figures: bench/claims.
 */
import { memo } from '../../base/memo';
import type { Reference } from '../../model/reference';
import type { Site, SiteWords } from '../sites';
import { contextsOf, type ContextIndex } from './contexts';
import { isSameSentence, nearnessesOf, type Layout } from './layout';
import { listTermsOf, type ListTerms } from './list-terms';
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
  /** The log-odds of each entry, by its index. The array is good until the next marker, or another draft, is asked for. */
  readonly scores: Float64Array;
  /** The logarithm of the sum of their exponentials, the entries that the marker cites left out. */
  readonly others: number;
}

const NOTHING: Shared = { likeness: 0, clause: 0, rarest: 0, isNamed: false };

/** Numbers for all markers together, in 8 MB at most. */
const MAX_SCORES = 1_000_000;

/** Arrays of one number for each entry of a list, used again and again: at every keystroke new ones would be what costs most. */
interface Scratch {
  readonly odds: Float64Array;
  readonly likest: Float64Array;
  readonly likestOdds: Float64Array;
  /** Whose scores these are, by marker. */
  owner?: ReferenceFit;
  readonly scores: Map<number, Float64Array>;
  readonly spare: Float64Array[];
}

const scratchFor = memo(({ norms }: ListTerms): Scratch => {
  const room = () => new Float64Array(norms.length);
  return { odds: room(), likest: room(), likestOdds: room(), scores: new Map(), spare: [] };
});

/** How far the sentences of one list fit its entries, both by index. */
export class ReferenceFit {
  private readonly rows: readonly TitleRow[];
  /** Of each entry: the logarithm of what all sentences share with it. */
  private readonly shares: Float64Array;
  /** Of each entry, what that takes from its score, and the exponential. */
  private readonly shareScores: Float64Array;
  private readonly shareOdds: Float64Array;
  private readonly contexts: ContextIndex;
  private readonly words: readonly SiteWords[];
  /** By the slot of words, the markers that have them. */
  private sitesOfSlot: readonly (readonly number[])[] = [];
  private readonly scratch: Scratch;

  constructor(
    readonly sites: readonly Site[],
    readonly entries: readonly Reference[],
    readonly layout: Layout,
  ) {
    const terms = listTermsOf(entries);
    const count = entries.length;
    this.rows = sites.map(it => titleRow(it.words, terms));
    this.shares = readShares(this.rows, count);
    this.shareScores = this.shares.map(it => -FIT_WEIGHTS.amongSites * it);
    this.shareOdds = this.shareScores.map(it => Math.exp(it));
    this.words = sites.map(it => it.words);
    this.contexts = contextsOf(terms, this.words);
    this.readSlots();
    this.scratch = scratchFor(terms);
  }

  /** For each marker, the indices of the entries that it cites. */
  get cited(): Layout['cited'] {
    return this.layout.cited;
  }

  /** For each entry, the indices of the markers that cite it, ascending. */
  get citedAt(): Layout['citedAt'] {
    return this.layout.citedAt;
  }

  /** How all entries fit a marker, by {@link FIT_WEIGHTS}: the same as `fitScore` of each. */
  fitSite(site: number): SiteFit {
    const { odds, likest, likestOdds } = this.scratch;
    const scores = this.roomFor(site);
    const row = this.rows[site]!;
    const near = nearnessesOf(this.layout)[site]!;
    const base = FIT_WEIGHTS.amongEntries * this.entriesBase(site);
    scores.set(this.shareScores);
    odds.set(this.shareOdds);
    for (let at = 0; at < row.entries.length; at++) {
      scores[row.entries[at]!]! += row.scores[at]!;
      odds[row.entries[at]!]! *= row.odds[at]!;
    }
    for (let at = 0; at < near.entries.length; at++) {
      scores[near.entries[at]!]! += FIT_WEIGHTS.nearness * near.values[at]!;
      odds[near.entries[at]!]! *= near.odds[at]!;
    }
    this.readContexts(site);
    let sum = 0;
    for (let entry = 0; entry < scores.length; entry++) {
      scores[entry]! += base + FIT_WEIGHTS.context * likest[entry]!;
      sum += odds[entry]! *= likestOdds[entry]!;
    }
    for (const entry of this.cited[site]!) sum -= odds[entry]!;
    return { scores, others: base + Math.log(Math.max(sum, Number.MIN_VALUE)) };
  }

  /** The same scores, where they are still known without another look. */
  scoresAt(site: number): Float64Array {
    const { owner, scores } = this.scratch;
    const known = owner === this ? scores.get(site) : undefined;
    return known ?? this.fitSite(site).scores;
  }

  /** An array for a marker's scores: the one that it had at the last keystroke. Of a very large draft few are kept. */
  private roomFor(site: number): Float64Array {
    const { scratch } = this;
    const { spare, scores } = scratch;
    if (scratch.owner !== this) {
      scratch.owner = this;
      for (const it of scores.values()) spare.push(it);
      scores.clear();
    } else if (scores.size * this.entries.length > MAX_SCORES) {
      for (const it of scores.values()) spare.push(it);
      scores.clear();
    }
    const room = scores.get(site) ?? spare.pop() ?? new Float64Array(this.entries.length);
    scores.set(site, room);
    return room;
  }

  /** Into `likest`, of each entry that a sentence like this marker's cites, how like; 0 for all others. Beside it, the odds. */
  private readContexts(site: number): void {
    if (this.contexts.current !== this.words) {
      // The draft has moved on, and somebody asks how it was.
      this.contexts.moveTo(this.words);
      this.readSlots();
    }
    const { layout, sitesOfSlot } = this;
    const { likest, likestOdds } = this.scratch;
    const { rows, likeness, odds } = this.contexts.neighboursOf(this.words[site]!);
    likest.fill(0);
    likestOdds.fill(1);
    for (let at = 0; at < rows.length; at++) {
      const its = likeness[at]!;
      for (const other of sitesOfSlot[rows[at]!.slot]!) {
        if (isSameSentence(layout, site, other)) continue;
        for (const entry of layout.cited[other]!) {
          if (its <= likest[entry]!) continue;
          likest[entry] = its;
          likestOdds[entry] = odds[at]!;
        }
      }
    }
  }

  private readSlots(): void {
    const found: number[][] = [];
    this.words.forEach((it, site) => (found[this.contexts.slotOf(it)] ??= []).push(site));
    this.sitesOfSlot = found;
  }

  /** Of each entry that a sentence like this marker's cites, how like. */
  contextsOf(site: number): ReadonlyMap<number, number> {
    this.readContexts(site);
    const found = new Map<number, number>();
    this.scratch.likest.forEach((likeness, entry) => likeness > 0 && found.set(entry, likeness));
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
    const near = nearnessesOf(this.layout)[site]!;
    const nearAt = near.entries.indexOf(entry);
    return {
      ...own,
      amongEntries: share + this.entriesBase(site),
      amongSites: share + this.sitesBase(entry),
      context: contexts.get(entry) ?? 0,
      nearness: nearAt < 0 ? 0 : near.values[nearAt]!,
    };
  }
}

/** By itself: within the constructor, which runs once for a keystroke, V8 optimised the loop each time and threw that away. */
function readShares(rows: readonly TitleRow[], count: number): Float64Array {
  const shares = new Float64Array(count).fill(rows.length);
  for (const it of rows) addPowers(it, shares);
  return shares.map(it => Math.log(it / rows.length));
}

function addPowers({ entries, powers }: TitleRow, shares: Float64Array): void {
  for (let at = 0; at < entries.length; at++) shares[entries[at]!]! += powers[at]! - 1;
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
