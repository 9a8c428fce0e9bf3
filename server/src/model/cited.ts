/** Which markers count, by what the whole document says: a link's label, a year and a footnote that is a note are no citations. */
import { memo } from '../base/memo';
import type { PlacedBlock } from '../syntax/block';
import type { Citation } from '../syntax/citation';
import type { ReferenceList } from './reference';

/** A list of more references than this is hardly written by hand; larger numbers are years and quantities. */
const MAX_NUMBER = 999;

export interface Counting {
  /** Whether this marker is a citation. */
  readonly counts: (citation: Citation) => boolean;
  /** Whether all of a block's are, as far as one can tell at a glance; asked with the same array as long as the block stays as it is. */
  readonly allCount: (citations: readonly Citation[]) => boolean;
}

export function countingIn(blocks: readonly PlacedBlock[], lists: readonly ReferenceList[]): Counting {
  const labels = linkLabels(blocks);
  const hasFootnoteList = lists.some(it => it.kind === 'footnotes');
  const largest = Math.max(MAX_NUMBER, ...lists.map(it => it.references.length));
  // In a draft without its list nothing tells the two apart.
  const longest = lists.length === 0 ? largest : Math.max(...lists.map(it => it.references.length));
  const counts = ({ notation, cites, isDoubtful }: Citation): boolean => {
    if (notation === 'footnote') return hasFootnoteList;
    if (isDoubtful ? cites.some(it => Number(it.key) > longest) : notation === 'bracket' && cites.some(it => isLarge(it.key) && Number(it.key) > largest)) return false;
    return notation !== 'bracket' || cites.length > 1 || !labels.has(cites[0]!.key);
  };
  return { counts, allCount: citations => labels.size === 0 && arePlain(citations) };
}

const isLarge = (key: string): boolean => key.length > 3;

/** Whether nothing but a link of the same name could keep one of them from counting. */
const arePlain = memo((citations: readonly Citation[]): boolean =>
  citations.every(it => it.notation !== 'footnote' && !it.isDoubtful && !(it.notation === 'bracket' && it.cites.some(cite => isLarge(cite.key)))),
);

/** `[1]: https://…`: then `[1]` is a link. */
function linkLabels(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { block } of blocks) {
    if (block.kind === 'link-definition') labels.add(/^\s*\[([^\]]{1,200})\]/.exec(block.text)?.[1] ?? '');
  }
  return labels;
}
