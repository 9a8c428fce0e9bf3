/** Writes files that the author can see, wherever the workspace lies, and tells the server. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** In an editor that shows the file too; what was typed there and not saved is part of what the server never saw, and lost. */
export async function writeTextFile(client: BaseLanguageClient, uri: vscode.Uri, text: string): Promise<void> {
  const open = vscode.workspace.textDocuments.find(it => it.uri.toString() === uri.toString());
  if (open) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, open.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await open.save();
  } else {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  // Where nobody watches the file, the server would not know.
  const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: CHANGED }];
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

/** `FileChangeType.Changed` of the protocol. */
const CHANGED = 2;

export async function showWritten(message: string, uri: vscode.Uri): Promise<void> {
  if (await vscode.window.showInformationMessage(message, 'Open')) await vscode.window.showTextDocument(uri);
}
