/** A DOI that nobody can look up as it is printed. */
import { span } from '../base/span';
import { describeReference } from '../evidence/entries/describe-reference';
import { findDoiProblem } from '../evidence/doi/doi-problems';
import { locate } from '../evidence/entries/locate';
import type { Rule } from './rule';

export const doiSyntax: Rule = {
  id: 'doi-syntax',
  summary: 'A DOI with a space in it, a misread beginning or a lost end.',
  severity: 'warning',
  *check(review) {
    for (const reference of review.references) {
      const problem = findDoiProblem(reference);
      if (!problem) continue;
      const place = locate(review, reference, problem.printed);
      if (!place) continue;
      // Where a line ends within it the page was narrow, not the DOI wrong.
      if (/[\n\r]/.test(review.text.slice(place.start, place.end))) continue;
      yield {
        span: span(place.start, place.end),
        message: `${problem.message}, in ${describeReference(reference)}`,
        cited: [reference.key],
        ...(problem.replacement !== undefined && {
          fix: {
            title: `Write ${problem.replacement}`,
            edits: [{ span: place, newText: problem.replacement }],
            isSafe: true,
          },
        }),
      };
    }
  },
};
