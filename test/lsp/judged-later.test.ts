/** A long draft: what takes long is said in a pause, and moves along with the edits until then. */
import assert from 'node:assert/strict';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { Session } from '../../server/src/lsp/session';
import { settingsFrom } from '../../server/src/settings/settings';
import { Editor } from './editor';

const URI = 'file:///drafts/book.md';
const CLAIM = 'Navitoclax clears senescent cells from the marrow of irradiated mice';
const FILLER = Array.from({ length: 610 }, (_, at) => `Tissue number${at} holds word${at} beside thing${at} [3].`).join('\n\n');
const LIST = '\n\n## References\n\n' + [1, 2, 3].map(it => `${it}. Author${it} A. Title number ${it}. Nature. 200${it};1:1-2.`).join('\n') + '\n';
/** The second claim cites otherwise than the first: a finding at `[2]`. */
const BOOK = `${CLAIM} [1].\n\n${FILLER}\n\n${CLAIM} [2].${LIST}`;

const settings = settingsFrom(new Map());
const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function openBook(text = BOOK): { session: Session; marks: () => readonly string[]; edit: (what: string, by: string) => void } {
  const session = new Session({ error: assert.fail, info: () => undefined });
  session.canWait = true;
  session.open({ uri: URI, languageId: 'markdown', version: 1, text }, { settings, corpusUris: [] });
  return {
    session,
    // What a finding marks in the text as it is now.
    marks: () => {
      const { review, findings } = session.snapshot(URI)!;
      return findings().filter(it => it.rule === 'inconsistent-claim').map(it => review.text.slice(it.span.start, it.span.end));
    },
    edit: (what, by) => {
      const { text } = session.snapshot(URI)!.review;
      assert(text.includes(what));
      session.change({ textDocument: { uri: URI, version: NaN }, contentChanges: [{ text: text.replace(what, by) }] });
    },
  };
}

describe('a long draft', () => {
  it('is judged when somebody asks for it, by all rules at once', async () => {
    const { session, marks } = openBook();
    assert.deepEqual(marks(), []);
    assert.equal(session.snapshot(URI)!.isJudged, false);
    assert.equal(session.snapshot(URI)!.allFindings().filter(it => it.rule === 'inconsistent-claim').length, 1);
    assert.equal(await session.judge(URI, nextTurn), true);
    assert.deepEqual(marks(), ['[2]']);
    assert.equal(session.snapshot(URI)!.isJudged, true);
    assert.equal(await session.judge(URI, nextTurn), false);
  });

  it('says after the pause what it says when it is opened anew', async () => {
    const { session, edit } = openBook();
    await session.judge(URI, nextTurn);
    edit('Tissue number300', 'Whatever tissue number300');
    await session.judge(URI, nextTurn);
    const fresh = openBook(session.snapshot(URI)!.review.text).session;
    fresh.canWait = false;
    assert.deepEqual(session.snapshot(URI)!.findings(), fresh.snapshot(URI)!.findings());
    assert.deepEqual(session.snapshot(URI)!.allFindings(), fresh.snapshot(URI)!.findings());
  });

  it('keeps what was judged at its place while the author types, and drops what was typed into', async () => {
    const { session, marks, edit } = openBook();
    await session.judge(URI, nextTurn);
    edit('Tissue number300', 'Some tissue');
    assert.deepEqual(marks(), ['[2]']);
    edit('Tissue number2 ', 'One more tissue ');
    assert.deepEqual(marks(), ['[2]']);
    edit(`${CLAIM} [2]`, `${CLAIM} [23]`);
    assert.deepEqual(marks(), []);
  });

  it('finds at every keystroke what takes no time', async () => {
    const { session, edit } = openBook();
    edit('holds word7 beside thing7 [3]', 'holds word7 beside thing7 [9]');
    assert.equal(session.snapshot(URI)!.findings().filter(it => it.rule === 'number-out-of-range').length, 1);
  });

  it('is let alone as soon as the author goes on', async () => {
    const { session, edit } = openBook();
    let pauses = 0;
    const isDone = await session.judge(URI, async () => {
      if (++pauses === 3) edit('Tissue number5 ', 'Another tissue ');
    });
    assert.equal(isDone, false);
    assert.equal(pauses, 3);
    assert.equal(session.snapshot(URI)!.isJudged, false);
  });

  it('is judged at once where the editor would not ask again, and so is one of usual length', () => {
    const { session, marks } = openBook();
    session.canWait = false;
    assert.deepEqual(marks(), ['[2]']);
    assert.equal(openBook(`${CLAIM} [1].\n\n${CLAIM} [2].${LIST}`).session.snapshot(URI)!.isJudged, true);
  });
});

describe('diagnostics of a long draft', () => {
  const isThere = (found: readonly Diagnostic[]): boolean => found.some(it => it.code === 'inconsistent-claim');

  it('are pushed again after the pause', async () => {
    const editor = await Editor.start({ initializationOptions: { corpusUri: '' } });
    await editor.open(URI, BOOK);
    assert.equal(isThere(await editor.pushed(URI)), false);
    await editor.next<{ diagnostics: readonly Diagnostic[] }>('textDocument/publishDiagnostics', it => isThere(it.diagnostics));
    assert.equal(await editor.stop(), 0);
  });

  it('are asked for again after the pause', async () => {
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
    const editor = await Editor.start({ capabilities, initializationOptions: { corpusUri: '' } });
    await editor.open(URI, BOOK);
    const pull = async (): Promise<boolean> => isThere((await editor.of<FullDocumentDiagnosticReport>('diagnostic', URI)).items);
    assert.equal(await pull(), false);
    await editor.next('workspace/diagnostic/refresh');
    assert.equal(await pull(), true);
    assert.equal(await editor.stop(), 0);
  });
});
