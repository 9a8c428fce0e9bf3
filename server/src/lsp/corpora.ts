/** Which indexed reviews have been read for which places, each place once. */
import { loadCorpus, type Corpus } from './corpus';
import type { Files } from './files';
import { attempt, type Log } from './guard';
import type { Host } from './host';
import type { Session } from './session';
import { isBelow } from './uris';

export interface Corpora {
  /** The reviews of these places, read on the first call. */
  readonly of: (uris: readonly string[]) => Promise<Corpus>;
  /** Reads what an open draft is compared with, and makes it part of its snapshots. Comes back at once where that is done. */
  readonly load: (draft: string) => Promise<void>;
  /** Reads again what open drafts are compared with, if the file is among it. */
  readonly fileChanged: (uri: string) => void;
}

export interface CorporaOptions {
  readonly session: Session;
  readonly files: Files;
  readonly host: Host;
  readonly log: Log;
  /** Told when drafts have other reviews to be compared with. */
  readonly onLoaded: () => void;
}

export function keepCorpora({ session, files, host, log, onLoaded }: CorporaOptions): Corpora {
  const known = new Map<string, { readonly uris: readonly string[]; readonly corpus: Promise<Corpus> }>();

  const read = (uris: readonly string[]): Promise<Corpus> => {
    const corpus = loadCorpus(files, uris, host, log);
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

  return {
    of,
    load: async draft => {
      const uris = session.corpusUris(draft);
      if (uris.length > 0 && !session.hasCorpus(uris)) await put(uris, of(uris));
    },
    fileChanged: uri => {
      for (const { uris } of [...known.values()]) {
        if (uris.some(it => isBelow(uri, it))) attempt(log, 'corpus', () => put(uris, read(uris)));
      }
    },
  };
}
