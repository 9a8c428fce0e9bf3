/** Cuts a text into blocks; after an edit, only around the edit. */
import { findCommonEnds } from '../base/common-ends';
import { endOf, type PlacedBlock } from './block';
import { scanBlock } from './scan-block';

/** What an earlier state of the same text was cut into. */
export interface EarlierBlocks {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

/** A block's end can depend on this many blocks behind it: `a | b` becomes a table when the line below it does. */
const LOOK_AHEAD = 3;

/**
 * The blocks of a text, in order and without gaps. With `earlier` the result is the same, and blocks that the edit did
 * not touch are the same objects: a scan has no memory at a block's start, so it may begin, and meet the old blocks
 * again, at any of them.
 */
export function splitBlocks(text: string, earlier?: EarlierBlocks): readonly PlacedBlock[] {
  if (!earlier || !isResumable(earlier)) return scanFrom(text, 0, []);
  const { prefix, suffix } = findCommonEnds(earlier.text, text);
  if (prefix === text.length && text.length === earlier.text.length) return earlier.blocks;

  const kept = earlier.blocks.slice(0, Math.max(0, countStartingBefore(earlier.blocks, prefix) - LOOK_AHEAD));
  const changeEnd = text.length - suffix;
  const moved = text.length - earlier.text.length;
  let next = kept.length;
  return scanFrom(text, kept.length > 0 ? endOf(kept[kept.length - 1]!) : 0, kept, at => {
    if (at < changeEnd) return undefined;
    while (next < earlier.blocks.length && earlier.blocks[next]!.start + moved < at) next++;
    if (earlier.blocks[next]?.start !== at - moved) return undefined;
    const rest = earlier.blocks.slice(next);
    return moved === 0 ? rest : rest.map(it => ({ start: it.start + moved, block: it.block }));
  });
}

/** Whether `---` on the first line opens front matter depends on the whole text where it is never closed. */
const isResumable = ({ text, blocks }: EarlierBlocks): boolean =>
  !/^\uFEFF?---/.test(text) || blocks[0]?.block.kind === 'front-matter';

function scanFrom(
  text: string,
  start: number,
  before: readonly PlacedBlock[],
  findRest: (at: number) => readonly PlacedBlock[] | undefined = () => undefined,
): readonly PlacedBlock[] {
  const blocks = [...before];
  for (let at = start; at < text.length; ) {
    const rest = findRest(at);
    if (rest) return blocks.concat(rest);
    const { kind, end, level } = scanBlock(text, at);
    const block = level === undefined ? { kind, text: text.slice(at, end) } : { kind, text: text.slice(at, end), level };
    blocks.push({ start: at, block });
    at = end;
  }
  return blocks;
}

function countStartingBefore(blocks: readonly PlacedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
