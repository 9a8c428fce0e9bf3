/** The world of files as Citewise sees it: a disk, or an editor that reads for it. Nothing here throws; problems are data. */
import { CONFIG_NAME } from '../settings/parse-config';
import { isBelow, parentOf } from './uris';

/** A text, or why there is none. */
export type FileText =
  | {
      readonly text: string;
      /** What the author should know of the file although it was read. */
      readonly note?: string;
    }
  | {
      readonly problem: string;
      /** Whether there is no such file at all. */
      readonly isMissing?: boolean;
    };

/** More reviews than this are no collection to compare with but somebody's whole disk. */
export const MOST_REVIEWS = 500;

export interface FoundUris {
  readonly uris: readonly string[];
  /** What could not be looked into. */
  readonly problems: readonly { readonly uri: string; readonly problem: string; readonly isMissing?: boolean }[];
  /** Whether the search ended early, as there were too many. */
  readonly isCut?: boolean;
}

export interface Files {
  readText(uri: string): Promise<FileText>;
  /** The drafts in and below a folder; of a file, the file itself. */
  findDrafts(uri: string): Promise<FoundUris>;
  /** The reviews to compare with in and below a folder, a README left out; of a file, the file itself. */
  findReviews(uri: string): Promise<FoundUris>;
  /** The nearest `.citewise.json` in the draft's folder or above it, not above `root` where there is one. */
  findConfig(draft: string, root?: string): Promise<string | undefined>;
  /**
   * Whether a `.citewise.json` may send us to a place: it is, links followed, in or below `root`, or without one the project
   * that the file is in.
   */
  mayName(config: string, place: string, root?: string): Promise<boolean>;
}

/** Where the server has no files at all: an editor that shares none, and no disk. */
export const NO_FILES: Files = {
  readText: async () => ({ problem: 'this editor does not share its files' }),
  findDrafts: async () => ({ uris: [], problems: [] }),
  findReviews: async () => ({ uris: [], problems: [] }),
  findConfig: async () => undefined,
  mayName: async () => false,
};

/** `file:` URIs from the one, everything else from the other. */
export function filesByScheme(disk: Files | undefined, others: Files): Files {
  const filesOf = (uri: string): Files => (disk && uri.startsWith('file:') ? disk : others);
  return {
    readText: uri => filesOf(uri).readText(uri),
    findDrafts: uri => filesOf(uri).findDrafts(uri),
    findReviews: uri => filesOf(uri).findReviews(uri),
    findConfig: (draft, root) => filesOf(draft).findConfig(draft, root),
    mayName: (config, place, root) => filesOf(config).mayName(config, place, root),
  };
}

/** The search by reading: for files that can only be read. Without a root it looks beside the draft only. */
export async function findConfigByReading(readText: Files['readText'], draft: string, root?: string): Promise<string | undefined> {
  let folder = parentOf(draft);
  while (folder && (!root || isBelow(folder, root))) {
    const candidate = `${folder}/${CONFIG_NAME}`;
    if ('text' in (await readText(candidate))) return candidate;
    folder = root ? parentOf(folder) : undefined;
  }
  return undefined;
}
