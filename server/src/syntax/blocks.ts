/** Cuts a text into blocks; after an edit, only around the edit. */
import { findCommonEnds } from '../base/common-ends';
import { endOf, type Block, type PlacedBlock } from './block';
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
  if (!earlier || !isResumable(earlier)) return scan(text, [], () => undefined, () => undefined);
  const { prefix, suffix } = findCommonEnds(earlier.text, text);
  if (prefix === text.length && text.length === earlier.text.length) return earlier.blocks;

  const old = earlier.blocks;
  const kept = Math.max(0, countStartingBefore(old, prefix) - LOOK_AHEAD);
  const changeEnd = text.length - suffix;
  const moved = text.length - earlier.text.length;
  // Looked at in order, by both searches: neither ever goes back.
  let next = kept;
  const oldBlockAt = (at: number): PlacedBlock | undefined => {
    while (next < old.length && old[next]!.start < at) next++;
    return old[next]?.start === at ? old[next] : undefined;
  };
  const findRest = (at: number): readonly PlacedBlock[] | undefined => {
    // Front matter is front matter, and a byte order mark is one, only at the text's start.
    if (at < changeEnd || at <= 1) return undefined;
    const same = oldBlockAt(at - moved);
    if (!same || (moved !== 0 && same.start === 0)) return undefined;
    if (moved !== 0 && same.block.kind === 'front-matter') return undefined;
    const rest = old.slice(next);
    return moved === 0 ? rest : rest.map(it => ({ start: it.start + moved, block: it.block }));
  };
  return scan(text, old.slice(0, kept), at => (at < prefix ? oldBlockAt(at) : undefined), findRest);
}

/** Whether `---` on the first line opens front matter depends on the whole text where it is never closed. */
const isResumable = ({ text, blocks }: EarlierBlocks): boolean =>
  !/^\uFEFF?---/.test(text) || blocks[0]?.block.kind === 'front-matter';

/**
 * Goes on behind the blocks `before`. `findSame` may give a block that stood at an offset and is kept if it reads the
 * same; `findRest` all blocks from an offset on.
 */
function scan(
  text: string,
  before: readonly PlacedBlock[],
  findSame: (at: number) => PlacedBlock | undefined,
  findRest: (at: number) => readonly PlacedBlock[] | undefined,
): readonly PlacedBlock[] {
  const blocks = [...before];
  for (let at = before.length > 0 ? endOf(before[before.length - 1]!) : 0; at < text.length; at = endOf(blocks[blocks.length - 1]!)) {
    const rest = findRest(at);
    if (rest) return blocks.concat(rest);
    const block = cutBlock(text, at);
    const same = findSame(at);
    blocks.push(same && isSame(same.block, block) ? same : { start: at, block });
  }
  return blocks;
}

function cutBlock(text: string, start: number): Block {
  const { kind, end, level } = scanBlock(text, start);
  return level === undefined ? { kind, text: text.slice(start, end) } : { kind, text: text.slice(start, end), level };
}

const isSame = (a: Block, b: Block): boolean => a.kind === b.kind && a.level === b.level && a.text === b.text;

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
