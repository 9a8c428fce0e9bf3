// The citation map: the command opens it beside the draft, and it knows the draft's places.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise, closeAll, eventually, openDraft } from '../editor';

describe('the citation map', () => {
  before(activateCitewise);
  afterEach(closeAll);

  const tab = () => vscode.window.tabGroups.all.flatMap(it => it.tabs).find(it => /Citation Map: draft\.md/.test(it.label));

  it('opens beside the draft', async () => {
    const { document } = await openDraft();
    const { svg, places } = await vscode.commands.executeCommand<{ svg: string; places: { start: vscode.Position; end: vscode.Position }[] }>(
      'citewise.showCitationMap',
    );
    const found = await eventually('the map', tab);
    assert.notEqual(found.group.viewColumn, vscode.ViewColumn.One);
    const [, number] = /<a class="mark error"[^>]* href="#place-(\d+)"/.exec(svg)!;
    const { start, end } = places[Number(number)]!;
    assert.equal(document.getText(new vscode.Range(start.line, start.character, end.line, end.character)), '99');
    await vscode.window.tabGroups.close(found);
  });

  it('says so where there is no draft', async () => {
    await closeAll();
    assert.equal(await vscode.commands.executeCommand('citewise.showCitationMap'), null);
    assert.equal(tab(), undefined);
  });
});
