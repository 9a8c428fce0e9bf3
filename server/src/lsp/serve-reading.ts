/** The requests of somebody who reads: hover, definition, references, highlights, outline, folding, links. */
import {
  DocumentHighlightKind,
  type DocumentSymbol,
  type Hover,
  type LocationLink,
  type Location,
  MarkupKind,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { documentLinks } from '../features/document-links';
import { documentSymbols, type OutlineSymbol } from '../features/document-symbols';
import { findCitations } from '../features/find-citations';
import { foldings } from '../features/folding';
import { gotoReference } from '../features/goto-reference';
import { highlight } from '../features/highlight';
import { hover } from '../features/hover/hover';
import { type Formatter, loadFormatter } from '../model/format-reference';
import type { Review } from '../model/review';
import { toLocation, toRange } from './convert';
import { describeError } from './guard';
import type { Server } from './server';
import { addressOfLine } from '../project/uris';

export function serveReading({ connection, session, guard, log, abilities, options }: Server): void {
  const linkTo = options.hasLineLinks ? addressOfLine : undefined;

  connection.onHover(
    guard('hover', null, async (params): Promise<Hover | null> => {
      const point = session.pointAt(params);
      if (!point) return null;
      const { review, library, settings, findings } = point.snapshot;
      // The engine is loaded by the first hover that has something to format.
      if (!library.citeAt(point.at) && !library.referenceAt(point.at)) return null;
      const format = await loadFormatter().catch((error: unknown): Formatter => {
        // The entry is shown as printed.
        log.error(`References cannot be formatted: ${describeError(error)}`);
        return () => undefined;
      });
      const found = hover(library, point.at, { format: it => format(it, settings.style)?.markdown, findings: options.hasDiagnosticHovers ? [] : findings(), linkTo });
      const kind = abilities.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
      return found ? { range: toRange(review, found.span), contents: { kind, value: found.markdown } } : null;
    }),
  );

  connection.onDefinition(
    guard('definition', null, (params): Location[] | LocationLink[] | null => {
      const point = session.pointAt(params);
      if (!point) return null;
      const { review, library } = point.snapshot;
      const targets = gotoReference(library, point.at);
      if (!abilities.definitionLinks) return targets.map(it => ({ uri: it.uri, range: toRange(review, it.focus) }));
      return targets.map(it => ({
        originSelectionRange: toRange(review, it.origin),
        targetUri: it.uri,
        targetRange: toRange(review, it.span),
        targetSelectionRange: toRange(review, it.focus),
      }));
    }),
  );

  connection.onReferences(
    guard('references', null, (params): Location[] | null => {
      const point = session.pointAt(params);
      if (!point) return null;
      const { library } = point.snapshot;
      const found = findCitations(library, point.at, { includeEntry: params.context?.includeDeclaration === true });
      return found.flatMap(it => toLocation(library, it) ?? []);
    }),
  );

  connection.onDocumentHighlight(
    guard('documentHighlight', null, params => {
      const point = session.pointAt(params);
      if (!point) return null;
      const { review, library } = point.snapshot;
      return highlight(library, point.at).map(it => ({
        range: toRange(review, it.span),
        kind: it.kind === 'entry' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );

  connection.onDocumentSymbol(
    guard('documentSymbol', null, (params): DocumentSymbol[] | SymbolInformation[] | null => {
      const review = session.snapshot(params.textDocument?.uri)?.review;
      if (!review) return null;
      const symbols = documentSymbols(review);
      return abilities.nestedSymbols ? symbols.map(it => toSymbol(review, it)) : symbols.flatMap(it => flatten(review, it));
    }),
  );

  connection.onFoldingRanges(
    guard('foldingRange', null, params => {
      const review = session.snapshot(params.textDocument?.uri)?.review;
      return review ? foldings(review).map(it => toRange(review, it)).map(it => ({ startLine: it.start.line, endLine: it.end.line })) : null;
    }),
  );

  connection.onDocumentLinks(
    guard('documentLink', null, params => {
      const review = session.snapshot(params.textDocument?.uri)?.review;
      return review ? documentLinks(review).map(it => ({ range: toRange(review, it.span), target: it.url })) : null;
    }),
  );
}

const KINDS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.String,
  list: SymbolKind.Array,
  reference: SymbolKind.Key,
  table: SymbolKind.Struct,
  figure: SymbolKind.Object,
};

const toSymbol = (review: Review, it: OutlineSymbol): DocumentSymbol => ({
  name: it.name,
  ...(it.detail && { detail: it.detail }),
  kind: KINDS[it.kind],
  range: toRange(review, it.span),
  selectionRange: toRange(review, it.selection),
  children: it.children.map(child => toSymbol(review, child)),
});

/** For editors that know no tree. */
function flatten(review: Review, it: OutlineSymbol, containerName?: string): SymbolInformation[] {
  const location = { uri: review.uri, range: toRange(review, it.span) };
  const own = { name: it.name, kind: KINDS[it.kind], location, ...(containerName && { containerName }) };
  return [own, ...it.children.flatMap(child => flatten(review, child, it.name))];
}
