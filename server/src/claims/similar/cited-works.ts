/** What two claims cite, compared as works: two entries of one work are the same. */
import { foldName, foldTitle } from '../../base/fold';
import { describeReference } from '../../evidence/entries/describe-reference';
import { perReference } from '../../evidence/entries/remember';
import type { Library } from '../../library/library';
import { isSameWork } from '../../library/same-work';
import { firstAuthorOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';

/** The entries that a claim cites, each once, in the order of first mention; keys without an entry are left out. */
export function referencesOf(review: Review, library: Library, claim: Claim): readonly Reference[] {
  const found = new Set<Reference>();
  for (const citation of claim.citations) {
    for (const { key } of citation.cites) {
      const reference = library.resolve(review, citation, key);
      if (reference) found.add(reference);
    }
  }
  return [...found];
}

/** Those of `these` that mean no work of `others`. */
export const missingFrom = (others: readonly Reference[], these: readonly Reference[]): readonly Reference[] =>
  these.filter(it => !others.some(other => other === it || isSameWork(other.item, it.item) || looksSame(other, it)));

/** The same title by the same first author: one work, though a DOI is misprinted or a year is that of the preprint. */
function looksSame(a: Reference, b: Reference): boolean {
  const [one, other] = [fingerprintOf(a), fingerprintOf(b)];
  return one !== undefined && one === other;
}

const fingerprintOf = perReference(({ item }) => {
  const author = firstAuthorOf(item);
  return item.title && author ? `${foldName(author)} ${foldTitle(item.title)}` : undefined;
});

const describe = perReference(describeReference);

/** No more are named. */
const MOST = 3;

/** `29 (Chang 1999), 30 (Roberson 2005) and 31 (Schmitt 2002)`; `29 (Chang 1999), 30 (…), 31 (…) and 4 more`. */
export function describeReferences(references: readonly Reference[]): string {
  const named = references.slice(0, MOST).map(describe);
  const left = references.length - named.length;
  const parts = left > 0 ? [...named, `${left} more`] : named;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]!}`;
}
