/** Which drafts a command is about, and their text. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseReview } from '../model/parse-review';
import type { Review } from '../model/review';
import { findDrafts } from '../node/discover';
import { describeFileError, readText } from '../node/files';
import type { Configuration } from './config';
import type { Complaints } from './terminal';

export interface FoundDraft {
  /** Absolute. */
  readonly path: string;
  /** Whether it was asked for by its name, rather than found in a folder. */
  readonly isNamed: boolean;
}

/** The drafts that the paths mean, each once, in their order. A file that was named is always among them. */
export async function collectDrafts(
  paths: readonly string[],
  cwd: string,
  complaints: Complaints,
): Promise<readonly FoundDraft[]> {
  const found = new Map<string, FoundDraft>();
  for (const it of paths.length === 0 ? ['.'] : paths) {
    const path = resolve(cwd, it);
    try {
      if (!(await stat(path)).isDirectory()) {
        found.set(path, { path, isNamed: true });
        continue;
      }
    } catch (error) {
      complaints.problem(path, describeFileError(error));
      continue;
    }
    const { files, problems } = await findDrafts(path);
    for (const { path, problem } of problems) complaints.problem(path, problem);
    for (const path of files) if (!found.has(path)) found.set(path, { path, isNamed: false });
  }
  return [...found.values()];
}

/** Reads and parses a draft by its settings; `undefined`, and a complaint, where it cannot be read. */
export async function readDraft(
  path: string,
  { settings }: Configuration,
  complaints: Complaints,
): Promise<Review | undefined> {
  const read = await readText(path);
  if ('problem' in read) {
    complaints.problem(path, read.problem);
    return undefined;
  }
  if (read.note) complaints.note(path, read.note);
  return parseReview(pathToFileURL(path).href, read.text, { parentheses: settings.parentheses });
}
