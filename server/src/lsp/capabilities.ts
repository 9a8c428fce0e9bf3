/** What the editor can do, and what we say that we can. */
import {
  CodeActionKind,
  type ClientCapabilities,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL_KIND, type InitializationOptions } from './protocol';

/** The few abilities of editors that make a difference to us. */
export interface Abilities {
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  readonly pullsDiagnostics: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly versionedEdits: boolean;
  readonly workspaceFolders: boolean;
  readonly markdownHover: boolean;
}

export const abilitiesOf = ({ workspace, textDocument }: ClientCapabilities): Abilities => ({
  configuration: workspace?.configuration === true,
  watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  // Findings change without a keystroke: one that cannot be told to ask again is told them.
  pullsDiagnostics: textDocument?.diagnostic !== undefined && textDocument.diagnostic !== null && workspace?.diagnostics?.refreshSupport === true,
  definitionLinks: textDocument?.definition?.linkSupport === true,
  nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
  workspaceFolders: workspace?.workspaceFolders === true,
  // An editor that says nothing about hovers is given Markdown, as everywhere else.
  markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
});

/** The options as the client sent them; anything that is no object is as if it sent none. */
export const optionsOf = (raw: unknown): InitializationOptions => (typeof raw === 'object' && raw !== null ? raw : {});

export const describeServer = (abilities: Abilities, version: string): InitializeResult => ({
  serverInfo: { name: 'Citewise', version },
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    renameProvider: { prepareProvider: true },
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'citewise', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});
