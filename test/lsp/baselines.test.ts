/** Accepted findings in an editor: kept back, accepted one by one or all, and read again when the file changes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { ACCEPT, type AcceptResult, CHECK, type CheckResult } from '../../server/src/lsp/protocol';
import { Editor, type EditorOptions } from './editor';

const DRAFT = 'Cells age [8]. Nobody knows why [9].\n\n## References\n\n1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.\n';
const RULE = 'number-out-of-range';
const entry = (sentence: string, key: string, path = 'draft.md') => JSON.stringify({ path, rule: RULE, sentence, keys: [key] });
const fileWith = (...entries: readonly string[]) => `{ "version": 1, "accepted": [${entries.join(',')}] }`;

describe('accepted findings', () => {
  let folder: string;
  let uri: string;
  let editor: Editor | undefined;
  const path = (name: string): string => join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(path(name)).href;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'citewise-'));
    uri = uriOf('draft.md');
  });
  afterEach(async () => {
    if (editor) assert.equal(await editor.stop(), 0);
    editor = undefined;
    rmSync(folder, { recursive: true });
  });

  const start = async (settings: unknown, more: EditorOptions & { isTrusted?: boolean } = {}): Promise<Editor> => {
    const { isTrusted = true, ...options } = more;
    const initializationOptions = { settings, isTrusted, corpusUri: '', hasIgnoreCommand: true, hasAcceptCommand: true };
    editor = await Editor.start({ folder: uriOf(''), initializationOptions, ...options });
    return editor;
  };
  const numbers = (found: readonly Diagnostic[]) => found.filter(it => it.code === RULE).map(it => /reference (\d)/.exec(String(it.message))![1]);
  const tell = (name: string) => editor!.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });

  it('are kept back from the first diagnostics on, and after each keystroke', async () => {
    writeFileSync(path('accepted.json'), fileWith(entry('Nobody knows why.', '9')));
    await start({ baseline: 'accepted.json' });
    await editor!.open(uri, DRAFT);
    assert.deepEqual(numbers(await editor!.pushed(uri)), ['8']);
    await editor!.replace(uri, 'Cells', 'Old cells');
    assert.deepEqual(numbers(await editor!.pushed(uri)), ['8']);
    await editor!.replace(uri, 'Nobody', 'Somebody');
    assert.deepEqual(numbers(await editor!.pushed(uri)), ['8', '9']);
  });

  it('come from the file of a .citewise.json, for a draft that is not open too; not in Restricted Mode', async () => {
    mkdirSync(path('paper'));
    writeFileSync(path('accepted.json'), fileWith(entry('Nobody knows why.', '9', 'paper/draft.md')));
    writeFileSync(path('paper/draft.md'), DRAFT);
    writeFileSync(path('paper/.citewise.json'), '{ "baseline": "../accepted.json" }');
    for (const [isTrusted, expected] of [[true, ['8']], [false, ['8', '9']]] as const) {
      await start({}, { isTrusted });
      const { files } = await editor!.connection.sendRequest<CheckResult>(CHECK, { uris: [uriOf('')] });
      assert.deepEqual(numbers(files[0]!.diagnostics), expected);
      assert.equal(await editor!.stop(), 0);
      editor = undefined;
    }
  });

  it('are accepted one by one', async () => {
    await start({ baseline: 'accepted.json' });
    await editor!.open(uri, DRAFT);
    await editor!.pushed(uri);
    const at = editor!.positionAt(uri, DRAFT.indexOf('9]'));
    const actions = await editor!.of<CodeAction[]>('codeAction', uri, { range: { start: at, end: at }, context: { diagnostics: [] } });
    const { command } = actions.find(it => /baseline/.test(it.title))!;
    assert.equal(command!.title, `Accept this finding into the baseline (${RULE})`);
    const { range, rule } = command!.arguments![0] as { range: object; rule: string };
    const result = (await editor!.connection.sendRequest<AcceptResult>(ACCEPT, { uri, finding: { range, rule }, reason: 'agreed' })) as { baselineUri: string; text: string; count: number };
    assert.deepEqual([result.baselineUri, result.count], [uriOf('accepted.json'), 1]);
    writeFileSync(fileURLToPath(result.baselineUri), result.text);
    assert.deepEqual(JSON.parse(readFileSync(path('accepted.json'), 'utf8')), {
      version: 1,
      accepted: [{ path: 'draft.md', rule: RULE, sentence: 'Nobody knows why.', keys: ['9'], reason: 'agreed' }],
    });
    await tell('accepted.json');
    assert.deepEqual(numbers(await editor!.pushed(uri)), ['8']);
  });

  it('are accepted all at once, beside those that were', async () => {
    const other = { path: 'a.md', rule: RULE, sentence: 'Other.', keys: ['3'] };
    writeFileSync(path('accepted.json'), fileWith(JSON.stringify(other), entry('Cells age.', '8')));
    await start({ baseline: 'accepted.json' });
    await editor!.open(uri, DRAFT);
    const before = await editor!.pushed(uri);
    const result = (await editor!.connection.sendRequest<AcceptResult>(ACCEPT, { uri })) as { text: string; count: number };
    assert.equal(result.count, before.length);
    const { accepted } = JSON.parse(result.text) as { accepted: { path: string }[] };
    assert.equal(accepted.length, before.length + 2);
    assert.deepEqual(accepted[0], other);
    writeFileSync(path('accepted.json'), result.text);
    await tell('accepted.json');
    assert.deepEqual(await editor!.pushed(uri), []);
  });

  it('need a baseline that can be used', async () => {
    await start({});
    await editor!.open(uri, DRAFT);
    assert.deepEqual(await editor!.connection.sendRequest(ACCEPT, { uri }), { problem: 'no baseline is set', isUnset: true });
    const at = editor!.positionAt(uri, DRAFT.indexOf('9]'));
    const actions = await editor!.of<CodeAction[]>('codeAction', uri, { range: { start: at, end: at }, context: { diagnostics: [] } });
    assert.ok(actions.every(it => !/baseline/.test(it.title)));
    assert.equal(await editor!.stop(), 0);
    writeFileSync(path('accepted.json'), '{');
    await start({ baseline: 'accepted.json' });
    await editor!.open(uri, DRAFT);
    assert.deepEqual(numbers(await editor!.pushed(uri)), ['8', '9'], 'shown all the same');
    const { message } = await editor!.next<{ message: string }>('window/logMessage');
    assert.equal(message, 'accepted.json: this baseline was not used: it is not valid JSON');
    assert.deepEqual(await editor!.connection.sendRequest(ACCEPT, { uri }), { problem: 'this baseline was not used: it is not valid JSON' });
  });
});
