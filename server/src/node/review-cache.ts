/** The cache of parsed reviews on disk: one file for each, named after its text. The folder may be deleted at any time. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReviewCache } from '../project/indexed-reviews';

export interface ReviewCacheLimits {
  /** What nobody has used for so long is deleted. In milliseconds. */
  readonly longestUnused: number;
  /** What was used least recently is deleted until the rest is smaller. In bytes. */
  readonly largest: number;
}

const DAY = 24 * 60 * 60 * 1000;
const LIMITS: ReviewCacheLimits = { longestUnused: 90 * DAY, largest: 200 * 1024 * 1024 };

/** Files of ours end so; nothing else in the folder is touched. */
const ENDING = '.review.json';

/** The place of the cache, and what tells one state of the parser from the next. */
export interface CachePlace {
  readonly folder: string;
  /** Reviews that were parsed by another one are not used. */
  readonly parser: string;
}

/** Nothing where there is no place. It tidies up behind the first review that it stores. */
export function openReviewCache(place: CachePlace | undefined, limits = LIMITS): ReviewCache | undefined {
  if (!place) return undefined;
  const { folder, parser } = place;
  const pathOf = (text: string): string =>
    join(folder, createHash('sha256').update(parser).update('\0').update(text).digest('hex').slice(0, 40) + ENDING);
  let writing: Promise<void> = Promise.resolve();
  let hasTidied = false;

  return {
    load: async text => {
      const path = pathOf(text);
      try {
        const packed = await readFile(path, 'latin1');
        void markUsed(path);
        return packed;
      } catch {
        // Not there, or not to be read: it is parsed.
        return undefined;
      }
    },
    // One after the other; who only reads waits for none of it.
    store: (text, packed) =>
      (writing = writing.then(async () => {
        try {
          await write(pathOf(text), folder, packed);
          if (hasTidied) return;
          hasTidied = true;
          await tidy(folder, limits);
        } catch {
          // A full or read-only disk: the next start will parse again.
        }
      })),
  };
}

/** Whole or not at all: another process may read the file, or write the same one. */
async function write(path: string, folder: string, packed: string): Promise<void> {
  const partial = `${path}.${process.pid}.tmp`;
  const writeOut = (): Promise<void> => writeFile(partial, packed, { mode: 0o600, encoding: 'latin1' });
  try {
    // The folder is there, but for the first time and after somebody deleted it.
    await writeOut().catch(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeOut();
    });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Once a day is enough. */
async function markUsed(path: string): Promise<void> {
  try {
    const now = Date.now();
    if (now - (await stat(path)).mtimeMs > DAY) await utimes(path, now / 1000, now / 1000);
  } catch {
    // It was deleted meanwhile.
  }
}

async function tidy(folder: string, { longestUnused, largest }: ReviewCacheLimits): Promise<void> {
  const found = await Promise.all(
    (await readdir(folder))
      .filter(it => it.includes(ENDING))
      .map(async name => {
        const path = join(folder, name);
        const { mtimeMs, size } = await stat(path);
        return { path, mtimeMs, size, isPartial: !name.endsWith(ENDING) };
      }),
  );
  let total = 0;
  for (const it of found.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    const age = Date.now() - it.mtimeMs;
    total += it.size;
    // Of a process that died.
    const isLeft = it.isPartial && age > DAY;
    if (isLeft || age > longestUnused || total > largest) await rm(it.path, { force: true });
  }
}
