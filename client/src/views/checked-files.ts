/** Findings of files that are not open, in the Problems panel; of an open file they come by themselves. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckResult } from '../../../server/src/lsp/protocol';

export class CheckedFiles implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('citewise');
  private readonly opened = vscode.workspace.onDidOpenTextDocument(it => this.collection.delete(it.uri));

  /** In place of what an earlier check found. */
  async show(client: BaseLanguageClient, { files }: CheckResult): Promise<void> {
    this.collection.clear();
    for (const file of files.filter(it => !it.isOpen)) {
      const diagnostics = await client.protocol2CodeConverter.asDiagnostics(file.diagnostics);
      this.collection.set(vscode.Uri.parse(file.uri), diagnostics);
    }
  }

  dispose(): void {
    this.opened.dispose();
    this.collection.dispose();
  }
}
