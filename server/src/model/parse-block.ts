/** What one block says, in offsets from its first character; kept as long as the block stays as it is. */
import { span, textOf, type Span } from '../base/span';
import { trimEndWhile } from '../base/trim-end';
import type { Block } from '../syntax/block';
import { readLabel, type CaptionLabel } from '../syntax/caption';
import type { Citation } from '../syntax/citation';
import { scanCitations, type ScanOptions } from '../syntax/citations';
import { scanReferenceColumn } from '../syntax/citations/reference-column';
import { isFurniture } from '../syntax/furniture';
import { plainText } from '../syntax/plain-text';
import { maskProse } from '../syntax/prose';
import { splitSentences } from '../syntax/sentences';
import { findMentions, type Mention } from './displays';
import { startsWithAddress } from './front-part';
import type { ClaimContent } from './review';

export interface ParsedBlock {
  readonly prose: string;
  readonly citations: readonly Citation[];
  /** Every citation of a block with sentences is in one of them. */
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** Of a caption. */
  readonly label?: CaptionLabel;
  /** Whether it is a paragraph of prose whose last sentence has no end. */
  readonly isOpen: boolean;
}

export interface Sentence {
  readonly span: Span;
  readonly citations: readonly Citation[];
  /** Where it cites: what a claim says of it. */
  readonly cited?: ClaimContent;
  /** One object as long as the sentence stays as it is, though others of its block change: what is derived from its words is kept with it. */
  readonly identity: object;
}

/** The sentences of blocks that were edited, by their text: those that stayed as they are keep what is known of them. */
export type OldSentences = Map<string, OldSentence[]>;

interface OldSentence {
  readonly prose: string;
  readonly sentence: Sentence;
}

/** Of blocks that were parsed. */
export function oldSentences(blocks: readonly Block[], options: ScanOptions): OldSentences {
  const found: OldSentences = new Map();
  for (const block of blocks) {
    const parsed = cacheFor(options).get(block);
    for (const sentence of parsed?.sentences ?? []) {
      const text = textOf(block.text, sentence.span);
      const old = { prose: textOf(parsed!.prose, sentence.span), sentence };
      const same = found.get(text);
      if (same) same.push(old);
      else found.set(text, [old]);
    }
  }
  for (const same of found.values()) same.reverse();
  return found;
}

export const NOTHING_SAID: ParsedBlock = { prose: '', citations: [], sentences: [], mentions: [], isOpen: false };

const WITHOUT_PROSE: ReadonlySet<string> = new Set(['blank', 'front-matter', 'code', 'math', 'comment', 'rule', 'link-definition']);
const WITH_SENTENCES: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'indented', 'caption', 'image', 'footnote-definition']);

/** One for each way to parse, because what a block says depends on the options. */
const known = { plain: new WeakMap<Block, ParsedBlock>(), withParentheses: new WeakMap<Block, ParsedBlock>() };

const cacheFor = ({ parentheses }: ScanOptions): WeakMap<Block, ParsedBlock> => (parentheses ? known.withParentheses : known.plain);

/** What is taken over from `old` is taken out of it. */
export function parseBlock(block: Block, options: ScanOptions, old?: OldSentences): ParsedBlock {
  if (WITHOUT_PROSE.has(block.kind)) return NOTHING_SAID;
  const cache = cacheFor(options);
  let parsed = cache.get(block);
  if (!parsed) cache.set(block, (parsed = readBlock(block, options, old)));
  return parsed;
}

const texts = new WeakMap<object, string>();

/** A sentence on one line, without citations and markup. */
export function textOfSentence(block: Block, { prose }: ParsedBlock, sentence: Sentence): string {
  let text = sentence.cited?.text ?? texts.get(sentence.identity);
  if (text === undefined) texts.set(sentence.identity, (text = plainText(block.text, prose, sentence.span, [])));
  return text;
}

export const keysOf = (citations: readonly Citation[]): readonly string[] => [
  ...new Set(citations.flatMap(it => it.cites.map(cite => cite.key))),
];

