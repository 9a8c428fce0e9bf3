/** All numbered notations, and what holds between them. */
import { span } from '../../base/span';
import type { Citation } from '../citation';
import { scanBrackets, scanLinkedNumbers } from './bracket';
import { scanFootnotes } from './footnote';
import { scanHtmlSuperscripts } from './html-superscript';
import { expandRange, isDash } from './numbers';
import { scanPandocSuperscripts } from './pandoc-superscript';
import { scanParentheses } from './parenthesis';
import { scanUnicodeSuperscripts } from './unicode-superscript';
import { scanWorded } from './worded';

export interface ScanOptions {
  readonly parentheses?: boolean;
}

/** In the order of precedence where two claim the same text: `<sup>[7]</sup>` is a superscript, not a bracket. */
const SCANNERS: readonly ((prose: string) => Iterable<Citation>)[] = [
  scanHtmlSuperscripts,
  scanPandocSuperscripts,
  scanBrackets,
  scanLinkedNumbers,
  scanFootnotes,
  scanUnicodeSuperscripts,
  scanWorded,
];

/** The citations in a block's prose (see `maskProse`), in the order of the text, none overlapping another. */
export function scanCitations(prose: string, options: ScanOptions = {}): readonly Citation[] {
  const scanners = options.parentheses ? [...SCANNERS, scanParentheses] : SCANNERS;
  return joinRanges(prose, withoutOverlaps(scanners.flatMap(scan => [...scan(prose)])));
}

/** Of the citations found, most preferred first, those that do not overlap an earlier one, in the order of the text. */
function withoutOverlaps(found: readonly Citation[]): Citation[] {
  const sorted = found
    .map((citation, precedence) => ({ citation, precedence }))
    .sort((a, b) => a.citation.span.start - b.citation.span.start || a.precedence - b.precedence);
  const kept: { citation: Citation; precedence: number }[] = [];
  for (const it of sorted) {
    const last = kept[kept.length - 1];
    if (!last || last.citation.span.end <= it.citation.span.start) kept.push(it);
    else if (it.precedence < last.precedence) kept[kept.length - 1] = it;
  }
  return kept.map(it => it.citation);
}

/** `[1]–[3]` (IEEE) and `<sup>1</sup>–<sup>3</sup>` are one citation of three. */
function joinRanges(prose: string, citations: readonly Citation[]): readonly Citation[] {
  const joined: Citation[] = [];
  for (const citation of citations) {
    const before = joined[joined.length - 1];
    const range = before && joinRange(prose, before, citation);
    if (range) joined[joined.length - 1] = range;
    else joined.push(citation);
  }
  return joined;
}

function joinRange(prose: string, a: Citation, b: Citation): Citation | undefined {
  // `--` is how TeX and Pandoc write the dash.
  const between = prose.slice(a.span.end, b.span.start).replace(/[\s\uE000]+/g, '');
  const isDashes = between.length >= 1 && between.length <= 3 && [...between].every(isDash);
  if (!isDashes || a.notation !== b.notation || a.notation === 'footnote') return undefined;
  const [first, last] = [a.cites[a.cites.length - 1]!, b.cites[0]!];
  if (a.cites.length > 1 || b.cites.length > 1 || first.range || last.range) return undefined;
  const cites = expandRange({ value: Number(first.key), ...first.span }, { value: Number(last.key), ...last.span });
  return cites && { span: span(a.span.start, b.span.end), notation: a.notation, cites };
}
