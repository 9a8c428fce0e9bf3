/** One person whose name is printed in two ways. */
import { findNameVariants } from '../evidence/entries/name-variants';
import { describeReference } from '../evidence/entries/describe-reference';
import { headOf, locate } from '../evidence/entries/locate';
import type { Rule } from './rule';

/** Only likely: no more than this many. */
const MAX_FINDINGS = 10;

export const authorNameVariant: Rule = {
  id: 'author-name-variant',
  summary: 'An author who is printed in two spellings.',
  severity: 'hint',
  *check(review) {
    for (const { kind, references } of review.lists) {
      if (kind === 'footnotes') continue;
      for (const { index, printed, other, otherIndex, isMisspelled } of findNameVariants(references).slice(0, MAX_FINDINGS)) {
        const [reference, elsewhere] = [references[index]!, references[otherIndex]!];
        yield {
          span: locate(review, reference, printed) ?? headOf(review, reference),
          message: `${printed} is printed as ${other} in ${describeReference(elsewhere)}${isMisspelled ? ', with the same co-authors' : ''}`,
          cited: [reference.key],
          evidence: [{ uri: review.uri, span: locate(review, elsewhere, other) ?? headOf(review, elsewhere), message: `Printed as ${other} here` }],
        };
      }
    }
  },
};
