/** The rows of a draft's tables that are about one agent: their first cell names a drug, and they cite. */
import { memo } from '../../base/memo';
import { span, type Span } from '../../base/span';
import type { PlacedCitation, Review } from '../../model/review';
import { plainText } from '../../syntax/plain-text';
import { maskProse } from '../../syntax/prose';
import { endOf, type Block } from '../../syntax/block';
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
  let next = 0;
  return review.blocks.flatMap(placed => {
    if (placed.block.kind !== 'table') return [];
    while (next < citations.length && citations[next]!.span.start < placed.start) next++;
    const first = next;
    while (next < citations.length && citations[next]!.span.start < endOf(placed)) next++;
    const own = citations.slice(first, next);
    if (own.length === 0) return [];
    return rowsOf(placed.block).flatMap(({ agent, start, end }): readonly AgentRow[] => {
      const row = span(placed.start + start, placed.start + end);
      const cited = own.filter(it => row.start <= it.span.start && it.span.end <= row.end);
      return cited.length > 0 ? [{ agent, span: row, citations: cited }] : [];
    });
  });
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
