/** The report beside the draft: a Markdown document that VS Code's own preview shows, in the author's theme and to print. */
import * as vscode from 'vscode';

const SCHEME = 'citewise-report';
const REPORT = vscode.Uri.from({ scheme: SCHEME, path: '/Citewise Report.md' });

export class Report implements vscode.Disposable {
  private markdown = '';
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.changed.event,
    provideTextDocumentContent: () => this.markdown,
  });

  async show(markdown: string): Promise<void> {
    this.markdown = markdown;
    this.changed.fire(REPORT);
    const hasPreview = vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
    if (hasPreview) await vscode.commands.executeCommand('markdown.showPreviewToSide', REPORT);
    else await vscode.window.showTextDocument(REPORT, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
