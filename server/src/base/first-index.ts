/** Binary search. */

/** The first index from 0 for which it holds, where it holds for all behind as well; `count` where there is none. */
export function firstIndex(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
