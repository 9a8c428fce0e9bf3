/** Two notations in the running text: brackets among superscripts. */
import { groupBy } from '../base/multi-map';
import type { Notation } from '../syntax/citation';
import type { PlacedCitation, Review } from '../model/review';
import type { Rule } from './rule';

/** From so many citations on a draft has a notation of its own. */
const MIN_MAJORITY = 5;
/** A notation of more than this share is no slip: the draft is written in two. */
const MAX_SHARE = 0.2;
const MAX_EVIDENCE = 10;

/** As a reader sees them: how a raised number is typed is no matter of style. Footnotes are notes. */
const LOOKS: Readonly<Partial<Record<Notation, string>>> = {
  bracket: 'in brackets',
  'html-superscript': 'raised',
  'pandoc-superscript': 'raised',
  'unicode-superscript': 'raised',
  pandoc: 'by key',
  myst: 'by key',
  latex: 'by key',
  'author-year': 'by author and year',
};

export const mixedNotation: Rule = {
  id: 'mixed-notation',
  summary: 'A few citations in another notation than all the others.',
  severity: 'info',
  *check(review) {
    // Almost every draft has one.
    if (review.citations.every(it => it.notation === review.citations[0]!.notation)) return;
    const prose = review.citations.filter(it => it.place === 'prose' && LOOKS[it.notation]);
    const groups = [...groupBy(prose, it => LOOKS[it.notation]!)].sort((a, b) => b[1].length - a[1].length);
    const [majority, ...minorities] = groups;
    if (!majority || majority[1].length < MIN_MAJORITY) return;
    for (const [look, all] of minorities) {
      const slips = all.filter(it => !isMeant(review, it));
      if (slips.length === 0 || all.length > prose.length * MAX_SHARE) continue;
      const [first, ...others] = slips as [PlacedCitation, ...PlacedCitation[]];
      const what = slips.length === 1 ? 'This citation is' : `${slips.length} citations are`;
      yield {
        span: first.span,
        message: `${what} ${look}; the other ${majority[1].length} in the text are ${majority[0]}`,
        cited: first.cites.map(it => it.key),
        evidence: others.slice(0, MAX_EVIDENCE).map(it => ({ uri: review.uri, span: it.span, message: `Also ${look}` })),
      };
    }
  },
};

/** `(ref. [12])` and `in 45 mice [12]` among superscripts: raised, the number could not be read. */
function isMeant(review: Review, { notation, span }: PlacedCitation): boolean {
  if (notation !== 'bracket') return false;
  const before = review.text.slice(Math.max(0, span.start - 24), span.start);
  return /(?:\brefs?\.?|\breferences?|\d|\bin|\bby|\bfrom|\bsee|\bof)\s*[(*_]*$/i.test(before);
}
