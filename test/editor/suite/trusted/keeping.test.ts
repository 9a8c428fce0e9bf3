// What the author keeps in files beside the draft: the index of reviews, and the baseline of accepted findings.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, diagnosticsOf, eventually, openDraft } from '../editor';

describe('keeping', () => {
  before(activateCitewise);
  afterEach(closeAll);

  const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
  const exists = async (uri: vscode.Uri): Promise<true | undefined> => {
    try {
      await vscode.workspace.fs.stat(uri);
      return true;
    } catch {
      return undefined;
    }
  };

  it('adds a review to the index of the workspace, once', async () => {
    const { document } = await openDraft();
    const index = vscode.Uri.joinPath(root(), '.citewise', 'index');
    try {
      await vscode.commands.executeCommand('citewise.addReviewToIndex', document.uri);
      await vscode.commands.executeCommand('citewise.addReviewToIndex', document.uri);
      const found = await vscode.workspace.fs.readDirectory(index);
      assert.equal(found.length, 1);
      const copy = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(index, found[0]![0]));
      assert.equal(new TextDecoder().decode(copy), document.getText());
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), '.citewise'), { recursive: true });
    }
  });

  it('accepts all findings of a draft into the baseline', async () => {
    const configuration = vscode.workspace.getConfiguration('citewise', root());
    const baseline = vscode.Uri.joinPath(root(), 'accepted.json');
    const { document } = await openDraft();
    const count = (await diagnosticsOf(document)).length;
    try {
      await configuration.update('baseline', 'accepted.json', vscode.ConfigurationTarget.Workspace);
      await eventually('the quick fix', async () => {
        const at = vscode.languages.getDiagnostics(document.uri).find(it => it.source === 'citewise')!.range;
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, at, 'quickfix');
        return actions.find(it => it.title.startsWith('Accept this finding into the baseline'));
      });
      await vscode.commands.executeCommand('citewise.acceptAllFindings');
      assert.ok(await exists(baseline));
      const { accepted } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(baseline))) as { accepted: unknown[] };
      assert.equal(accepted.length, count);
      const ours = () => vscode.languages.getDiagnostics(document.uri).filter(it => it.source === 'citewise');
      await eventually('silence', () => ours().length === 0 || undefined);
    } finally {
      await configuration.update('baseline', undefined, vscode.ConfigurationTarget.Workspace);
      if (await exists(baseline)) await vscode.workspace.fs.delete(baseline);
    }
    await diagnosticsOf(document);
  });
});