function readBlock(block: Block, options: ScanOptions, old?: OldSentences): ParsedBlock {
  const prose = maskProse(block.text);
  const lead = WITH_SENTENCES.has(block.kind) ? LEAD.exec(block.text)![0].length : 0;
  // A label is no citation, whatever it is: `[^²]: `.
  const citations = startsWithAddress(block.text) ? [] : withReferenceColumn(block, prose, scanCitations(prose, options)).filter(it => it.span.start >= lead);
  const label = block.kind === 'caption' || block.kind === 'image' ? labelOf(block) : undefined;
  const sentences = WITH_SENTENCES.has(block.kind) ? readSentences(block.text, prose, citations, lead, old) : [];
  return {
    prose,
    citations,
    sentences,
    // A task, `- [ ] Figure 2: redraw`, is a note to oneself.
    mentions: isTask(block.text) ? [] : findMentions(prose, label),
    isOpen: block.kind === 'paragraph' && isOpenAtEnd(block, prose, sentences),
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

/** What stands before the first word of an item, a quote or a note: `- `, `12. `, `[^1]: `. */
const LEAD = /^(?:\s*(?:[-*+•◦‣·▪]|\d{1,4}[.)]|\[\^[^\]\s]{1,80}\]:)(?=\s))*/;

function readSentences(text: string, prose: string, citations: readonly Citation[], lead: number, old?: OldSentences): readonly Sentence[] {
  let next = 0;
  return splitSentences(prose, citations, lead).map(sentence => {
    const first = next;
    while (next < citations.length && citations[next]!.span.start < sentence.end) next++;
    const own = citations.slice(first, next);
    const before = old && takeSame(old, text, prose, sentence, own);
    if (before) return { ...before, span: sentence, citations: own };
    if (own.length === 0) return { span: sentence, citations: own, identity: {} };
    const markers = own.map(it => it.span);
    const cited = { text: plainText(text, prose, sentence, markers), keys: keysOf(own), clauses: readClauses(text, prose, sentence, markers) };
    return { span: sentence, citations: own, cited, identity: cited };
  });
}

function takeSame(old: OldSentences, text: string, prose: string, sentence: Span, citations: readonly Citation[]): Sentence | undefined {
  const candidates = old.get(textOf(text, sentence)) ?? [];
  // The first of the text stands last, where it is taken out in no time; few of so many alike are looked at.
  for (let at = candidates.length - 1; at >= Math.max(0, candidates.length - MAX_ALIKE); at--) {
    const it = candidates[at]!;
    if (it.prose !== textOf(prose, sentence) || !citesSame(it.sentence, sentence, citations)) continue;
    candidates.splice(at, 1);
    return it.sentence;
  }
  return undefined;
}

/** Of sentences that read alike and differ in what is masked, so many are tried. */
const MAX_ALIKE = 8;

const citesSame = (before: Sentence, now: Span, citations: readonly Citation[]): boolean =>
  before.citations.length === citations.length &&
  before.citations.every(({ span: { start, end }, cites }, at) => {
    const other = citations[at]!;
    const isSamePlace = start - before.span.start === other.span.start - now.start && end - start === other.span.end - other.span.start;
    return isSamePlace && cites.length === other.cites.length && cites.every((it, index) => it.key === other.cites[index]!.key);
  });

/** What stands before each marker, back to the one before or to the sentence's start. */
function readClauses(text: string, prose: string, sentence: Span, markers: readonly Span[]): readonly string[] {
  return markers.map((it, at) => plainText(text, prose, span(at > 0 ? markers[at - 1]!.end : sentence.start, it.start), []));
}

function isOpenAtEnd(block: Block, prose: string, sentences: readonly Sentence[]): boolean {
  const last = sentences[sentences.length - 1];
  if (!last) return false;
  const marker = last.citations[last.citations.length - 1]?.span;
  const end = prose.trimEnd().length;
  const tail = prose.slice(Math.max(last.span.start, end - 200), marker?.end === end ? marker.start : end);
  const plain = trimEndWhile(tail.replace(/<\/?sup[^<>]{0,80}>/gi, ''), /[\s\uE000-\uE002*_]/);
  if (!/[\p{L}\p{N},;–—-]$/u.test(plain)) return false;
  return prose.slice(last.span.start, last.span.end).split(/\s+/).length >= 4 && !isFurniture(block.text);
}

const isTask = (text: string): boolean => /^\s*[-*+] \[[ xX]\]\s/.test(text);

/** What the notations found comes first; bare numbers count only in a column that says so, where it has no other marker. */
function withReferenceColumn(block: Block, prose: string, found: readonly Citation[]): readonly Citation[] {
  if (block.kind !== 'table' || found.some(it => it.notation !== 'footnote')) return found;
  return [...found, ...scanReferenceColumn(prose)].sort((a, b) => a.span.start - b.span.start);
}
