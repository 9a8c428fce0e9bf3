// What `npm run screenshots` photographs: each scene gets a fresh window on the test workspace.
import { fileURLToPath } from 'node:url';
import { findWebview, openFile, putCursor, runCommand, showHover, showProblems, showQuickFixes, waitForText } from './host/workbench.mjs';

/** The example with the planted mistakes, as the README shows it. */
const EXAMPLE = { workspace: fileURLToPath(new URL('../../examples', import.meta.url)) };

/**
 * `name` names the picture; `options` go to `openWorkbench`; `play` brings the window into the state to be shown, waiting
 * for what it wants to show, and may take pictures of parts by itself. A picture of the whole window follows.
 */
export const SCENES = [
  {
    name: 'draft',
    async play(workbench) {
      await openFile(workbench, 'draft.md');
      await waitForText(workbench, '.view-lines', 'What old cells tell');
      await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'hover',
    async play(workbench, take) {
      await openFile(workbench, 'draft.md');
      await putCursor(workbench, 'navitoclax [1|0]');
      await showHover(workbench, 'Cited before');
      await take('closeup', { around: ['.monaco-hover', '.monaco-editor .cursor'] });
    },
  },
  {
    name: 'problems',
    async play(workbench) {
      await openFile(workbench, 'draft.md');
      await putCursor(workbench, 'lifespan [9|9]');
      await showProblems(workbench, 'No reference 99');
    },
  },
  {
    name: 'quick-fix',
    options: EXAMPLE,
    async play(workbench) {
      await openFile(workbench, 'senolytics.md');
      await putCursor(workbench, '<sup>5|–4</sup>');
      await showQuickFixes(workbench, '4–5');
    },
  },
  {
    name: 'example-hover',
    // A hover takes a quarter of the window's height.
    options: { ...EXAMPLE, size: { width: 1100, height: 1700 } },
    async play(workbench, take) {
      await openFile(workbench, 'senolytics.md');
      await putCursor(workbench, 'dasatinib and quercetin.<sup>1|0');
      await showHover(workbench, 'Cited before');
      await take('closeup', { around: ['.monaco-hover', '.monaco-editor .cursor'] });
    },
  },
  {
    name: 'example-report',
    options: { ...EXAMPLE, size: { width: 1500, height: 900 } },
    async play(workbench) {
      await openFile(workbench, 'senolytics.md');
      await waitForText(workbench, '.statusbar-item', '28 citations');
      await runCommand(workbench, 'Citewise: Check Reference Consistency');
      await findWebview(workbench, 'number-out-of-range');
      await showProblems(workbench, 'No reference 24');
      await workbench.page.locator('.notification-toast').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'example-map',
    options: { ...EXAMPLE, size: { width: 1700, height: 900 } },
    async play(workbench, take) {
      await openFile(workbench, 'senolytics.md');
      await waitForText(workbench, '.statusbar-item', '28 citations');
      await runCommand(workbench, 'Citewise: Show Citation Map');
      const map = await findWebview(workbench, 'first mentions');
      // Drawn once more when the page has said how wide it is.
      await workbench.page.waitForTimeout(1500);
      await map.locator('.mark.error').last().hover();
      await map.locator('.map-tip').waitFor({ state: 'visible' });
      await take('hover');
      await map.locator('.mark.error').last().click();
      await waitForText(workbench, '.statusbar-item', '2 selected');
      await workbench.page.mouse.move(500, 300);
      await map.locator('.map-tip').waitFor({ state: 'hidden' });
    },
  },
];
