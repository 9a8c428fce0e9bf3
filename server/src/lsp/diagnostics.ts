/** Diagnostics: asked for by the editor where it can (pull), else sent after each change (push). */
import { type Diagnostic, DiagnosticRefreshRequest, DocumentDiagnosticReportKind, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { memo } from '../base/memo';
import { toDiagnostics } from '../features/diagnostics';
import { statusOf } from '../features/status';
import { toDiagnostic } from './convert';
import { attempt } from './guard';
import { STATUS, type StatusParams } from './protocol';
import { yieldTo } from './host';
import type { Server } from './server';
import type { Snapshot } from './session';

/** Without a change for so many milliseconds, the author pauses. */
const PAUSE = 400;

export interface DiagnosticsOptions {
  /** Whether the editor asks for findings, and asks again when it is told to. */
  readonly isPull: boolean;
  readonly hasStatus: boolean;
  /** Told of each draft that was checked, after its findings have gone out. */
  readonly onChecked: (uri: string) => void;
}

export interface DiagnosticsService {
  /** A document was opened or edited. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Settings or indexed reviews changed: everything may be different. */
  readonly allChanged: () => void;
  readonly of: (snapshot: Snapshot) => Diagnostic[];
}

export function serveDiagnostics(server: Server, options: DiagnosticsOptions): DiagnosticsService {
  const { connection, session, host, guard, log, pagesUri } = server;
  const { isPull } = options;
  session.canWait = true;
  const diagnosticsOf = memo((snapshot: Snapshot) =>
    toDiagnostics(snapshot.findings(), pagesUri).map(it => toDiagnostic(snapshot.library, snapshot.review, it)),
  );

  /** In a long draft, when the author pauses: the timers of drafts that wait for it. */
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const judgeLater = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    const timer = setTimeout(() => {
      waiting.delete(uri);
      attempt(log, 'judge', async () => {
        if (!(await session.judge(uri, () => yieldTo(host)))) return;
        if (isPull) refresh();
        else push(uri);
      });
    }, PAUSE);
    // Node would stay alive for it, a browser has no such thing.
    if (typeof timer === 'object') timer.unref();
    waiting.set(uri, timer);
  };

  const afterwards = (snapshot: Snapshot): void =>
    host.defer(() => {
      const { uri } = snapshot.review;
      if (options.hasStatus && session.has(uri)) {
        attempt(log, STATUS, () => connection.sendNotification(STATUS, statusParams(snapshot)));
      }
      options.onChecked(uri);
      if (!snapshot.isJudged) judgeLater(uri);
    });

  const pull = guard('diagnostic', EMPTY_REPORT, async (params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    await session.ready(uri);
    const snapshot = session.snapshot(uri);
    if (!snapshot) return EMPTY_REPORT;
    // Only an untouched document is unchanged: an edit and its undoing may have moved the marks in the editor.
    if (params.previousResultId === snapshot.id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: snapshot.id };
    const items = diagnosticsOf(snapshot);
    afterwards(snapshot);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: snapshot.id, items };
  });
  if (isPull) connection.languages.diagnostics.on((params, token) => pull(params, token));

  /** How often each open document has changed: only the last of a burst is worked on. */
  const changes = new Map<string, number>();
  const afterChange = (uri: string, what: string, work: (snapshot: Snapshot) => void): void => {
    const change = (changes.get(uri) ?? 0) + 1;
    changes.set(uri, change);
    const run = (): void => {
      const snapshot = changes.get(uri) === change ? session.snapshot(uri) : undefined;
      if (snapshot) work(snapshot);
    };
    void session.ready(uri).then(() => host.defer(() => attempt(log, what, run)));
  };

  const push = (uri: string): void =>
    afterChange(uri, 'publishDiagnostics', snapshot => {
      const diagnostics = diagnosticsOf(snapshot);
      attempt(log, 'publishDiagnostics', () => connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics }));
      afterwards(snapshot);
    });

  const refresh = (): void => attempt(log, 'diagnostic/refresh', () => connection.sendRequest(DiagnosticRefreshRequest.type));

  /** The editor is about to ask: the answer is worked out while its question is under way. */
  const prepare = (uri: string): void => afterChange(uri, 'diagnostic', diagnosticsOf);

  return {
    changed: uri => {
      if (isPull) prepare(uri);
      else push(uri);
    },
    closed: uri => {
      changes.delete(uri);
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      if (!isPull) attempt(log, 'publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    allChanged: () => {
      if (!isPull) session.uris.forEach(push);
      else refresh();
    },
    of: diagnosticsOf,
  };
}

const EMPTY_REPORT: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function statusParams(snapshot: Snapshot): StatusParams {
  const { review, version, corpus } = snapshot;
  return { uri: review.uri, version, ...statusOf(review, snapshot.findings()), indexedReviews: corpus.reviews.length };
}
