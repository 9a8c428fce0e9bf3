#!/usr/bin/env node
// Looks like a VS Code executable to @vscode/test-electron: runs a test suite inside the extension host of the VS Code
// server, with a headless browser as its window, and exits with the suite's code.
import path from 'node:path';
import { setInterval } from 'node:timers';
import { format } from 'node:util';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { workbenchAddress } from './workbench.mjs';

/** Seconds after which a suite that has not ended is given up. */
const LIMIT = Number(process.env.CITEWISE_EDITOR_LIMIT ?? 120);
const EXIT_LIMIT = 124;

/** The suite's first line begins so. */
const BEGIN = 'Editor tests begin:';
const heldBack = [];
let begun = false;

/** What was started, to be ended in reverse order. */
const started = [];
let ending;

async function main() {
  const { extension, suite, workspace } = readArguments(process.argv.slice(2));
  const server = await startServer({
    trusted: process.env.CITEWISE_EDITOR_TRUST !== 'restricted',
    vsix: process.env.CITEWISE_EDITOR_VSIX,
    settings: JSON.parse(process.env.CITEWISE_EDITOR_SETTINGS ?? '{}'),
  });
  started.push(server.stop);
  server.exited.then(code => fail(`The VS Code server ended before the suite did (${code}).`));

  const browser = await startBrowser();
  started.push(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('crash', () => fail('The browser page crashed.'));
  if (process.env.CITEWISE_EDITOR_DEBUG) page.on('console', message => console.log(`[page] ${message.text()}`));
  await page.exposeFunction('codeAutomationLog', (_type, parts) => say(format(...parts)));
  await page.exposeFunction('codeAutomationExit', code => (begun ? end(Number(code)) : fail('The suite did not begin.')));
  await page.goto(workbenchAddress(server.port, { workspace, extension, suite }));
}

/** The three arguments that matter; a desktop's other switches mean nothing to a server. */
function readArguments(given) {
  const option = name => given.find(it => it.startsWith(`--${name}=`))?.slice(name.length + 3);
  const folder = given.find(it => !it.startsWith('-'));
  const suite = option('extensionTestsPath');
  if (!suite) throw new Error('Say which suite to run: --extensionTestsPath=FILE');
  return {
    extension: option('extensionDevelopmentPath'),
    suite: suite && path.resolve(suite),
    workspace: folder && path.resolve(folder),
  };
}

/** Passes a line on; what VS Code says of its own start is kept for the case that the suite never begins. */
function say(line) {
  begun ||= line.startsWith(BEGIN);
  if (begun || process.env.CITEWISE_EDITOR_DEBUG) console.log(line);
  else heldBack.push(line);
}

function fail(reason, code = 1) {
  if (!ending) console.error([...(begun ? [] : heldBack), reason].join('\n'));
  return end(code);
}

/** Ends what was started and then this process, once, whoever asks first. */
function end(code) {
  ending ??= (async () => {
    for (const stop of started.reverse()) {
      await Promise.race([stop(), new Promise(resolve => setTimeout(resolve, 5000))]).catch(console.error);
    }
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130));
setTimeout(() => {
  void fail(`The suite had not ended after ${LIMIT} seconds; given up.`, EXIT_LIMIT);
}, LIMIT * 1000).unref();

// Whoever started us may be killed without a word: then nobody is left to read the result.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) void end(1);
}, 500).unref();

main().catch(error => fail(error instanceof Error ? error.stack : String(error)));
