/** What the rows and marks of a map form: the way of the first mentions, and runs of rows that nothing cites. */
import type { CitationMap, MapMark, MapRow } from './citation-map';

/** More steps back than this share, and the list has another order than that of the text: a line would be a scribble. */
const MAX_BACK = 0.3;

/** The first mentions in the running text, in its order, list by list; not of a list in another order. */
export function firstMentions({ marks, rows }: CitationMap): readonly (readonly MapMark[])[] {
  const lists = new Map<number, MapMark[]>();
  for (const it of marks) {
    if (!it.isFirst) continue;
    const { list } = rows[it.row!]!;
    const known = lists.get(list);
    if (known) known.push(it);
    else lists.set(list, [it]);
  }
  return [...lists.values()].map(inMarkers).filter(it => it.length > 2 && stepsBack(it) <= it.length * MAX_BACK);
}

/** Those at one place by their rows: whether a marker is sorted is another question. */
const inMarkers = (marks: readonly MapMark[]): MapMark[] => [...marks].sort((a, b) => a.at - b.at || a.row! - b.row!);

const stepsBack = (marks: readonly MapMark[]): number =>
  marks.filter((it, at) => at > 0 && it.row! < marks[at - 1]!.row!).length;

/** The first and the last of rows that stand below each other and are never cited. */
export function uncitedRuns(rows: readonly MapRow[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  rows.forEach((it, row) => {
    if (it.timesCited > 0) return;
    const last = runs[runs.length - 1];
    if (last?.[1] === row - 1 && rows[row - 1]!.list === it.list) last[1] = row;
    else runs.push([row, row]);
  });
  return runs;
}
