/** What differs between Node and a browser. */
import type { Files } from './files';

export interface Host {
  /** What can be read without the editor; absent in a browser. */
  readonly disk?: Files;
  /** Runs something after the messages that already wait. */
  readonly defer: (run: () => void) => void;
  /** The reviews that ship with the server, where it finds them by itself. */
  readonly corpusUri?: string;
  /** The rules' pages, where the server finds them by itself. */
  readonly pagesUri?: string;
  readonly version: string;
}

/** Lets the messages that already wait go first. */
export const yieldTo = (host: Host): Promise<void> => new Promise(host.defer);
