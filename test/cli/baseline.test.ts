/** `citewise check --baseline`: what is kept back, told, and written. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citewise, folderWith, RIGHT, WRONG } from './folder';

const ENTRY = '{"path":"draft.md","rule":"number-out-of-range","sentence":"Old cells stop and secrete.","keys":["9"]}';
const fileWith = (...entries: readonly string[]) => `{\n  "version": 1,\n  "accepted": [${entries.length > 0 ? `\n    ${entries.join(',\n    ')}\n  ` : ''}]\n}\n`;
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('citewise check: a baseline', () => {
  it('is written, and then keeps back what is in it', async () => {
    const folder = folderWith({ 'draft.md': WRONG });
    const written = await citewise('check --baseline accepted.json --write-baseline', folder);
    assert.deepEqual([written.code, written.stderr], [0, 'citewise: accepted.json: 1 finding accepted\n']);
    assert.equal(read(folder, 'accepted.json'), fileWith(ENTRY));
    const { code, stdout, stderr } = await citewise('check --baseline accepted.json --fail-on info', folder);
    assert.deepEqual([code, stdout, stderr], [0, 'draft.md: 2 citations, 1 reference: nothing to report\n', '']);
    writeFileSync(join(folder, 'draft.md'), WRONG.replace('[9]', '[8]'));
    assert.equal((await citewise('check --baseline accepted.json', folder)).code, 1);
  });

  it('keeps reasons, other drafts and its order when it is written again', async () => {
    const others = ENTRY.replace('draft.md', 'a.md').replace('}', ',"reason":"agreed"}');
    const folder = folderWith({ 'draft.md': WRONG, 'a.md': WRONG, 'z/accepted.json': fileWith(others.replace('a.md', '../a.md')) });
    await citewise('check draft.md --baseline z/accepted.json --write-baseline', folder);
    const expected = fileWith(others.replace('a.md', '../a.md'), ENTRY.replace('draft.md', '../draft.md'));
    assert.equal(read(folder, 'z/accepted.json'), expected);
    await citewise('check --baseline z/accepted.json --write-baseline', folder);
    assert.equal(read(folder, 'z/accepted.json'), expected);
  });

  it('tells how many entries are stale, and drops them when asked', async () => {
    const gone = ENTRY.replace('draft.md', 'gone.md');
    const folder = folderWith({ 'draft.md': RIGHT, 'accepted.json': fileWith(ENTRY, gone) });
    const { code, stderr } = await citewise('check --baseline accepted.json', folder);
    assert.deepEqual(
      [code, stderr],
      [0, 'citewise: accepted.json: 1 accepted finding is no longer found; citewise check --baseline accepted.json --prune-baseline drops it\n'],
    );
    assert.equal((await citewise('check --baseline accepted.json --prune-baseline', folder)).stderr, 'citewise: accepted.json: 2 stale entries dropped\n');
    assert.equal(read(folder, 'accepted.json'), fileWith());
  });

  it('takes no entry for stale because its rule is off', async () => {
    const folder = folderWith({ 'draft.md': WRONG, 'accepted.json': fileWith(ENTRY), '.citewise.json': '{ "rules.number-out-of-range": "off" }' });
    assert.equal((await citewise('check --baseline accepted.json', folder)).stderr, '');
  });

  it('that is broken is told once, and everything is shown', async () => {
    const folder = folderWith({ 'draft.md': WRONG, 'b.md': WRONG, 'accepted.json': '{' });
    for (const more of ['', ' --write-baseline', ' --prune-baseline']) {
      const { code, stdout, stderr } = await citewise(`check --baseline accepted.json${more}`, folder);
      assert.match(stdout, /draft\.md:1:33 {2}error/);
      assert.deepEqual([code, stderr], [2, 'citewise: accepted.json: this baseline was not used: it is not valid JSON\n']);
      assert.equal(read(folder, 'accepted.json'), '{');
    }
  });

  it('must be there if it was named, and need not if a setting names it', async () => {
    const folder = folderWith({ 'draft.md': RIGHT, '.citewise.json': '{ "baseline": "accepted.json" }' });
    assert.deepEqual((await citewise('check', folder)).code, 0);
    const { code, stderr } = await citewise('check --baseline none.json', folder);
    assert.deepEqual([code, stderr], [2, 'citewise: none.json: there is no such file or folder\n']);
  });

  it('of the settings holds, is written, and lies in the project', async () => {
    const folder = folderWith({ 'paper/draft.md': WRONG, 'paper/.citewise.json': '{ "baseline": "accepted.json" }', 'accepted.json': fileWith(ENTRY) });
    await citewise('check --write-baseline', folder);
    assert.equal(read(folder, 'paper/accepted.json'), fileWith(ENTRY));
    assert.equal((await citewise('check', folder)).code, 0);
    rmSync(join(folder, 'paper/accepted.json'));
    writeFileSync(join(folder, 'paper/.citewise.json'), '{ "baseline": "../accepted.json" }');
    const { code, stderr } = await citewise('check', folder);
    assert.deepEqual([code, stderr], [2, 'citewise: paper/.citewise.json: baseline: ../accepted.json is outside of this project; give it with --baseline\n']);
  });

  it('must be known where it is to be written', async () => {
    const { code, stderr } = await citewise('check --write-baseline', folderWith({ 'draft.md': WRONG }));
    assert.deepEqual([code, stderr], [2, 'citewise: .: no baseline is set; say which file: --baseline FILE\n']);
  });
});
