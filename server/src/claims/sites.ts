/** The places that cite: each marker with the words that it stands for, in sentences and in the rows of tables. */
import { memo } from '../base/memo';
import { type Block, type PlacedBlock } from '../syntax/block';
import { maskProse } from '../syntax/prose';
import { plainText } from '../syntax/plain-text';
import type { Claim, ClaimContent, PlacedCitation, Review } from '../model/review';
import { stemsOf } from './terms/tokens';

/** What a marker stands for; the same object as long as its sentence, or its row, stays as it is. */
export interface SiteWords {
  /** What stands before the marker, back to the marker before: of `A [1], B [2].` the second's `, B`. */
  readonly clause: string;
  /** The whole sentence, or the row. */
  readonly sentence: string;
  /** Stems with how much they speak for this marker: 1 in its own clause, less elsewhere in the sentence. */
  readonly weights: ReadonlyMap<string, number>;
}

/** A marker and its words. */
export interface Site {
  readonly citation: PlacedCitation;
  /** Of a sentence. */
  readonly claim?: Claim;
  readonly words: SiteWords;
}

/** One for each citation of the review, in the same order. */
export const sitesOf = memo((review: Review): readonly Site[] => {
  const byCitation = new Map<PlacedCitation, Site>();
  for (const claim of review.claims) {
    const words = wordsOfClaim(claim.content);
    claim.citations.forEach((citation, at) => byCitation.set(citation, { citation, claim, words: words[at]! }));
  }
  let at = 0;
  return review.citations.map(citation => {
    const site = byCitation.get(citation);
    if (site) return site;
    while (at + 1 < review.blocks.length && review.blocks[at + 1]!.start <= citation.span.start) at++;
    return { citation, words: wordsOfRow(review.blocks[at]!, citation) };
  });
});

/** Words elsewhere in a sentence are about the same thing, but rather about the other markers. */
const ELSEWHERE = 0.45;
/** A clause of fewer stems, as in `Wang et al. [3] found that …`, is explained by what follows. */
const SHORT = 3;
/** A sentence of more markers is an enumeration: each clause speaks for its own marker alone. */
const MAX_MARKERS = 40;

const wordsOfClaim = memo(({ text, clauses }: ClaimContent): readonly SiteWords[] => {
  const stems = clauses.map(stemsOf);
  const all = stemsOf(text);
  return clauses.map((clause, at) => {
    const weights = new Map(clauses.length > MAX_MARKERS ? [] : all.map(it => [it, ELSEWHERE]));
    // Behind the last marker the sentence may go on.
    const behind = stems[at]!.length < SHORT ? (stems[at + 1] ?? all.slice(stems.flat().length)) : [];
    for (const it of behind) weights.set(it, 0.8);
    for (const it of stems[at]!) weights.set(it, 1);
    return { clause, sentence: text, weights };
  });
});

/** The line of a table, or the heading or caption, that a citation outside of sentences stands in. */
function wordsOfRow(at: PlacedBlock, { span }: PlacedCitation): SiteWords {
  const rows = rowsOf(at.block);
  const offset = span.start - at.start;
  return rows.find(it => offset < it.end)?.words ?? NO_WORDS;
}

const NO_WORDS: SiteWords = { clause: '', sentence: '', weights: new Map() };

const rowsOf = memo((block: Block): readonly { readonly end: number; readonly words: SiteWords }[] => {
  const prose = maskProse(block.text);
  const rows: { end: number; words: SiteWords }[] = [];
  for (let start = 0; start < block.text.length; ) {
    const lineEnd = block.text.indexOf('\n', start);
    const end = lineEnd < 0 ? block.text.length : lineEnd + 1;
    const sentence = plainText(block.text, prose, { start, end }, []);
    rows.push({ end, words: { clause: sentence, sentence, weights: new Map(stemsOf(sentence).map(it => [it, 1])) } });
    start = end;
  }
  return rows;
});
