/** The command line as a process: the entry, the shipped corpus and pages, the standard streams. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { folderWith, RIGHT, WRONG } from './folder';

const root = join(__dirname, '..', '..');
const NODE_WORDS = ['--import', join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs'), join(root, 'server', 'src', 'cli', 'main.ts')];

describe('citewise as a process', () => {
  const citewise = (folder: string, ...words: string[]) =>
    spawnSync(process.execPath, [...NODE_WORDS, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });

  it('checks, prints and exits', () => {
    const { status, stdout, stderr } = citewise(folderWith({ 'draft.md': WRONG }), 'check');
    assert.match(stdout, /^draft\.md:1:33 {2}error {2}/);
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('knows its version from anywhere', () => assert.match(citewise(folderWith({}), '--version').stdout, /^\d+\.\d+\.\d+\n$/));

  it('prints a long result whole into a pipe', () => {
    const draft = WRONG.replace('[9].', '[9]. '.repeat(3000));
    const { stdout } = citewise(folderWith({ 'draft.md': draft }), 'check', '--format', 'json');
    assert.equal(JSON.parse(stdout).files[0].findings.length, 3000);
  });

  it('is quiet when nobody reads on', async () => {
    const draft = WRONG.replace('[9].', '[9]. '.repeat(3000));
    const child = spawn(process.execPath, [...NODE_WORDS, 'check'], { cwd: folderWith({ 'draft.md': draft }) });
    let stderr = '';
    child.stderr.on('data', text => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise(done => child.on('close', done));
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('starts the language server, which ends with its editor', async () => {
    const child = spawn(process.execPath, [...NODE_WORDS, 'lsp', '--stdio'], { cwd: folderWith({}) });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const answer = await new Promise<string>(done => child.stdout.once('data', data => done(String(data))));
    assert.match(answer, /^Content-Length: \d+\r\n/);
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    assert.equal(await new Promise(done => child.on('close', done)), 0);
  });

  it('checks a book in seconds', function () {
    this.timeout(20_000);
    const chapter = `${RIGHT.split('\n')[0]!} ${'Many other words stand between one claim and the next. '.repeat(5)}`;
    const draft = RIGHT.replace(/.*/, Array.from({ length: 15_000 }, () => chapter).join('\n\n'));
    const folder = folderWith({ 'book.md': draft });
    const start = Date.now();
    assert.match(citewise(folder, 'check').stdout, /^book\.md: 30000 citations, 1 reference: /m);
    assert.ok(Date.now() - start < 15_000, `it took ${Date.now() - start} ms`);
  });
});
