/** What the editor tells unasked: documents come, change and go, and so do settings and files. */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_NAME } from '../settings/parse-config';
import { configurationFrom, readConfiguration } from './configuration';
import type { DiagnosticsService } from './diagnostics';
import { attempt } from './guard';
import type { Server } from './server';

/** How long findings wait for an editor that does not answer. */
const PATIENCE = 1000;

export function serveDocuments(server: Server, diagnostics: DiagnosticsService): void {
  const { connection, session, log, source, corpora, baselines, abilities } = server;
  let pushed: unknown = server.options.settings;
  server.pushedSettings = () => pushed;

  /** The editor's answer and the project's file, once known, and what is accepted; the findings change only if the settings did. */
  const configure = async (uri: string): Promise<boolean> => {
    const hasChanged = session.configure(uri, await readConfiguration(source, uri, pushed));
    await baselines.load(uri);
    return hasChanged;
  };

  const configureAll = async (): Promise<void> => {
    const changed = await Promise.all(session.uris.map(configure));
    if (!changed.includes(true)) return;
    diagnostics.allChanged();
    for (const uri of session.uris) attempt(log, 'corpus', () => corpora.load(uri));
  };

  connection.onDidOpenTextDocument(({ textDocument }) =>
    attempt(log, 'didOpen', () => {
      const { uri } = textDocument;
      if (!session.open(textDocument, configurationFrom(source, uri, pushed))) return;
      session.waitFor(uri, Promise.race([configure(uri).then(ignore, ignore), patience()]));
      diagnostics.changed(uri);
      // Most settings are the default: the text is parsed while the editor looks them up.
      server.host.defer(() => attempt(log, 'parse', () => session.snapshot(uri)));
    }),
  );

  connection.onDidChangeTextDocument(params =>
    attempt(log, 'didChange', () => {
      if (session.change(params)) diagnostics.changed(params.textDocument.uri);
    }),
  );

  connection.onDidCloseTextDocument(({ textDocument }) =>
    attempt(log, 'didClose', () => {
      if (session.close(textDocument.uri)) diagnostics.closed(textDocument.uri);
    }),
  );

  connection.onDidChangeConfiguration(params => {
    const settings: unknown = params?.settings;
    if (typeof settings === 'object' && settings !== null) pushed = 'citewise' in settings ? settings.citewise : settings;
    attempt(log, 'didChangeConfiguration', configureAll);
  });

  connection.onDidChangeWatchedFiles(params => {
    const uris = (params?.changes ?? []).map(it => it.uri);
    const isConfig = (uri: string): boolean => uri.endsWith(`/${CONFIG_NAME}`);
    if (uris.some(isConfig)) attempt(log, 'didChangeWatchedFiles', configureAll);
    corpora.filesChanged(uris.filter(it => !isConfig(it)));
    baselines.filesChanged(uris);
  });

  connection.onInitialized(() => {
    const { client, workspace } = connection;
    if (abilities.configuration) {
      attempt(log, 'register', () => client.register(DidChangeConfigurationNotification.type, { section: 'citewise' }));
    }
    watch(server, `**/${CONFIG_NAME}`, '**/*.{md,markdown,qmd,Rmd,rmd}');
    if (abilities.workspaceFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(it => it.uri));
        server.folders = [...server.folders.filter(it => !gone.has(it)), ...added.map(it => it.uri)];
        attempt(log, 'didChangeWorkspaceFolders', configureAll);
      });
    }
  });
}

/** What is watched for each editor, so that nothing is asked for twice. */
const watched = new WeakMap<Server, Set<string>>();

/** Asks the editor to tell of changes to such files. */
export function watch(server: Server, ...patterns: readonly string[]): void {
  if (!server.abilities.watchesFiles) return;
  const known = watched.get(server) ?? new Set();
  watched.set(server, known);
  const watchers = patterns.filter(it => !known.has(it)).map(globPattern => ({ globPattern }));
  if (watchers.length === 0) return;
  for (const it of watchers) known.add(it.globPattern);
  attempt(server.log, 'register', () => server.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
}

const ignore = (): void => undefined;

const patience = (): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE);
    // Node would stay alive for it, a browser has no such thing.
    if (typeof timer === 'object') timer.unref();
  });
