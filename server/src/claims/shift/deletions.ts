/**
 * Where exactly an entry was deleted. The numbers behind it have to be moved, and none before it; whether the number itself is
 * moved does not matter, as its entry is gone. So the best place is not the likeliest one, but the one that is right if it, or
 * the number behind it, is the one that was deleted.
 */
import { fitOfNumber, type Deltas } from './align';
import type { NumberedList } from './numbered-list';

/** So many numbers to either side are tried. */
const REACH = 10;

/** The same deltas with each single deleted number at the place that is most surely right. */
export function settleDeletions(numbered: NumberedList, deltas: Deltas): Deltas {
  const settled = [...deltas];
  deltas.forEach((delta, at) => {
    if (delta !== undefined || at + 1 >= deltas.length || deltas[at + 1] === undefined || (at > 0 && deltas[at - 1] === undefined)) return;
    const before = at === 0 ? 0 : deltas[at - 1]!;
    const behind = deltas[at + 1]!;
    // Up to where another change begins.
    let from = at;
    while (from > 0 && at - from < REACH && deltas[from - 1] === before) from--;
    let to = at;
    while (to + 1 < deltas.length && to - at < REACH && deltas[to + 1] === behind) to++;
    const place = (gap: number): Deltas => deltas.map((it, index) => (index < from || index > to ? it : index < gap ? before : index > gap ? behind : undefined));
    const scores = Array.from({ length: to - from + 1 }, (_, index) => scoreOf(numbered, place(from + index), from - 1, to + 1));
    const best = Math.max(...scores);
    const shares = scores.map(it => Math.exp(it - best));
    let gap = 0;
    shares.forEach((it, index) => {
      if (it + (shares[index + 1] ?? 0) > shares[gap]! + (shares[gap + 1] ?? 0)) gap = index;
    });
    place(from + gap).forEach((it, index) => (settled[index] = it));
  });
  return settled;
}

/** Of the numbers between two places, as `align` counts. */
function scoreOf(numbered: NumberedList, deltas: Deltas, from: number, to: number): number {
  let score = 0;
  let last: number | undefined;
  for (let at = Math.max(0, from); at <= Math.min(to, deltas.length - 1); at++) {
    const delta = deltas[at];
    if (delta === undefined) continue;
    const number = numbered.first + at;
    score += fitOfNumber(numbered, number, delta);
    if (last !== undefined) {
      const meant = numbered.first + last + deltas[last]!;
      score += numbered.pair(numbered.first + last, at - last, meant, number + delta - meant);
    }
    last = at;
  }
  return score;
}
