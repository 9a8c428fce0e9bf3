/** How a list shortens its authors: three and et al behind six (AMA), six and et al (NLM, older), all of them. */
import type { Reference } from '../../model/reference';
import { perList, perReference } from './remember';

export interface EtAlOutlier {
  readonly index: number;
  /** How many names the entry prints. */
  readonly names: number;
  readonly isShortened: boolean;
}

export interface EtAlRule {
  /** In words, `names 3 before et al`. */
  readonly rule: string;
  readonly outliers: readonly EtAlOutlier[];
}

/** A habit shows in this many entries, and at least nine of ten keep it. */
const FEWEST = 10;
const KEPT = 0.9;
const NONE: EtAlRule = { rule: '', outliers: [] };

const lengthOf = perReference(({ item, text }: Reference): Omit<EtAlOutlier, 'index'> | undefined => {
  const authors = item.author ?? [];
  if (authors.length === 0 || authors.some(it => it.literal !== undefined)) return undefined;
  const title = item.title ? text.indexOf(item.title.slice(0, 12)) : -1;
  const head = title > 0 ? text.slice(0, title) : text.slice(0, 400);
  const isShortened = /\bet\.? ?al\b|\bu\. ?a\.|等|ほか/i.test(head);
  return { names: authors.length, isShortened };
});

export const findEtAlOutliers = perList((references: readonly Reference[]): EtAlRule => {
  const all = references.flatMap((it, index) => {
    const length = lengthOf(it);
    return length ? [{ index, ...length }] : [];
  });
  const shortened = all.filter(it => it.isShortened);
  const whole = all.filter(it => !it.isShortened);
  if (shortened.length < FEWEST) return shortened.length === 0 ? NONE : listsAll(shortened, whole);
  const before = mostFrequent(shortened.map(it => it.names));
  const uneven = shortened.filter(it => it.names !== before);
  if (uneven.length > shortened.length * (1 - KEPT)) return NONE;
  // Entries that name all: the list has a limit where almost none names more than six, or than it names before et al.
  const limit = Math.max(before, 6);
  const long = whole.filter(it => it.names > limit);
  const isLimited = long.length <= (shortened.length + long.length) * (1 - KEPT);
  const outliers = [...uneven, ...(isLimited ? long : [])].sort((a, b) => a.index - b.index);
  return { rule: `names ${before} before et al`, outliers };
});

/** Lists that name everybody, however many they are. */
function listsAll(shortened: readonly EtAlOutlier[], whole: readonly EtAlOutlier[]): EtAlRule {
  const long = whole.filter(it => it.names > 6).length;
  return long >= FEWEST && shortened.length <= long * (1 - KEPT) ? { rule: 'names all authors', outliers: shortened } : NONE;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const it of numbers) counts.set(it, (counts.get(it) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
}
