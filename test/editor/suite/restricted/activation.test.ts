// The extension works in Restricted Mode too: it runs nothing that the workspace brings, so there is little to give up.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, diagnosticsOf, openDraft, positionOf } from '../editor';

describe('Restricted Mode', () => {
  afterEach(closeAll);

  it('is on', () => assert.equal(vscode.workspace.isTrusted, false));

  it('does not keep the extension from starting', async () => {
    assert.equal((await activateCitewise()).isActive, true);
  });

  it('reports what it finds', async () => {
    const { document } = await openDraft();
    assert.ok((await diagnosticsOf(document)).some(it => /No reference 99/.test(it.message)));
  });

  it('shows the reference over a number', async () => {
    const { document } = await openDraft('draft.md', '[9]');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, '[9]'));
    assert.ok(hovers.some(it => it.contents.some(part => /Achilles/.test((part as vscode.MarkdownString).value))));
  });
});
