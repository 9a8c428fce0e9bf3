/** Sections: the outline of a document. */
import { span } from '../base/span';
import { memo } from '../base/memo';
import type { Block, PlacedBlock } from '../syntax/block';
import { headingTitle } from '../syntax/reference-heading';
import type { Section } from './review';

export function findSections(text: string, blocks: readonly PlacedBlock[]): readonly Section[] {
  const headings = blocks.filter(it => it.block.kind === 'heading');
  const ends: number[] = new Array<number>(headings.length).fill(text.length);
  // Each heading ends the open sections of its level and below.
  const open: number[] = [];
  headings.forEach((heading, at) => {
    while (open.length > 0 && levelOf(headings[open[open.length - 1]!]!) >= levelOf(heading)) ends[open.pop()!] = heading.start;
    open.push(at);
  });
  return headings.map((it, at) => ({
    title: titleOf(it.block),
    level: levelOf(it),
    heading: span(it.start, it.start + it.block.text.trimEnd().length),
    span: span(it.start, ends[at]!),
  }));
}

const titleOf = memo((it: Block) => headingTitle(it.text));

const levelOf = (it: PlacedBlock): number => it.block.level ?? 1;
