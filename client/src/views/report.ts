/** The report beside the draft: the server's Markdown, rendered by VS Code, in the author's theme; its places lead into the draft. */
import * as vscode from 'vscode';
import type { CheckResult } from '../../../server/src/lsp/protocol';
import { newNonce } from './nonce';

export class Report implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: CheckResult | undefined;

  async show(result: CheckResult): Promise<void> {
    this.shown = result;
    this.panel ??= this.open();
    this.panel.webview.html = page(await render(result.markdown), result.files.length === 1);
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private open(): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // Nothing but the page itself: no files, and the one script below.
    const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel('citewise.report', 'Citewise Report', column, options);
    panel.webview.onDidReceiveMessage((message: unknown) => {
      this.follow(String(message)).catch((error: unknown) => void vscode.window.showWarningMessage(String(error)));
    });
    panel.onDidDispose(() => (this.panel = undefined));
    return panel;
  }

  private async follow(address: string): Promise<void> {
    if (address === '#markdown') {
      // The links are the panel's own.
      const content = (this.shown?.markdown ?? '').replace(/\[(line \d+)\]\(#file-\d+-line-\d+\)/gi, '$1');
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(document);
      return;
    }
    const [only] = this.shown?.files ?? [];
    if (address === '#map' && only) {
      await vscode.commands.executeCommand('citewise.showCitationMap', vscode.Uri.parse(only.uri));
      return;
    }
    const [, file, line] = /^#file-(\d{1,6})-line-(\d{1,7})$/.exec(address) ?? [];
    const uri = this.shown?.files[Number(file)]?.uri;
    if (!uri) return;
    const start = new vscode.Position(Number(line) - 1, 0);
    const selection = new vscode.Range(start, start);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.One, selection });
  }
}

/** The built-in extension's renderer; without it the Markdown as it is, which reads well enough. */
async function render(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${markdown.replace(/[&<>]/g, it => `&#${it.charCodeAt(0)};`)}</pre>`;
  }
}

function page(body: string, hasMap: boolean): string {
  const nonce = newNonce();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${STYLE}</style>
<title>Citewise Report</title>
</head>
<body>
<nav>${hasMap ? '<a href="#map">Citation map</a>' : ''} <a href="#markdown">Open as Markdown</a></nav>
${body}
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

const STYLE = `
body { max-width: 46em; margin: 0 auto; padding: 1em 1.5em 3em; line-height: 1.5; font-family: var(--vscode-font-family);
  font-size: var(--vscode-font-size); color: var(--vscode-foreground); background: var(--vscode-editor-background); }
nav { float: right; }
nav a { margin-left: 1em; }
h1 { font-size: 1.6em; font-weight: 600; }
h2 { font-size: 1.3em; font-weight: 600; border-bottom: 1px solid var(--vscode-widget-border, #8884); padding-bottom: .3em; }
h3 { font-size: 1.05em; font-weight: 600; margin: 2em 0 .4em; }
a { color: var(--vscode-textLink-foreground); }
a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
blockquote { margin: .4em 0; padding: .1em .9em; border-left: 3px solid var(--vscode-textBlockQuote-border, #8886);
  background: var(--vscode-textBlockQuote-background); }
ul { margin: .3em 0 1em; padding-left: 1.4em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25em .6em; border-bottom: 1px solid var(--vscode-widget-border, #8884); vertical-align: top; }
td:last-child, th:last-child { text-align: right; white-space: nowrap; }
@media print { nav { display: none; } }
`;

const SCRIPT = `
const editor = acquireVsCodeApi();
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  editor.postMessage(link.getAttribute('href'));
});
`;
