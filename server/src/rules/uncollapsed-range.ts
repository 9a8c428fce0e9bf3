/** Three or more numbers in a row that could be a range: `[1,2,3]`. */
import { asWritten, itemText, rewriteItems, severalNumbers, type MarkerItem, type NewItem } from '../evidence/markers/marker-items';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

/** Two numbers are separated by a comma, three or more by a dash (AMA 3.6). */
const MIN_MEMBERS = 3;

export const uncollapsedRange: Rule = {
  id: 'uncollapsed-range',
  summary: 'Three or more numbers in a row that are not written as a range.',
  severity: 'off',
  *check(review) {
    for (const marker of severalNumbers(review)) {
      if (marker.citation.inBlock.cites.length < MIN_MEMBERS || marker.hasReversed) continue;
      const { citation, items } = marker;
      const runs = consecutiveRuns(items);
      const long = runs.filter(isCollapsible);
      if (long.length === 0) continue;
      const [first] = long as [readonly MarkerItem[]];
      const fix = fixOf(review, items, runs);
      yield {
        span: citation.span,
        message: `${itemText(review, first[0]!)} to ${itemText(review, first[first.length - 1]!)} could be a range${fix ? `: ${fix.edits[0]!.newText}` : ''}`,
        cited: first.map(it => String(it.first)),
        fix,
      };
    }
  },
};

/** Items that follow each other without a gap, together. */
function consecutiveRuns(items: readonly MarkerItem[]): readonly (readonly MarkerItem[])[] {
  const runs: MarkerItem[][] = [];
  for (const it of items) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]!.last + 1 === it.first) run.push(it);
    else runs.push([it]);
  }
  return runs;
}

const isCollapsible = (run: readonly MarkerItem[]): boolean =>
  run.length > 1 && run[run.length - 1]!.last - run[0]!.first + 1 >= MIN_MEMBERS;

function fixOf(review: Review, items: readonly MarkerItem[], runs: readonly (readonly MarkerItem[])[]): Fix | undefined {
  const wanted = runs.flatMap((run): NewItem[] =>
    isCollapsible(run) ? [{ first: run[0]!.firstSpan, last: run[run.length - 1]!.lastSpan }] : run.map(asWritten),
  );
  const edit = rewriteItems(review, items, wanted);
  return edit && { title: `Write ${edit.newText}`, edits: [edit], isSafe: true };
}
