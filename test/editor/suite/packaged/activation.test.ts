// The packaged extension starts where it was installed from its .vsix, and has all that it needs.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, diagnosticsOf, openDraft, positionOf } from '../editor';

describe('packaged extension', () => {
  afterEach(closeAll);

  it('is the installed one', async () => {
    const { extensionPath, isActive } = await activateCitewise();
    assert.equal(isActive, true);
    assert.match(extensionPath, /extensions[\\/]citewise\.citewise-/);
  });

  it('reports, with the pages of its rules', async () => {
    const { document } = await openDraft();
    const found = (await diagnosticsOf(document)).find(it => /No reference 99/.test(it.message))!;
    const page = (found.code as { target: vscode.Uri }).target;
    assert.match((await vscode.workspace.fs.readFile(page)).toString(), /^# number-out-of-range/);
  });

  it('formats references and knows the indexed review', async () => {
    const { document } = await openDraft('draft.md', '[9]');
    const text = async () => {
      const command = 'vscode.executeHoverProvider';
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, positionOf(document, '[9]'));
      return hovers.flatMap(it => it.contents.map(part => (part as vscode.MarkdownString).value)).join('\n');
    };
    assert.match(await text(), /Zhu Y, Tchkonia T, Pirtskhalava T/);
    assert.match(await text(), /Cited before/);
  });
});
