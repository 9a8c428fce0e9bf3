/** Hover (`textDocument/hover`): what is known of the work under the cursor. The first finder that has something answers. */
import type { FilePosition } from '../../base/edit';
import type { Span } from '../../base/span';
import type { Library } from '../../library/library';
import type { CslItem } from '../../model/csl-item';
import type { Finding } from '../../rules/rule';
import { hoverCite } from './hover-cite';
import { hoverEntry } from './hover-entry';
import { hoverRange } from './hover-range';

export interface Hover {
  /** What the hover speaks of: of `[4–6]` only the `6`. */
  readonly span: Span;
  readonly markdown: string;
}

/** What a hover needs besides the library. */
export interface HoverContext {
  /** An item in the author's style as safe Markdown; nothing where it cannot be formatted: then the entry is shown as printed. */
  readonly format: (item: CslItem) => string | undefined;
  /** All findings on the document. */
  readonly findings: readonly Finding[];
  /** The address of a place in a file, where the editor can follow one. */
  readonly linkTo?: (uri: string, line: number) => string;
}

export type HoverFinder = (library: Library, at: FilePosition, context: HoverContext) => Hover | undefined;

const FINDERS: readonly HoverFinder[] = [hoverRange, hoverCite, hoverEntry];

/** Nothing where the cursor is on no citation and no entry. Everything from a document is escaped. */
export function hover(library: Library, at: FilePosition, context: HoverContext): Hover | undefined {
  for (const find of FINDERS) {
    const found = find(library, at, context);
    if (found) return found;
  }
  return undefined;
}
