/** Threads that parse reviews: started when there is much to do, ended when there is nothing left. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface Job {
  readonly id: number;
  readonly uri: string;
  readonly text: string;
}

export interface Done {
  readonly id: number;
  readonly packed: string;
}

/** A review packed by another thread; nothing where that fails, which costs no more than to do it oneself. */
export type PackElsewhere = (uri: string, text: string) => Promise<string | undefined>;

interface Thread {
  readonly worker: Worker;
  /** Who waits, by job. */
  readonly waiting: Map<number, (packed: string | undefined) => void>;
}

/** How long a thread waits for more, in milliseconds. It holds some 40 MB. */
const IDLE = 100;

/** Two of what a system calls processors are often one, on which two threads get little more done than one. */
const MOST = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)));

/** `script` is the bundle of `parse-worker.ts`. */
export function parserThreads(script: string, most = MOST): PackElsewhere {
  const threads = new Set<Thread>();
  let jobs = 0;

  const start = (): Thread => {
    // Left to itself it would let some 50 MB of rubbish lie about, which a process that lives for days has to find room for.
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 } });
    const thread: Thread = { worker, waiting: new Map() };
    const end = (): void => {
      threads.delete(thread);
      for (const answer of thread.waiting.values()) answer(undefined);
      thread.waiting.clear();
    };
    thread.worker.on('message', ({ id, packed }: Done) => {
      const answer = thread.waiting.get(id);
      thread.waiting.delete(id);
      if (thread.waiting.size === 0) rest(thread);
      answer?.(packed);
    });
    thread.worker.on('error', end).on('exit', end);
    threads.add(thread);
    return thread;
  };

  const rest = (thread: Thread): void => {
    // A process that has nothing else to do may end.
    thread.worker.unref();
    setTimeout(() => {
      if (thread.waiting.size > 0 || !threads.delete(thread)) return;
      void thread.worker.terminate();
    }, IDLE).unref();
  };

  return (uri, text) =>
    new Promise(resolve => {
      try {
        const [least] = [...threads].sort((a, b) => a.waiting.size - b.waiting.size);
        const thread = least && (least.waiting.size === 0 || threads.size >= most) ? least : start();
        const job: Job = { id: ++jobs, uri, text };
        thread.waiting.set(job.id, resolve);
        thread.worker.ref();
        thread.worker.postMessage(job);
      } catch {
        resolve(undefined);
      }
    });
}
