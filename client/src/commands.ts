/** The commands: one request to the server each. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  ACCEPT_FINDING_COMMAND,
  CHECK,
  type CheckParams,
  type CheckResult,
  IGNORE_FINDING_COMMAND,
  type IgnoreFindingArgument,
  LANGUAGE_IDS,
  type MapResult,
  SUPPRESS,
  type SuppressParams,
  type SuppressResult,
} from '../../server/src/lsp/protocol';
import { acceptAllFindings, acceptFinding } from './baseline';
import { addReviewToIndex } from './index-reviews';
import { adaptOtherExtensions } from './other-extensions';
import type { CheckedFiles } from './views/checked-files';
import type { CitationMapView } from './views/citation-map';
import type { Report } from './views/report';

export interface Views {
  readonly report: Report;
  readonly checkedFiles: CheckedFiles;
  readonly citationMap: CitationMapView;
}

export function registerCommands(client: BaseLanguageClient, views: Views): vscode.Disposable {
  const check = (uris: readonly vscode.Uri[]) => checkDrafts(client, views, uris);
  const commands: Record<string, (...args: never[]) => unknown> = {
    'citewise.checkReferenceConsistency': () => check(activeDraft()),
    'citewise.checkWorkspace': () => check((vscode.workspace.workspaceFolders ?? []).map(it => it.uri)),
    'citewise.showCitationMap': (uri?: vscode.Uri) => showCitationMap(views.citationMap, uri ?? activeDocument()?.uri),
    'citewise.restartServer': () => restart(client),
    'citewise.showOutput': () => client.outputChannel.show(),
    'citewise.adaptOtherExtensions': adaptOtherExtensions,
    'citewise.acceptAllFindings': () => acceptAllFindings(client),
    'citewise.addReviewToIndex': (uri?: vscode.Uri, uris?: readonly vscode.Uri[]) => addReviewToIndex(client, uri, uris),
    [ACCEPT_FINDING_COMMAND]: (finding: IgnoreFindingArgument) => acceptFinding(client, finding),
    [IGNORE_FINDING_COMMAND]: (finding: IgnoreFindingArgument) => ignoreFinding(client, finding),
  };
  return vscode.Disposable.from(...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)));
}

export async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that has crashed cannot be stopped.
  if (client.isRunning()) await client.stop();
  await client.start();
}

/** The draft in the active editor; without one, the folders of the workspace. */
function activeDraft(): readonly vscode.Uri[] {
  const document = activeDocument();
  if (document) return [document.uri];
  return (vscode.workspace.workspaceFolders ?? []).map(it => it.uri);
}

function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && LANGUAGE_IDS.includes(document.languageId) ? document : undefined;
}

async function showCitationMap(view: CitationMapView, uri: vscode.Uri | undefined): Promise<MapResult> {
  const result = uri ? await view.show(uri) : null;
  if (!result) void vscode.window.showInformationMessage('Open a draft to see the map of its citations.');
  return result;
}

async function checkDrafts(
  client: BaseLanguageClient,
  { report, checkedFiles }: Views,
  uris: readonly vscode.Uri[],
): Promise<CheckResult | undefined> {
  if (uris.length === 0) {
    void vscode.window.showInformationMessage('Open a draft or a folder to check its citations.');
    return undefined;
  }
  const title = 'Checking reference consistency';
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const result = await vscode.window.withProgress(options, async (progress, token) => {
    const workDoneToken = `citewise-check-${++checks}`;
    const listening = listenToProgress(client, workDoneToken, progress);
    const params: CheckParams = { uris: uris.map(it => it.toString()), workDoneToken };
    try {
      return await client.sendRequest<CheckResult>(CHECK, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
  if (!result) return undefined;
  showProblems(result);
  if (result.files.length === 0) {
    void vscode.window.showInformationMessage('There is no draft that cites.');
    return result;
  }
  await checkedFiles.show(client, result);
  await report.show(result);
  return result;
}

/** One message, however many files could not be read. */
function showProblems({ problems }: CheckResult): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more files` : '';
  void vscode.window.showWarningMessage(`Could not be checked: ${first.uri} (${first.message})${more}`);
}

/** Each check reports its progress under a name of its own. */
let checks = 0;

function listenToProgress(
  client: BaseLanguageClient,
  token: string,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
): vscode.Disposable {
  let reached = 0;
  return client.onProgress(WorkDoneProgress.type, token, value => {
    if (value.kind !== 'report') return;
    const percentage = value.percentage ?? reached;
    progress.report({ ...(value.message && { message: value.message }), increment: percentage - reached });
    reached = percentage;
  });
}

/** Asks why the finding is right as it is; the reason stays with the text. */
async function ignoreFinding(client: BaseLanguageClient, finding: IgnoreFindingArgument): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: `Ignore this finding of ${finding.rule}`,
    prompt: 'Why is the text right as it is? The reason stays with the text, as a comment.',
    validateInput: it => (it.trim() === '' || it.includes('--') ? 'A reason in words, without “--”' : undefined),
  });
  if (!reason) return;
  const params: SuppressParams = { ...finding, reason };
  const result = await client.sendRequest<SuppressResult>(SUPPRESS, params);
  const document = vscode.workspace.textDocuments.find(it => it.uri.toString() === vscode.Uri.parse(finding.uri).toString());
  if (!result || document?.version !== result.version) {
    void vscode.window.showWarningMessage('The draft has changed meanwhile; nothing was written. Please ignore the finding once more.');
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(result.edits));
  await vscode.workspace.applyEdit(edit);
}
