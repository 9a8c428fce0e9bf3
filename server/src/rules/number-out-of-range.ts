/** A number that is larger than the reference list is long, `[99]` where the list ends at 98. */
import { listFor } from '../library/library';
import type { Rule } from './rule';

export const numberOutOfRange: Rule = {
  id: 'number-out-of-range',
  summary: 'A citation number that the reference list does not reach.',
  severity: 'error',
  *check(review) {
    for (const citation of review.citations) {
      const list = listFor(review, citation);
      // A draft without its list is unfinished, not wrong: `missing-reference-list` speaks for it.
      if (!list || list.kind === 'footnotes' || list.references.length === 0) continue;
      const last = Math.max(...list.references.map(it => Number(it.key)));
      for (const cite of citation.cites) {
        if (Number(cite.key) <= last) continue;
        yield { span: cite.span, message: `No reference ${cite.key}: the list ends at ${last}`, cited: [cite.key] };
      }
    }
  },
};
