/** How indexed reviews are parsed and kept on Node. */
import { join } from 'node:path';
import type { IndexingOptions } from '../project/indexed-reviews';
import { cachePlace } from './cache-place';
import { parserProcesses } from './parser-processes';
import { openReviewCache } from './review-cache';

/** `cacheFolder` in place of the user's own; empty for none. The sources, which are no bundle, start no processes. */
export function indexingIn(installFolder: string, isBundled: boolean, cacheFolder?: string): IndexingOptions {
  return {
    cache: openReviewCache(cachePlace(installFolder, isBundled, cacheFolder)),
    ...(isBundled && { packElsewhere: parserProcesses(join(installFolder, 'dist', 'parse-worker.js')) }),
  };
}
