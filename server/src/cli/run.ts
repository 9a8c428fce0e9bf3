/** Runs a command line from its words to its exit code. */
import { versionOf } from '../node/cache-place';
import { parseArguments } from './arguments';
import { check } from './check';
import { describeHelp } from './help';
import { inspect } from './inspect';
import { startServer } from './start-server';
import type { ExitCode, Terminal } from './terminal';

/** `words` are those behind `citewise`. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = parseArguments(words);
  switch (command.name) {
    case 'check':
      return check(command, terminal);
    case 'inspect':
      return inspect(command, terminal);
    case 'lsp':
      return startServer();
    case 'help':
      terminal.stdout(describeHelp(command.topic));
      return 0;
    case 'version':
      terminal.stdout(`${versionOf(terminal.installFolder)}\n`);
      return 0;
    case 'wrong':
      terminal.stderr(`citewise: ${command.problem}; see citewise ${command.topic ? `${command.topic} ` : ''}--help\n`);
      return 2;
  }
}
