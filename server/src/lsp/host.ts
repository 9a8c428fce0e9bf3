/** What differs between Node and a browser. */
import type { Files } from '../project/files';
import type { ReviewCache } from '../project/indexed-reviews';

export interface Host {
  /** What can be read without the editor; absent in a browser. */
  readonly disk?: Files;
  /** Runs something after the messages that already wait. */
  readonly defer: (run: () => void) => void;
  /** The reviews that ship with the server, where it finds them by itself. */
  readonly corpusUri?: string;
  /** The rules' pages, where the server finds them by itself. */
  readonly pagesUri?: string;
  /** Where parsed reviews are kept, in this folder or one of its own choice; absent in a browser. Nothing where there is no place. */
  readonly openCache?: (folderUri: string | undefined) => ReviewCache | undefined;
  readonly version: string;
}

/** Lets the messages that already wait go first. */
export const yieldTo = (host: Host): Promise<void> => new Promise(host.defer);
