/**
 * Rename on a citation number. VS Code asks the provider that was registered last; its own Markdown rename must not be it,
 * for it rewrites a lone `[3]` and leaves `[1-3]` as it was. So ours is registered once the built-in extension is up, and
 * again should it come up later.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const BUILT_IN = 'vscode.markdown-language-features';

interface PrepareRenameResult {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly placeholder: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export function registerRename(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const provider = createProvider(client);
  let registration = vscode.languages.registerRenameProvider(selector, provider);
  let isDisposed = false;
  const builtIn = vscode.extensions.getExtension(BUILT_IN);
  void builtIn?.activate().then(() => {
    if (isDisposed) return;
    registration.dispose();
    registration = vscode.languages.registerRenameProvider(selector, provider);
  });
  return new vscode.Disposable(() => {
    isDisposed = true;
    registration.dispose();
  });
}

function createProvider(client: BaseLanguageClient): vscode.RenameProvider {
  const place = (document: vscode.TextDocument, position: vscode.Position) => ({
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(position),
  });
  return {
    async prepareRename(document, position, token) {
      const params = place(document, position);
      const found = await client.sendRequest<PrepareRenameResult | null>('textDocument/prepareRename', params, token);
      // Outside of citations the built-in rename keeps its ground.
      if (!found) throw new Error('Not a citation number');
      const { start, end } = found.range;
      return {
        range: new vscode.Range(start.line, start.character, end.line, end.character),
        placeholder: found.placeholder,
      };
    },
    async provideRenameEdits(document, position, newName, token) {
      const params = { ...place(document, position), newName };
      return client.protocol2CodeConverter.asWorkspaceEdit(await client.sendRequest('textDocument/rename', params, token));
    },
  };
}
