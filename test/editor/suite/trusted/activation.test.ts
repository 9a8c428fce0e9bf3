// The extension starts for a Markdown file in a trusted workspace.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, openDraft } from '../editor';

describe('activation', () => {
  afterEach(closeAll);

  it('starts with a Markdown draft, unasked', async () => {
    const { document } = await openDraft();
    assert.equal(document.languageId, 'markdown');
    assert.equal((await activateCitewise()).isActive, true);
  });

  it('works in a trusted workspace', () => assert.equal(vscode.workspace.isTrusted, true));
});
