// What an author reads: hover, go to reference, find citations, highlights, outline, links.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, openDraft, positionOf } from '../editor';

describe('reading', () => {
  before(activateCitewise);
  afterEach(closeAll);

  /** What a feature answers with the cursor in the middle of `at`. */
  async function ask<T>(command: string, at: string): Promise<{ document: vscode.TextDocument; answer: T }> {
    const { document } = await openDraft('draft.md', at);
    const answer = await vscode.commands.executeCommand<T>(command, document.uri, positionOf(document, at));
    return { document, answer };
  }

  it('shows the reference, its links and its claims over a number', async () => {
    const { answer } = await ask<vscode.Hover[]>('vscode.executeHoverProvider', '[9]');
    const text = answer.flatMap(it => it.contents.map(part => (part as vscode.MarkdownString).value)).join('\n');
    assert.match(text, /Zhu Y/);
    assert.match(text, /Achilles/);
    assert.match(text, /https:\/\/doi\.org\/10\.1111\/acel\.12344/);
    assert.match(text, /Cited once/);
  });

  it('goes to the entry of one member inside a range', async () => {
    const { document } = await openDraft();
    // The 6 of `[4-6]`.
    const position = document.positionAt(document.getText().indexOf('[4-6]') + '[4-'.length);
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, position);
    assert.deepEqual(found.map(it => document.lineAt(it.targetRange.start.line).text.slice(0, 2)), ['6.']);
  });

  it('finds all citations of an entry, with ranges, as numbers only', async () => {
    const { document, answer } = await ask<vscode.Location[]>('vscode.executeReferenceProvider', '[5]');
    const found = answer.map(it => document.getText(it.range));
    assert.ok(found.includes('5'));
    assert.ok(found.some(it => /^4[-–]6$/.test(it)), found.join(' '));
    assert.ok(found.every(it => !/[[\]<>]/.test(it)), found.join(' '));
  });

  it('highlights the same work in the draft', async () => {
    const { answer } = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', '[5]');
    assert.ok(answer.length >= 4);
  });

  it('lists sections and references in the outline', async () => {
    const { document } = await openDraft();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names = symbols.flatMap(function all(it): string[] {
      return [it.name, ...it.children.flatMap(all)];
    });
    assert.ok(names.some(it => /1 .*Hayflick.* 1961/.test(it)), names.join(', '));
  });

  it('links the DOIs of the list', async () => {
    const { document } = await openDraft();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some(it => it.target?.toString(true) === 'https://doi.org/10.1016/0014-4827(61)90192-6'));
  });
});
