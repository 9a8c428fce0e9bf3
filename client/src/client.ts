/** Starts the server and everything that shows what it says; the same on the desktop and in a browser. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, LANGUAGE_IDS } from '../../server/src/lsp/protocol';
import { registerCommands, restart } from './commands';
import { answerFileRequests } from './files';
import { registerRename } from './rename';
import { createStatusItem } from './status-item';
import { CheckedFiles } from './views/checked-files';
import { CitationMapView } from './views/citation-map';
import { Report } from './views/report';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** No drafts but views of them: the old side of a comparison, output, what another extension shows. */
const VIEWS = new Set(['git', 'gitfs', 'output', 'vscode-scm', 'comment', 'vscode-userdata', 'search-editor', 'review']);

export async function startCitewise(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  const selector = LANGUAGE_IDS.map(language => ({ language }));
  const initializationOptions = (): InitializationOptions => ({
    corpusUri: vscode.Uri.joinPath(context.extensionUri, 'corpus').toString(),
    pagesUri: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    cacheUri: context.globalStorageUri.toString(),
    isTrusted: vscode.workspace.isTrusted,
    hasFiles: true,
    hasIgnoreCommand: true,
    hasAcceptCommand: true,
    hasStatus: true,
    hasLineLinks: true,
    hasReportLinks: true,
    hasDiagnosticHovers: true,
  });
  const client = create({
    documentSelector: selector,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware: {
      didOpen: (document, next) => (VIEWS.has(document.uri.scheme) ? Promise.resolve() : next(document)),
    },
  });
  const report = new Report();
  const checkedFiles = new CheckedFiles();
  const citationMap = new CitationMapView(client);
  context.subscriptions.push(
    client,
    report,
    checkedFiles,
    citationMap,
    createStatusItem(client, selector),
    registerRename(client, selector),
    registerCommands(client, { report, checkedFiles, citationMap }),
    // What a `.citewise.json` may name depends on trust.
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart(client)),
  );
  answerFileRequests(client);
  await client.start();
}
