/** What a command may touch of the world around it. Tests give their own. */
import { fileURLToPath } from 'node:url';
import { shownPath } from '../node/files';
import type { Complaints as FileComplaints } from '../project/complaints';
import type { IndexingOptions } from '../project/indexed-reviews';

export interface Terminal {
  /** Of the result only. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Absolute. */
  readonly cwd: string;
  /** Where the product lies: the folder of `corpus` and `docs`. */
  readonly installFolder: string;
  /** How indexed reviews are parsed, and kept from one run to the next; absent for the plain way. */
  readonly indexing?: () => IndexingOptions;
  /** Whether the result may be coloured. */
  readonly hasColour: boolean;
  /** Whether somebody watches standard error. */
  readonly showsProgress: boolean;
}

export type ExitCode = 0 | 1 | 2;

/** Tells what went wrong with files, by their path or their URI, in one line each. */
export interface Complaints extends FileComplaints {
  /** Whether there was a problem: the exit code becomes 2. */
  readonly hasProblem: boolean;
}

export function complainTo(terminal: Terminal): Complaints {
  let hasProblem = false;
  const told = new Set<string>();
  const tell = (place: string, text: string): void => {
    const path = place.startsWith('file:') ? fileURLToPath(place) : place;
    const line = `citewise: ${oneLine(shownPath(path, terminal.cwd))}: ${oneLine(text)}\n`;
    if (told.has(line)) return;
    told.add(line);
    terminal.stderr(line);
  };
  return {
    problem(path, text) {
      hasProblem = true;
      tell(path, text);
    },
    note: tell,
    get hasProblem() {
      return hasProblem;
    },
  };
}

/** Names of files may hold anything, line ends and escape sequences too. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');

/** Shows what is being done, on one line that the next one replaces; nothing where nobody watches. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

export function progressOn(terminal: Terminal): Progress {
  if (!terminal.showsProgress) return { show: () => {}, clear: () => {} };
  const clear = (): void => terminal.stderr('\r\u001b[K');
  return {
    show(text) {
      clear();
      terminal.stderr(oneLine(text));
    },
    clear,
  };
}
