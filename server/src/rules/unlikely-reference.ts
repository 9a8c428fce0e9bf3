/** A citation that its sentence speaks against: `… navitoclax lowers platelets [31]`, where 31 is on mice and 77 on navitoclax. */
import { describeReference } from '../evidence/entries/describe-reference';
import { replaceCite } from '../evidence/markers/replace-cite';
import { quoteWords, sharedWords } from '../claims/judge/shared-words';
import type { Suspect } from '../claims/judge/suspects';
import { isWarned, verdictsOf } from '../claims/judge/verdicts';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Fix, Rule, RuleFinding } from './rule';

export const unlikelyReference: Rule = {
  id: 'unlikely-reference',
  summary: 'A sentence that fits another reference much better than the one that it cites.',
  severity: 'hint',
  *check(review) {
    for (const it of verdictsOf(review).unlikely) {
      const [best] = it.alternatives;
      if (best) yield describe(review, it, best);
    }
  },
};

function describe(review: Review, suspect: Suspect, best: Reference): RuleFinding {
  const { reference, cite, site, alternatives, suspicion } = suspect;
  const isCertain = isWarned(suspect);
  const words = sharedWords(site.words, best, suspect.list.fit.entries);
  const why = words.length > 0 ? `its title has ${quoteWords(words)}` : 'sentences like this one cite it';
  const turn = isCertain ? `${describeReference(reference)} stands ahead of its turn here, and ` : '';
  const than = isCertain ? 'better' : `better than ${describeReference(reference)}`;
  return {
    span: cite.span,
    message: `${turn}${describeReference(best)} fits this sentence ${than}: ${why}`,
    ...(isCertain && { severity: 'warning' as const }),
    certainty: 1 / (1 + Math.exp(-suspicion)),
    cited: [reference.key],
    suggested: alternatives.map(it => it.key),
    evidence: [reference, ...alternatives].map(it => ({ uri: review.uri, span: it.span, message: describeTitle(it) })),
    ...fixesOf(review, suspect),
  };
}

const describeTitle = (it: Reference): string => (it.item.title ? `${describeReference(it)}: ${it.item.title}` : describeReference(it));

/** The best three, each by author, year and title. */
function fixesOf(review: Review, { cite, alternatives }: Suspect): { readonly fix: Fix; readonly otherFixes: readonly Fix[] } | undefined {
  const [fix, ...otherFixes] = alternatives.flatMap((it): Fix[] => {
    const edit = replaceCite(review, cite, it.key);
    return edit ? [{ title: `Cite ${describeTitle(it)}`, edits: [edit], isSafe: false }] : [];
  });
  return fix && { fix, otherFixes };
}
