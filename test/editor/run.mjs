// `npm run test:editor [run …]`: runs the editor tests in a real VS Code, once for each of the ways in which an author meets
// the extension. CITEWISE_VSCODE names a desktop VS Code; without it the npm-packaged one of host/ is used.
import { execFile } from 'node:child_process';
import { access, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { findBrowser } from './host/browser.mjs';
import { installHost, projectFolder } from './host/install.mjs';

const execute = promisify(execFile);
const here = path.dirname(fileURLToPath(import.meta.url));
const suiteFolder = path.join(here, 'suite');
const outFolder = path.join(projectFolder, 'out', 'test-editor');
const desktop = process.env.CITEWISE_VSCODE;
const isRequired = process.env.CITEWISE_EDITOR_TESTS === 'required';

/**
 * One run for each folder of `suite/`. @vscode/test-electron makes every desktop trusted and knows no packages, so the
 * others need our host. Packaging takes its time: it is done when somebody asks for it, or for all there is.
 */
const RUNS = {
  trusted: { extension: projectFolder, environment: async () => ({}) },
  restricted: {
    extension: projectFolder,
    environment: async () => ({ CITEWISE_EDITOR_TRUST: 'restricted' }),
    onlyInHost: true,
  },
  packaged: {
    extension: path.join(here, 'host', 'dummy'),
    environment: async () => ({ CITEWISE_EDITOR_VSIX: await findPackage() }),
    onlyInHost: true,
    onlyAsked: true,
  },
};

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.find(name => !(name in RUNS));
  if (unknown) throw new Error(`No run "${unknown}": there are ${Object.keys(RUNS).join(', ')}`);
  const impossible = await prepare();
  if (impossible) return giveUp(impossible);

  await bundleSuite();
  const failed = [];
  for (const [name, run] of Object.entries(RUNS)) {
    if (asked.length > 0 ? !asked.includes(name) : run.onlyAsked && !isRequired) continue;
    if (run.onlyInHost && desktop) console.log(`\nEditor tests "${name}" do not run in a desktop VS Code.`);
    else if (!(await passes(name, run))) failed.push(name);
    if (interrupted) process.exit(130);
  }
  if (failed.length > 0) console.error(`\nEditor tests failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Why there is no VS Code to test in, or undefined. */
async function prepare() {
  if (desktop) return undefined;
  try {
    await installHost();
    await findBrowser();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/** A developer's computer may lack a browser's libraries: the other tests still count. A build server must not shrug. */
function giveUp(reason) {
  console.error(`EDITOR TESTS DID NOT RUN: ${reason}`);
  process.exitCode = isRequired ? 1 : 0;
}

/** One file for each test file, so that mocha names them; `vscode` and mocha are there at run time. */
async function bundleSuite() {
  const tests = (await readdir(suiteFolder, { recursive: true })).filter(file => file.endsWith('.test.ts'));
  await rm(outFolder, { recursive: true, force: true });
  await build({
    entryPoints: ['index.ts', ...tests].map(file => path.join(suiteFolder, file)),
    outbase: suiteFolder,
    outdir: outFolder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
  });
}

/** The packaged extension: the file that CITEWISE_VSIX names, or one made here and now. */
async function findPackage() {
  if (process.env.CITEWISE_VSIX) return path.resolve(process.env.CITEWISE_VSIX);
  const file = path.join(outFolder, 'citewise.vsix');
  console.log('Packaging the extension …');
  await execute('npm', ['run', '--silent', 'package', '--', '--out', file], { cwd: projectFolder });
  return file;
}

/** Runs the suite on a copy of the workspace, which the tests may edit; false when it failed. */
async function passes(name, run) {
  const folder = await mkdtemp(path.join(tmpdir(), 'citewise-workspace-'));
  try {
    await access(path.join(run.extension, 'package.json'));
    await cp(path.join(here, 'workspace'), folder, { recursive: true });
    await runTests({
      vscodeExecutablePath: desktop ?? path.join(here, 'host', 'launch.mjs'),
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: path.join(outFolder, 'index.js'),
      extensionTestsEnv: { ...(await run.environment()), CITEWISE_EDITOR_RUN: name },
      launchArgs: [folder],
    });
    return true;
  } catch (error) {
    console.error(error.stderr || error.message);
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let interrupted = false;
// With a listener of ours @vscode/test-electron ends VS Code and returns, so that the copies are removed.
process.on('SIGINT', () => (interrupted = true));
process.on('SIGTERM', () => process.emit('SIGINT'));

await main();
