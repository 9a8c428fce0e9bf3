/** Go to reference (`textDocument/definition`): from a cite to its entry in the reference list. */
import type { FilePosition, FileSpan } from '../base/edit';
import type { Span } from '../base/span';
import type { Library } from '../library/library';
import { spanOfCites } from './cite-span';

export interface ReferenceTarget extends FileSpan {
  /** The number of the entry, where the cursor goes; empty at the entry's start where no number is written. */
  readonly focus: Span;
  /** The number that was pointed at: of `[4–6]` only the `6`. */
  readonly origin: Span;
}

/**
 * The entry that the cursor's number means: at the `6` of `[4–6]` that of 6, between the numbers those of 4, 5 and 6. Nothing
 * where there is no cite, no such entry, and on an entry itself.
 */
export function gotoReference(library: Library, at: FilePosition): readonly ReferenceTarget[] {
  const found = library.citeAt(at);
  if (!found) return [];
  const { review, citation, cites } = found;
  const origin = spanOfCites(cites);
  return cites.flatMap(cite => {
    const reference = library.resolve(review, citation, cite.key);
    return reference ? [{ uri: review.uri, span: reference.span, focus: reference.keySpan, origin }] : [];
  });
}
