/** Chance that repeats itself: the same seed gives the same numbers on every machine. */

/** Numbers from 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed for a name, so that a document draws the same whatever stands before it. */
export const seedOf = (name: string): number => [...name].reduce((hash, it) => Math.imul(hash ^ it.charCodeAt(0), 16777619) >>> 0, 2166136261);

export const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

/** `count` of them at most, in random order. */
export function sample<T>(from: readonly T[], count: number, random: () => number): T[] {
  const left = [...from];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [left[at], left[other]] = [left[other]!, left[at]!];
  }
  return left.slice(0, count);
}
