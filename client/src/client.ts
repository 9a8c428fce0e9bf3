/** Starts the server and everything that shows what it says; the same on the desktop and in a browser. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, LANGUAGE_IDS } from '../../server/src/lsp/protocol';
import { registerCommands, restart } from './commands';
import { answerFileRequests } from './files';
import { registerRename } from './rename';
import { createStatusItem } from './status-item';
import { CheckedFiles } from './views/checked-files';
import { Report } from './views/report';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Where drafts live. Other schemes are views of a draft: the two sides of a comparison, our own report. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'];

export async function startCitewise(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  const selector = SCHEMES.flatMap(scheme => LANGUAGE_IDS.map(language => ({ scheme, language })));
  const initializationOptions = (): InitializationOptions => ({
    corpusUri: vscode.Uri.joinPath(context.extensionUri, 'corpus').toString(),
    pagesUri: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    isTrusted: vscode.workspace.isTrusted,
    hasFiles: true,
    hasIgnoreCommand: true,
    hasStatus: true,
    hasLineLinks: true,
    hasReportLinks: true,
    hasDiagnosticHovers: true,
  });
  const client = create({
    documentSelector: selector,
    initializationOptions,
    synchronize: { configurationSection: 'citewise' },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  });
  const report = new Report();
  const checkedFiles = new CheckedFiles();
  context.subscriptions.push(
    client,
    report,
    checkedFiles,
    createStatusItem(client, selector),
    registerRename(client, selector),
    registerCommands(client, report, checkedFiles),
    // What a `.citewise.json` may name depends on trust.
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart(client)),
  );
  answerFileRequests(client);
  await client.start();
}
