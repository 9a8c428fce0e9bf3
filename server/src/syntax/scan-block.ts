/** One block: what begins at a line's start, and where it ends. Needs nothing of what stands before it. */
import type { BlockKind } from './block';
import { isCaption, isImageOnly } from './caption';
import { isBlank, lineTextAt, nextLineAt } from './line';
import { isTableStart, scanTable } from './table';

export interface ScannedBlock {
  readonly kind: BlockKind;
  /** Behind the line end of its last line. */
  readonly end: number;
  readonly level?: number;
}

const LIST_ITEM = /^[ \t]*(?:[-*+•◦‣·▪]|\d{1,4}[.)])(?:[ \t]+|$)/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|:{3}.*)$/;
const FOOTNOTE_DEFINITION = /^ {0,3}\[\^[^\]\s]{1,80}\]:/;
/** `[1]: https://…`; but `[1]: Hayflick L. …` is an entry of a list, not a link. */
const LINK_DEFINITION = /^ {0,3}\[[^\]^][^\]]{0,200}\]:\s*(?:<[^>]*>|https?:|www\.|[#./]|data:|mailto:|\S+\.(?:png|jpe?g|svg|gif|html?|pdf)\b)/i;
const RAW_TEXT = /^ {0,3}<(script|style|pre|textarea|table)\b/i;

/** `text` is not at its end at `start`, and `start` is at the start of a line. */
export function scanBlock(text: string, start: number): ScannedBlock {
  // A byte order mark hides nothing: `# Title` behind one is a heading.
  if (start === 0 && text.charCodeAt(0) === 0xfeff) return scanBlock(text, 1);
  const line = lineTextAt(text, start);
  if (isBlank(line)) return { kind: 'blank', end: whileLines(text, start, isBlank) };
  if ((start === 0 || (start === 1 && text.charCodeAt(0) === 0xfeff)) && /^---\s*$/.test(line)) {
    const end = endOfFrontMatter(text, start);
    if (end !== undefined) return { kind: 'front-matter', end };
  }
  return (
    scanFence(text, start, line) ??
    scanMath(text, start, line) ??
    scanComment(text, start, line) ??
    scanRawText(text, start, line) ??
    scanLine(text, start, line) ??
    scanText(text, start, line)
  );
}

function endOfFrontMatter(text: string, start: number): number | undefined {
  for (let at = nextLineAt(text, start); at < text.length; at = nextLineAt(text, at)) {
    if (/^(?:---|\.\.\.)\s*$/.test(lineTextAt(text, at))) return nextLineAt(text, at);
  }
  return undefined;
}

function scanFence(text: string, start: number, line: string): ScannedBlock | undefined {
  const fence = FENCE.exec(line)?.[1];
  if (!fence || (fence[0] === '`' && line.indexOf('`', line.indexOf(fence) + fence.length) >= 0)) return undefined;
  for (let at = nextLineAt(text, start); at < text.length; at = nextLineAt(text, at)) {
    const closing = lineTextAt(text, at).trim();
    if (closing.length >= fence.length && closing === fence[0]!.repeat(closing.length)) {
      return { kind: 'code', end: nextLineAt(text, at) };
    }
  }
  return { kind: 'code', end: text.length };
}

/** `$$ … $$`, over lines as long as none of them is blank. */
function scanMath(text: string, start: number, line: string): ScannedBlock | undefined {
  const opening = /^\s{0,3}\$\$/.exec(line);
  if (!opening) return undefined;
  const closed = line.indexOf('$$', opening[0].length);
  if (closed >= 0) return isBlank(line.slice(closed + 2)) ? { kind: 'math', end: nextLineAt(text, start) } : undefined;
  for (let at = nextLineAt(text, start); at < text.length; at = nextLineAt(text, at)) {
    const next = lineTextAt(text, at);
    if (isBlank(next)) return { kind: 'math', end: at };
    if (next.includes('$$')) return { kind: 'math', end: nextLineAt(text, at) };
  }
  return { kind: 'math', end: text.length };
}

/**
 * `<!-- … -->`, with all of the line on which it closes (CommonMark 4.6); but one that closes on its first line is part
 * of the text that goes on behind it. One that is never closed hides the rest, as it does in a browser.
 */
function scanComment(text: string, start: number, line: string): ScannedBlock | undefined {
  const opening = /^\s{0,3}<!--/.exec(line);
  if (!opening) return undefined;
  const closed = text.indexOf('-->', start + opening[0].length);
  if (closed < 0) return { kind: 'comment', end: text.length };
  if (closed < start + line.length && !isBlank(line.slice(closed + 3 - start))) return undefined;
  return { kind: 'comment', end: nextLineAt(text, closed) };
}

/** HTML whose content is no Markdown: up to its closing tag, however many blank lines it holds. */
function scanRawText(text: string, start: number, line: string): ScannedBlock | undefined {
  const name = RAW_TEXT.exec(line)?.[1]?.toLowerCase();
  if (!name) return undefined;
  const kind = name === 'table' ? 'table' : 'code';
  const closing = `</${name}`;
  for (let at = start; at < text.length; at = nextLineAt(text, at)) {
    if (lineTextAt(text, at).toLowerCase().includes(closing)) return { kind, end: nextLineAt(text, at) };
  }
  return { kind, end: text.length };
}

/** Blocks of a single line, and tables. */
function scanLine(text: string, start: number, line: string): ScannedBlock | undefined {
  const end = nextLineAt(text, start);
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', end, level: heading[1]!.length };
  if (isTableStart(text, start, line)) return { kind: 'table', end: scanTable(text, start, line) };
  if (RULE.test(line)) return { kind: 'rule', end };
  if (LINK_DEFINITION.test(line)) return { kind: 'link-definition', end };
  return undefined;
}

/** Blocks of running lines: they go on until a blank line or the start of something else. */
function scanText(text: string, start: number, line: string): ScannedBlock {
  if (/^(?: {4}|\t| {1,3}\t)/.test(line) && !LIST_ITEM.test(line)) {
    return { kind: 'indented', end: whileLines(text, start, next => /^(?: {4}|\t| {1,3}\t)\s*\S/.test(next)) };
  }
  if (/^ {0,3}>/.test(line)) return { kind: 'quote', end: whileLines(text, start, next => /^ {0,3}>/.test(next)) };
  if (FOOTNOTE_DEFINITION.test(line)) return { kind: 'footnote-definition', end: endOfText(text, start, false) };
  if (LIST_ITEM.test(line)) return { kind: 'list-item', end: endOfText(text, start, true) };

  const underline = /^ {0,3}(=+|-{2,})\s*$/.exec(lineTextAt(text, nextLineAt(text, start)));
  if (underline && nextLineAt(text, start) < text.length) {
    return { kind: 'heading', end: nextLineAt(text, nextLineAt(text, start)), level: underline[1]![0] === '=' ? 1 : 2 };
  }
  const end = endOfText(text, start, false);
  const content = text.slice(start, end);
  if (isImageOnly(content)) return { kind: 'image', end };
  if (isCaption(content)) return { kind: 'caption', end };
  if (isBoldHeading(content)) return { kind: 'heading', end, level: 7 };
  return { kind: 'paragraph', end };
}

/** Where a paragraph, list item or footnote ends. In a list every number begins an item, in a paragraph only a 1 does (CommonMark). */
function endOfText(text: string, start: number, isInList: boolean): number {
  let at = nextLineAt(text, start);
  while (at < text.length) {
    const line = lineTextAt(text, at);
    if (isBlank(line) || interrupts(text, at, line, isInList)) break;
    at = nextLineAt(text, at);
  }
  return at;
}

function interrupts(text: string, at: number, line: string, isInList: boolean): boolean {
  // Most lines begin with a letter and begin nothing else; only a table can.
  if (/^\p{L}/u.test(line)) return isTableStart(text, at, line);
  return (
    HEADING.test(line) ||
    FENCE.test(line) ||
    /^ {0,3}(?:>|\$\$|<!--)/.test(line) ||
    RAW_TEXT.test(line) ||
    RULE.test(line) ||
    FOOTNOTE_DEFINITION.test(line) ||
    LINK_DEFINITION.test(line) ||
    (isInList ? LIST_ITEM.test(line) : /^ {0,3}(?:[-*+•][ \t]+|1[.)][ \t])/.test(line)) ||
    isTableStart(text, at, line)
  );
}

function whileLines(text: string, start: number, holds: (line: string) => boolean): number {
  let at = nextLineAt(text, start);
  while (at < text.length && holds(lineTextAt(text, at))) at = nextLineAt(text, at);
  return at;
}

/** `**References**`: short, all of it bold, and no sentence. */
const isBoldHeading = (content: string): boolean =>
  content.length <= 120 && /^(\*\*|__)[^*_\n]{1,100}[^*_\n.;,]:?\1:?\s*$/.test(content.trim());
