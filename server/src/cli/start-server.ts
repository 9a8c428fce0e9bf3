/** `citewise lsp --stdio`: starts the language server, which is loaded only for this. */
import type { ExitCode } from './terminal';

/** Comes back at once; the server then lives until its editor ends it. It reads `--stdio` from the command line itself. */
export async function startServer(): Promise<ExitCode> {
  await import('../node/main');
  return 0;
}
