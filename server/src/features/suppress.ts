/** "I looked, it is right": the comment that keeps a finding back, with the author's reason. */
import type { TextEdit } from '../base/edit';
import { plainLine } from '../base/markdown-escape';
import type { Span } from '../base/span';
import type { Review } from '../model/review';
import { endOf } from '../syntax/block';

/**
 * The edit that writes `<!-- citewise-ignore rule: reason -->` on a line of its own before the block in which the finding
 * begins; before a list item it is indented like the item, and inside a table or list entry, which a line would tear apart,
 * it goes to the end of the line. Nothing where the reason is empty: one is required, or the comment keeps nothing back.
 */
export function suppress(review: Review, at: Span, rule: string, reason: string): TextEdit | undefined {
  const words = commentText(reason);
  if (words === '' || !/^[a-z][a-z0-9-]*$/.test(rule)) return undefined;
  const comment = `<!-- citewise-ignore ${rule}: ${words} -->`;
  const block = review.blocks.find(it => it.start <= at.start && at.start < endOf(it)) ?? review.blocks.at(-1);
  if (!block || isTorn(block.block.kind)) return atLineEnd(review.text, at.start, comment);
  const newLine = review.text.includes('\r\n') ? '\r\n' : '\n';
  const start = block.start + (/^(?:[ \t]*\r?\n)*/.exec(block.block.text)?.[0].length ?? 0);
  return { span: { start, end: start }, newText: `${comment}${newLine}` };
}

/** A line of its own would end the table, or begin a new list. */
const isTorn = (kind: string): boolean => ['table', 'list-item', 'indented', 'footnote-definition', 'front-matter', 'code'].includes(kind);

function atLineEnd(text: string, offset: number, comment: string): TextEdit {
  const newLine = text.slice(offset).search(/[\r\n]/);
  const end = newLine < 0 ? text.length : offset + newLine;
  return { span: { start: end, end }, newText: ` ${comment}` };
}

/** On one line, and nothing in it that would end the comment, or the reason, early. */
const commentText = (reason: string): string =>
  plainLine(reason)
    .replace(/[<>]/g, '')
    .replace(/-{2,}/g, '–')
    .replace(/-$/, '')
    .slice(0, 900)
    .trim();
