/** A thread that parses indexed reviews, so that an editor's keystrokes need not wait for them. */
import { parentPort } from 'node:worker_threads';
import { parseAndPack } from '../project/packed';
import type { Job, Done } from './parser-threads';

parentPort?.on('message', ({ id, uri, text }: Job) => {
  const done: Done = { id, packed: parseAndPack(uri, text) };
  parentPort!.postMessage(done);
});
