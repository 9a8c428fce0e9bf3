// Words for editor tests: the extension under test, the test workspace, and waiting for what comes by itself.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension under test, activated or not. */
export function findCitewise(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('citewise.citewise');
  assert.ok(extension, 'citewise.citewise is not installed');
  return extension;
}

/** The extension, activated: its server answers. A provider that is called earlier may answer empty. */
export async function activateCitewise(): Promise<vscode.Extension<unknown>> {
  const extension = findCitewise();
  await extension.activate();
  return extension;
}

/** Opens a file of the test workspace in an editor, with the cursor on the middle of `at` if that is given. */
export async function openDraft(name = 'draft.md', at?: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no test workspace is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  const editor = await vscode.window.showTextDocument(document);
  if (at !== undefined) {
    const position = positionOf(document, at);
    editor.selection = new vscode.Selection(position, position);
  }
  return editor;
}

/** The middle of the first place where the document says `text`. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${document.fileName} does not say ${text}`);
  return document.positionAt(start + Math.floor(text.length / 2));
}

/** Puts every open file back to what the disk says and closes it. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/**
 * What `look` finds, asked again and again until it finds something. For answers that no event announces; after ten
 * seconds it fails, saying what was awaited.
 */
export async function eventually<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  assert.fail(`waited in vain for ${what}`);
}

/** The citewise diagnostics of a document, once there are any. */
export const diagnosticsOf = (document: vscode.TextDocument) =>
  eventually(`diagnostics in ${document.fileName}`, () => {
    const ours = vscode.languages.getDiagnostics(document.uri).filter(it => it.source === 'citewise');
    return ours.length > 0 ? ours : undefined;
  });
