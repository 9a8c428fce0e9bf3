/** Processes that parse reviews: started when there is much to do, ended when there is nothing left, and all their memory with them. */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';

export interface Job {
  readonly id: number;
  readonly uri: string;
  readonly text: string;
}

export interface Done {
  readonly id: number;
  readonly packed: string;
}

/** A review packed by another process; nothing where that fails, which costs no more than to do it oneself. */
export type PackElsewhere = (uri: string, text: string) => Promise<string | undefined>;

interface Parser {
  readonly child: ChildProcess;
  /** Who waits, by job. */
  readonly waiting: Map<number, (packed: string | undefined) => void>;
}

/** How long a process waits for more, in milliseconds. It holds some 80 MB. */
const IDLE = 100;

/** Two of what a system calls processors are often one, on which two get little more done than one. */
const MOST = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)));

/** `script` is the bundle of `parse-worker.ts`. */
export function parserProcesses(script: string, most = MOST): PackElsewhere {
  const parsers = new Set<Parser>();
  let jobs = 0;

  const start = (): Parser => {
    const child = fork(script, [], {
      // A debugger's port, for one, is not to be opened twice. It lives for a second: to sweep seldom is worth the space.
      execArgv: ['--max-semi-space-size=32'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      // Copies texts as they are; in JSON they would cost more than to unpack them.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const parser: Parser = { child, waiting: new Map() };
    const end = (): void => {
      parsers.delete(parser);
      for (const answer of parser.waiting.values()) answer(undefined);
      parser.waiting.clear();
    };
    child.on('message', message => {
      const { id, packed } = message as Done;
      const answer = parser.waiting.get(id);
      parser.waiting.delete(id);
      if (parser.waiting.size === 0) rest(parser);
      answer?.(packed);
    });
    child.on('error', end).on('disconnect', end).on('exit', end);
    parsers.add(parser);
    return parser;
  };

  const rest = (parser: Parser): void => {
    // A process that has nothing else to do may end.
    parser.child.unref();
    parser.child.channel?.unref();
    setTimeout(() => {
      if (parser.waiting.size > 0 || !parsers.delete(parser)) return;
      if (parser.child.connected) parser.child.disconnect();
    }, IDLE).unref();
  };

  return (uri, text) =>
    new Promise(resolve => {
      try {
        const [least] = [...parsers].sort((a, b) => a.waiting.size - b.waiting.size);
        const parser = least && (least.waiting.size === 0 || parsers.size >= most) ? least : start();
        const job: Job = { id: ++jobs, uri, text };
        parser.waiting.set(job.id, resolve);
        parser.child.ref();
        parser.child.channel?.ref();
        parser.child.send(job, error => {
          if (error && parser.waiting.delete(job.id)) resolve(undefined);
        });
      } catch {
        resolve(undefined);
      }
    });
}
