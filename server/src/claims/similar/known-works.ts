/** A work of another review in the draft's own list. */
import { perList, perReference } from '../../evidence/entries/remember';
import { isSameWork, workKeysOf } from '../../library/same-work';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';

/** The draft's entry for the work of `reference`, an entry of another review; nothing where the draft does not list it. */
export function entryOf(review: Review, reference: Reference): Reference | undefined {
  const works = entriesByWork(review.references);
  for (const key of workKeysOf(reference.item)) {
    const at = works.get(key);
    if (at !== undefined && isSameWork(review.references[at]!.item, reference.item)) return review.references[at];
  }
  return undefined;
}

/** Two lists with so much of the longer one in common, or so much of the shorter one, are one list at two times. */
const SAME_LIST = 0.5;
const PART_OF_LIST = 0.8;

/** Whether an indexed review is an earlier or later state of the draft: it lists mostly the same works. Looked at once for each list. */
export function isVersionOf(review: Review, other: Review): boolean {
  const own = entriesByWork(review.references);
  const known = versions.get(own) ?? new WeakMap<Review, boolean>();
  versions.set(own, known);
  let isVersion = known.get(other);
  if (isVersion === undefined) known.set(other, (isVersion = sharesList(own, review.references.length, other)));
  return isVersion;
}

const versions = new WeakMap<ReadonlyMap<string, number>, WeakMap<Review, boolean>>();

function sharesList(own: ReadonlyMap<string, number>, length: number, other: Review): boolean {
  const [some, more] = [length, other.references.length].sort((a, b) => a - b);
  const shared = worksOf(other).filter(keys => keys.some(key => own.has(key))).length;
  return shared > 0 && (shared >= SAME_LIST * more! || shared >= PART_OF_LIST * some!);
}

/** The keys of each entry of an indexed review, which need not be read for that where they were kept. */
function worksOf(review: Review): Works {
  let works = knownWorks.get(review);
  if (!works) knownWorks.set(review, (works = review.references.map(it => workKeysOf(it.item))));
  return works;
}

type Works = readonly (readonly string[])[];

const knownWorks = new WeakMap<Review, Works>();

/** Whether an indexed review lists anything. */
export const listsWorks = (review: Review): boolean => worksOf(review).length > 0;

export const packWorks = (review: Review): string => JSON.stringify(worksOf(review));

/** Whether these can be the works of a review; then they are known from now on. */
export function unpackWorks(review: Review, packed: string): boolean {
  try {
    const works = JSON.parse(packed) as Works;
    if (!Array.isArray(works) || !works.every(it => Array.isArray(it))) return false;
    knownWorks.set(review, works);
    return true;
  } catch {
    // Whatever this is, it was not packed here.
    return false;
  }
}

/** By each key of a work, the index of the first entry that has it. The same map as long as the entries stay as they are. */
export const entriesByWork = perList(references => {
  const found = new Map<string, number>();
  references.forEach((it, at) => keysOfEntry(it).forEach(key => found.has(key) || found.set(key, at)));
  return found;
});

const keysOfEntry = perReference(it => workKeysOf(it.item));
