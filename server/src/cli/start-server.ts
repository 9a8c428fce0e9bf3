/** `citewise lsp --stdio`: starts the language server, which lies beside the command line and is read only for this. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExitCode, Terminal } from './terminal';

/** Comes back at once; the server then lives until its editor ends it. It reads `--stdio` from the command line itself. */
export async function startServer(terminal: Terminal): Promise<ExitCode> {
  // Bundled beside this bundle, or in the source tree.
  const candidates = [join(__dirname, 'server.js'), join(__dirname, '..', 'node', 'main.ts')];
  const server = candidates.find(it => existsSync(it));
  if (!server) {
    terminal.stderr('citewise: the language server is not where it should be: install Citewise again\n');
    return 2;
  }
  await import(server);
  return 0;
}
