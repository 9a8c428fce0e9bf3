/** When indexed reviews are read again. */
import assert from 'node:assert/strict';
import { isReviewOf, keepCorpora } from '../../server/src/lsp/corpora';
import { NO_FILES, type Files } from '../../server/src/project/files';
import { Session } from '../../server/src/lsp/session';

const log = { error: (it: string) => assert.fail(it), info: () => undefined };
const complaints = { problem: (uri: string, it: string) => assert.fail(`${uri}: ${it}`), note: (uri: string, it: string) => assert.fail(`${uri}: ${it}`) };
const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));

describe('indexed reviews', () => {
  it('are read again once for many changes, and only where a changed file is among them', async () => {
    const searches: string[] = [];
    const files: Files = {
      ...NO_FILES,
      findReviews: async uri => {
        searches.push(uri);
        return { uris: [], problems: [] };
      },
    };
    const corpora = keepCorpora({ session: new Session(log), files, indexed: { read: async () => undefined, prepare: async () => undefined }, complaints, isOptional: () => false, log, onLoaded: () => undefined });
    await corpora.of(['file:///w/one']);
    await corpora.of(['file:///w/two']);
    searches.length = 0;
    corpora.filesChanged(['file:///w/draft.md', 'file:///w/one/README.md', 'file:///w/one/.git/a.md']);
    await settled();
    assert.deepEqual(searches, []);
    corpora.filesChanged(['file:///w/one/a.md', 'file:///w/one/b.md', 'file:///w/draft.md']);
    corpora.filesChanged(['file:///w/two/a.md']);
    corpora.filesChanged(['file:///w/two/b.md']);
    await settled();
    assert.deepEqual(searches, ['file:///w/one', 'file:///w/two']);
  });

  it('are the files that a search of their place would find', () => {
    assert.ok(isReviewOf('file:///w/a.md', 'file:///w/a.md'));
    assert.ok(isReviewOf('file:///w/.reviews/deep/a.md', 'file:///w/.reviews/'));
    assert.ok(!isReviewOf('file:///w/node_modules/x/a.md', 'file:///w'));
    assert.ok(!isReviewOf('file:///w/readme.md', 'file:///w'));
    assert.ok(!isReviewOf('file:///w2/a.md', 'file:///w'));
  });
});
