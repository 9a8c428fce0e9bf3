/** The same claim with other references: `… extends the life of mice [14]` here, `… [15]` two pages on. */
import type { TextEdit } from '../base/edit';
import { citedTwins, type CitedTwins } from '../claims/similar/cited-twins';
import { describeReferences } from '../claims/similar/cited-works';
import { addCites, replaceCites } from '../evidence/markers/write-cites';
import type { Review } from '../model/review';
import type { Fix, Rule, RuleFinding } from './rule';

export const inconsistentClaim: Rule = {
  id: 'inconsistent-claim',
  summary: 'The same claim cites other references elsewhere in the draft.',
  severity: 'warning',
  *check(review, library) {
    const twins = citedTwins(review, library);
    // A draft that words everything alike, claim after claim, does not repeat itself: then likeness is only a lead.
    const isFormulaic = twins.filter(it => it.isCertain).length > Math.max(MAX_CERTAIN, review.claims.length * MAX_SHARE);
    for (const it of twins) yield describe(review, isFormulaic ? { ...it, isCertain: false } : it);
  },
};

/** More certain ones than this, and than one claim of twenty: the sentences are made after one pattern. */
const MAX_CERTAIN = 5;
const MAX_SHARE = 1 / 20;

function describe(review: Review, twins: CitedTwins): RuleFinding {
  const { here, there, onlyHere, onlyThere, isCertain, words } = twins;
  const marker = here.claim.citations.length === 1 ? here.claim.citations[0] : undefined;
  const isDisjoint = onlyHere.length === here.references.length && onlyThere.length === there.references.length;
  const says = words.length > 0 ? `; both say ${words.join(', ')}` : '';
  const [fix, ...otherFixes] = marker ? fixesOf(twins, keys => addCites(review, marker, keys), keys => replaceCites(review, marker, keys)) : [];
  return {
    span: marker?.span ?? here.claim.span,
    message: isDisjoint
      ? `The same claim cites ${describeReferences(there.references)} elsewhere, here ${describeReferences(here.references)}`
      : `The same claim cites ${differences(twins)}`,
    ...(!isCertain && { severity: 'info' as const }),
    certainty: twins.certainty,
    cited: onlyHere.map(it => it.key),
    suggested: onlyThere.map(it => it.key),
    evidence: [{ uri: review.uri, span: there.claim.span, message: `Cites ${describeReferences(there.references)}${says}` }],
    ...(fix && { fix, otherFixes }),
  };
}

function differences({ onlyHere, onlyThere }: CitedTwins): string {
  if (onlyHere.length === 0) return `also ${describeReferences(onlyThere)} elsewhere`;
  if (onlyThere.length === 0) return `${describeReferences(onlyHere)} here only, and not elsewhere`;
  return `${describeReferences(onlyThere)} elsewhere, and ${describeReferences(onlyHere)} here only`;
}

/** First to cite both, then what the other place cites. */
function fixesOf(
  { there, onlyHere, onlyThere }: CitedTwins,
  add: (keys: readonly string[]) => TextEdit | undefined,
  replace: (keys: readonly string[]) => TextEdit | undefined,
): readonly Fix[] {
  const fixes: Fix[] = [];
  const added = onlyThere.length > 0 ? add(onlyThere.map(it => it.key)) : undefined;
  if (added) fixes.push({ title: `Cite ${describeReferences(onlyThere)} here as well`, edits: [added], isSafe: false });
  const replaced = onlyHere.length > 0 ? replace(there.references.map(it => it.key)) : undefined;
  if (replaced) fixes.push({ title: `Cite ${describeReferences(there.references)} here, as elsewhere`, edits: [replaced], isSafe: false });
  return fixes;
}
