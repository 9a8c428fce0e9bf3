/** A sentence on one drug, gene or cell line that cites papers on a sister of it: doxorubicin here, cisplatin in the title. */
import { describeReference } from '../evidence/entries/describe-reference';
import { sisterTitles } from '../claims/similar/sister-titles';
import type { Rule } from './rule';

export const entityMismatch: Rule = {
  id: 'entity-mismatch',
  summary: 'The sentence names a drug, gene or cell line, and every cited title another one of the same kind.',
  severity: 'info',
  *check(review, library) {
    for (const { citation, named, references } of sisterTitles(review, library)) {
      const titles = references.map(it => `${describeReference(it.reference)} is about ${it.named.text}`);
      yield {
        span: citation.span,
        message: `This is said of ${named.text}, but ${titles.join(', and ')}`,
        certainty: references.length === 1 ? 0.6 : 0.5,
        cited: references.map(it => it.reference.key),
        evidence: references.map(it => ({ uri: review.uri, span: it.reference.span, message: `Its title names ${it.named.text}` })),
      };
    }
  },
};
