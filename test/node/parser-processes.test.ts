/** Processes that parse: how many there are, what happens when one fails, and that they end. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parserProcesses } from '../../server/src/node/parser-processes';

describe('processes that parse', () => {
  let folder: string;
  const script = (body: string): string => {
    const path = join(folder, 'worker.js');
    writeFileSync(path, `process.on('message', job => { ${body} });\n`);
    return path;
  };
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'citewise-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('answer each job with its own answer, and are no more than they may be', async () => {
    const pack = parserProcesses(script('process.send({ id: job.id, packed: `${job.text} ${process.pid}` })'), 2);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => pack('file:///a.md', String(at))));
    assert.deepEqual(answers.map(it => it!.split(' ')[0]), Array.from({ length: 20 }, (_, at) => String(at)));
    assert.ok(new Set(answers.map(it => it!.split(' ')[1])).size <= 2);
    // After a rest they are started again.
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.match((await pack('file:///a.md', 'late'))!, /^late /);
  });

  it('that fail, or are not there, leave the job to whoever asked', async () => {
    const pack = parserProcesses(script('if (job.text === "bad") throw new Error("a mistake"); process.send({ id: job.id, packed: job.text })'), 1);
    assert.deepEqual(await Promise.all([pack('file:///a.md', 'bad'), pack('file:///a.md', 'good')]), [undefined, undefined]);
    assert.equal(await pack('file:///a.md', 'good'), 'good');
    assert.equal(await parserProcesses(join(folder, 'none.js'), 1)('file:///a.md', 'text'), undefined);
  });

  it('do not keep a process alive', () => {
    const root = join(__dirname, '..', '..');
    const main = join(folder, 'main.ts');
    const worker = script('process.send({ id: job.id, packed: job.text })');
    writeFileSync(main, `import { parserProcesses } from ${JSON.stringify(join(root, 'server/src/node/parser-processes'))};\nparserProcesses(${JSON.stringify(worker)}, 1)('a', 'done').then(it => console.log(it));\n`);
    const { stdout, status } = spawnSync(process.execPath, ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), main], { encoding: 'utf8', timeout: 15_000 });
    assert.deepEqual([stdout, status], ['done\n', 0]);
  });
});
