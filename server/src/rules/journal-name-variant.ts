/** One journal whose name is printed in two ways. */
import { describeReference } from '../evidence/entries/describe-reference';
import { findJournalVariants } from '../evidence/journals/journal-variants';
import { locateJournal } from '../evidence/entries/locate';
import type { Rule } from './rule';

export const journalNameVariant: Rule = {
  id: 'journal-name-variant',
  summary: 'A journal whose name is printed otherwise than in the rest of the list.',
  severity: 'info',
  *check(review) {
    for (const { kind, references } of review.lists) {
      if (kind === 'footnotes') continue;
      for (const { index, printed, usual, usualIndex, count, isClear } of findJournalVariants(references)) {
        const [reference, elsewhere] = [references[index]!, references[usualIndex]!];
        const place = locateJournal(review, reference);
        if (!place) continue;
        const there = locateJournal(review, elsewhere);
        yield {
          span: place,
          message: `${printed} is printed as ${usual} in ${count === 1 ? describeReference(elsewhere) : `${count} other entries`}`,
          cited: [reference.key],
          evidence: there ? [{ uri: review.uri, span: there, message: `${describeReference(elsewhere)} prints ${usual}` }] : [],
          ...(isClear && { fix: { title: `Write ${usual}`, edits: [{ span: place, newText: usual }], isSafe: true } }),
        };
      }
    }
  },
};
