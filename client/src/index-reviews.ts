/** `Citewise: Add Review to Index…`: copies reviews to where drafts of the workspace are compared with them. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ADD_TO_INDEX, type AddToIndexParams, type AddToIndexResult, LANGUAGE_IDS } from '../../server/src/lsp/protocol';
import { showWritten, writeTextFile } from './write-file';

/** A review with where it comes from. */
interface Source {
  readonly uri: vscode.Uri;
  readonly text: () => Promise<string>;
}

/** `uri` and `uris` are given by the explorer; without them the author is asked. */
export async function addReviewToIndex(client: BaseLanguageClient, uri?: vscode.Uri, uris?: readonly vscode.Uri[]): Promise<void> {
  const chosen = uris ?? (uri ? [uri] : undefined);
  const sources = chosen ? chosen.map(fromFile) : await askForSources();
  for (const it of sources) await add(client, it);
}

async function add(client: BaseLanguageClient, source: Source): Promise<void> {
  const name = source.uri.path.slice(source.uri.path.lastIndexOf('/') + 1);
  const folder = folderFor(source.uri);
  if (!folder) {
    void vscode.window.showInformationMessage('Open a folder first: the index lies in it, in .citewise/index.');
    return;
  }
  const text = await source.text();
  const params: AddToIndexParams = { folderUri: client.code2ProtocolConverter.asUri(folder.uri), text, name };
  const result = await client.sendRequest<AddToIndexResult>(ADD_TO_INDEX, params);
  if ('problem' in result) {
    void vscode.window.showWarningMessage(`${name} was not added: ${result.problem}.`);
  } else if ('existing' in result) {
    void showWritten(`${name} is in the index already.`, vscode.Uri.parse(result.existing));
  } else {
    const target = vscode.Uri.parse(result.uri);
    await writeTextFile(client, target, text);
    void showWritten(`Added to the index: ${name}, with ${result.references} references and ${result.claims} claims.`, target);
  }
}

/** The folder of the file, else of the draft at hand, else the first. */
function folderFor(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = [uri, ...(active ? [active] : [])].map(it => vscode.workspace.getWorkspaceFolder(it)).find(it => it !== undefined);
  return own ?? vscode.workspace.workspaceFolders?.[0];
}

const fromFile = (uri: vscode.Uri): Source => ({
  uri,
  text: async () => {
    const open = vscode.workspace.textDocuments.find(it => it.uri.toString() === uri.toString());
    return open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  },
});

async function askForSources(): Promise<readonly Source[]> {
  const document = vscode.window.activeTextEditor?.document;
  const draft = document && LANGUAGE_IDS.includes(document.languageId) ? document : undefined;
  const committed = draft && (await committedVersion(draft.uri));
  if (!draft) return chooseFiles();
  const name = vscode.workspace.asRelativePath(draft.uri);
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'Choose Markdown files…', sources: chooseFiles },
      { label: 'The document in the editor', description: name, sources: async () => [fromFile(draft.uri)] },
      ...(committed ? [{ label: 'Its last committed version', description: name, sources: async () => [committed] }] : []),
    ],
    { title: 'Which review shall drafts of this workspace be compared with?' },
  );
  return (await picked?.sources()) ?? [];
}

async function chooseFiles(): Promise<readonly Source[]> {
  const filters = { Markdown: ['md', 'markdown', 'qmd', 'Rmd', 'rmd'] };
  const chosen = await vscode.window.showOpenDialog({ canSelectMany: true, filters, openLabel: 'Add to Index', title: 'Add Review to Index' });
  return (chosen ?? []).map(fromFile);
}

/** What the built-in git extension offers to others, as far as it is used here. */
interface Git {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null };
}

/** Nothing where there is no git, no repository, or no such file in its last commit. */
async function committedVersion(uri: vscode.Uri): Promise<Source | undefined> {
  try {
    const git = await vscode.extensions.getExtension<Git>('vscode.git')?.activate();
    const text = await git?.getAPI(1).getRepository(uri)?.show('HEAD', uri.fsPath);
    return text === undefined ? undefined : { uri, text: async () => text };
  } catch {
    return undefined;
  }
}
