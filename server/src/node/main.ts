/** The language server on Node: for VS Code on a desktop, and over `--stdio` for every editor. */
import './small-heap';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { CONNECTION_OPTIONS } from '../lsp/cancel';
import { startServer } from '../lsp/server';
import { SHIPPED_PAGES, SOURCE_PAGES } from '../settings/rule-page';
import type { IndexingOptions } from '../project/indexed-reviews';
import { indexingIn } from './indexing';
import { versionOf } from './cache-place';
import { disk } from './disk';

// Bundled into dist/, or three folders deep in the source tree.
const isBundled = basename(__dirname) === 'dist';
const installFolder = isBundled ? join(__dirname, '..') : join(__dirname, '..', '..', '..');

/** The first of these folders that is there. */
function uriOf(...names: readonly string[]): string | undefined {
  const found = names.map(it => join(installFolder, it)).find(it => existsSync(it));
  return found && pathToFileURL(found).href;
}

/** Kept in the folder that the editor has for it; one that is on no disk is none. */
function indexing(cacheUri: string | undefined): IndexingOptions {
  const isElsewhere = cacheUri !== undefined && cacheUri !== '' && !cacheUri.startsWith('file:');
  return indexingIn(installFolder, isBundled, isElsewhere ? '' : cacheUri && fileURLToPath(cacheUri));
}

const isTold = process.argv.some(it => /^--(?:stdio|node-ipc|socket|pipe)/.test(it));
const connection = isTold ? createConnection(CONNECTION_OPTIONS) : createConnection(process.stdin, process.stdout, CONNECTION_OPTIONS);

// The core is pure: what escapes concerns one message, and the next one finds everything in order.
process.on('uncaughtException', error => process.stderr.write(`citewise: ${error.stack ?? error.message}\n`));
process.on('unhandledRejection', error => process.stderr.write(`citewise: ${String(error)}\n`));

startServer(connection, {
  disk,
  // Twice, as a waiting message is handled between the first and the second.
  defer: run => void setImmediate(() => setImmediate(run)),
  corpusUri: uriOf('corpus'),
  pagesUri: uriOf(SHIPPED_PAGES, SOURCE_PAGES),
  indexing,
  version: versionOf(installFolder),
});
