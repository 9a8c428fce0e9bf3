/** Finds drafts, reviews to compare with, and `.citewise.json`, on disk. The one door to the package `ignore`. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, parse, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { MOST_REVIEWS } from '../project/files';
import { indexIn } from '../project/workspace-index';
import { CONFIG_NAME } from '../settings/parse-config';
import { describeFileError, isShare } from './files';

export { MOST_REVIEWS };

export interface FoundFiles {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** What could not be looked into. */
  readonly problems: readonly FileProblem[];
  /** Whether the search ended early, as there were too many. */
  readonly isCut: boolean;
}

export interface FileProblem {
  readonly path: string;
  readonly problem: string;
}

/** `.Rmd` is written with a capital, and without. */
const DRAFT_ENDINGS = new Set(['.md', '.markdown', '.qmd', '.rmd']);

export const isDraftName = (path: string): boolean => DRAFT_ENDINGS.has(extname(path).toLowerCase());

/**
 * The files below a folder that may be drafts: without `node_modules`, hidden folders, links, and what git ignores by the
 * `.gitignore` files in the folder, in those below it and, inside a repository, above it. A folder that is itself ignored
 * was meant by whoever named it: then only the files in and below it count.
 */
export async function findDrafts(folder: string): Promise<FoundFiles> {
  const found = startSearch(() => true, Infinity);
  const above = await ignoreFilesAbove(folder);
  const isIgnoredItself = judge(above, folder, true);
  await walk(folder, isIgnoredItself ? [] : above, found);
  return endSearch(found);
}

/** Whoever looks through so many folders for reviews was sent to somebody's whole disk. */
const MOST_FOLDERS = 5000;

/**
 * The reviews that a path of the settings means: the file, or all reviews in and below the folder but a README. The search
 * ends at `MOST_REVIEWS`.
 */
export async function findReviews(path: string): Promise<FoundFiles> {
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], problems: [], isCut: false };
  } catch (error) {
    return { files: [], problems: [{ path, problem: describeFileError(error) }], isCut: false };
  }
  const found = startSearch(it => !/^readme\./i.test(it), MOST_REVIEWS, MOST_FOLDERS);
  await walk(path, undefined, found);
  return endSearch(found);
}

/** The nearest `.citewise.json` in this folder or above it, not above `root`. */
export async function findConfig(folder: string, root?: string): Promise<string | undefined> {
  for (const at of foldersUpwards(folder)) {
    if (root !== undefined && !isInside(at, root)) return undefined;
    const path = join(at, CONFIG_NAME);
    if (await isFile(path)) return path;
  }
  return undefined;
}

/** The nearest index of reviews in this folder or above it, if it really lies in its project. */
export async function findIndex(folder: string): Promise<string | undefined> {
  for (const at of foldersUpwards(folder)) {
    const path = indexIn(at);
    if (await exists(path)) return (await mayName(join(at, CONFIG_NAME), path)) ? path : undefined;
  }
  return undefined;
}

/**
 * Whether a `.citewise.json` may send us to a place: links followed, it is in or below `root`, or without one the repository
 * that the file is in, or else the file's folder. A document must not make us read what lies outside of its project.
 */
export async function mayName(config: string, place: string, root?: string): Promise<boolean> {
  // The share of another computer is not even looked at.
  if (isShare(place)) return false;
  const own = root ?? (await repositoryOf(dirname(config))) ?? dirname(config);
  try {
    return isInside(await realpath(place), await realpath(own));
  } catch {
    // It is not there: nothing will be read, and its own message says so.
    return isInside(place, own);
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  for (const at of foldersUpwards(folder)) if (await exists(join(at, '.git'))) return at;
  return undefined;
}

interface Found {
  readonly files: string[];
  readonly problems: FileProblem[];
  readonly takes: (name: string) => boolean;
  readonly mostFiles: number;
  /** How many more may be opened. */
  foldersLeft: number;
  isCut: boolean;
}

const startSearch = (takes: Found['takes'], mostFiles: number, mostFolders = Infinity): Found => ({
  files: [],
  problems: [],
  takes,
  mostFiles,
  foldersLeft: mostFolders,
  isCut: false,
});

const endSearch = ({ files, problems, isCut }: Found): FoundFiles => ({ files: files.sort(), problems, isCut });

/** The patterns of one `.gitignore`, which speak of paths below its folder. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** `ignoreFiles` from the outermost in; where there are none, not even an empty list, git is not asked. */
async function walk(folder: string, ignoreFiles: readonly IgnoreFile[] | undefined, found: Found): Promise<void> {
  if (found.foldersLeft-- <= 0) found.isCut = true;
  if (found.isCut) return;
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.problems.push({ path: folder, problem: describeFileError(error) });
    return;
  }
  const own = ignoreFiles && entries.some(it => it.name === '.gitignore') ? await readIgnoreFile(folder) : [];
  const all = ignoreFiles && [...ignoreFiles, ...own];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? isSkipped(entry.name) : !entry.isFile() || !isDraftName(entry.name) || !found.takes(entry.name)) continue;
    if (all && judge(all, path, isFolder)) continue;
    if (isFolder) await walk(path, all, found);
    else if (found.files.length < found.mostFiles) found.files.push(path);
    else found.isCut = true;
    if (found.isCut) return;
  }
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Whether git ignores a path: the innermost file that says anything about it decides. */
function judge(ignoreFiles: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of [...ignoreFiles].reverse()) {
    if (folder === path) continue;
    const way = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
    const { ignored, unignored } = patterns.test(way);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The ignore files of the repository that the folder is in, from its root down to the folder's parent; none outside of one. */
async function ignoreFilesAbove(folder: string): Promise<readonly IgnoreFile[]> {
  const found: IgnoreFile[] = [];
  for (const at of foldersUpwards(folder)) {
    if (at !== folder) found.unshift(...(await readIgnoreFile(at)));
    if (await exists(join(at, '.git'))) return [...(await readIgnoreFile(at, join('.git', 'info', 'exclude'))), ...found];
  }
  return [];
}

async function readIgnoreFile(folder: string, name = '.gitignore'): Promise<IgnoreFile[]> {
  try {
    const text = await readFile(join(folder, name), 'utf8');
    return [{ folder, patterns: ignore({ ignorecase: false, allowRelativePaths: true }).add(text) }];
  } catch {
    // No such file: nothing is ignored by it.
    return [];
  }
}

/** The folder and all above it, to the root. */
function* foldersUpwards(folder: string): Iterable<string> {
  const { root } = parse(folder);
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (at === root || dirname(at) === at) return;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
