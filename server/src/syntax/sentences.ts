/** Sentences of a block, each with the citations that follow its period. */
import { span, type Span } from '../base/span';
import { endsWithAbbreviation } from './abbreviations';
import type { Citation } from './citation';
import { LINK_CLOSE, LINK_OPEN, NOTHING } from './prose';

const INVISIBLE = `${NOTHING}${LINK_OPEN}${LINK_CLOSE}`;
const CLOSING = `'"’”»)]}」』）*_${INVISIBLE}`;
/**
 * Cuts prose (see `maskProse`) into sentences, in order, from the offset `from` on; white space between them belongs to none. A citation behind the
 * period belongs to the sentence before it: `… processes.<sup>1,2</sup> This …`, `… processes. [1] This …`.
 */
export function splitSentences(prose: string, citations: readonly Citation[], from = 0): readonly Span[] {
  const sentences: Span[] = [];
  const citationAt = new Map(citations.map(it => [it.span.start, it]));
  const terminator = /[.!?…。！？]+/g;
  let start = skipSpace(prose, from, citationAt);
  let next = 0;
  terminator.lastIndex = start;
  for (let found = terminator.exec(prose); found; found = terminator.exec(prose)) {
    while (next < citations.length && citations[next]!.span.end <= found.index) next++;
    const around = citations[next]?.span;
    if (around && around.start < found.index) {
      // A period inside a marker ends nothing: `refs. 3, 4`.
      terminator.lastIndex = around.end;
      continue;
    }
    const end = endOfSentence(prose, found.index, terminator.lastIndex, citationAt);
    if (end === undefined) continue;
    sentences.push(span(start, end));
    start = skipSpace(prose, end, citationAt);
    terminator.lastIndex = start;
  }
  const end = prose.trimEnd().length;
  if (start < end) sentences.push(span(start, end));
  return sentences;
}

/** Behind the sentence that the marks from `at` to `behindMarks` end, or nothing where they end none. */
function endOfSentence(
  prose: string,
  at: number,
  behindMarks: number,
  citationAt: ReadonlyMap<number, Citation>,
): number | undefined {
  const end = skipClosing(prose, behindMarks, citationAt);
  const isCited = citedBetween(citationAt, behindMarks, end);
  if (/[。！？]/.test(prose.slice(at, behindMarks))) return end;
  if (end < prose.length && !/\s/.test(prose[end]!)) {
    // `processes.<sup>1</sup>This`: the space was lost, the marker tells.
    return isCited && /\p{Lu}/u.test(prose[end]!) ? end : undefined;
  }
  const next = skipSpace(prose, end, citationAt);
  if (next >= prose.length) return end;
  const isPeriod = prose[at] === '.' && behindMarks === at + 1;
  if (isPeriod && endsWithAbbreviation(prose.slice(Math.max(0, at - 24), at + 1), prose.slice(next, next + 24))) {
    return undefined;
  }
  // `… arrest. [12] This`: a marker of its own behind the period, before the next sentence.
  const trailing = isCited ? end : withTrailingCitation(prose, next, citationAt);
  if (trailing !== undefined && trailing > end) return trailing;
  return isCited || startsSentence(prose, next) ? end : undefined;
}

/** Over quotes, brackets and citations that follow the period at once. */
function skipClosing(prose: string, from: number, citationAt: ReadonlyMap<number, Citation>): number {
  let at = from;
  while (at < prose.length) {
    const citation = citationAt.get(at);
    if (citation) at = citation.span.end;
    else if (CLOSING.includes(prose[at]!)) at++;
    else if (at > from && /[,;\u2009\u202F]/.test(prose[at]!) && citationAt.has(at + 1)) at++;
    else break;
  }
  return at;
}

function citedBetween(citationAt: ReadonlyMap<number, Citation>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (citationAt.has(at)) return true;
  return false;
}

function withTrailingCitation(prose: string, from: number, citationAt: ReadonlyMap<number, Citation>): number | undefined {
  let end: number | undefined;
  for (let at = from; ; ) {
    const citation = citationAt.get(at);
    if (!citation) break;
    end = citation.span.end;
    at = skipSpace(prose, end, citationAt);
  }
  if (end === undefined) return undefined;
  const rest = prose.slice(end).trimStart()[0] ?? '';
  return rest === '' || /\p{Lu}/u.test(rest) ? end : undefined;
}

/** A capital, a digit, an opening mark; or a name that is written small, as `p53`, `mTOR` and `β-galactosidase`. */
function startsSentence(prose: string, at: number): boolean {
  const next = prose.slice(at, at + 24).replace(/^["'“‘«([{*_\uE000-\uE002]+/, '');
  if (next === '' || /^[\p{Lu}\p{Lo}\p{N}\p{Script=Greek}\uFFFC¿¡]/u.test(next)) return true;
  return /^\p{Ll}[\p{Ll}-]{0,4}[\p{Lu}\p{N}]/u.test(next);
}

/** Over white space and unseen marks, but not into a marker: the backslash of `\[7\]` is its first character. */
function skipSpace(prose: string, from: number, citationAt: ReadonlyMap<number, Citation>): number {
  let at = from;
  while (at < prose.length && !citationAt.has(at) && (/\s/.test(prose[at]!) || INVISIBLE.includes(prose[at]!))) at++;
  return at;
}
