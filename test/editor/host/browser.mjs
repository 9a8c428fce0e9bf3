// Finds a Chromium that starts on this computer, and starts it.
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { host } from './install.mjs';

const run = promisify(execFile);

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Only whole pixels: a picture taken twice is the same picture.
  '--font-render-hinting=none',
];

/**
 * The path of the first browser that starts: CITEWISE_CHROMIUM, the one that `install.mjs` unpacked, one on the PATH.
 * Throws with what each of them said when none does; a missing system library is the usual reason.
 */
export async function findBrowser() {
  const wanted = process.env.CITEWISE_CHROMIUM;
  const candidates = wanted ? [wanted] : [host.chromium, ...(await findOnPath(ON_PATH))];
  const complaints = [];
  for (const candidate of candidates) {
    try {
      // Loads every shared library, so it fails where the browser itself would.
      await run(candidate, ['--version', '--no-sandbox'], { env: browserEnvironment(), timeout: 20_000 });
      return candidate;
    } catch (error) {
      complaints.push(String(error.stderr || error.message).trim().split('\n')[0]);
    }
  }
  const cure = 'On Debian: apt-get install libnss3 libnspr4 libexpat1; or name a browser in CITEWISE_CHROMIUM.';
  throw new Error(`No browser starts here.\n  ${complaints.join('\n  ')}\n  ${cure}`);
}

/** Starts the browser without a window; returns Playwright's Browser. It ends with this process. */
export async function startBrowser() {
  const executablePath = await findBrowser();
  const { chromium } = await import(host.playwright);
  return chromium.launch({
    executablePath,
    args: SWITCHES,
    env: browserEnvironment(),
    // Our callers clean up more than the browser when a signal comes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

const browserEnvironment = () => ({ ...process.env, FONTCONFIG_FILE: host.fontSettings });

async function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = names.flatMap(name => folders.map(folder => path.join(folder, name)));
  const found = await Promise.all(files.map(file => access(file, constants.X_OK).then(() => file, () => undefined)));
  return found.filter(Boolean);
}
