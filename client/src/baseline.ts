/** Accepts findings: the server says what the baseline is to hold, and it is written here. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ACCEPT, type AcceptParams, type AcceptResult, type IgnoreFindingArgument, LANGUAGE_IDS } from '../../server/src/lsp/protocol';
import { showWritten, writeTextFile } from './write-file';

/** Where accepted findings go when nobody has said where. */
const DEFAULT_NAME = 'citewise-baseline.json';

export async function acceptFinding(client: BaseLanguageClient, { uri, range, rule }: IgnoreFindingArgument): Promise<void> {
  await accept(client, { uri, finding: { range, rule } });
}

/** Of the draft in the active editor. */
export async function acceptAllFindings(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !LANGUAGE_IDS.includes(document.languageId)) {
    void vscode.window.showInformationMessage('Open the draft whose findings are to be accepted.');
    return;
  }
  await accept(client, { uri: client.code2ProtocolConverter.asUri(document.uri) });
}

async function accept(client: BaseLanguageClient, params: AcceptParams): Promise<void> {
  const result = await client.sendRequest<AcceptResult>(ACCEPT, params);
  if ('problem' in result) {
    if (result.isUnset) await offerBaseline(client, params);
    else void vscode.window.showWarningMessage(`Nothing was accepted: ${result.problem}.`);
    return;
  }
  const uri = vscode.Uri.parse(result.baselineUri);
  if (result.count === 0) {
    void vscode.window.showInformationMessage('There is nothing to accept.');
    return;
  }
  await writeTextFile(client, uri, result.text);
  const name = vscode.workspace.asRelativePath(uri);
  void showWritten(`${result.count === 1 ? '1 finding' : `${result.count} findings`} accepted into ${name}.`, uri);
}

/** A baseline is a file of the project, so its folder is asked to name one. */
async function offerBaseline(client: BaseLanguageClient, params: AcceptParams): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(params.uri));
  if (!folder || !vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage('Nothing was accepted: name a file in the setting citewise.baseline first.');
    return;
  }
  const create = `Use ${DEFAULT_NAME}`;
  const answer = await vscode.window.showInformationMessage('No file for accepted findings is set in this workspace.', create);
  if (answer !== create) return;
  await vscode.workspace.getConfiguration('citewise', folder.uri).update('baseline', DEFAULT_NAME, vscode.ConfigurationTarget.WorkspaceFolder);
  // The setting reaches the server by and by.
  const defaultUri = client.code2ProtocolConverter.asUri(vscode.Uri.joinPath(folder.uri, DEFAULT_NAME));
  await accept(client, { ...params, defaultUri });
}
