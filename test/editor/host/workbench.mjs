// A VS Code window that a program uses as an author would: each function is one step of the hand or of the eye.
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URLSearchParams } from 'node:url';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

export const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

/** What the window is called in each. */
const THEME_CLASSES = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' };

/** What would change from picture to picture, or draws the eye away from the text. */
const PICTURE_SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 14,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/**
 * Opens a window on a copy of the folder `workspace`. The extension is either a folder under development (`extension`) or
 * a packaged file (`vsix`), which is installed as a user would. `size` is in CSS pixels; `scale` 2 doubles the pixels of
 * a picture. Returns the window to hand to the steps below; end it with `closeWorkbench`.
 */
export async function openWorkbench(options) {
  const { workspace, extension, vsix, trusted = true, theme = 'light', settings = {}, scale = 1 } = options;
  const size = options.size ?? { width: 1200, height: 800 };
  const closing = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const parent = await mkdtemp(path.join(tmpdir(), 'citewise-window-'));
    closing.push(() => rm(parent, { recursive: true, force: true }));
    // Its name is seen in the explorer and in the title.
    const folder = path.join(parent, 'review');
    await cp(workspace, folder, { recursive: true });
    // VS Code insists on the themes that it finds below an extension under development, and below this project's folder
    // are those of the test host: it gets to know the folder by another name.
    const link = extension && path.join(parent, 'extension');
    if (link) await symlink(extension, link);

    const chosen = { ...PICTURE_SETTINGS, 'workbench.colorTheme': THEMES[theme], ...settings };
    const server = await startServer({ trusted, vsix, settings: chosen });
    closing.push(server.stop);
    const browser = await startBrowser();
    closing.push(() => browser.close());
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchAddress(server.port, { workspace: folder, extension: link }));
    const workbench = { page, folder, server, closeAll };
    await page.waitForSelector('.monaco-workbench .statusbar-item');
    await setTheme(workbench, theme);
    // The connection to the extension host is up when the remote indicator has stopped to speak of opening it.
    await waitUntil(workbench, 'the extension host', `
      !/Opening/.test(document.querySelector('.statusbar-item.remote-kind')?.textContent ?? 'Opening')
    `);
    return workbench;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

export const closeWorkbench = workbench => workbench.closeAll();

/**
 * The address that opens the workbench. `workspace`, `extension` (a folder under development) and `suite` (a module that
 * exports `run`) are absolute paths; each may be missing.
 */
