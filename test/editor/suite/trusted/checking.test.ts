// What is reported: diagnostics as the author types, quick fixes, and the command with its report.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, diagnosticsOf, eventually, openDraft, positionOf } from '../editor';

describe('checking', () => {
  before(activateCitewise);
  afterEach(closeAll);

  const codeOf = (it: vscode.Diagnostic) => (it.code as { value: string }).value;

  it('reports the number that the list does not reach, with the page of its rule', async () => {
    const { document } = await openDraft();
    const found = await diagnosticsOf(document);
    const outOfRange = found.find(it => codeOf(it) === 'number-out-of-range')!;
    assert.equal(document.getText(outOfRange.range), '99');
    assert.equal(outOfRange.severity, vscode.DiagnosticSeverity.Error);
    assert.match(outOfRange.message, /No reference 99: the list ends at 12/);
    const page = (outOfRange.code as { target: vscode.Uri }).target;
    assert.match((await vscode.workspace.fs.readFile(page)).toString(), /^# number-out-of-range/);
  });

  it('follows what is typed, and takes the finding back', async () => {
    const editor = await openDraft();
    const { document } = editor;
    const hasError = () => vscode.languages.getDiagnostics(document.uri).some(it => codeOf(it) === 'number-out-of-range');
    await eventually('the finding', () => hasError() || undefined);
    const start = document.positionAt(document.getText().indexOf('[99]') + 1);
    await editor.edit(edit => edit.replace(new vscode.Range(start, start.translate(0, 2)), '12'));
    await eventually('the finding to go', () => !hasError() || undefined);
  });

  it('mends what is certain by a quick fix, as one edit', async () => {
    const editor = await openDraft();
    const { document } = editor;
    const at = positionOf(document, '[7, 8]');
    await editor.edit(edit => edit.insert(at, '7, '));
    const broken = document.getText();
    await eventually('the finding', () => vscode.languages.getDiagnostics(document.uri).find(it => codeOf(it) === 'repeated-cite'));
    const line = document.lineAt(at.line).range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, line, 'quickfix', 20);
    const fix = actions.find(it => it.edit && /^Write 7, ?8/.test(it.title))!;
    await vscode.workspace.applyEdit(fix.edit!);
    assert.notEqual(document.getText(), broken);
    await eventually('the finding to go', () =>
      vscode.languages.getDiagnostics(document.uri).every(it => codeOf(it) !== 'repeated-cite') || undefined,
    );
  });

  it('opens a report beside the draft', async () => {
    await openDraft();
    const { markdown } = await vscode.commands.executeCommand<{ markdown: string }>('citewise.checkReferenceConsistency');
    await eventually('the report', () =>
      vscode.window.tabGroups.all.flatMap(it => it.tabs).find(it => /Citewise Report/.test(it.label)),
    );
    assert.match(markdown, /number-out-of-range/);
    assert.match(markdown, /Hayflick/);
  });

  it('shows no file twice in the Problems panel', async () => {
    const { document } = await openDraft();
    await diagnosticsOf(document);
    await vscode.commands.executeCommand('citewise.checkWorkspace');
    const found = vscode.languages.getDiagnostics(document.uri).map(it => `${it.range.start.line}:${it.message}`);
    assert.equal(new Set(found).size, found.length);
  });
});
