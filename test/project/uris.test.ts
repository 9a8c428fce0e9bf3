import assert from 'node:assert/strict';
import { findConfigByReading } from '../../server/src/project/files';
import { comparable, isBelow, parentOf, resolvePath, shownPath } from '../../server/src/project/uris';

describe('URIs', () => {
  it('compare whatever an editor writes for a drive or an umlaut', () => {
    assert.equal(comparable('file:///c%3A/Pr%C3%BCfung.md'), comparable('file:///C:/Prüfung.md'));
    assert.equal(comparable('untitled:100%'), 'untitled:100%');
  });

  it('have parents up to their root', () => {
    assert.equal(parentOf('file:///a/b.md'), 'file:///a');
    assert.equal(parentOf('vscode-vfs://github/a'), 'vscode-vfs://github');
    assert.equal(parentOf('vscode-vfs://github'), undefined);
    assert.equal(parentOf('untitled:Untitled-1'), undefined);
  });

  it('resolve the paths of settings', () => {
    assert.equal(resolvePath('../published #1', 'file:///home/a%20b/draft'), 'file:///home/a%20b/published%20%231');
    assert.equal(resolvePath('/data/', 'file:///home/draft'), 'file:///data');
    assert.equal(resolvePath('C:\\data\\old', undefined), 'file:///C:/data/old');
    assert.equal(resolvePath('corpus', undefined), undefined);
    assert.equal(resolvePath('corpus', 'vscode-vfs://github/a/b'), 'vscode-vfs://github/a/b/corpus');
    assert.equal(resolvePath('\ud800', 'file:///a'), 'file:///a');
  });

  it('lead to no other computer', () => {
    for (const path of ['//host/share', '///host/share', '////host/share']) {
      for (const folder of [undefined, 'file:///home/draft', 'file:///C:/draft']) assert.ok(!/^file:\/\/(?:[^/]|\/\/)/.test(resolvePath(path, folder) ?? ''));
    }
    assert.equal(resolvePath('//host/share', 'file:///home/draft'), undefined);
    assert.equal(resolvePath('\\\\host\\share', 'file:///c%3A/draft'), undefined);
  });

  it('are shown from their folder on', () => {
    assert.equal(shownPath('file:///w/a%20b/x.md', ['file:///w', 'file:///w/a%20b']), 'x.md');
    assert.equal(shownPath('file:///w2/x.md', ['file:///w']), '/w2/x.md');
    assert.ok(!isBelow('file:///w2/x.md', 'file:///w'));
  });

  it('lead to the nearest .citewise.json, not above the root', async () => {
    const read = (...there: string[]) => async (uri: string) => (there.includes(uri) ? { text: '{}' } : { problem: '' });
    const find = (root: string | undefined, ...there: string[]) => findConfigByReading(read(...there), 'x://h/a/b/draft.md', root);
    assert.equal(await find('x://h/a', 'x://h/a/.citewise.json'), 'x://h/a/.citewise.json');
    assert.equal(await find('x://h/a/b', 'x://h/a/.citewise.json'), undefined);
    assert.equal(await find(undefined, 'x://h/a/b/.citewise.json'), 'x://h/a/b/.citewise.json');
  });
});
