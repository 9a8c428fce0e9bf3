/** Which markers cite which entries, as numbers: what a keystroke in a word leaves as it is, and what all that is known of it is kept with. */
import { memo } from '../../base/memo';
import type { Reference } from '../../model/reference';
import { perList } from '../../evidence/entries/remember';
import type { Site } from '../sites';
import { FIT_WEIGHTS } from './weights';

/** One object as long as no marker comes, goes, moves to another sentence or changes its numbers, and no entry changes. */
export interface Layout {
  /** For each marker, the indices of the entries that it cites, each once. */
  readonly cited: readonly (readonly number[])[];
  /** For each entry, the indices of the markers that cite it, ascending. */
  readonly citedAt: readonly (readonly number[])[];
  /** Of each entry its number. */
  readonly numbers: readonly number[];
  /** Of each marker, whether it counts as running text: not in a table, nor in a caption. */
  readonly isText: readonly boolean[];
  /** Of each marker, the first one of the same claim; -1 outside of sentences. */
  readonly claims: Int32Array;
  /** Of each marker, the first one with the same words. */
  readonly words: Int32Array;
}

const last = perList((): { layout?: Layout } => ({}));

/** `indexOf` says of each key which entry it is. */
export function layoutOf(sites: readonly Site[], references: readonly Reference[], indexOf: ReadonlyMap<string, number>): Layout {
  const cited = sites.map(({ citation: { inBlock } }): readonly number[] => {
    const { cites } = inBlock;
    const only = cites.length === 1 ? indexOf.get(cites[0]!.key) : undefined;
    return only !== undefined ? [only] : [...new Set(cites.flatMap(({ key }) => indexOf.get(key) ?? []))];
  });
  const isText = sites.map(({ citation: { place } }) => place === 'prose' || place === 'heading');
  const claims = firstsOf(sites.map(it => it.claim));
  const words = firstsOf(sites.map(it => it.words));
  const known = last(references);
  const { layout } = known;
  const isSame =
    layout !== undefined &&
    layout.cited.length === cited.length &&
    cited.every((own, site) => layout.isText[site] === isText[site] && isSameList(own, layout.cited[site]!)) &&
    isSameList(claims, layout.claims) &&
    isSameList(words, layout.words);
  if (isSame) return layout;
  const citedAt: number[][] = references.map(() => []);
  cited.forEach((entries, site) => entries.forEach(it => citedAt[it]!.push(site)));
  return (known.layout = { cited, citedAt, numbers: references.map(it => Number(it.key)), isText, claims, words });
}

/** Of each object the index of the first that is the same; -1 for none. */
function firstsOf(objects: readonly (object | undefined)[]): Int32Array {
  const firsts = new Map<object, number>();
  return Int32Array.from(objects, (it, at) => {
    if (!it) return -1;
    const first = firsts.get(it);
    if (first === undefined) firsts.set(it, at);
    return first ?? at;
  });
}

function isSameList(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Whether two markers stand for one sentence. */
export const isSameSentence = ({ claims, words }: Layout, a: number, b: number): boolean =>
  words[a] === words[b] || (claims[a] !== -1 && claims[a] === claims[b]);

/** Entries with a value each, and the exponential of what that counts by FIT_WEIGHTS, in arrays of equal length. */
export interface Nearnesses {
  readonly entries: readonly number[];
  readonly values: readonly number[];
  readonly odds: readonly number[];
}

/** Sentences at this distance, counted in markers, are hardly still about the same. */
const NEAR = 3;
/** Beyond it nearness counts for nothing. */
const MAX_DISTANCE = 15;
const NEARNESS = Array.from({ length: MAX_DISTANCE + 1 }, (_, distance) => Math.exp(-distance / NEAR));
const NEARNESS_ODDS = NEARNESS.map(it => Math.exp(FIT_WEIGHTS.nearness * it));

/** Of each marker, the entries that another sentence cites near by, each with how near, from 0 to 1. */
export const nearnessesOf = memo((layout: Layout): readonly Nearnesses[] => {
  const seen = new Int32Array(layout.citedAt.length).fill(-1);
  return layout.cited.map((_, site) => {
    const entries: number[] = [];
    const values: number[] = [];
    const odds: number[] = [];
    const look = (other: number, distance: number) => {
      if (other < 0 || other >= layout.cited.length || isSameSentence(layout, site, other)) return;
      for (const entry of layout.cited[other]!) {
        if (seen[entry] === site) continue;
        seen[entry] = site;
        entries.push(entry);
        values.push(NEARNESS[distance]!);
        odds.push(NEARNESS_ODDS[distance]!);
      }
    };
    for (let distance = 1; distance <= MAX_DISTANCE; distance++) {
      look(site - distance, distance);
      look(site + distance, distance);
    }
    return { entries, values, odds };
  });
});
