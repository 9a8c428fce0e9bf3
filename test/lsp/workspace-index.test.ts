/** The workspace's index: what is read from `.citewise/index/`, and where a new review goes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver';
import { ADD_TO_INDEX, type AddToIndexResult, type StatusParams } from '../../server/src/lsp/protocol';
import { Editor } from './editor';

const LIST = '\n## References\n\n1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.\n2. Baker DJ. Clearance of cells delays disorders. Nature. 2011;479:232-236. doi:10.1038/nature10600\n';
const DRAFT = `# A draft\n\nCells age [1]. Clearing them helps [2].\n${LIST}`;
const REVIEW = `# Ageing: an earlier (2nd) review of everything that was ever said of it, and more\n\nMice without old cells live longer [2].\n${LIST}`;

describe('the index of a workspace', () => {
  let folder: string;
  let editor: Editor | undefined;
  const path = (name: string): string => join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(path(name)).href;
  const start = async (more: object = {}): Promise<Editor> =>
    (editor = await Editor.start({ folder: uriOf('work'), initializationOptions: { corpusUri: '', hasStatus: true, ...more } }));
  const add = (text: string): Promise<AddToIndexResult> =>
    editor!.connection.sendRequest<AddToIndexResult>(ADD_TO_INDEX, { folderUri: uriOf('work'), text, name: 'paper.md' });
  const indexed = (count: number): Promise<StatusParams> => editor!.next<StatusParams>('citewise/status', it => it.indexedReviews === count);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'citewise-'));
    mkdirSync(path('work'));
  });
  afterEach(async () => {
    if (editor) assert.equal(await editor.stop(), 0);
    editor = undefined;
    rmSync(folder, { recursive: true });
  });

  it('comes into being, is read, and goes', async () => {
    const name = 'work/.citewise/index/ageing-an-earlier-2nd-review-of-everything-that-was-ever.md';
    await start();
    await editor!.open(uriOf('work/draft.md'), DRAFT);
    await indexed(0);
    assert.deepEqual(await add(REVIEW), { uri: uriOf(name), references: 2, claims: 1 });
    mkdirSync(path('work/.citewise/index'), { recursive: true });
    writeFileSync(path(name), REVIEW);
    const tell = () => editor!.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 1 }] });
    await tell();
    await indexed(1);
    const { value } = (await editor!.at<Hover>('hover', uriOf('work/draft.md'), '[2]', 1)).contents as { value: string };
    assert.match(value, /Mice without old cells live longer/);
    rmSync(path(name));
    await tell();
    await indexed(0);
  });

  it('takes no text twice, no name twice, and nothing that is no review', async () => {
    mkdirSync(path('work/.citewise/index'), { recursive: true });
    writeFileSync(path('work/.citewise/index/a-draft.md'), DRAFT);
    await start();
    assert.deepEqual(await add(DRAFT.replaceAll('\n', '\r\n')), { existing: uriOf('work/.citewise/index/a-draft.md') });
    assert.deepEqual(await add(DRAFT.replace('Cells age', 'Cells grow old')), { uri: uriOf('work/.citewise/index/a-draft-2.md'), references: 2, claims: 2 });
    assert.deepEqual(await add(DRAFT.replace('A draft', '衰老')), { uri: uriOf('work/.citewise/index/review.md'), references: 2, claims: 2 });
    assert.deepEqual(await add('# A note\n'), { problem: 'it has no list of references' });
    assert.deepEqual(await add(LIST), { problem: 'no sentence of it cites by number' });
  });

  it('is parsed once, and comes out of the cache on the next start', async () => {
    mkdirSync(path('work/.citewise/index'), { recursive: true });
    writeFileSync(path('work/.citewise/index/a.md'), REVIEW);
    for (const change of [undefined, (it: string) => it.replace('Mice', 'Rats'), () => 'broken']) {
      // What the second start shows can only come from the cache; the third finds it broken.
      const [kept] = change ? readdirSync(path('cache/reviews')) : [];
      if (change) writeFileSync(path(`cache/reviews/${kept}`), change(readFileSync(path(`cache/reviews/${kept}`), 'utf8')));
      await start({ cacheUri: uriOf('cache') });
      await editor!.open(uriOf('work/draft.md'), DRAFT);
      await indexed(1);
      const { value } = (await editor!.at<Hover>('hover', uriOf('work/draft.md'), '[2]', 1)).contents as { value: string };
      assert.match(value, change?.('Mice') === 'Rats' ? /Rats without old cells/ : /Mice without old cells/);
      assert.equal(await editor!.stop(), 0);
      editor = undefined;
    }
  });

  it('is not read in Restricted Mode, nor where it leads out of the workspace', async () => {
    mkdirSync(path('elsewhere'));
    writeFileSync(path('elsewhere/a.md'), REVIEW);
    mkdirSync(path('work/.citewise'));
    symlinkSync(path('elsewhere'), path('work/.citewise/index'));
    await start();
    await editor!.open(uriOf('work/draft.md'), DRAFT);
    await indexed(0);
    assert.equal(await editor!.stop(), 0);
    rmSync(path('work/.citewise/index'));
    mkdirSync(path('work/.citewise/index'));
    writeFileSync(path('work/.citewise/index/a.md'), REVIEW);
    await start({ isTrusted: false });
    await editor!.open(uriOf('work/draft.md'), DRAFT);
    const { counts, indexedReviews } = await editor!.next<StatusParams>('citewise/status');
    assert.deepEqual([counts.citations, indexedReviews], [2, 0]);
    assert.deepEqual(await add(REVIEW), { problem: 'in Restricted Mode the index of a workspace is not read' });
  });
});
