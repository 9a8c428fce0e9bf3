/** The rows of a draft's tables that are about one agent: their first cell names a drug, and they cite. */
import { memo } from '../../base/memo';
import { shift, span, type Span } from '../../base/span';
import type { PlacedCitation, Review } from '../../model/review';
import { plainText } from '../../syntax/plain-text';
import { maskProse } from '../../syntax/prose';
import type { Block } from '../../syntax/block';
import { entitiesIn, type Entity } from '../terms/entities';

export interface AgentRow {
  readonly agent: Entity;
  /** The row, without its line end. */
  readonly span: Span;
  /** Not empty. */
  readonly citations: readonly PlacedCitation[];
}

/** In the order of the text. A first cell that names two drugs, or a class of them, is about no single agent. */
export const agentRows = memo((review: Review): readonly AgentRow[] => {
  const citations = review.citations.filter(it => it.place === 'table');
  const found: AgentRow[] = [];
  let next = 0;
  for (const { start, block } of review.blocks) {
    if (block.kind !== 'table' || next === citations.length) continue;
    for (const it of rowsOf(block)) {
      const row = shift(it, start);
      while (next < citations.length && citations[next]!.span.start < row.start) next++;
      const first = next;
      while (next < citations.length && citations[next]!.span.end <= row.end) next++;
      if (next > first) found.push({ agent: it.agent, span: row, citations: citations.slice(first, next) });
    }
  }
  return found;
});

/** Offsets are those of the block. */
interface Row extends Span {
  readonly agent: Entity;
}

/** Of pipe tables and tables with tabs. */
const rowsOf = memo((block: Block): readonly Row[] => {
  const rows: Row[] = [];
  let start = 0;
  for (const line of block.text.split('\n')) {
    const cell = firstCell(line);
    const drugs = cell ? entitiesIn(cell).filter(it => it.kind === 'drug') : [];
    if (drugs.length === 1 && !drugs[0]!.members) rows.push({ agent: drugs[0]!, start, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return rows;
});

function firstCell(line: string): string | undefined {
  const cell = /^\s*\|?\s{0,20}([^|\t]{2,200})[|\t]/.exec(line)?.[1];
  return cell && plainText(cell, maskProse(cell), span(0, cell.length), []);
}
