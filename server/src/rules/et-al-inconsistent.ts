/** An entry that names more or fewer authors before "et al" than the list does. */
import { findEtAlOutliers } from '../evidence/entries/et-al-rule';
import { describeReference } from '../evidence/entries/describe-reference';
import { headOf } from '../evidence/entries/locate';
import type { Rule } from './rule';

/** Some slips are told one by one; more are another habit of the author. */
const MAX_FINDINGS = 5;

export const etAlInconsistent: Rule = {
  id: 'et-al-inconsistent',
  summary: 'An entry that shortens its authors otherwise than the rest of the list.',
  severity: 'info',
  *check(review) {
    for (const { kind, references } of review.lists) {
      if (kind === 'footnotes') continue;
      const { rule, outliers } = findEtAlOutliers(references);
      for (const { index, names, isShortened } of outliers.slice(0, MAX_FINDINGS)) {
        const reference = references[index]!;
        const own = isShortened ? `${names} before et al` : `all ${names}`;
        yield {
          span: headOf(review, reference),
          message: `${describeReference(reference)} names ${own}; the list ${rule}`,
          cited: [reference.key],
        };
      }
    }
  },
};
