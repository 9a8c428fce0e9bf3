/** A folder with files for a test, and the command line run in it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitCode, Terminal } from '../../server/src/cli/terminal';
import { run } from '../../server/src/cli/run';

const folders: string[] = [];

/** Writes files into a new folder. A name that ends in a slash is an empty folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'citewise-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return folder;
}

after(() => folders.forEach(it => rmSync(it, { recursive: true, force: true })));

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `citewise` with these words, split at blanks, in a folder. The product is installed where there is no corpus. */
export async function citewise(words: string, folder: string, terminal: Partial<Terminal> = {}): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const code = await run(words.split(' ').filter(Boolean), {
    stdout: text => (stdout += text),
    stderr: text => (stderr += text),
    cwd: folder,
    installFolder: folder,
    hasColour: false,
    showsProgress: false,
    ...terminal,
  });
  return { code, stdout, stderr };
}

/** A draft whose second citation is out of range: an error on line 1. */
export const WRONG = 'Old cells stop [1] and secrete [9].\n\n## References\n\n1. Hayflick L. Cells. Nature. 1961;1:1-2.\n';
export const RIGHT = WRONG.replace('[9]', '[1]');
