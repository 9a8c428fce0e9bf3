/** `citewise check`: which files, which settings, what is printed where, and the exit code. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_REVIEWS } from '../../server/src/node/discover';
import { RULES } from '../../server/src/rules';
import { citewise, folderWith, RIGHT, WRONG } from './folder';

/** The paths in the report. */
const checked = async (words: string, folder: string): Promise<string[]> => {
  const { stdout } = await citewise(`check --format json ${words}`, folder);
  return JSON.parse(stdout).files.map((it: { path: string }) => it.path);
};

describe('citewise check: the result', () => {
  it('prints findings and says 1', async () => {
    const { code, stdout, stderr } = await citewise('check draft.md', folderWith({ 'draft.md': WRONG }));
    assert.equal(
      stdout,
      `
draft.md:1:33  error  No reference 9: the list ends at 1  number-out-of-range
    Old cells stop [1] and secrete [9].
                                    ^

draft.md: 2 citations, 1 reference: 1 error
`.slice(1),
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('says 0 when all is well', async () => {
    const { code, stdout } = await citewise('check draft.md', folderWith({ 'draft.md': RIGHT }));
    assert.equal(stdout, 'draft.md: 2 citations, 1 reference: nothing to report\n');
    assert.equal(code, 0);
  });

  it('says 2 when a rule stopped: the check is not whole', async () => {
    const rule = RULES[0] as { check: unknown };
    const { check } = rule;
    rule.check = () => {
      throw new Error('a mistake of ours');
    };
    try {
      const { code, stderr } = await citewise('check draft.md', folderWith({ 'draft.md': RIGHT }));
      assert.deepEqual([code, stderr], [2, `citewise: draft.md: the rule ${RULES[0]!.id} stopped: Error: a mistake of ours\n`]);
    } finally {
      rule.check = check;
    }
  });

  it('has nothing to check', async () => {
    const { code, stdout } = await citewise('check', folderWith({ 'notes.md': 'No citation.' }));
    assert.deepEqual([code, stdout], [0, 'Nothing to check: no draft here cites anything.\n']);
  });

  for (const [severity, failOn, code] of [
    ['error', 'error', 1],
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['info', 'warning', 0],
    ['info', 'info', 1],
    ['hint', 'info', 0],
    ['error', 'never', 0],
    ['off', 'info', 0],
  ] as const) {
    it(`a finding of severity ${severity} with --fail-on ${failOn} is ${code}`, async () => {
      const config = `{ "rules.number-out-of-range": "${severity}" }`;
      const folder = folderWith({ 'draft.md': WRONG, '.citewise.json': config });
      assert.equal((await citewise(`check --fail-on ${failOn}`, folder)).code, code);
    });
  }

  for (const [format, start] of [
    ['json', '{\n  "version": 1,'],
    ['sarif', '{\n  "$schema": "https://docs.oasis-open.org/'],
    ['github', '::error file=draft.md,line=1,'],
    ['markdown', '# Citation report\n\n## draft.md\n'],
    ['html', '<!DOCTYPE html>\n<html lang="en">\n'],
  ] as const) {
    it(`prints ${format}`, async () => {
      const { stdout, code } = await citewise(`check --format ${format}`, folderWith({ 'draft.md': WRONG }));
      assert.ok(stdout.startsWith(start), stdout.slice(0, 200));
      assert.equal(code, 1);
    });
  }

  it('draws the map of each draft into the page, with what was found', async () => {
    const { stdout } = await citewise('check --format html', folderWith({ 'a.md': WRONG, 'b/c.md': RIGHT }));
    assert.deepEqual([...stdout.matchAll(/<h1>(.*?)<\/h1>/g)].map(it => it[1]), ['Citation report', 'a.md', 'b/c.md']);
    assert.equal(stdout.match(/<svg [^>]*aria-label="Citation map/g)?.length, 2);
    assert.match(stdout, /<a class="mark error" href="#d1-f0"/);
    assert.match(stdout, /id="d1-f0">\n<h3>.*No reference 9: the list ends at 1/);
  });

  it('shows progress only to somebody who watches', async () => {
    const folder = folderWith({ 'draft.md': RIGHT });
    assert.equal((await citewise('check', folder)).stderr, '');
    const { stderr } = await citewise('check', folder, { showsProgress: true });
    assert.match(stderr, /Checking draft\.md/);
    assert.ok(stderr.endsWith('\r\u001b[K'));
  });
});

describe('citewise check: which files', () => {
  it('takes the drafts below the folder that cite', async () => {
    const folder = folderWith({
      'b.md': RIGHT,
      'a.markdown': RIGHT,
      'chapters/c.qmd': RIGHT,
      'chapters/d.Rmd': RIGHT,
      'README.md': 'Nothing cited.',
      'e.txt': RIGHT,
      '.hidden/f.md': RIGHT,
      'node_modules/g/g.md': RIGHT,
    });
    assert.deepEqual(await checked('', folder), ['a.markdown', 'b.md', 'chapters/c.qmd', 'chapters/d.Rmd']);
    assert.deepEqual(await checked('chapters', folder), ['chapters/c.qmd', 'chapters/d.Rmd']);
  });

  it('takes a file that was named, whatever it is, and each once', async () => {
    const folder = folderWith({ 'e.txt': RIGHT, '.hidden/f.md': 'Nothing cited.', 'a.md': RIGHT });
    assert.deepEqual(await checked('e.txt .hidden/f.md ./a.md . a.md', folder), ['e.txt', '.hidden/f.md', 'a.md']);
  });

  it('leaves out what git ignores', async () => {
    const folder = folderWith({
      '.gitignore': '/build/\n*.tmp.md\n!keep.tmp.md\n',
      'a.md': RIGHT,
      'b.tmp.md': RIGHT,
      'keep.tmp.md': RIGHT,
      'build/c.md': RIGHT,
      'part/build/d.md': RIGHT,
      'part/.gitignore': 'old.md\n!b.tmp.md\n',
      'part/old.md': RIGHT,
      'part/b.tmp.md': RIGHT,
      'other/old.md': RIGHT,
    });
    assert.deepEqual(await checked('', folder), ['a.md', 'keep.tmp.md', 'other/old.md', 'part/b.tmp.md', 'part/build/d.md']);
    assert.deepEqual(await checked('build/c.md', folder), ['build/c.md']);
  });

  it('asks the ignore files above, up to the root of the repository', async () => {
    const folder = folderWith({
      '.gitignore': 'a.md\n',
      'repository/.git/info/exclude': 'x.md\n',
      'repository/.gitignore': 'b.md\n/whole/\n',
      'repository/part/a.md': RIGHT,
      'repository/part/b.md': RIGHT,
      'repository/part/x.md': RIGHT,
      'repository/whole/c.md': RIGHT,
    });
    assert.deepEqual(await checked('repository/part', folder), ['repository/part/a.md']);
    // A folder that was named is meant, though git ignores it.
    assert.deepEqual(await checked('repository/whole', folder), ['repository/whole/c.md']);
  });

  it('does not follow links', async () => {
    const folder = folderWith({ 'part/a.md': RIGHT });
    symlinkSync(folder, join(folder, 'part', 'loop'));
    assert.deepEqual(await checked('', folder), ['part/a.md']);
  });

  it('shows paths from the current folder', async () => {
    const folder = folderWith({ 'a.md': RIGHT, 'here/': '' });
    assert.deepEqual(await checked('../a.md', join(folder, 'here')), ['../a.md']);
  });
});

describe('citewise check: what cannot be read', () => {
  const check = async (files: Record<string, string | Uint8Array>, words: string) => citewise(`check ${words}`, folderWith(files));

  it('is told in one line each, and the others are checked', async () => {
    const { code, stdout, stderr } = await check({ 'a.md': RIGHT, 'b.png': new Uint8Array([137, 80, 0, 0]) }, 'no.md a.md b.png');
    assert.equal(stdout, 'a.md: 2 citations, 1 reference: nothing to report\n');
    assert.equal(stderr, 'citewise: no.md: there is no such file or folder\ncitewise: b.png: this is not a text file\n');
    assert.equal(code, 2);
  });

  it('is 2 though there are findings, and never fails on them', async () =>
    assert.equal((await check({ 'a.md': WRONG }, 'no.md a.md --fail-on never')).code, 2));

  it('a file of 21 MB', async () => {
    const { stderr, code } = await check({ 'big.md': new Uint8Array(21 * 1024 * 1024).fill(97) }, 'big.md');
    assert.equal(stderr, 'citewise: big.md: with 21 MB it is too large: files up to 20 MB are read\n');
    assert.equal(code, 2);
  });

  it('a text in Latin-1 is read, and the author told', async () => {
    const bytes = Buffer.from(RIGHT.replace('stop', 'st\u00f6p'), 'latin1');
    const { code, stdout, stderr } = await check({ 'a.md': bytes }, 'a.md');
    assert.match(stdout, /^a\.md: 2 citations, 1 reference/);
    assert.equal(stderr, 'citewise: a.md: not all of it is UTF-8: some letters were read as \uFFFD; better save it as UTF-8\n');
    assert.equal(code, 0);
  });

  for (const [name, bytes] of [
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${WRONG}`)],
    ['UTF-16', Buffer.from(`\uFEFF${WRONG}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${WRONG}`, 'utf16le').swap16()],
  ] as const) {
    it(`${name} has the same places`, async () => {
      const { stdout, stderr } = await check({ 'a.md': bytes }, 'a.md');
      assert.match(stdout, /^a\.md:1:33 /);
      assert.equal(stderr, '');
    });
  }

  it('a replacement character that the author wrote is no damage', async () =>
    assert.equal((await check({ 'a.md': `\uFFFD ${RIGHT}` }, 'a.md')).stderr, ''));
});

describe('citewise check: settings', () => {
  it('the nearest .citewise.json counts', async () => {
    const folder = folderWith({
      '.citewise.json': '{ "rules.number-out-of-range": "off" }',
      'a.md': WRONG,
      'part/.citewise.json': '{ "rules": { "number-out-of-range": "hint" } }',
      'part/deep/b.md': WRONG,
    });
    const { stdout } = await citewise('check', folder);
    assert.match(stdout, /^part\/deep\/b\.md:1:33 {2}hint {2}/);
    assert.match(stdout, /^2 drafts: 1 hint$/m);
  });

  it('--config replaces it', async () => {
    const folder = folderWith({
      'other.json': '{ "citewise.rules.number-out-of-range": "info" }',
      '.citewise.json': '{ "rules.number-out-of-range": "off" }',
      'a.md': WRONG,
    });
    assert.match((await citewise('check --config other.json', folder)).stdout, /^a\.md:1:33 {2}info {2}/);
  });

  it('parentheses cite where the settings say so', async () => {
    const folder = folderWith({ '.citewise.json': '{ "citations.parentheses": true }', 'a.md': WRONG.replace('[9]', '(9)') });
    assert.match((await citewise('check', folder)).stdout, / {2}No reference 9: /);
  });

  it('what does not fit is told once, and the rest counts', async () => {
    const config = '{ "rules.no-such": "off", "rules.number-out-of-range": "hint" }';
    const { code, stderr, stdout } = await citewise('check', folderWith({ '.citewise.json': config, 'a.md': WRONG, 'b.md': WRONG }));
    assert.equal(stderr, 'citewise: .citewise.json: There is no rule for "rules.no-such"\n');
    assert.match(stdout, /2 drafts: 2 hints/);
    assert.equal(code, 0);
  });

  it('a broken file is not used, and says where it breaks', async () => {
    const { code, stderr, stdout } = await citewise('check', folderWith({ '.citewise.json': '{\n "style": ', 'a.md': RIGHT }));
    assert.match(stderr, /^citewise: \.citewise\.json: This is not valid JSON \(line 2\): .{5,80}; this \.citewise\.json was not used\n$/);
    assert.match(stdout, /nothing to report/);
    assert.equal(code, 2);
  });

  it('a --config that is not there', async () => {
    const { code, stderr } = await citewise('check --config no.json', folderWith({ 'a.md': RIGHT }));
    assert.deepEqual([code, stderr], [2, 'citewise: no.json: there is no such file or folder\n']);
  });
});

describe('citewise check: what was asked for is missed without a draft too', () => {
  for (const words of ['--config no.json', '--corpus no.json']) {
    it(words, async () => {
      const { code, stderr } = await citewise(`check ${words}`, folderWith({}));
      assert.deepEqual([code, stderr], [2, 'citewise: no.json: there is no such file or folder\n']);
    });
  }
});

describe('citewise check: the corpus', () => {
  it('is evidence, and never checked', async () => {
    const folder = folderWith({
      'draft.md': RIGHT,
      'published/one.md': WRONG,
      'published/README.md': WRONG,
      '.citewise.json': '{ "corpus.paths": ["published"] }',
    });
    assert.deepEqual(await checked('', folder), ['draft.md', 'published/README.md']);
    assert.deepEqual(await checked('published/one.md', folder), ['published/one.md']);
  });

  it('holds the index nearest to a draft, in its folder or above, unless it leads out of the project', async () => {
    const broken = new Uint8Array([0, 1, 2]);
    const folder = folderWith({ 'a/b/draft.md': RIGHT, 'a/.citewise/index/one.md': broken, '.citewise/index/two.md': broken });
    const { code, stderr } = await citewise('check', folder);
    assert.deepEqual([code, stderr], [2, 'citewise: a/.citewise/index/one.md: this is not a text file\n']);
    const other = folderWith({ 'project/draft.md': RIGHT, 'project/.citewise/': '', 'elsewhere/one.md': broken });
    symlinkSync(join(other, 'elsewhere'), join(other, 'project/.citewise/index'));
    assert.deepEqual((await citewise('check project', other)).stderr, '');
  });

  it('--corpus may be given several times', async () => {
    const folder = folderWith({ 'draft.md': RIGHT, 'one/a.md': WRONG, 'two/b.md': WRONG, 'three.md': WRONG });
    assert.deepEqual(await checked('--corpus one --corpus two --corpus three.md', folder), ['draft.md']);
  });

  describe('of a .citewise.json', () => {
    const config = (...paths: string[]) => JSON.stringify({ 'corpus.paths': paths });
    const outside = (path: string) => `citewise: project/.citewise.json: corpus.paths: ${path} is outside of this project; give it with --corpus\n`;

    it('is not looked for outside of the project, by no way', async () => {
      const folder = folderWith({ 'secret/a.md': WRONG, 'project/draft.md': RIGHT, 'project/.citewise.json': config('/', '../secret', 'link', 'link/a.md') });
      symlinkSync(join(folder, 'secret'), join(folder, 'project/link'));
      const { code, stderr } = await citewise('check project/draft.md', folder);
      assert.deepEqual([code, stderr], [2, ['/', '../secret', 'link', 'link/a.md'].map(outside).join('')]);
    });

    it('may be anywhere in the repository, and anywhere at all if the file was asked for', async () => {
      const folder = folderWith({ 'reviews/a.md': WRONG, 'project/draft.md': RIGHT, 'project/.citewise.json': config('../reviews') });
      assert.equal((await citewise('check project', folder)).code, 2);
      assert.equal((await citewise('check --config project/.citewise.json project', folder)).code, 0);
      mkdirSync(join(folder, '.git'));
      assert.equal((await citewise('check project', folder)).code, 0);
    });
  });

  it('of too many reviews is not read whole, and says so once', async () => {
    const many = Array.from({ length: MOST_REVIEWS + 1 }, (_, at) => [`many/${at}.md`, 'x'] as const);
    const { code, stderr } = await citewise('check --corpus many draft.md', folderWith({ 'draft.md': RIGHT, ...Object.fromEntries(many) }));
    assert.deepEqual([code, stderr], [0, 'citewise: many: there are too many indexed reviews; at most 500 are read\n']);
  });

  it('one that is not there is told', async () => {
    const { code, stderr } = await citewise('check --corpus no', folderWith({ 'draft.md': RIGHT }));
    assert.deepEqual([code, stderr], [2, 'citewise: no: there is no such file or folder\n']);
  });
});
