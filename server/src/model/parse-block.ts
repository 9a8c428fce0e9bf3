/** What one block says, in offsets from its first character; kept as long as the block stays as it is. */
import type { Span } from '../base/span';
import type { Block } from '../syntax/block';
import { readLabel, type CaptionLabel } from '../syntax/caption';
import type { Citation } from '../syntax/citation';
import { scanCitations, type ScanOptions } from '../syntax/citations';
import { plainText } from '../syntax/plain-text';
import { maskProse } from '../syntax/prose';
import { splitSentences } from '../syntax/sentences';
import { findMentions, type Mention } from './displays';

export interface ParsedBlock {
  readonly prose: string;
  readonly citations: readonly Citation[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** Of a caption. */
  readonly label?: CaptionLabel;
}

export interface Sentence {
  readonly span: Span;
  readonly citations: readonly Citation[];
  /** On one line, without citations and markup. */
  readonly text: string;
}

const EMPTY: ParsedBlock = { prose: '', citations: [], sentences: [], mentions: [] };
const WITHOUT_PROSE: ReadonlySet<string> = new Set(['blank', 'front-matter', 'code', 'math', 'comment', 'rule', 'link-definition']);
const WITH_SENTENCES: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'indented', 'caption', 'image', 'footnote-definition']);

/** What stands before the first word of an item, a quote or a note: `- `, `12. `, `[^1]: `. */
const LEAD = /^(?:\s*(?:[-*+•◦‣·▪]|\d{1,4}[.)]|\[\^[^\]\s]{1,80}\]:)(?=\s))*/;

/** One for each way to parse, because what a block says depends on the options. */
const known = { plain: new WeakMap<Block, ParsedBlock>(), withParentheses: new WeakMap<Block, ParsedBlock>() };

export function parseBlock(block: Block, options: ScanOptions): ParsedBlock {
  if (WITHOUT_PROSE.has(block.kind)) return EMPTY;
  const cache = options.parentheses ? known.withParentheses : known.plain;
  let parsed = cache.get(block);
  if (!parsed) cache.set(block, (parsed = readBlock(block, options)));
  return parsed;
}

function readBlock(block: Block, options: ScanOptions): ParsedBlock {
  const prose = maskProse(block.text);
  const citations = scanCitations(prose, options);
  const label = block.kind === 'caption' || block.kind === 'image' ? labelOf(block) : undefined;
  return {
    prose,
    citations,
    sentences: WITH_SENTENCES.has(block.kind) ? readSentences(block.text, prose, citations) : [],
    mentions: findMentions(prose, label),
    ...(label && { label }),
  };
}

/** An image carries its caption in its text: `![Figure 1. Legend](x.png)`. */
function labelOf(block: Block): CaptionLabel | undefined {
  if (block.kind === 'caption') return readLabel(block.text);
  const start = block.text.indexOf('![') + 2;
  const label = readLabel(block.text.slice(start));
  return label && { ...label, start: label.start + start, end: label.end + start };
}

function readSentences(text: string, prose: string, citations: readonly Citation[]): readonly Sentence[] {
  let next = 0;
  return splitSentences(prose, citations, LEAD.exec(text)![0].length).map(span => {
    const first = next;
    while (next < citations.length && citations[next]!.span.start < span.end) next++;
    const own = citations.slice(first, next);
    return { span, citations: own, text: plainText(text, prose, span, own.map(it => it.span)) };
  });
}
