/** Folding (`textDocument/foldingRange`): sections, reference lists and the front matter. */
import type { Span } from '../base/span';
import { endOf } from '../syntax/block';
import type { Review } from '../model/review';

/** What can be folded away, its first line stays: in the order of the text, without the line end behind it. */
export function foldings(review: Review): readonly Span[] {
  const { text, sections, lists, blocks } = review;
  const front = blocks[0]?.block.kind === 'front-matter' ? [{ start: 0, end: endOf(blocks[0]) }] : [];
  const headed = new Set(sections.map(it => it.heading.start));
  const all = [...front, ...sections.map(it => it.span), ...lists.filter(it => !it.heading || !headed.has(it.heading.start)).map(it => it.span)];
  return all
    .map(it => ({ start: it.start, end: endWithoutBlank(text, it) }))
    .filter(it => text.slice(it.start, it.end).includes('\n'))
    .sort((a, b) => a.start - b.start);
}

function endWithoutBlank(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}
