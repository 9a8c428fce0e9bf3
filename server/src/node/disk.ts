/** The disk as the server's files. The search of folders is loaded by the first one. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dirname } from 'node:path';
import type { Files, FoundUris } from '../project/files';
import { describeFileError, isMissing, isShare, readText } from './files';

export const disk: Files = {
  readText: async uri => {
    const path = pathOf(uri);
    return path === undefined ? NO_PATH : readText(path);
  },
  findDrafts: uri => find(uri, 'drafts'),
  findReviews: uri => find(uri, 'reviews'),
  findConfig: async (draft, root) => {
    const path = pathOf(draft);
    if (path === undefined) return undefined;
    const { findConfig } = await import('./discover');
    const found = await findConfig(dirname(path), root === undefined ? undefined : pathOf(root));
    return found && pathToFileURL(found).href;
  },
  mayName: async (config, place, root) => {
    const [file, target, folder] = [config, place, root].map(it => (it === undefined ? undefined : pathOf(it)));
    if (file === undefined || target === undefined || (root !== undefined && folder === undefined)) return false;
    const { mayName } = await import('./discover');
    return mayName(file, target, folder);
  },
};

const NO_PATH = { problem: 'this is no path on this computer' };

async function find(uri: string, what: 'drafts' | 'reviews'): Promise<FoundUris> {
  const path = pathOf(uri);
  if (path === undefined) return { uris: [], problems: [{ uri, problem: NO_PATH.problem }] };
  const [{ findDrafts, findReviews }, { stat }] = await Promise.all([import('./discover'), import('node:fs/promises')]);
  try {
    if (!(await stat(path)).isDirectory()) return { uris: [uri], problems: [] };
  } catch (error) {
    return { uris: [], problems: [{ uri, problem: describeFileError(error), isMissing: isMissing(error) }] };
  }
  const { files, problems, isCut } = await (what === 'drafts' ? findDrafts : findReviews)(path);
  return {
    uris: files.map(it => pathToFileURL(it).href),
    problems: problems.map(it => ({ uri: pathToFileURL(it.path).href, problem: it.problem })),
    isCut,
  };
}

/** A URI of another host, or a malformed one, is no path. */
function pathOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    // On Windows such a URI is the share of another computer, and a file may name it without the author's knowledge.
    return isShare(path) ? undefined : path;
  } catch {
    return undefined;
  }
}
