/** A DOI that is another journal's than the one that is printed. */
import { describeReference } from '../evidence/entries/describe-reference';
import { findDoiJournalClashes, type DoiJournalClash } from '../evidence/doi/doi-journal-clash';
import { locate } from '../evidence/entries/locate';
import type { Reference } from '../model/reference';
import type { Rule } from './rule';

export const doiJournal: Rule = {
  id: 'doi-journal',
  summary: 'A DOI that does not seem to be one of the journal that is printed.',
  severity: 'warning',
  *check(review) {
    for (const { references } of review.lists) {
      for (const found of findDoiJournalClashes(references)) {
        const reference = references[found.index]!;
        const place = locate(review, reference, reference.item.DOI!);
        if (!place) continue;
        yield {
          span: place,
          message: describe(found, reference),
          cited: [reference.key],
          evidence: found.others.map(it => references[it]!).flatMap(it => {
            const span = locate(review, it, it.item.DOI!);
            return span ? [{ uri: review.uri, span, message: `DOI of ${describeReference(it)}, ${it.item['container-title']}` }] : [];
          }),
          ...(found.suggestion && {
            fix: { title: `Write the DOI as ${found.suggestion}`, edits: [{ span: place, newText: found.suggestion }], isSafe: false },
          }),
        };
      }
    }
  },
};

function describe(found: DoiJournalClash, reference: Reference): string {
  const journal = reference.item['container-title'];
  if (found.suggestion) {
    return `DOIs of ${journal} begin ${found.expected}, this one ${found.mark}: perhaps ${found.suggestion} is meant`;
  }
  return `The DOI begins ${found.mark} as those of ${found.owner} do, but ${describeReference(reference)} prints ${journal}`;
}
