// F2 on a citation number: the text stays as it is, and the built-in Markdown rename never gets to touch it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, openDraft, positionOf } from '../editor';

describe('rename', () => {
  before(async () => {
    await activateCitewise();
    // The built-in rename must be up: it is the one that would do harm.
    await vscode.extensions.getExtension('vscode.markdown-language-features')!.activate();
  });
  afterEach(closeAll);

  for (const at of ['[5]', '[4-6]', '[2,3]', '[99]', '<sup>4–6</sup>']) {
    it(`leaves the text as it is on ${at}`, async () => {
      const { document } = await openDraft('draft.md', at);
      const before = document.getText();
      const position = positionOf(document, at);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position, '50');
      assert.equal(edit.size, 0);
      assert.equal(document.getText(), before);
    });
  }

  it('marks the number itself for the rename', async () => {
    const { document } = await openDraft('draft.md', '[5]');
    const place = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, '[5]'),
    );
    assert.equal(document.getText(place.range), '5');
    assert.equal(place.placeholder, '5');
  });

  it('leaves a heading to the built-in rename', async () => {
    const { document } = await openDraft('draft.md', 'The secretome');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'The secretome'),
      'What they release',
    );
    assert.equal(edit.size, 1);
  });
});
