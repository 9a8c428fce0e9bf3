/** Comments in which an author says "I looked, it is right". */
import { span, type Span } from '../base/span';
import { endOf, type PlacedBlock } from '../syntax/block';
import { lineEndAt } from '../syntax/line';
import type { Suppression } from './review';

const COMMENT = /<!--\s*citewise-ignore(?:\s+([a-z][a-z0-9-]{0,60}))?\s*(?::([^>]{0,1000}?))?\s*-->/g;

/** A comment on a line of its own speaks for the block that follows, one at the end of a line for that line. */
export function findSuppressions(text: string, blocks: readonly PlacedBlock[]): readonly Suppression[] {
  // Almost no draft has one; the search for the word is native.
  if (!text.includes('citewise-ignore')) return [];
  const found: Suppression[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const comment = span(match.index, match.index + match[0].length);
    found.push({ span: comment, rule: match[1] ?? '', reason: (match[2] ?? '').trim(), scope: scopeOf(text, blocks, comment) });
  }
  return found;
}

function scopeOf(text: string, blocks: readonly PlacedBlock[], comment: Span): Span {
  const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1;
  const lineEnd = lineEndAt(text, comment.end);
  const isAlone = text.slice(lineStart, comment.start).trim() === '' && text.slice(comment.end, lineEnd).trim() === '';
  if (!isAlone) return span(lineStart, lineEnd);
  const next = blocks.find(it => endOf(it) > lineEnd + 1 && it.block.kind !== 'blank' && it.block.kind !== 'comment');
  return next ? span(lineStart, endOf(next)) : span(lineStart, lineEnd);
}
