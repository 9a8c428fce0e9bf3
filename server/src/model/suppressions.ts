/** Comments in which an author says "I looked, it is right". */
import { memo } from '../base/memo';
import { span, type Span } from '../base/span';
import { endOf, type Block, type PlacedBlock } from '../syntax/block';
import { lineEndAt } from '../syntax/line';
import { OPAQUE, maskProse } from '../syntax/prose';
import type { Suppression } from './review';

/** What such a comment begins with. */
export const SUPPRESSION_WORD = 'citewise-ignore';
const COMMENT = /<!--\s{0,20}citewise-ignore(?=[\s:-])([^>]{0,1100}?)-->/g;
/** ` rule-id: reason` */
const CONTENT = /^([a-z][a-z0-9-]{0,60})?(?:\s{0,9}:([\s\S]*))?$/;

/**
 * Whether the word stands anywhere. It does in almost no draft, so it is asked before the text is searched; and as no block
 * ends within a line, each block is asked once.
 */
export const mentionsSuppression = memo((blocks: readonly PlacedBlock[]): boolean => blocks.some(({ block }) => block.kind !== 'blank' && hasWord(block)));

const hasWord = memo(({ text }: Block) => text.includes(SUPPRESSION_WORD));

/** A comment on a line of its own speaks for the block that follows, one at the end of a line for that line. */
export function findSuppressions(text: string, blocks: readonly PlacedBlock[]): readonly Suppression[] {
  if (!mentionsSuppression(blocks)) return [];
  const found: Suppression[] = [];
  const findScope = scopeFinder(text, blocks);
  const isCode = codeTest(blocks);
  for (const match of text.matchAll(COMMENT)) {
    const content = CONTENT.exec(match[1]!.trim());
    if (!content || isCode(match.index)) continue;
    const comment = span(match.index, match.index + match[0].length);
    found.push({ span: comment, rule: content[1] ?? '', reason: (content[2] ?? '').trim(), scope: findScope(comment) });
  }
  return found;
}

/** Whether an offset lies in code; asked in the order of the text. An example, as a manual has it, suppresses nothing. */
function codeTest(blocks: readonly PlacedBlock[]): (offset: number) => boolean {
  let at = 0;
  let prose: string | undefined;
  return offset => {
    for (; endOf(blocks[at]!) <= offset; at++) prose = undefined;
    const { start, block } = blocks[at]!;
    if (block.kind === 'code' || block.kind === 'comment') return block.kind === 'code';
    return (prose ??= maskProse(block.text))[offset - start] === OPAQUE;
  };
}

/** Finds the scopes of comments in the order of the text, in one walk: there may be thousands, also on one line. */
function scopeFinder(text: string, blocks: readonly PlacedBlock[]): (comment: Span) => Span {
  let line = span(0, lineEndAt(text, 0));
  let lastStart = 0;
  let at = 0;
  return comment => {
    const lineBreak = text.slice(lastStart, comment.start).lastIndexOf('\n');
    const isFirst = lastStart === 0 || lineBreak >= 0;
    const start = lineBreak >= 0 ? lastStart + lineBreak + 1 : line.start;
    const end = comment.end <= line.end ? line.end : lineEndAt(text, comment.end);
    line = span(start, end);
    lastStart = comment.start;
    const isAlone = isFirst && !/\S/.test(text.slice(start, comment.start)) && !/\S/.test(text.slice(comment.end, end));
    if (!isAlone) return line;
    while (at < blocks.length && !speaksBehind(blocks[at]!, end)) at++;
    return at < blocks.length ? span(start, endOf(blocks[at]!)) : line;
  };
}

const speaksBehind = (it: PlacedBlock, lineEnd: number): boolean =>
  endOf(it) > lineEnd + 1 && it.block.kind !== 'blank' && it.block.kind !== 'comment';
