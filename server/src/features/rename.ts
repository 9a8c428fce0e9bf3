/**
 * Rename (`textDocument/rename`) on a citation number. VS Code's own Markdown rename would rewrite a lone `[3]` as if it were
 * the name of a link, and takes over as soon as ours rejects; so on a number ours answers, changes nothing and says why.
 */
import type { FilePosition } from '../base/edit';
import { touches, type Span } from '../base/span';
import type { Library } from '../library/library';
import type { Review } from '../model/review';
import { spanOfCites } from './cite-span';

export interface RenamePlace {
  /** What the editor marks: the number, or the two of a range with what is between them. */
  readonly span: Span;
  /** As written. */
  readonly placeholder: string;
}

/** The number under the cursor, in the text or before an entry. Nothing elsewhere: there other renames may answer. */
export function prepareRename(library: Library, at: FilePosition): RenamePlace | undefined {
  const found = library.citeAt(at);
  if (found) return placeAt(found.review, spanOfCites(found.cites));
  const entry = library.referenceAt(at);
  if (!entry || !touches(entry.reference.keySpan, at.offset)) return undefined;
  return placeAt(entry.review, entry.reference.keySpan);
}

/** Nothing for a number that is not written: an entry of a list with bullets. */
const placeAt = ({ text }: Review, span: Span): RenamePlace | undefined =>
  span.start < span.end ? { span, placeholder: text.slice(span.start, span.end) } : undefined;

/** Why a number was not renamed, for a message; nothing where `prepareRename` gives nothing. */
export function explainRename(library: Library, at: FilePosition): string | undefined {
  const place = prepareRename(library, at);
  if (!place) return undefined;
  return (
    `${place.placeholder} was not renamed: a citation number is the place of its entry in the reference list. ` +
    'To cite another work, edit the number; nothing was changed'
  );
}