export function workbenchAddress(port, { workspace, extension, suite }) {
  const remote = file => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (workspace) query.set('folder', workspace);
  else query.set('ew', 'true');
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Waits until a JavaScript expression is true in the page; fails after 20 seconds, naming what was awaited. */
export async function waitUntil({ page }, what, expression) {
  try {
    await page.waitForFunction(expression, undefined, { polling: 50 });
  } catch (error) {
    throw new Error(`Waited in vain for ${what}: ${error.message.split('\n')[0]}`);
  }
}

/** Waits until the window shows `text` in an element that `selector` finds; fails after `timeout` milliseconds. */
export const waitForText = ({ page }, selector, text, timeout = 20_000) =>
  page.locator(selector).filter({ hasText: text }).first().waitFor({ state: 'visible', timeout });

/** Opens a file of the workspace, named by its path in it. */
export async function openFile(workbench, file) {
  await choose(workbench, 'Control+P', file);
  await workbench.page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`).waitFor();
  workbench.file = file;
  // The grammar paints after the text is there; a file without a grammar stays as it is.
  const painted = "document.querySelector('.view-lines .view-line span[class*=mtk]:not(.mtk1)')";
  await workbench.page.waitForFunction(painted, undefined, { timeout: 5000 }).catch(() => undefined);
}

/** Runs a command by its title in the palette, with its category: `Citewise: Show Output`. */
export const runCommand = (workbench, title) => choose(workbench, 'F1', `>${title}`);

async function choose({ page }, key, text) {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(text);
  // The first answer to the whole text; an earlier list may still stand there.
  const wanted = text.replace(/^>/, '');
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: wanted }).waitFor();
  await page.keyboard.press('Enter');
}

/** One of `THEMES`. Says it again when it is not heard: a window that is busy starting may miss a change of settings. */
export async function setTheme({ page, server }, theme) {
  const shown = page.locator(`.monaco-workbench.${THEME_CLASSES[theme]}`);
  for (let attempt = 1; ; attempt++) {
    if (attempt > 1 || !(await shown.isVisible())) await server.configure({ 'workbench.colorTheme': THEMES[theme] });
    try {
      return await shown.waitFor({ timeout: 4000 });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/**
 * Puts the cursor into the open file, as it is on the disk: behind the first `within`, or where a `|` in it stands, as in
 * `reported on lifespan [9|9]`.
 */
export async function putCursor({ page, folder, file }, within) {
  const text = await readFile(path.join(folder, file), 'utf8');
  const mark = within.indexOf('|');
  const start = text.indexOf(within.replace('|', ''));
  if (start < 0) throw new Error(`${file} does not say ${within}`);
  const before = text.slice(0, start + (mark < 0 ? within.length : mark)).split('\n');
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`:${before.length}:${before.at(-1).length + 1}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Shows the hover at the cursor; waits until it says `text`, for several providers answer one after the other. */
export const showHover = (workbench, text) =>
  insist(workbench, ['Control+K', 'Control+I'], '.monaco-editor .monaco-hover', text);

/** Shows the list of completions at the cursor; waits until one says `text`. */
export const showCompletions = (workbench, text) =>
  insist(workbench, ['Control+Space'], '.suggest-widget .monaco-list-row', text);

/** Shows the quick fixes at the cursor; waits until one says `text`. */
export const showQuickFixes = (workbench, text) =>
  insist(workbench, ['Control+.'], '.action-widget .monaco-list-row', text);

/** Presses keys again and again until the answer comes: a provider that is not there yet answers nothing for good. */
async function insist(workbench, keys, selector, text = /\S/) {
  for (let attempt = 1; ; attempt++) {
    for (const key of keys) await workbench.page.keyboard.press(key);
    try {
      return await waitForText(workbench, selector, text, attempt < 8 ? 2500 : undefined);
    } catch (error) {
      if (attempt === 8) throw error;
      await workbench.page.keyboard.press('Escape');
    }
  }
}

/** Shows the Problems panel; waits until one says `text`. */
export async function showProblems(workbench, text) {
  await workbench.page.keyboard.press('Control+Shift+M');
  await waitForText(workbench, '.markers-panel .monaco-list-row', text ?? /\S/);
}

/**
 * The Playwright Frame of a webview that shows `text`, to look into or to click in. A webview is a page in a page in a
 * page, none of which has a name worth knowing.
 */
export async function findWebview({ page }, text) {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    for (const frame of page.frames()) {
      if (!/\/fake\.html/.test(frame.url())) continue;
      if (await frame.getByText(text).first().isVisible().catch(() => false)) return frame;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for a webview that says ${text}`);
}

/**
 * Writes a PNG to `file`: of the whole window, of one element (`only`, a selector), or of the part around some elements
 * (`around`, a list of selectors, with 24 pixels of air).
 */
export async function takePicture({ page }, file, { only, around } = {}) {
  // What moves has come to rest when two frames have passed.
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
  if (only) return page.locator(only).first().screenshot({ path: file });
  if (!around) return page.screenshot({ path: file });
  const boxes = await Promise.all(around.map(it => page.locator(it).first().boundingBox()));
  return page.screenshot({ path: file, clip: enclose(boxes.filter(Boolean), page.viewportSize(), 24) });
}

function enclose(boxes, { width, height }, air) {
  const left = Math.max(0, Math.min(...boxes.map(it => it.x)) - air);
  const top = Math.max(0, Math.min(...boxes.map(it => it.y)) - air);
  const right = Math.min(width, Math.max(...boxes.map(it => it.x + it.width)) + air);
  const bottom = Math.min(height, Math.max(...boxes.map(it => it.y + it.height)) + air);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
