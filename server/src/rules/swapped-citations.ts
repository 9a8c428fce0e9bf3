/** Two citations that were exchanged: `… dasatinib [15] and quercetin [14]`, where 14 is on dasatinib. */
import { describeReference } from '../evidence/entries/describe-reference';
import { replaceCite } from '../evidence/markers/replace-cite';
import { quoteWords, sharedWords } from '../claims/judge/shared-words';
import type { Swap, SwappedCite } from '../claims/judge/swaps';
import { verdictsOf } from '../claims/judge/verdicts';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Cite } from '../syntax/citation';
import type { Fix, Rule, RuleFinding } from './rule';

export const swappedCitations: Rule = {
  id: 'swapped-citations',
  summary: 'Two citations that each fit the other’s place better.',
  severity: 'warning',
  *check(review) {
    for (const it of verdictsOf(review).swaps) yield describe(review, it);
  },
};

function describe(review: Review, { list, one, other, gain, mendsOrder }: Swap): RuleFinding {
  const order = mendsOrder ? 'in the order of first mention they belong the other way round' : 'each sentence speaks of the other’s title';
  return {
    span: citeOf(one).span,
    message: `${describeReference(one.reference)} and ${describeReference(other.reference)} seem to be exchanged: ${order}`,
    // What the sentences alone say is a lead.
    ...(!mendsOrder && { severity: 'hint' as const }),
    certainty: 1 - Math.exp(-gain / 4),
    cited: [one.reference.key, other.reference.key],
    suggested: [other.reference.key, one.reference.key],
    evidence: [
      { uri: review.uri, span: citeOf(other).span, message: `${describeReference(other.reference)} is cited here` },
      ...shared(review, list.fit.entries, one, other),
      ...shared(review, list.fit.entries, other, one),
    ],
    ...fixOf(review, one, other),
  };
}

const citeOf = ({ site, reference }: SwappedCite): Cite => site.citation.cites.find(it => it.key === reference.key)!;

/** What the sentence of the one shares with the title of the other. */
function shared(review: Review, entries: readonly Reference[], { site, reference }: SwappedCite, other: SwappedCite): RuleFinding['evidence'] & object {
  const words = sharedWords(site.words, other.reference, entries);
  const message = `The sentence that cites ${reference.key} shares ${quoteWords(words)} with this title`;
  return words.length > 0 ? [{ uri: review.uri, span: other.reference.span, message }] : [];
}

function fixOf(review: Review, one: SwappedCite, other: SwappedCite): { readonly fix: Fix } | undefined {
  const edits = [replaceCite(review, citeOf(one), other.reference.key), replaceCite(review, citeOf(other), one.reference.key)];
  const [here, there] = edits;
  if (!here || !there) return undefined;
  return { fix: { title: `Exchange ${one.reference.key} and ${other.reference.key}`, edits: [here, there], isSafe: false } };
}
