/** Whether one name is another one with a slip of the pen: a letter changed, dropped or doubled, two of them exchanged. */

/** A name shorter than this is too near to too many others: `Wang` and `Wan`, `Chen` and `Cheng`. */
const MIN_LENGTH = 5;
/** From this length on, two slips are still one name. */
const MIN_LENGTH_FOR_TWO = 8;

/** Whether the two differ, by one slip, or by two in a long name. Folded names. */
export function isMisspelling(written: string, name: string): boolean {
  if (written === name || name.length < MIN_LENGTH || written.length < MIN_LENGTH - 1) return false;
  const limit = name.length >= MIN_LENGTH_FOR_TWO && written.length >= MIN_LENGTH_FOR_TWO - 1 ? 2 : 1;
  return Math.abs(written.length - name.length) <= limit && distance(written, name) <= limit;
}

/** Names are no longer than this; what is longer is compared by its beginning. */
const MAX_LENGTH = 60;

/** Optimal string alignment: insertions, deletions, substitutions and exchanges of neighbours, each for one. */
export function distance(one: string, two: string): number {
  const [a, b] = [one.slice(0, MAX_LENGTH), two.slice(0, MAX_LENGTH)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
