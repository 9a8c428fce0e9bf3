/** Find citations (`textDocument/references`): every place that cites the work under the cursor. */
import type { FilePosition, FileSpan } from '../base/edit';
import type { Library } from '../library/library';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import { numberSpan } from './cite-span';

export interface FindCitationsOptions {
  /** Whether the entry's own number comes first. */
  readonly includeEntry: boolean;
}

/** The entries that a cursor means, on a cite or in the list; several between the numbers of a range. */
export interface PointedReferences {
  readonly review: Review;
  readonly references: readonly Reference[];
}

/**
 * From a cite or from an entry: the number of each cite of the same entry, in the order of the text, ranges that cover it
 * included. Empty where the cursor is on neither.
 */
export function findCitations(library: Library, at: FilePosition, { includeEntry }: FindCitationsOptions): readonly FileSpan[] {
  const pointed = referencesAt(library, at);
  if (!pointed) return [];
  const { review, references } = pointed;
  const entries = includeEntry ? references.map(it => it.keySpan) : [];
  const cites = references.flatMap(it => citeSpans(library, review, it));
  const spans = [...entries, ...distinct(cites)];
  return spans.map(span => ({ uri: review.uri, span }));
}

/** The cite's entry, or the entry around the cursor. Nothing elsewhere, and on a number without an entry. */
export function referencesAt(library: Library, at: FilePosition): PointedReferences | undefined {
  const found = library.citeAt(at);
  if (found) {
    const { review, citation, cites } = found;
    const references = cites.flatMap(it => library.resolve(review, citation, it.key) ?? []);
    return references.length === 0 ? undefined : { review, references: [...new Set(references)] };
  }
  const entry = library.referenceAt(at);
  return entry && { review: entry.review, references: [entry.reference] };
}

const citeSpans = (library: Library, review: Review, reference: Reference) =>
  library
    .citationsOf(review, reference)
    .flatMap(citation => citation.cites.filter(it => it.key === reference.key).map(numberSpan));

/** Once each, in the order of the text: `5–7` is one place for 5, 6 and 7 together. */
function distinct(spans: ReturnType<typeof citeSpans>): ReturnType<typeof citeSpans> {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((it, at) => it.start !== sorted[at - 1]?.start || it.end !== sorted[at - 1]?.end);
}
