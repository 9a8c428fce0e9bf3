/** A claim for which an indexed review cites other works than the draft does. */
import { describeReferences } from '../claims/similar/cited-works';
import { departures, type Departure } from '../claims/similar/departures';
import { addCites, replaceCites } from '../evidence/markers/write-cites';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

/** So many reviews are shown. */
const MOST = 3;

export const departureFromPrior: Rule = {
  id: 'departure-from-prior',
  summary: 'An indexed review cites other works for this claim.',
  severity: 'info',
  *check(review, library) {
    for (const it of departures(review, library)) {
      const { claim, references, earlier, known, words, certainty, isNewer } = it;
      const [fix, ...otherFixes] = fixesOf(review, it);
      yield {
        span: claim.citations.length === 1 ? claim.citations[0]!.span : claim.span,
        message: `${opening(it)} ${describeReferences(references)} here${isNewer ? ', which is newer' : ''}`,
        ...(isNewer && { severity: 'hint' as const }),
        certainty,
        cited: references.map(own => own.key),
        suggested: known.map(own => own.key),
        evidence: earlier.slice(0, MOST).map(({ review: by, claim: theirs, references: works }) => ({
          uri: by.uri,
          span: theirs.span,
          message: `Cites ${describeReferences(works)}; both say ${words.join(', ')}`,
        })),
        ...(fix && { fix, otherFixes }),
      };
    }
  },
};

/** In the draft's numbers where it lists the works, else in those of the earlier review. */
function opening({ known, earlier }: Departure): string {
  const [first] = earlier;
  const who = earlier.length === 1 ? 'An earlier review cites' : `${earlier.length} earlier reviews cite`;
  if (known.length > 0) return `${who} ${describeReferences(known)} for this claim, not`;
  return `${who} other works for this claim, its ${describeReferences(first!.references)}, not`;
}

/** Only what the draft lists can be cited with one pick. */
function fixesOf(review: Review, { claim, known }: Departure): readonly Fix[] {
  const marker = claim.citations.length === 1 ? claim.citations[0]! : undefined;
  if (!marker || known.length === 0) return [];
  const keys = known.map(it => it.key);
  const fixes: Fix[] = [];
  const added = addCites(review, marker, keys);
  if (added) fixes.push({ title: `Cite ${describeReferences(known)} here as well`, edits: [added], isSafe: false });
  const replaced = replaceCites(review, marker, keys);
  if (replaced) fixes.push({ title: `Cite ${describeReferences(known)} here instead`, edits: [replaced], isSafe: false });
  return fixes;
}
