/** The requests of somebody who writes: code actions, rename, and the comment that keeps a finding back. */
import { type CodeAction, CodeActionKind, MessageType, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../base/edit';
import { codeActions, fixAll, type CodeAction as PlainAction } from '../features/code-actions';
import { toDiagnostics } from '../features/diagnostics';
import { explainRename, prepareRename } from '../features/rename';
import { suppress } from '../features/suppress';
import type { Finding } from '../rules/rule';
import { toDiagnostic, toRange, toSpan, toTextEdits } from './convert';
import { attempt } from './guard';
import { ACCEPT_FINDING_COMMAND, FIX_ALL_KIND, IGNORE_FINDING_COMMAND, type IgnoreFindingArgument, SUPPRESS, type SuppressParams, type SuppressResult } from './protocol';
import type { Server } from './server';
import type { Snapshot } from './session';

export function serveWriting(server: Server): void {
  const { connection, session, guard, log } = server;

  connection.onCodeAction(
    guard('codeAction', null, ({ textDocument, range, context }): CodeAction[] | null => {
      const snapshot = session.snapshot(textDocument?.uri);
      if (!snapshot || !range) return null;
      const isWanted = (kind: string): boolean => !context?.only || context.only.some(it => it === '' || kind === it || kind.startsWith(`${it}.`));
      const actions = isWanted(CodeActionKind.QuickFix) ? codeActions(snapshot.findings(), toSpan(snapshot.review, range)) : [];
      const all = isWanted(FIX_ALL_KIND) ? fixAll(snapshot.findings()) : undefined;
      return [...actions, ...(all ? [all] : [])].flatMap(it => toCodeActions(server, snapshot, it));
    }),
  );

  connection.onPrepareRename(
    guard('prepareRename', null, (params): { range: Range; placeholder: string } | null => {
      const point = session.pointAt(params);
      const place = point && prepareRename(point.snapshot.library, point.at);
      return place ? { range: toRange(point.snapshot.review, place.span), placeholder: place.placeholder } : null;
    }),
  );

  connection.onRenameRequest(
    guard('rename', null, (params): WorkspaceEdit | null => {
      const point = session.pointAt(params);
      const why = point && explainRename(point.snapshot.library, point.at);
      if (!why) return null;
      attempt(log, 'showMessage', () => connection.sendNotification('window/showMessage', { type: MessageType.Info, message: why }));
      return { changes: {} };
    }),
  );

  connection.onRequest(
    SUPPRESS,
    guard('suppress', null, ({ uri, range, rule, reason }: SuppressParams): SuppressResult => {
      const snapshot = session.snapshot(uri);
      if (!snapshot) return null;
      const { review, version } = snapshot;
      const edit = suppress(review, toSpan(review, range), rule, reason);
      return edit ? { uri, version, edits: toTextEdits(review, [edit]) } : null;
    }),
  );
}

/** Nothing where the editor could not carry it out. */
function toCodeActions({ session, abilities, options, pagesUri }: Server, snapshot: Snapshot, action: PlainAction): readonly CodeAction[] {
  const { review, library } = snapshot;
  const diagnosticsOf = (findings: readonly Finding[]) => toDiagnostics(findings, pagesUri).map(it => toDiagnostic(library, review, it));
  const editOf = (edits: readonly TextEdit[]) => toWorkspaceEdit(snapshot, edits, abilities.versionedEdits);
  const { title } = action;
  switch (action.kind) {
    case 'fix':
      return [
        {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnosticsOf([action.finding]),
          ...(action.isPreferred && { isPreferred: true }),
          edit: editOf(action.edits),
        },
      ];
    case 'fix-all':
      return [{ title, kind: FIX_ALL_KIND, diagnostics: diagnosticsOf(action.findings), edit: editOf(action.edits) }];
    case 'ignore': {
      const { span, rule } = action.finding;
      const argument: IgnoreFindingArgument = { uri: review.uri, range: toRange(review, span), rule };
      const ask = (title: string, command: string): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf([action.finding]),
        command: { title, command, arguments: [argument] },
      });
      const canAccept = options.hasAcceptCommand && session.baselineUri(review.uri) !== undefined;
      return [
        ...(options.hasIgnoreCommand ? [ask(title, IGNORE_FINDING_COMMAND)] : []),
        ...(canAccept ? [ask(`Accept this finding into the baseline (${rule})`, ACCEPT_FINDING_COMMAND)] : []),
      ];
    }
  }
}

/** With the version that the edits are for, where the editor looks at it. */
function toWorkspaceEdit({ review, version }: Snapshot, edits: readonly TextEdit[], isVersioned: boolean): WorkspaceEdit {
  const converted = toTextEdits(review, edits);
  if (!isVersioned) return { changes: { [review.uri]: converted } };
  return { documentChanges: [{ textDocument: { uri: review.uri, version }, edits: converted }] };
}
