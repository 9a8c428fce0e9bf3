/** The open documents, without a connection. */
import assert from 'node:assert/strict';
import { MAX_FILE_LENGTH } from '../../server/src/lsp/protocol';
import { Session } from '../../server/src/lsp/session';
import { settingsFrom } from '../../server/src/settings/settings';

describe('a session', () => {
  it('says the same of a text that is too large, however often it is edited', () => {
    const said: string[] = [];
    const session = new Session({ error: it => void said.push(it), info: () => undefined });
    const uri = 'file:///large.md';
    session.open({ uri, languageId: 'markdown', version: 1, text: 'x'.repeat(MAX_FILE_LENGTH + 1) }, { settings: settingsFrom(new Map()), corpusUris: [] });
    assert.equal(session.snapshot(uri), undefined);
    const start = { line: 0, character: 0 };
    session.change({ textDocument: { uri, version: 2 }, contentChanges: [{ range: { start, end: start }, text: 'y' }] });
    assert.equal(session.snapshot(uri), undefined);
    assert.equal(said.length, 2);
    assert.equal(said[0], said[1]);
  });
});
