/** The disk as the server's files: how far it goes up, and where it does not go. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/src/node/disk';

describe('the disk', () => {
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'citewise-')));
    mkdirSync(join(folder, 'project/chapter'), { recursive: true });
    mkdirSync(join(folder, 'secret'));
    writeFileSync(join(folder, '.citewise.json'), '{}');
    symlinkSync(join(folder, 'secret'), join(folder, 'project/link'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds a .citewise.json, not above the root', async () => {
    const draft = uriOf('project/chapter/draft.md');
    assert.equal(await disk.findConfig(draft, uriOf('project')), undefined);
    assert.equal(await disk.findConfig(draft, uriOf('')), uriOf('.citewise.json'));
    assert.equal(await disk.findConfig(draft), uriOf('.citewise.json'));
  });

  it('lets a .citewise.json name what is really in its project', async () => {
    const mayName = (place: string, root?: string) => disk.mayName(uriOf('project/.citewise.json'), place, root);
    assert.equal(await mayName(uriOf('project/chapter')), true);
    assert.equal(await mayName(uriOf('project/missing')), true);
    assert.equal(await mayName(uriOf('secret')), false);
    assert.equal(await mayName(uriOf('secret'), uriOf('')), true);
    assert.equal(await mayName(uriOf('project/link'), uriOf('project')), false);
    assert.equal(await mayName('file:///', uriOf('project')), false);
  });

  it('asks no other computer', async () => {
    for (const uri of ['file://host/share/a.md', 'file:////host/share/a.md']) {
      assert.deepEqual(await disk.readText(uri), { problem: 'this is no path on this computer' });
      assert.equal(await disk.mayName(uriOf('.citewise.json'), uri, uriOf('')), false);
    }
  });
});
