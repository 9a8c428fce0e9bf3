/** `citewise inspect`: one file, as text or JSON. */
import assert from 'node:assert/strict';
import { citewise, folderWith, RIGHT } from './folder';

describe('citewise inspect', () => {
  it('shows what was read', async () => {
    const { code, stdout, stderr } = await citewise('inspect a.md', folderWith({ 'a.md': RIGHT }));
    assert.match(stdout, /^a\.md: 2 citations, 1 reference, 1 claim\n\nCitations:\n {2}1:16 /);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('as JSON', async () => {
    const { stdout } = await citewise('inspect --format json a.md', folderWith({ 'a.md': RIGHT }));
    assert.deepEqual(Object.keys(JSON.parse(stdout)), ['version', 'citations', 'references', 'claims']);
  });

  it('reads by the settings', async () => {
    const folder = folderWith({ 'a.md': RIGHT.replaceAll(/\[1\]/g, '(1)'), 'c.json': '{ "citations.parentheses": true }' });
    assert.match((await citewise('inspect a.md --config c.json', folder)).stdout, /^a\.md: 2 citations/);
    assert.match((await citewise('inspect a.md', folder)).stdout, /^a\.md: 0 citations/);
  });

  for (const [path, problem] of [
    ['no.md', 'there is no such file or folder'],
    ['part', 'this is a folder, not a file'],
  ] as const) {
    it(`says why it cannot read ${path}`, async () => {
      const { code, stdout, stderr } = await citewise(`inspect ${path}`, folderWith({ 'part/': '' }));
      assert.deepEqual([code, stdout, stderr], [2, '', `citewise: ${path}: ${problem}\n`]);
    });
  }
});
