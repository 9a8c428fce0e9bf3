/** What differs between Node and a browser. */
import type { Files } from '../project/files';
import type { IndexingOptions } from '../project/indexed-reviews';

export interface Host {
  /** What can be read without the editor; absent in a browser. */
  readonly disk?: Files;
  /** Runs something after the messages that already wait. */
  readonly defer: (run: () => void) => void;
  /** The reviews that ship with the server, where it finds them by itself. */
  readonly corpusUri?: string;
  /** The rules' pages, where the server finds them by itself. */
  readonly pagesUri?: string;
  /** How indexed reviews are parsed, and kept in this folder or one of the host's choice; absent in a browser. */
  readonly indexing?: (cacheUri: string | undefined) => IndexingOptions;
  readonly version: string;
}

/** Lets the messages that already wait go first. */
export const yieldTo = (host: Host): Promise<void> => new Promise(host.defer);
