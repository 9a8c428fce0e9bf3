/** Findings on their way to the editor: pushed or pulled, always those of the text as it is. */
import assert from 'node:assert/strict';
import type { Diagnostic, DocumentSymbol, FullDocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { Editor } from './editor';

const URI = 'file:///drafts/draft.md';
const LIST = `
## References

1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.
2. Baker DJ. Clearance. Nature. 2011;479:232-236.
3. Wang E. Resistance to death. Cancer Res. 1995;55:2284-2292.
`;
const DRAFT = `Cells age [1]. They secrete IL-6 [2,9]. Some resist death [3].\n${LIST}`;
const only = (rule: string, found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(it => it.code === rule);
const outOfRange = (found: readonly Diagnostic[]): string[] => only('number-out-of-range', found).map(it => `${it.message} @${it.range.start.character}`);

const PULLING = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

describe('pushed diagnostics', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({ initializationOptions: { hasStatus: true } });
    await editor.open(URI, DRAFT);
  });
  afterEach(async () => assert.equal(await editor.stop(), 0));

  it('come on opening, with source, code and page', async () => {
    const [found] = only('number-out-of-range', await editor.pushed(URI));
    assert.equal(found!.message, 'No reference 9: the list ends at 3');
    assert.equal(found!.source, 'citewise');
    assert.match(found!.codeDescription!.href, /\/number-out-of-range\.md$/);
    assert.deepEqual(found!.range, { start: { line: 0, character: 36 }, end: { line: 0, character: 37 } });
  });

  it('follow an edit, and go with the document', async () => {
    await editor.pushed(URI);
    await editor.replace(URI, 'Cells', 'Old cells');
    assert.deepEqual(outOfRange(await editor.pushed(URI)), ['No reference 9: the list ends at 3 @40']);
    await editor.replace(URI, '2,9', '2,3');
    assert.deepEqual(outOfRange(await editor.pushed(URI)), []);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    const last = await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', it => it.uri === URI && it.version === undefined);
    assert.deepEqual(last.diagnostics, []);
  });

  it('come once for a burst, for its last key', async () => {
    await editor.pushed(URI);
    await editor.next<StatusParams>('citewise/status', it => it.indexedReviews > 0);
    editor.sent.length = 0;
    await Promise.all(Array.from({ length: 30 }, () => editor.replace(URI, 'Cells', 'xCells')));
    assert.deepEqual(outOfRange(await editor.pushed(URI)), ['No reference 9: the list ends at 3 @66']);
    const versions = editor.sent.filter(it => it.method === 'textDocument/publishDiagnostics').map(it => (it.params as PublishDiagnosticsParams).version!);
    assert.ok(versions.length < 30 && versions.every(it => it < 31), `published ${versions.join(' ')}`);
  });

  it('come with the counts for the status item', async () => {
    const { counts, findings, version } = await editor.next<StatusParams>('citewise/status');
    assert.deepEqual({ counts, version }, { counts: { citations: 3, cites: 4, references: 3, claims: 3 }, version: 1 });
    assert.equal(findings.error, 1);
  });
});

describe('diagnostics of an editor that pulls, but cannot be told to pull again', () => {
  it('are pushed', async () => {
    const editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { corpusUri: '' } });
    await editor.open(URI, DRAFT);
    const { diagnostics } = await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', it => it.uri === URI);
    assert.deepEqual(outOfRange(diagnostics), ['No reference 9: the list ends at 3 @36']);
    assert.equal(await editor.stop(), 0);
  });
});

describe('pulled diagnostics', () => {
  let editor: Editor;
  before(async () => {
    // Without indexed reviews, whose arrival would be a change.
    editor = await Editor.start({ capabilities: PULLING, initializationOptions: { corpusUri: '' } });
    await editor.open(URI, DRAFT);
  });
  after(async () => assert.equal(await editor.stop(), 0));
  const pull = (uri = URI, previousResultId?: string): Promise<FullDocumentDiagnosticReport> => editor.of('diagnostic', uri, { previousResultId });

  it('are those of the text at the time of asking', async () => {
    assert.deepEqual(outOfRange((await pull()).items), ['No reference 9: the list ends at 3 @36']);
    await editor.replace(URI, '2,9', '2,8');
    assert.deepEqual(outOfRange((await pull()).items), ['No reference 8: the list ends at 3 @36']);
  });

  it('are unchanged where nothing changed', async () => {
    const first = await pull();
    assert.equal((await pull(URI, first.resultId)).kind, 'unchanged');
    await editor.replace(URI, '2,8', '2,7');
    assert.equal((await pull(URI, first.resultId)).kind, 'full');
  });

  it('after any edits are those of the same text opened anew', async () => {
    const pieces = ['[2]', '\n', '\n\n', '4. Kang T. Senescence surveillance. Nature. 2011.\n', '## References\n', 'x', ' [1–3]', '<sup>7</sup>', '```\n', '| a [1] |\n'];
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 60; round++) {
      const { length } = editor.textOf(URI);
      const start = random(length);
      const end = Math.min(length, start + (round % 3 === 0 ? random(30) : 0));
      await editor.edit(URI, start, end, pieces[random(pieces.length)]!);
      // Parse now and then, so that one state is built upon another.
      if (round % 4 === 0) await pull();
    }
    const fresh = 'file:///drafts/fresh.md';
    await editor.open(fresh, editor.textOf(URI));
    const plain = (it: unknown): string => JSON.stringify(it).replaceAll(fresh, URI);
    assert.equal(plain((await pull()).items), plain((await pull(fresh)).items));
    const symbols = (uri: string): Promise<DocumentSymbol[]> => editor.of('documentSymbol', uri);
    assert.equal(plain(await symbols(URI)), plain(await symbols(fresh)));
  });
});
