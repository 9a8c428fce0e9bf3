/** Where the cache lies, and which parser it is of. */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { CachePlace } from './review-cache';

/**
 * In the folder that was named, or the user's own for caches. Each build of the product has a cache of its own, which the
 * server and the command line share. Nothing where the sources run, which may change at any time, unless a folder was named.
 */
export function cachePlace(installFolder: string, isBundled: boolean, named?: string): CachePlace | undefined {
  if (named === '' || (!isBundled && named === undefined)) return undefined;
  const folder = named ?? join(userCacheFolder(), 'citewise');
  return { folder: join(folder, 'reviews'), parser: buildOf(installFolder) };
}

function buildOf(installFolder: string): string {
  try {
    const { size, mtimeMs } = statSync(join(installFolder, 'dist', 'server.js'));
    return `${versionOf(installFolder)} ${size} ${mtimeMs}`;
  } catch {
    return versionOf(installFolder);
  }
}

/** `unknown` where the package's description is not beside the product. */
export function versionOf(installFolder: string): string {
  try {
    return String((JSON.parse(readFileSync(join(installFolder, 'package.json'), 'utf8')) as { version?: unknown }).version ?? 'unknown');
  } catch {
    return 'unknown';
  }
}

/** `$XDG_CACHE_HOME` or its like (https://specifications.freedesktop.org/basedir-spec/latest/). */
function userCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
