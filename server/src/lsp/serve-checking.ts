/** `citewise/check`: drafts, open or not, are checked and reported, with progress, until somebody cancels. */
import { type CancellationToken, LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import { toDiagnostics } from '../features/diagnostics';
import { parseReview } from '../model/parse-review';
import { judge } from '../project/baseline-file';
import { countsOf, type CheckedFile } from '../report/report';
import { RULES } from '../rules';
import { check } from '../rules/check';
import { readConfiguration } from './configuration';
import { toDiagnostic } from './convert';
import { describeError, guardAloud } from './guard';
import { yieldTo } from './host';
import { CHECK, type CheckParams, type CheckResult } from './protocol';
import type { Server } from './server';
import { shownPath } from '../project/uris';

type Problem = CheckResult['problems'][number];

export function serveChecking(server: Server): void {
  const { connection, log } = server;
  connection.onRequest(
    CHECK,
    // An empty answer would say that nothing cites.
    guardAloud(log, CHECK, (params: CheckParams, token) => checkDrafts(server, params, token)),
  );
}

async function checkDrafts(server: Server, params: CheckParams, token: CancellationToken): Promise<CheckResult> {
  const { host, session, source, pagesUri } = server;
  const progress = progressOn(server, params);
  const problems: Problem[] = [];
  const checked: CheckedFile[] = [];
  try {
    const uris = await findDrafts(server, params.uris ?? [], problems);
    for (const [at, uri] of uris.entries()) {
      progress.report(shownPath(uri, source.folders()), Math.round((100 * at) / uris.length));
      // Here a cancellation comes in, and the editor's other requests are answered.
      await yieldTo(host);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The check was cancelled');
      const file = await checkDraft(server, uri, problems);
      if (file && (file.review.citations.length > 0 || uris.length === 1)) checked.push(file);
    }
    const [{ reportOf }, { formatMarkdown }, { formatJson }] = await Promise.all([
      import('../report/report'),
      import('../report/markdown'),
      import('../report/json'),
    ]);
    const report = reportOf(checked, uri => shownPath(uri, source.folders()));
    const files = new Map(report.files.map((it, index) => [it.uri, index]));
    const linkTo = (uri: string, line: number) => (files.has(uri) ? `#file-${files.get(uri)!}-line-${line}` : undefined);
    return {
      files: checked.map(({ review, library, findings }) => ({
        uri: review.uri,
        isOpen: session.has(review.uri),
        diagnostics: toDiagnostics(findings, pagesUri).map(it => toDiagnostic(library, review, it)),
        counts: countsOf(review),
      })),
      problems,
      markdown: formatMarkdown(report, { rules: RULES, ...(server.options.hasReportLinks && { linkTo }) }),
      json: formatJson(report),
    };
  } finally {
    progress.done();
  }
}

/** Each once, in the order of the parameters; an open draft is known without asking for it. */
async function findDrafts({ files, session }: Server, wanted: readonly string[], problems: Problem[]): Promise<readonly string[]> {
  if (wanted.length === 0) return session.uris;
  const found = new Set<string>();
  for (const uri of wanted) {
    if (session.has(uri)) {
      found.add(uri);
      continue;
    }
    const below = await files.findDrafts(uri);
    for (const it of below.problems) problems.push({ uri: it.uri, message: it.problem });
    for (const it of below.uris) found.add(it);
  }
  return [...found];
}

/** Of an open draft, what is known of it; else the file is read. `undefined`, and a problem, where it cannot be. */
export async function checkDraft(server: Server, uri: string, problems: Problem[]): Promise<CheckedFile | undefined> {
  const { session, source, files, corpora, baselines, log } = server;
  if (session.has(uri)) {
    await session.ready(uri);
    await corpora.load(uri);
    const snapshot = session.snapshot(uri);
    return snapshot && { review: snapshot.review, library: snapshot.library, findings: snapshot.allFindings() };
  }
  const [read, { settings, corpusUris, baselineUri }] = await Promise.all([files.readText(uri), readConfiguration(source, uri, server.pushedSettings())]);
  if ('problem' in read) {
    problems.push({ uri, message: read.problem });
    return undefined;
  }
  const corpus = await corpora.of(corpusUris);
  const review = parseReview(uri, read.text, { parentheses: settings.parentheses });
  const library = corpus.libraryFor(uri).with(review);
  const findings = check(RULES, review, library, {
    severities: settings.severities,
    likelyPerHundred: settings.likelyPerHundred,
    onError: (rule, error) => log.error(`The rule ${rule.id} stopped: ${describeError(error)}`),
  });
  const fresh = baselineUri ? judge(review, findings, await baselines.of(baselineUri), baselineUri).fresh : findings;
  return { review, library, findings: fresh };
}

interface Progress {
  readonly report: (message: string, percentage: number) => void;
  readonly done: () => void;
}

function progressOn({ connection }: Server, { workDoneToken }: CheckParams): Progress {
  if (workDoneToken === undefined || workDoneToken === null) return { report: () => undefined, done: () => undefined };
  const send = (value: object): void => void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value as never);
  send({ kind: 'begin', title: 'Checking references', percentage: 0, cancellable: true });
  return {
    report: (message, percentage) => send({ kind: 'report', message, percentage }),
    done: () => send({ kind: 'end' }),
  };
}
