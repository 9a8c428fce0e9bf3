/** A reference in the style of a journal. The engine behind it is loaded by the first call, not with this file. */
import { memo } from '../base/memo';
import type { CslItem } from './csl-item';

/** The styles that ship with us, the default first. */
export const STYLES = ['ama', 'vancouver', 'apa', 'nature', 'harvard'] as const;
export type Style = (typeof STYLES)[number];

/** One entry of a bibliography on one line, without its number. */
export interface FormattedReference {
  readonly text: string;
  /** The same with italics and bold, everything else escaped: nothing of the entry's data is live in it. */
  readonly markdown: string;
}

/** Gives nothing for an entry that cannot be formatted: show it as printed. Never throws. */
export type Formatter = (item: CslItem, style: string) => FormattedReference | undefined;

/** The formatter, loaded on the first call and kept. Rejects where the engine cannot be loaded; the next call tries again. An unknown style is the default one. Each item is formatted once a style. */
export const loadFormatter: () => Promise<Formatter> = keepLoaded(load);

/** `item` in the style, loading the engine where needed; nothing where it cannot be formatted. */
export const formatReference = async (item: CslItem, style: string): Promise<FormattedReference | undefined> =>
  (await loadFormatter())(item, style);

/** Loads once for all calls; what was rejected is not kept, so that the next call tries again. */
export function keepLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

async function load(): Promise<Formatter> {
  const { formatItem } = await import('./citation-js');
  const styles = new Map(STYLES.map(style => [style as string, memo((item: CslItem) => formatItem(item, style))]));
  return (item, style) => (styles.get(style) ?? styles.get(STYLES[0])!)(item);
}
