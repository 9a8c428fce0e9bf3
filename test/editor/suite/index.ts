// What VS Code calls to run the editor tests: mocha, inside the extension host.
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The launcher shows what VS Code says from this line on; before it, VS Code speaks of its own start. */
const BEGIN = 'Editor tests begin:';

/**
 * Runs the tests of the folder that CITEWISE_EDITOR_RUN names (see `run.mjs`), only those whose title contains
 * CITEWISE_EDITOR_GREP if it is set. Rejects when one fails or when there is none.
 */
export async function run(): Promise<void> {
  const name = process.env['CITEWISE_EDITOR_RUN'] ?? 'trusted';
  console.log(`${BEGIN} ${name}`);

  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, forbidOnly: Boolean(process.env['CI']) });
  const wanted = process.env['CITEWISE_EDITOR_GREP'];
  if (wanted) mocha.fgrep(wanted);

  const folder = path.join(__dirname, name);
  const files = readdirSync(folder).filter(file => file.endsWith('.test.js'));
  if (files.length === 0) throw new Error(`No editor tests for the run "${name}"`);
  for (const file of files.sort()) mocha.addFile(path.join(folder, file));

  const failed = await new Promise<number>(resolve => mocha.run(resolve));
  if (failed > 0) throw new Error(`${failed} of the editor tests failed`);
}
