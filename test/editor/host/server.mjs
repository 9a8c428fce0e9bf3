// Starts the VS Code server with fresh data folders, and ends it with everything that it started.
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { host } from './install.mjs';

const run = promisify(execFile);

/** What VS Code shows or does by itself and no test asked for. */
const CALM_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  // Restricted Mode without the question first; a picture of the question sets this to `always`.
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/**
 * Starts a server on a free port of 127.0.0.1.
 *
 * `trusted` says whether the workspace is: otherwise it is in Restricted Mode. `settings` are VS Code settings by their
 * full name. `vsix` is a packaged extension to install first, as a user would. `environment` reaches the extension host.
 *
 * Returns `port`; `exited`, a promise of the exit code; `configure`, which adds settings while the server runs; and `stop`.
 */
export async function startServer({ trusted = true, settings = {}, vsix, environment = {} } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'citewise-vscode-'));
  let child;
  const stop = async () => {
    if (child) await endGroup(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const data = path.join(folder, 'data');
    let current = { ...CALM_SETTINGS, 'security.workspace.trust.enabled': !trusted, ...settings };
    const configure = added => writeSettings(data, (current = { ...current, ...added }));
    await configure({});
    const where = ['--server-data-dir', data, '--extensions-dir', path.join(folder, 'extensions')];
    const common = [host.serverMain, '--accept-server-license-terms', '--disable-telemetry', ...where];
    if (vsix) await run(process.execPath, [...common, '--install-extension', vsix], { timeout: 60_000 });

    child = listen(common, { ...process.env, ...environment });
    return { port: await listeningPort(child), exited: child.exited, configure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(common, env) {
  const switches = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--enable-remote-auto-shutdown'];
  // A process group of its own, so that the extension host, the file watcher and the language servers end with it.
  const options = { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true };
  const server = spawn(process.execPath, [...common, ...switches], options);
  const exited = new Promise(resolve => server.once('close', (code, signal) => resolve(code ?? signal)));
  return { pid: server.pid, stdout: server.stdout, stderr: server.stderr, exited };
}

/** The machine's settings hold what the workbench reads at its start, the user's what a person would have chosen. */
async function writeSettings(data, settings) {
  for (const owner of ['Machine', 'User']) {
    await mkdir(path.join(data, 'data', owner), { recursive: true });
    await writeFile(path.join(data, 'data', owner, 'settings.json'), JSON.stringify(settings, null, 2));
  }
}

async function listeningPort(child) {
  let said = '';
  const port = new Promise(resolve => {
    const listen = chunk => {
      said += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(said);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
  });
  const failed = child.exited.then(code => {
    throw new Error(`The VS Code server ended at once (${code}):\n${said}`);
  });
  failed.catch(() => undefined);
  return Promise.race([port, failed]);
}

async function endGroup(child) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Nobody is left in the group.
      break;
    }
    if (signal === 'SIGTERM') await Promise.race([child.exited, new Promise(resolve => setTimeout(resolve, 1500))]);
  }
  await child.exited;
}
