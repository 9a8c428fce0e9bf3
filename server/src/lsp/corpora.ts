/** Which indexed reviews have been read for which places, each place once. */
import { trimEndWhile } from '../base/trim-end';
import { loadCorpus, type Corpus, type CorpusOptions } from '../project/corpus';
import { comparable, isBelow } from '../project/uris';
import { attempt, type Log } from './guard';
import type { Session } from './session';

export interface Corpora {
  /** The reviews of these places, read on the first call. */
  readonly of: (uris: readonly string[]) => Promise<Corpus>;
  /** Reads what an open draft is compared with, and makes it part of its snapshots. Comes back at once where that is done. */
  readonly load: (draft: string) => Promise<void>;
  /** Reads again the reviews of those places that one of the files belongs to, each place once. */
  readonly filesChanged: (uris: readonly string[]) => void;
}

export interface CorporaOptions extends CorpusOptions {
  readonly session: Session;
  readonly log: Log;
  /** Told when drafts have other reviews to be compared with. */
  readonly onLoaded: () => void;
}

/** Whether a search below the place would find the file: no README, nothing in hidden folders or `node_modules`. */
export function isReviewOf(file: string, place: string): boolean {
  if (!isBelow(file, place)) return false;
  const way = comparable(file).slice(trimEndWhile(comparable(place), /\//).length).split('/').slice(1);
  const name = way.at(-1);
  if (name === undefined) return true;
  return !/^readme\./i.test(name) && !way.slice(0, -1).some(it => it.startsWith('.') || it === 'node_modules');
}

export function keepCorpora({ session, log, onLoaded, ...options }: CorporaOptions): Corpora {
  const known = new Map<string, { readonly uris: readonly string[]; readonly corpus: Promise<Corpus> }>();

  const read = (uris: readonly string[]): Promise<Corpus> => {
    const corpus = loadCorpus(uris, options);
    known.set(uris.join('\n'), { uris, corpus });
    return corpus;
  };
  const of = (uris: readonly string[]): Promise<Corpus> => known.get(uris.join('\n'))?.corpus ?? read(uris);

  const put = async (uris: readonly string[], corpus: Promise<Corpus>): Promise<void> => {
    const loaded = await corpus;
    // Somebody may have begun to read them anew.
    if (known.get(uris.join('\n'))?.corpus !== corpus) return;
    // Every edit in the meantime waited for them too; the news is told once.
    if (session.setCorpus(uris, loaded)) onLoaded();
  };

  /** The places to be read again: while one is read, any number of changes to another make one reading. */
  const stale = new Set<string>();
  let isReloading = false;
  const reload = async (): Promise<void> => {
    if (isReloading) return;
    isReloading = true;
    try {
      for (const key of stale) {
        stale.delete(key);
        const { uris } = known.get(key)!;
        await put(uris, read(uris));
      }
    } finally {
      isReloading = false;
    }
  };

  return {
    of,
    load: async draft => {
      const uris = session.corpusUris(draft);
      if (uris.length > 0 && !session.hasCorpus(uris)) await put(uris, of(uris));
    },
    filesChanged: changed => {
      for (const [key, { uris }] of known) {
        if (changed.some(file => uris.some(it => isReviewOf(file, it)))) stale.add(key);
      }
      attempt(log, 'corpus', reload);
    },
  };
}
