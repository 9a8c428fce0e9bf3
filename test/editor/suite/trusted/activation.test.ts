// The extension starts for a Markdown file in a trusted workspace.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findCitewise, openDraft } from '../editor';

describe('activation', () => {
  afterEach(closeAll);

  it('starts with a Markdown draft, unasked', async () => {
    const { document } = await openDraft();
    assert.equal(document.languageId, 'markdown');
    await eventually('the extension to start', () => findCitewise().isActive || undefined);
  });

  it('works in a trusted workspace', () => assert.equal(vscode.workspace.isTrusted, true));
});
