/** A draft that cites by number and has no list of references. */
import type { PlacedCitation } from '../model/review';
import type { Rule } from './rule';

/** One `[1]` in a README is no draft. */
const FEWEST = 5;
const NUMERIC: ReadonlySet<PlacedCitation['notation']> = new Set(['bracket', 'html-superscript', 'pandoc-superscript', 'unicode-superscript']);

export const missingReferenceList: Rule = {
  id: 'missing-reference-list',
  summary: 'A draft that cites by number but has no reference list.',
  severity: 'info',
  *check(review) {
    if (review.citations.length < FEWEST || review.lists.some(it => it.kind === 'list')) return;
    const front = review.blocks[0]?.block;
    if (front?.kind === 'front-matter' && /^(?:bibliography|references):/m.test(front.text)) return;
    const citations = review.citations.filter(it => NUMERIC.has(it.notation));
    if (citations.length < FEWEST) return;
    yield {
      span: citations[0]!.span,
      message: `${citations.length} citations by number, but no reference list: none stands under a heading such as References`,
      cited: citations[0]!.cites.map(it => it.key),
    };
  },
};
