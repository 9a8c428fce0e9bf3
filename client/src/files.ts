/** Reads files for the server: where it runs in a browser, or where the workspace is on no disk. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  MAX_FILE_LENGTH,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol';

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, ({ uri }: ReadFileParams) => readFile(vscode.Uri.parse(uri)));
  client.onRequest(LIST_FILES, async ({ uri, endings }: ListFilesParams): Promise<ListFilesResult> => {
    try {
      return { uris: (await listFiles(vscode.Uri.parse(uri), endings)).map(it => it.toString()).sort() };
    } catch (error) {
      if (isFileNotFound(error)) return { uris: [], isMissing: true };
      throw error;
    }
  });
}

async function readFile(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > MAX_FILE_LENGTH) return { problem: 'the file is too long' };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), ...(isFileNotFound(error) && { isMissing: true }) };
  }
}

const isFileNotFound = (error: unknown): boolean => error instanceof vscode.FileSystemError && error.code === 'FileNotFound';

async function listFiles(uri: vscode.Uri, endings: readonly string[]): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if (!(type & vscode.FileType.Directory)) return [uri];
  const found: vscode.Uri[] = [];
  for (const [name, kind] of await vscode.workspace.fs.readDirectory(uri)) {
    // A link could lead out of the folder, or around in it.
    if (name.startsWith('.') || name === 'node_modules' || kind & vscode.FileType.SymbolicLink) continue;
    const child = vscode.Uri.joinPath(uri, name);
    if (kind & vscode.FileType.Directory) found.push(...(await listFiles(child, endings)));
    else if (endings.some(it => name.toLowerCase().endsWith(it))) found.push(child);
  }
  return found;
}
