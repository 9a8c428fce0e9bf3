/** Highlight (`textDocument/documentHighlight`): in one document, all places of the work under the cursor. */
import type { FilePosition } from '../base/edit';
import type { Span } from '../base/span';
import type { Library } from '../library/library';
import { findCitations, referencesAt } from './find-citations';

export interface Highlight {
  readonly span: Span;
  /** `entry` is where the work is listed, `cite` where it is used. */
  readonly kind: 'entry' | 'cite';
}

/**
 * The numbers of its cites and of its entry. On an entry only a cursor on the number asks for them: whoever reads an entry
 * does not want half the draft to light up.
 */
export function highlight(library: Library, at: FilePosition): readonly Highlight[] {
  const pointed = referencesAt(library, at);
  if (!pointed) return [];
  const { references } = pointed;
  const isCite = library.citeAt(at) !== undefined;
  if (!isCite && !references.some(it => it.keySpan.start <= at.offset && at.offset <= it.keySpan.end)) return [];
  return [
    ...references.map(it => ({ span: it.keySpan, kind: 'entry' as const })),
    ...findCitations(library, at, { includeEntry: false }).map(it => ({ span: it.span, kind: 'cite' as const })),
  ];
}
