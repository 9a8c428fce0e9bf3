/** The one status item: how many citations and references the draft has, and whether anything was found. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../../server/src/lsp/protocol';

export function createStatusItem(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('citewise.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Citewise';
  item.command = 'citewise.checkReferenceConsistency';
  const known = new Map<string, StatusParams>();

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && vscode.languages.match(selector, document) ? known.get(document.uri.toString()) : undefined;
    // A Markdown file that does not cite is none of our business.
    if (!status || status.counts.citations + status.counts.references === 0) return item.hide();
    const { error, warning, info, hint } = status.findings;
    item.text = `${iconOf(status)} ${count(status.counts.citations, 'citation')}, ${count(status.counts.references, 'reference')}`;
    item.tooltip = [
      `Citewise: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info + hint, 'lead')}.`,
      `${count(status.counts.claims, 'claim')}, compared with ${count(status.indexedReviews, 'indexed review')}.`,
      'Click to check and open the report.',
    ].join('\n');
    item.show();
  };
  const registrations = [
    client.onNotification(STATUS, (status: StatusParams) => {
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(it => known.delete(it.uri.toString())),
  ];
  return vscode.Disposable.from(item, ...registrations);
}

function iconOf({ findings }: StatusParams): string {
  if (findings.error > 0) return '$(error)';
  return findings.warning > 0 ? '$(warning)' : '$(references)';
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
