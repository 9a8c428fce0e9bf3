/** Between our offsets and the protocol's lines: the only place where both are known. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Location, type Range, type TextEdit } from 'vscode-languageserver';
import type { FileSpan, TextEdit as PlainEdit } from '../base/edit';
import { LineIndex } from '../base/line-index';
import { memo } from '../base/memo';
import type { Span } from '../base/span';
import type { PlainDiagnostic } from '../features/diagnostics';
import type { Library } from '../library/library';
import type { Review } from '../model/review';
import type { Severity } from '../rules/rule';

const linesOf = memo((review: Review) => new LineIndex(review.text));

export function toRange(review: Review, span: Span): Range {
  const lines = linesOf(review);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** Positions beyond the text are its end. */
export function toSpan(review: Review, range: Range): Span {
  const lines = linesOf(review);
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return start <= end ? { start, end } : { start: end, end: start };
}

/** Nothing where the library has no such document. */
export function toLocation(library: Library, { uri, span }: FileSpan): Location | undefined {
  const review = library.review(uri);
  return review && { uri, range: toRange(review, span) };
}

export const toTextEdits = (review: Review, edits: readonly PlainEdit[]): TextEdit[] =>
  edits.map(it => ({ range: toRange(review, it.span), newText: it.newText }));

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(library: Library, review: Review, it: PlainDiagnostic): Diagnostic {
  const related = it.related.flatMap(({ message, ...place }) => {
    const location = toLocation(library, place);
    return location ? [{ location, message }] : [];
  });
  return {
    range: toRange(review, it.span),
    severity: SEVERITIES[it.severity],
    code: it.code,
    ...(it.href && { codeDescription: { href: it.href } }),
    source: 'citewise',
    message: it.message,
    ...(it.isUnnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
