/**
 * What indexed reviews cost: `npm run bench:index`. Drives the built server over stdio, with many reviews and with none.
 *   --doc FILE     the draft, and what the reviews are made of by changing its words (the digest that comes along)
 *   --reviews N    50
 *   --rounds N     5; the median counts
 *   --write        puts the table into ARCHITECTURE.md
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { parseReview } from '../../server/src/model/parse-review';
import { varied } from './varied';

const ROOT = join(import.meta.dirname, '../..');
const { values: given } = parseArgs({
  options: {
    doc: { type: 'string', default: join(ROOT, 'corpus/therapy-induced-senescence.md') },
    reviews: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const KEYSTROKES = 120;

interface Run {
  /** From the start of the process to the first diagnostics, and to those in which all reviews count. In milliseconds. */
  readonly first: number;
  readonly all: number;
  /** What the server computed until then, and the processes that parsed for it. In milliseconds. */
  readonly busy: number;
  /** Resident memory once all is quiet, in MB. */
  readonly memory: number;
  /** From each keystroke to its diagnostics. */
  readonly keystrokes: readonly number[];
}

type Round = Readonly<Record<'none' | 'cold' | 'warm' | 'one', Run>>;

const text = readFileSync(given.doc, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'citewise-bench-'));
const cache = join(folder, 'cache');

void main();

async function main(): Promise<void> {
  try {
    execFileSync('node', ['esbuild.mjs', '--production'], { cwd: ROOT, stdio: 'ignore' });
    for (const [name, count] of [['many', Number(given.reviews)], ['one', 1]] as const) {
      mkdirSync(join(folder, name));
      for (let at = 1; at <= count; at++) writeFileSync(join(folder, name, `${at}.md`), varied(text, at));
    }
    const rounds: Round[] = [];
    for (let round = 0; round < Number(given.rounds); round++) {
      rmSync(cache, { recursive: true, force: true });
      const many = () => run('many', Number(given.reviews));
      rounds.push({ none: await run('', 0), cold: await many(), warm: await many(), one: await run('one', 1) });
    }
    const table = describe(rounds);
    console.log(table);
    if (given.write) {
      const page = join(ROOT, 'ARCHITECTURE.md');
      const region = /(<!-- bench-index -->)[\s\S]*?(<!-- \/bench-index -->)/;
      writeFileSync(page, readFileSync(page, 'utf8').replace(region, (_, start, end) => `${start}\n\n${table}\n\n${end}`));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(corpus: string, count: number): Promise<Run> {
  const start = performance.now();
  const server = spawn(process.execPath, [join(ROOT, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const uri = pathToFileURL(join(folder, 'draft.md')).href;
  const loaded = new Promise<void>(resolve =>
    connection.onNotification('citewise/status', ({ indexedReviews }: { indexedReviews: number }) => void (indexedReviews === count && resolve())),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    void pull(connection, uri);
    return null;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    initializationOptions: { corpusUri: corpus && pathToFileURL(join(folder, corpus)).href, cacheUri: pathToFileURL(cache).href, hasStatus: true },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await pull(connection, uri);
  const first = performance.now() - start;
  await loaded;
  const all = performance.now() - start;
  const busy = busyTimeOf(server.pid!).own;
  const keystrokes = await type(connection, uri);
  // The cache is written behind everything else.
  await new Promise(resolve => setTimeout(resolve, 500));
  const others = busyTimeOf(server.pid!).children;
  const memory = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)])) / 1024;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { first, all, busy: busy + others, memory, keystrokes };
}

/** By Linux's clock ticks of a hundredth of a second; elsewhere unknown. Of children, those that have ended. */
function busyTimeOf(pid: number): { readonly own: number; readonly children: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return { own: (Number(fields[11]) + Number(fields[12])) * 10, children: (Number(fields[13]) + Number(fields[14])) * 10 };
  } catch {
    return { own: NaN, children: NaN };
  }
}

const pull = (connection: MessageConnection, uri: string): Promise<unknown> =>
  connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });

/** Words into a sentence in the middle of the text. */
async function type(connection: MessageConnection, uri: string): Promise<readonly number[]> {
  const lines = text.split('\n');
  const line = lines.findIndex((it, at) => at > lines.length / 4 && it.length > 200);
  const times: number[] = [];
  for (let at = 0; at < KEYSTROKES; at++) {
    const place = { line, character: 40 + at };
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: at + 2 },
      contentChanges: [{ range: { start: place, end: place }, text: at % 7 === 6 ? ' ' : 'x' }],
    });
    await pull(connection, uri);
    times.push(performance.now() - start);
  }
  return times.slice(10);
}

function describe(rounds: readonly Round[]): string {
  const of = (kind: keyof Round, value: (it: Run) => number): number => quantile(rounds.map(it => value(it[kind])), 0.5);
  const more = (kind: 'cold' | 'warm', value: (it: Run) => number): string => (of(kind, value) - of('none', value)).toFixed(0);
  const typing = (kind: 'none' | 'one' | 'warm', part: number): string => of(kind, it => quantile(it.keystrokes, part)).toFixed(1);
  const parts = [0.5, 0.95];
  const machine = `${cpus()[0]!.model.trim()}, ${availableParallelism()} processors, Node ${process.version}`;
  return [
    `${given.reviews} reviews of ${(text.length / 1000).toFixed(0)} KB, of which one is parsed in ${timeToParse().toFixed(0)} ms; ${machine}, load ${loadavg()[0]!.toFixed(1)}`,
    '',
    '| more than without indexed reviews | cold | cached |',
    '| --- | ---: | ---: |',
    `| start → first diagnostics (ms) | ${more('cold', it => it.first)} | ${more('warm', it => it.first)} |`,
    `| start → all reviews count (ms) | ${more('cold', it => it.all)} | ${more('warm', it => it.all)} |`,
    `| computing until then (ms) | ${more('cold', it => it.busy)} | ${more('warm', it => it.busy)} |`,
    `| resident memory (MB) | ${more('cold', it => it.memory)} | ${more('warm', it => it.memory)} |`,
    '',
    '| keystroke → diagnostics (ms) | none | one review | all |',
    '| --- | ---: | ---: | ---: |',
    `| p50 / p95 | ${(['none', 'one', 'warm'] as const).map(kind => parts.map(it => typing(kind, it)).join(' / ')).join(' | ')} |`,
  ].join('\n');
}

/** Once everything is warm: what the figures are to be compared with. */
function timeToParse(): number {
  const times = Array.from({ length: 30 }, (_, at) => {
    const other = varied(text, at);
    const start = performance.now();
    parseReview('file:///a.md', other);
    return performance.now() - start;
  });
  return quantile(times.slice(10), 0.5);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
