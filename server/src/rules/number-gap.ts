/** A number that the list leaves out: 13 is followed by 15. */
import type { Reference } from '../model/reference';
import { hasTwoEntries } from '../evidence/entries/run-on-entry';
import { describeReference } from '../evidence/entries/describe-reference';
import type { Rule, RuleFinding } from './rule';

/** With more gaps than this, and more than one in four steps, the list is a selection of another one. */
const MAX_GAPS = 2;
const MAX_SHARE = 1 / 4;

export const numberGap: Rule = {
  id: 'number-gap',
  summary: 'A number that is left out of the reference list.',
  severity: 'warning',
  *check(review) {
    for (const { kind, references } of review.lists) {
      if (kind === 'footnotes') continue;
      const gaps: { before: Reference; behind: Reference }[] = [];
      for (let at = 1; at < references.length; at++) {
        const [before, behind] = [references[at - 1]!, references[at]!];
        if (before.isNumbered && behind.isNumbered && Number(behind.key) > Number(before.key) + 1) gaps.push({ before, behind });
      }
      if (gaps.length > MAX_GAPS && gaps.length > references.length * MAX_SHARE) continue;
      for (const { before, behind } of gaps) {
        // A number that is printed, but was not understood as one, is not missing.
        if (printsNumber(review.text.slice(before.keySpan.end, behind.keySpan.start), before, behind)) continue;
        yield { span: behind.keySpan, ...describe(before, behind) };
      }
    }
  },
};

/** `14.Smith`, `[14] Smith`: a number of the gap before a capital letter. */
function printsNumber(between: string, before: Reference, behind: Reference): boolean {
  for (const [, digits] of between.matchAll(/(?<!\d)(\d{1,4})[.)\]]{0,2}\s?["“*[]{0,2}(?=\p{Lu})/gu)) {
    if (Number(digits) > Number(before.key) && Number(digits) < Number(behind.key)) return true;
  }
  return false;
}

function describe(before: Reference, behind: Reference): Pick<RuleFinding, 'message' | 'cited'> {
  const [first, last] = [Number(before.key) + 1, Number(behind.key) - 1];
  const missing = first === last ? `Number ${first} is` : `Numbers ${first}–${last} are`;
  // The entry behind it lost its number and runs on.
  const why = hasTwoEntries(before) ? `${describeReference(before)} seems to hold two entries` : `${describeReference(before)} is followed by ${describeReference(behind)}`;
  return {
    message: `${missing} missing: ${why}`,
    cited: first === last ? [String(first)] : [String(first), String(last)],
  };
}
