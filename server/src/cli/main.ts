/** The command line's entry. */
import { basename, join } from 'node:path';
import { indexingIn } from '../node/indexing';
import { run } from './run';

// Somebody who has seen enough, as in `citewise check | head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { NO_COLOR, TERM } = process.env;

// Bundled into dist/, or three folders deep in the source tree.
const isBundled = basename(__dirname) === 'dist';
const installFolder = isBundled ? join(__dirname, '..') : join(__dirname, '..', '..', '..');

run(process.argv.slice(2), {
  stdout: text => void process.stdout.write(text),
  stderr: text => void process.stderr.write(text),
  cwd: process.cwd(),
  installFolder,
  indexing: () => indexingIn(installFolder, isBundled),
  hasColour: process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb',
  showsProgress: process.stderr.isTTY,
}).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`citewise: this should not have happened: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
