/** One work that stands in the list twice. */
import { describeReference } from '../evidence/entries/describe-reference';
import { findDuplicates, type Duplicate } from '../evidence/entries/duplicates';
import { headOf } from '../evidence/entries/locate';
import type { Reference } from '../model/reference';
import type { Rule } from './rule';

export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  summary: 'Two entries of the list that are the same work, or two works with the same DOI.',
  severity: 'error',
  *check(review) {
    for (const { kind, references } of review.lists) {
      for (const found of findDuplicates(references)) {
        const [first, again] = [references[found.first]!, references[found.again]!];
        // Notes at the foot of a page may name a work again.
        const severity = kind === 'footnotes' ? 'info' : found.certainty;
        yield {
          span: headOf(review, again),
          message: describe(found, first, again),
          ...(severity !== 'error' && { severity }),
          cited: [again.key],
          suggested: found.kind === 'same-work' ? [first.key] : [],
          evidence: [{ uri: review.uri, span: headOf(review, first), message: `${describeReference(first)} stands here` }],
        };
      }
    }
  },
};

function describe({ kind, because }: Duplicate, first: Reference, again: Reference): string {
  if (kind === 'same-identifier') {
    return `${describeReference(first)} and ${describeReference(again)} are different works with the same ${because}: one of the two is wrong`;
  }
  return `${describeReference(again)} is the same work as ${describeReference(first)}: they have the same ${because}`;
}
