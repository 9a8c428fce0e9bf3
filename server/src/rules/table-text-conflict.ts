/** A row of a table on one agent that cites nothing of what the text cites for it. */
import { describeReferences } from '../claims/similar/cited-works';
import { tableConflicts, type TableConflict } from '../claims/similar/table-conflicts';
import { replaceCites } from '../evidence/markers/write-cites';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

export const tableTextConflict: Rule = {
  id: 'table-text-conflict',
  summary: 'A table row and the text cite other works for the same agent.',
  severity: 'info',
  *check(review, library) {
    for (const conflict of tableConflicts(review, library)) {
      const { row, inTable, inText, claims } = conflict;
      const fix = fixOf(review, conflict);
      yield {
        span: row.citations[0]!.span,
        message: `For ${row.agent.text} the table cites ${describeReferences(inTable)}, the text ${describeReferences(inText)}`,
        certainty: 0.5,
        cited: inTable.map(it => it.key),
        suggested: inText.map(it => it.key),
        evidence: claims.slice(0, 3).map(it => ({ uri: review.uri, span: it.span, message: `Is about ${row.agent.text} alone` })),
        ...(fix && { fix }),
      };
    }
  },
};

function fixOf(review: Review, { row, inText }: TableConflict): Fix | undefined {
  const edit = row.citations.length === 1 ? replaceCites(review, row.citations[0]!, inText.map(it => it.key)) : undefined;
  return edit && { title: `Cite ${describeReferences(inText)} in the table`, edits: [edit], isSafe: false };
}
