/** The web entry: the server is a worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startCitewise } from './client';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  const startWorker = () => Promise.resolve(new Worker(script));
  await startCitewise(context, options => new LanguageClient('citewise', 'Citewise', startWorker, options));
}
