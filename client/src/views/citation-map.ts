/** The citation map beside the draft: the server's picture, in the author's theme; a mark leads to its place. It follows the draft. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_IDS, MAP, type MapParams, type MapResult } from '../../../server/src/lsp/protocol';
import { newNonce } from './nonce';

/** What the page sends: its width, the address of a mark, or the wish to keep the picture. */
type Message = { readonly width?: number; readonly go?: string; readonly save?: true };

/** As wide as half of a usual window, until the page says how wide it is. */
const USUAL_WIDTH = 760;
const EXPORTED_WIDTH = 1000;
/** A burst of keystrokes is one picture. */
const PAUSE = 300;

export class CitationMapView implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: { readonly uri: vscode.Uri; readonly result: NonNullable<MapResult> } | undefined;
  private width = USUAL_WIDTH;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: vscode.Disposable;

  constructor(private readonly client: BaseLanguageClient) {
    this.listening = vscode.Disposable.from(
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(it => it.toString() === this.shown?.uri.toString())) this.refreshSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        const document = editor?.document;
        if (!document || !LANGUAGE_IDS.includes(document.languageId) || !this.panel) return;
        if (document.uri.toString() !== this.shown?.uri.toString()) this.refreshSoon(document.uri);
      }),
    );
  }

  /** Answers what it shows; nothing where there is no draft. */
  async show(uri: vscode.Uri): Promise<MapResult> {
    const result = await this.ask({ uri: uri.toString(), width: this.width });
    if (!result) return null;
    this.shown = { uri, result };
    this.panel ??= this.open();
    this.panel.title = titleOf(uri);
    this.panel.webview.html = page(result);
    this.panel.reveal(undefined, true);
    return result;
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.listening.dispose();
    this.panel?.dispose();
  }

  private ask = (params: MapParams): Promise<MapResult> => this.client.sendRequest<MapResult>(MAP, params);

  private open(): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel('citewise.citationMap', 'Citation Map', column, options);
    panel.webview.onDidReceiveMessage((message: Message) => {
      this.answer(message).catch((error: unknown) => void vscode.window.showWarningMessage(String(error)));
    });
    // What changed while it was hidden; and a page that is shown again begins as it was made.
    panel.onDidChangeViewState(() => this.refreshSoon());
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.shown = undefined;
    });
    return panel;
  }

  private async answer({ width, go, save }: Message): Promise<void> {
    if (width !== undefined && Math.abs(width - this.width) > 16) {
      this.width = width;
      await this.refresh();
    }
    if (go !== undefined) await this.follow(go);
    if (save) await this.save();
  }

  private refreshSoon(uri?: vscode.Uri): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      // A server that is being restarted has no map; the next change brings one.
      this.refresh(uri).catch(() => undefined);
    }, PAUSE);
  }

  private async refresh(uri = this.shown?.uri): Promise<void> {
    if (!this.panel?.visible || !uri) return;
    const result = await this.ask({ uri: uri.toString(), width: this.width });
    if (!result || !this.panel) return;
    this.shown = { uri, result };
    this.panel.title = titleOf(uri);
    await this.panel.webview.postMessage({ svg: result.svg });
  }

  private async follow(address: string): Promise<void> {
    const [, number] = /^#place-(\d{1,7})$/.exec(address) ?? [];
    const place = this.shown?.result.places[Number(number)];
    if (!this.shown || !place) return;
    const { uri } = this.shown;
    const selection = new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
    const shown = vscode.window.visibleTextEditors.find(it => it.document.uri.toString() === uri.toString());
    await vscode.window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One, selection });
  }

  private async save(): Promise<void> {
    if (!this.shown) return;
    const { uri } = this.shown;
    const result = await this.ask({ uri: uri.toString(), width: EXPORTED_WIDTH, isStandalone: true });
    const defaultUri = uri.scheme === 'untitled' ? undefined : uri.with({ path: `${uri.path.replace(/\.\w{1,9}$/, '')}-citation-map.svg` });
    const target = result && (await vscode.window.showSaveDialog({ defaultUri, filters: { SVG: ['svg'] } }));
    if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(result.svg));
  }
}

const titleOf = (uri: vscode.Uri): string => `Citation Map: ${uri.path.split('/').pop() ?? ''}`;

function page({ svg, style, script }: NonNullable<MapResult>): string {
  const nonce = newNonce();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${COLOURS}${style}</style>
<title>Citation Map</title>
</head>
<body>
<div class="map-frame">${svg}</div>
<script nonce="${nonce}">${script}${SCRIPT}</script>
</body>
</html>`;
}

const COLOURS = `
body { --map-paper: var(--vscode-editor-background); --map-ink: var(--vscode-foreground);
  --map-quiet: var(--vscode-descriptionForeground); --map-first: var(--vscode-foreground);
  --map-faint: color-mix(in srgb, var(--vscode-foreground) 17%, var(--vscode-editor-background));
  --map-band: color-mix(in srgb, var(--vscode-foreground) 4%, var(--vscode-editor-background));
  --map-again: color-mix(in srgb, var(--vscode-foreground) 48%, var(--vscode-editor-background));
  --map-error: var(--vscode-editorError-foreground); --map-warning: var(--vscode-editorWarning-foreground);
  --map-info: var(--vscode-editorInfo-foreground); --map-hint: var(--vscode-charts-green, var(--vscode-foreground));
  --map-focus: var(--vscode-focusBorder); --map-edge: var(--vscode-widget-border, var(--map-faint));
  margin: 0; padding: 14px 18px 10px; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
body.vscode-high-contrast { --map-again: var(--vscode-foreground); --map-quiet: var(--vscode-foreground);
  --map-faint: color-mix(in srgb, var(--vscode-foreground) 45%, var(--vscode-editor-background));
  --map-band: var(--vscode-editor-background); --map-edge: var(--vscode-contrastBorder); }
`;

const SCRIPT = `
const editor = acquireVsCodeApi();
const map = setUpCitationMap(document.querySelector('.map-frame'), {
  go: address => editor.postMessage({ go: address }),
  save: () => editor.postMessage({ save: true }),
  saveLabel: 'Export as SVG…',
});
window.addEventListener('message', event => map.replace(event.data.svg));
let pause;
new ResizeObserver(() => {
  clearTimeout(pause);
  pause = setTimeout(() => editor.postMessage({ width: Math.min(1400, document.body.clientWidth - 36) }), 150);
}).observe(document.body);
`;
