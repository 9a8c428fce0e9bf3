/** A thread that parses indexed reviews, so that an editor's keystrokes need not wait for them. */
import { parentPort } from 'node:worker_threads';
import { packReview } from '../library/indexed-review';
import { parseReview } from '../model/parse-review';
import type { Job, Done } from './parser-threads';

parentPort?.on('message', ({ id, uri, text }: Job) => {
  const done: Done = { id, packed: packReview(parseReview(uri, text)) };
  parentPort!.postMessage(done);
});
