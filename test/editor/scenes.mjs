// What `npm run screenshots` photographs: each scene gets a fresh window on the test workspace.
import { openFile, putCursor, showHover, showProblems, waitForText } from './host/workbench.mjs';

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
      await showHover(workbench, 'Earlier reviews');
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
];
