/** Reading indexed reviews: each file once, out of the cache where it is good, and the cache itself on disk. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReviewCache } from '../../server/src/node/review-cache';
import { parseAndPack } from '../../server/src/project/packed';
import { keepIndexedReviews, type ReviewCache } from '../../server/src/project/indexed-reviews';

const REVIEW = 'Cells age [1].\n\n## References\n\n1. Hayflick L. Cells. Nature. 1961;1:1-2.\n';
const URI = 'file:///a.md';

describe('indexed reviews', () => {
  const complaints = { problem: (uri: string, it: string) => void told.push(`${uri}: ${it}`), note: () => assert.fail() };
  let told: string[] = [];
  let text = REVIEW;
  const files = { readText: async () => (text === '' ? { problem: 'it is gone' } : { text }) };
  const memory = (kept = new Map<string, string>()): ReviewCache & { readonly kept: Map<string, string> } => ({
    kept,
    load: async it => kept.get(it),
    store: async (it, packed) => void kept.set(it, packed),
  });

  beforeEach(() => {
    told = [];
    text = REVIEW;
  });

  it('are the same object until the file changes', async () => {
    const indexed = keepIndexedReviews({ files, complaints });
    const first = await indexed.read(URI);
    assert.equal(await indexed.read(URI), first);
    text = REVIEW.replace('age', 'die');
    assert.equal((await indexed.read(URI))?.claims[0]?.content.text, 'Cells die.');
    text = '';
    assert.equal(await indexed.read(URI), undefined);
    assert.deepEqual(told, ['file:///a.md: it is gone']);
    text = 'A note.\n';
    assert.equal(await indexed.read(URI), undefined);
  });

  it('come out of the cache as they come from the text', async () => {
    const cache = memory();
    const parsed = await keepIndexedReviews({ files, complaints, cache }).read(URI);
    assert.equal(cache.kept.size, 1);
    assert.deepEqual(await keepIndexedReviews({ files, complaints, cache }).read(URI), parsed);
    // It is the cache that answers.
    cache.kept.set(REVIEW, parseAndPack(URI, REVIEW.replace('age', 'die')));
    assert.equal((await keepIndexedReviews({ files, complaints, cache }).read(URI))?.claims[0]?.content.text, 'Cells die.');
  });

  it('are parsed where the cache is broken, which is then written anew', async () => {
    const cache = memory(new Map([[REVIEW, '{ "version": 1']]));
    const review = await keepIndexedReviews({ files, complaints, cache }).read(URI);
    assert.equal(review?.references.length, 1);
    assert.equal(cache.kept.get(REVIEW), parseAndPack(URI, REVIEW));
  });
});

describe('the cache of reviews', () => {
  let root: string;
  let folder: string;
  const open = (limits?: Parameters<typeof openReviewCache>[1], parser = 'one') => openReviewCache({ folder, parser }, limits)!;
  const DAY = 24 * 60 * 60 * 1000;
  const age = (name: string, days: number): void => utimesSync(join(folder, name), new Date(Date.now() - days * DAY), new Date(Date.now() - days * DAY));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'citewise-'));
    folder = join(root, 'deep/reviews');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('keeps by the text and by the parser', async () => {
    await open().store('text', 'packed');
    assert.equal(await open().load('text'), 'packed');
    assert.equal(await open().load('text '), undefined);
    assert.equal(await open(undefined, 'two').load('text'), undefined);
    assert.deepEqual(readdirSync(folder).length, 1, 'no half-written file is left');
  });

  it('may be deleted, and a place that cannot be written is no place', async () => {
    const cache = open();
    await cache.store('text', 'packed');
    rmSync(folder, { recursive: true });
    assert.equal(await cache.load('text'), undefined);
    await cache.store('text', 'packed');
    assert.equal(await cache.load('text'), 'packed');
    writeFileSync(join(root, 'file'), '');
    const nowhere = openReviewCache({ folder: join(root, 'file', 'reviews'), parser: '' })!;
    await nowhere.store('text', 'packed');
    assert.equal(await nowhere.load('text'), undefined);
    assert.equal(openReviewCache(undefined), undefined);
  });

  it('forgets what nobody uses, and nothing that is not its own', async () => {
    await open().store('old', 'packed');
    const [old] = readdirSync(folder);
    age(old!, 91);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    age('notes.txt', 200);
    await open().store('new', 'packed');
    assert.equal(await open().load('old'), undefined);
    assert.equal(await open().load('new'), 'packed');
    assert.equal(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'mine');
  });

  it('knows what was used', async () => {
    await open().store('text', 'packed');
    const [name] = readdirSync(folder);
    age(name!, 80);
    await open().load('text');
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.ok(Date.now() - statSync(join(folder, name!)).mtimeMs < DAY);
  });

  it('stays below its size, the least used going first', async () => {
    mkdirSync(folder, { recursive: true });
    for (const [at, text] of ['a', 'b', 'c'].entries()) {
      const before = new Set(readdirSync(folder));
      await open().store(text, 'x'.repeat(1000));
      age(readdirSync(folder).find(it => !before.has(it))!, 30 - at);
    }
    await open({ longestUnused: 90 * DAY, largest: 2500 }).store('d', 'x'.repeat(1000));
    const found = await Promise.all(['a', 'b', 'c', 'd'].map(async it => (await open().load(it)) !== undefined));
    assert.deepEqual(found, [false, false, true, true]);
  });
});
