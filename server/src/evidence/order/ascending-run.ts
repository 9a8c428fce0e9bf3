/** The longest ascending run: how much of a sequence is in order. */

/**
 * The indices of a longest strictly ascending subsequence, in order: of 1, 2, 6, 3, 4 those of 1, 2, 3, 4. Where several are
 * as long, the one of the smaller numbers, so that what came too early is left out rather than what follows it.
 * By patience sorting, in n log n.
 */
export function longestAscendingRun(values: readonly number[]): readonly number[] {
  /** The index of the smallest value that ends a run of each length. */
  const ends: number[] = [];
  const before = new Array<number>(values.length);
  values.forEach((value, index) => {
    // Almost every draft is in order, and then each number prolongs the run.
    let low = ends.length > 0 && values[ends[ends.length - 1]!]! < value ? ends.length : 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const run = new Array<number>(ends.length);
  for (let at = ends.length - 1, index = ends[at] ?? -1; at >= 0; at--, index = before[index]!) run[at] = index;
  return run;
}
