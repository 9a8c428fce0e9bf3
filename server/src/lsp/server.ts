/** The language server: puts the parts together for one editor. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { keepBaselines, type Baselines } from './baselines';
import { fileName } from '../features/describe-work';
import { abilitiesOf, describeServer, optionsOf, type Abilities } from './capabilities';
import { clientFiles } from './client-files';
import type { ConfigurationSource } from './configuration';
import { keepCorpora, type Corpora } from './corpora';
import { serveDiagnostics } from './diagnostics';
import type { Complaints } from '../project/complaints';
import { filesByScheme, NO_FILES, type Files } from '../project/files';
import { keepIndexedReviews } from '../project/indexed-reviews';
import { shownPath } from '../project/uris';
import { isIndex } from '../project/workspace-index';
import { attempt, guardWith, logTo, type Guard, type Log } from './guard';
import { yieldTo, type Host } from './host';
import type { InitializationOptions } from './protocol';
import { serveAccepting } from './serve-accepting';
import { serveChecking } from './serve-checking';
import { serveDocuments, watch } from './serve-documents';
import { serveMap } from './serve-map';
import { serveReading } from './serve-reading';
import { serveWriting } from './serve-writing';
import { Session } from './session';

/** What the parts of the server share. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly session: Session;
  readonly files: Files;
  readonly corpora: Corpora;
  readonly baselines: Baselines;
  readonly source: ConfigurationSource;
  readonly abilities: Abilities;
  readonly options: InitializationOptions;
  readonly pagesUri: string | undefined;
  readonly guard: Guard;
  readonly log: Log;
  /** URIs of the workspace's folders. */
  folders: readonly string[];
  /** What the editor said of its settings without being asked. */
  pushedSettings: () => unknown;
}

/** Answers an editor until it goes. Nothing is read or parsed before a document is opened. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize(params => {
    const abilities = abilitiesOf(params.capabilities ?? {});
    serve(connection, host, params, abilities);
    return describeServer(abilities, host.version);
  });
  connection.listen();
}

function serve(connection: Connection, host: Host, params: InitializeParams, abilities: Abilities): void {
  const log = logTo(connection);
  const options = optionsOf(params.initializationOptions);
  const session = new Session(log);
  const complain = (uri: string, text: string): void => log.error(`${shownPath(uri, server.folders)}: ${text}`);
  const complaints: Complaints = { problem: complain, note: complain };
  const files = filesByScheme(host.disk, options.hasFiles ? clientFiles(connection) : NO_FILES);
  const source: ConfigurationSource = {
    connection,
    files,
    log,
    complaints,
    canAsk: abilities.configuration,
    isTrusted: options.isTrusted !== false,
    corpusUri: options.corpusUri ?? host.corpusUri,
    folders: () => server.folders,
  };
  const server: Server = {
    connection,
    host,
    session,
    files,
    source,
    abilities,
    options,
    log,
    guard: guardWith(log),
    corpora: keepCorpora({
      session,
      files,
      indexed: keepIndexedReviews({ files, complaints, ...host.indexing?.(options.cacheUri), pause: () => yieldTo(host) }),
      complaints,
      // The workspace's index comes and goes, and whoever packed the server may have left its reviews out.
      isOptional: place => isIndex(place) || place === source.corpusUri,
      log,
      onLoaded: () => diagnostics.allChanged(),
    }),
    baselines: keepBaselines({
      session,
      files,
      complaints,
      log,
      onRead: uri => watch(server, `**/${fileName(uri).replace(/[*?{}[\]!]/g, '?')}`),
      onChanged: () => diagnostics.allChanged(),
    }),
    pagesUri: options.pagesUri ?? host.pagesUri,
    folders: foldersOf(params),
    pushedSettings: () => options.settings,
  };
  const diagnostics = serveDiagnostics(server, {
    isPull: abilities.pullsDiagnostics,
    hasStatus: options.hasStatus === true,
    // The indexed reviews are read when the first findings are out, so that they delay nobody.
    onChecked: uri => attempt(log, 'corpus', () => server.corpora.load(uri)),
  });
  serveDocuments(server, diagnostics);
  serveReading(server);
  serveWriting(server);
  serveAccepting(server);
  serveChecking(server);
  serveMap(server);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(it => it.uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
