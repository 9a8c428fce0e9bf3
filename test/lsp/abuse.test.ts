/** Whatever an editor sends, the server answers the next request. */
import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver';
import { Editor } from './editor';

const URI = 'file:///drafts/draft.md';
const DRAFT = 'Cells age [1].\n\n## References\n\n1. Hayflick L. The limit. Lancet. 1965;37:614-636.\n2. Wang E. Death. Cell. 1995;55:2284-2292.\n';

describe('abuse', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
    await editor.open(URI, DRAFT);
  });
  afterEach(async () => {
    const [found] = await editor.at<Location[]>('definition', URI, '[1]', 1);
    assert.equal(found?.range.start.line, 4, 'the server still answers');
  });
  after(async () => assert.equal(await editor.stop(), 0));

  const POSITIONAL = ['hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename'];
  const OTHERS = ['documentSymbol', 'foldingRange', 'documentLink', 'codeAction'];
  const ask = (method: string, params: object): Promise<unknown> => editor.connection.sendRequest(`textDocument/${method}`, params);
  const tell = (method: string, params: object): Promise<void> => editor.connection.sendNotification(`textDocument/${method}`, params);
  const textDocument = { uri: URI };

  it('of positions outside of the document', async () => {
    for (const position of [{ line: 1e6, character: 5 }, { line: 0, character: 1e6 }, { line: -1, character: -1 }, { line: 0.5, character: NaN }]) {
      for (const method of POSITIONAL) await ask(method, { textDocument, position, newName: 'x' });
    }
  });

  it('of requests without their parameters, and for documents that are not open', async () => {
    for (const method of [...POSITIONAL, ...OTHERS]) {
      for (const params of [{}, { textDocument: null }, { textDocument, position: null, range: null }, { textDocument: { uri: '::%%zz' }, position: { line: 0, character: 0 } }]) {
        const answer = await ask(method, params);
        assert.ok(answer === null || Array.isArray(answer), method);
      }
    }
    for (const method of ['citewise/check', 'citewise/suppress']) await editor.connection.sendRequest(method, {});
    await assert.rejects(ask('nothing', {}));
  });

  it('of changes that do not fit', async () => {
    await tell('didChange', { textDocument: { uri: 'file:///no.md', version: 2 }, contentChanges: [{ text: 'a' }] });
    await tell('didClose', { textDocument: { uri: 'file:///no.md' } });
    await tell('didChange', {});
    await tell('didOpen', {});
    await tell('didChange', { textDocument: { uri: URI, version: null }, contentChanges: [{ range: null, text: 'zz' }, { text: 7 }, null] });
    const range = { start: { line: 1e6, character: 0 }, end: { line: 1e6, character: 3 } };
    await tell('didChange', { textDocument: { uri: URI, version: 1 }, contentChanges: [{ range, text: '\nz' }] });
    await tell('didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: 'once' } });
    await editor.open(URI, DRAFT);
  });

  for (const [name, text] of [
    ['no text', ''],
    ['half characters and control characters', '\ufeff# a\u0000b\rc \ud800 d\u2028e <sup>1</sup>\r[1]\r\n\ud83d'],
    ['a megabyte on one line', 'a <sup>1</sup> [b](c) [2] '.repeat(40000)],
    ['brackets without end', `${'['.repeat(20000)}\n\n${'> '.repeat(5000)}x`],
    ['a megabyte of citations and entries', `${'Cells age [1,3–5].\n\n'.repeat(20000)}\n## References\n\n${Array.from({ length: 5000 }, (_, at) => `${at + 1}. Wang E. Death ${at}. Cell. 1995;55:1-2.\n`).join('')}`],
  ] as const) {
    it(`of ${name}`, async function () {
      this.timeout(20000);
      const uri = 'file:///drafts/odd.md';
      await editor.open(uri, text);
      for (const method of OTHERS) {
        await ask(method, { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, context: { diagnostics: [] } });
      }
      await ask('hover', { textDocument: { uri }, position: { line: 0, character: 12 } });
      await editor.edit(uri, 0, 0, 'x');
      await editor.pushed(uri);
    });
  }
});
