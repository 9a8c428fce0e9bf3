/** Places in files, and edits to them: plain data that every feature returns. */
import type { Span } from './span';

/** A place between two characters of one file. */
export interface FilePosition {
  readonly uri: string;
  readonly offset: number;
}

export interface FileSpan {
  readonly uri: string;
  readonly span: Span;
}

/** Replaces the characters of `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after the edits. Their spans must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < at) throw new RangeError(`Edits overlap at offset ${edit.span.start}`);
    parts.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
