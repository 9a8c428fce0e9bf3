/** The text as an axis: from 0 at the draft's beginning to 1 at its end, with the reference lists taken out. */
import type { Review } from '../../model/review';

export interface Axis {
  /** Of an offset into the text; inside of a list, the place where the list was taken out. */
  readonly at: (offset: number) => number;
}

export function axisOf({ text, lists }: Review): Axis {
  // A list's span does not reach into another's, but footnote definitions may stand anywhere.
  const spans = lists.map(it => it.span).sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  /** How many characters lie in lists before each start. */
  const before: number[] = [];
  const ends: number[] = [];
  let reached = 0;
  let removed = 0;
  for (const { start, end } of spans) {
    const from = Math.max(start, reached);
    if (end <= from) continue;
    starts.push(from);
    ends.push(end);
    before.push(removed);
    removed += end - from;
    reached = end;
  }
  const length = Math.max(1, text.length - removed);

  return {
    at(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= offset) low = middle + 1;
        else high = middle;
      }
      const last = low - 1;
      const left = last < 0 ? 0 : before[last]! + Math.min(offset, ends[last]!) - starts[last]!;
      return Math.max(0, Math.min(1, (offset - left) / length));
    },
  };
}
