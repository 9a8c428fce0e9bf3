/** A process that parses indexed reviews, so that an editor's keystrokes need not wait for them. It ends when nobody listens any more. */
import './short-life';
import { parseAndPack } from '../project/packed';
import type { Job, Done } from './parser-processes';

process.on('message', ({ id, uri, text }: Job) => {
  const done: Done = { id, packed: parseAndPack(uri, text) };
  process.send!(done, undefined, undefined, () => {
    // Who asked is gone.
  });
});
