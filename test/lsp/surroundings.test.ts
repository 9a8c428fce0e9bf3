/** Settings, `.citewise.json`, indexed reviews, and the check of whole folders. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type Hover } from 'vscode-languageserver';
import { CHECK, type CheckResult, type StatusParams } from '../../server/src/lsp/protocol';
import { Editor } from './editor';

const LIST = `
## References

1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.
2. Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236. doi:10.1038/nature10600
`;
const DRAFT = `Cells age [1]. Clearing them helps [2]. Nobody knows why [9].\n${LIST}`;
const INDEXED = `# An earlier review\n\nMice without old cells live longer [2].\n${LIST}`;

describe('surroundings', () => {
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
    assert.equal(await editor?.stop(), 0);
    editor = undefined;
    rmSync(folder, { recursive: true });
  });

  const rulesOf = async (it: Editor): Promise<unknown[]> => (await it.pushed(uri)).map(found => found.code);

  it('obeys the settings of the editor', async () => {
    let settings: unknown = { rules: { 'number-out-of-range': 'off' } };
    editor = await Editor.start({ capabilities: { workspace: { configuration: true } }, configuration: () => settings });
    await editor.open(uri, DRAFT);
    assert.ok(!(await rulesOf(editor)).includes('number-out-of-range'));
    settings = { rules: { 'number-out-of-range': 'hint' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.next<{ diagnostics: { code: string; severity: number }[] }>('textDocument/publishDiagnostics', it =>
      it.diagnostics.some(found => found.code === 'number-out-of-range' && found.severity === 4),
    );
  });

  for (const [name, answer] of [['null', null], ['nonsense', [1, 'x']], ['nulls', { rules: null, style: null }]] as const) {
    it(`lives with ${name} for settings`, async () => {
      editor = await Editor.start({ capabilities: { workspace: { configuration: true } }, configuration: () => answer, initializationOptions: answer });
      await editor.open(uri, DRAFT);
      assert.ok((await rulesOf(editor)).includes('number-out-of-range'));
    });
  }

  it('obeys the settings that came with the start, and the .citewise.json above the draft', async () => {
    writeFileSync(path('.citewise.json'), '{ "rules.number-out-of-range": "off" }');
    mkdirSync(path('chapter'));
    uri = uriOf('chapter/draft.md');
    editor = await Editor.start({ folder: uriOf(''), initializationOptions: { settings: { 'citations.parentheses': true } } });
    await editor.open(uri, DRAFT.replace('[2]', '(2)'));
    assert.ok(!(await rulesOf(editor)).includes('number-out-of-range'));
    const { counts } = await editor.connection.sendRequest<CheckResult>(CHECK, { uris: [uri] }).then(it => it.files[0]!);
    assert.equal(counts.citations, 3);
  });

  it('reads indexed reviews in the background; a broken one costs itself', async () => {
    mkdirSync(path('corpus'));
    writeFileSync(path('corpus/one.md'), INDEXED);
    writeFileSync(path('corpus/two.md'), Buffer.from([0, 1, 2, 0]));
    editor = await Editor.start({ initializationOptions: { corpusUri: uriOf('corpus'), hasStatus: true } });
    await editor.open(uri, DRAFT);
    await editor.next<StatusParams>('citewise/status', it => it.indexedReviews === 1);
    const { message } = await editor.next<{ message: string }>('window/logMessage');
    assert.match(message, /two\.md: this is not a text file/);
    const hover = await editor.at<Hover>('hover', uri, '[2]', 1);
    assert.match((hover.contents as { value: string }).value, /in \*An earlier review\*, for\n\n- line 3: Mice without old cells live longer\./);
  });

  it('asks an editor that pulls to pull again when they are there', async () => {
    mkdirSync(path('corpus'));
    writeFileSync(path('corpus/one.md'), INDEXED);
    editor = await Editor.start({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      initializationOptions: { corpusUri: uriOf('corpus') },
    });
    await editor.open(uri, DRAFT);
    await editor.of('diagnostic', uri);
    await editor.next('workspace/diagnostic/refresh');
  });

  for (const isTrusted of [true, false]) {
    it(`${isTrusted ? 'follows' : 'does not follow'} the corpus paths of a project that is ${isTrusted ? '' : 'not '}trusted`, async () => {
      mkdirSync(path('published'));
      writeFileSync(path('published/one.md'), INDEXED);
      writeFileSync(path('.citewise.json'), '{ "corpus.paths": ["published"] }');
      editor = await Editor.start({ initializationOptions: { isTrusted, corpusUri: '' } });
      await editor.open(uri, DRAFT);
      await editor.connection.sendRequest(CHECK, { uris: [uri] });
      const { value } = (await editor.at<Hover>('hover', uri, '[2]', 1)).contents as { value: string };
      assert.equal(value.includes('An earlier review'), isTrusted);
    });
  }

  it('follows the paths of a .citewise.json inside of its workspace only, those of the editor anywhere', async () => {
    mkdirSync(path('elsewhere'));
    mkdirSync(path('project'));
    writeFileSync(path('elsewhere/one.md'), INDEXED);
    writeFileSync(path('project/.citewise.json'), '{ "corpus.paths": ["../elsewhere"] }');
    uri = uriOf('project/draft.md');
    for (const [settings, expected] of [[{}, 0], [{ corpus: { paths: ['../elsewhere'] } }, 1]] as const) {
      editor = await Editor.start({ folder: uriOf('project'), initializationOptions: { settings, corpusUri: '', hasStatus: true } });
      await editor.open(uri, DRAFT);
      await editor.connection.sendRequest(CHECK, { uris: [uri] });
      const { message } = await editor.next<{ message: string }>('window/logMessage');
      assert.equal(message, ".citewise.json: corpus.paths: ../elsewhere is outside of this project; only the editor's settings may name it");
      await editor.next<StatusParams>('citewise/status', it => it.indexedReviews === expected);
      if (expected === 0) assert.equal(await editor.stop(), 0);
    }
  });

  it('does not hold up an indexed review as evidence against itself', async () => {
    mkdirSync(path('corpus'));
    writeFileSync(path('corpus/one.md'), INDEXED);
    writeFileSync(path('corpus/two.md'), INDEXED.replace('An earlier review', 'Another one'));
    uri = uriOf('corpus/one.md');
    editor = await Editor.start({ initializationOptions: { corpusUri: uriOf('corpus'), hasStatus: true } });
    await editor.open(uri, INDEXED);
    await editor.next<StatusParams>('citewise/status', it => it.indexedReviews === 2);
    const { value } = (await editor.at<Hover>('hover', uri, '[2]', 1)).contents as { value: string };
    assert.match(value, /Another one/);
    assert.doesNotMatch(value, /An earlier review/);
  });

  it('checks a folder, with progress, without what is no draft', async () => {
    writeFileSync(path('a.md'), DRAFT);
    writeFileSync(path('b.qmd'), DRAFT.replace('[9]', '[1]'));
    writeFileSync(path('notes.md'), 'No citation here.\n');
    editor = await Editor.start({ folder: uriOf('') });
    await editor.open(uriOf('a.md'), DRAFT.replace('[9]', '[8]'));
    const result = await editor.connection.sendRequest<CheckResult>(CHECK, { uris: [uriOf('')], workDoneToken: 'token' });
    assert.deepEqual(result.files.map(it => [it.uri, it.isOpen]), [[uriOf('a.md'), true], [uriOf('b.qmd'), false]]);
    assert.equal(result.files[0]!.diagnostics.find(it => it.code === 'number-out-of-range')?.message, 'No reference 8: the list ends at 2', 'as in the editor');
    assert.match(result.markdown, /^# Citation report\n[^]*## a\.md\n/);
    assert.equal((JSON.parse(result.json) as { files: unknown[] }).files.length, 2);
    const kinds = editor.sent.filter(it => it.method === '$/progress').map(it => (it.params as { value: { kind: string } }).value.kind);
    assert.deepEqual([kinds[0], kinds[1], kinds.at(-1)], ['begin', 'report', 'end']);
  });

  it('leads from the report into the right one of two drafts of one name', async () => {
    for (const name of ['one', 'two']) {
      mkdirSync(path(name));
      writeFileSync(path(`${name}/review.md`), DRAFT);
    }
    const folders = [uriOf('one'), uriOf('two')];
    editor = await Editor.start({ folders, initializationOptions: { hasReportLinks: true, corpusUri: '' } });
    const { markdown } = await editor.connection.sendRequest<CheckResult>(CHECK, { uris: folders });
    const [, one, two] = markdown.split('## review.md').map(it => [...new Set(it.match(/#file-\d+/g))]);
    assert.deepEqual([one, two], [['#file-0'], ['#file-1']]);
  });

  it('answers a check that fails with an error, not with nothing', async () => {
    editor = await Editor.start();
    await assert.rejects(editor.connection.sendRequest(CHECK, { uris: 5 }), { code: -32603 });
  });

  it('says what it could not read', async () => {
    editor = await Editor.start();
    const { files, problems } = await editor.connection.sendRequest<CheckResult>(CHECK, { uris: [uriOf('none.md')] });
    assert.deepEqual({ files, problems }, { files: [], problems: [{ uri: uriOf('none.md'), message: 'there is no such file or folder' }] });
  });

  it('stops a check that is cancelled', async () => {
    for (let at = 0; at < 200; at++) writeFileSync(path(`${at}.md`), DRAFT);
    editor = await Editor.start();
    const cancel = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(CHECK, { uris: [uriOf('')], workDoneToken: 1 }, cancel.token);
    await editor.next('$/progress', (it: { value: { kind: string } }) => it.value.kind === 'report');
    cancel.cancel();
    await assert.rejects(answer, { code: -32800 });
    await editor.next('$/progress', (it: { value: { kind: string } }) => it.value.kind === 'end');
  });
});
