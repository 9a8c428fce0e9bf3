/** A named author who is spelled otherwise in the entry that is cited: `Hayflik et al [1]` beside `1. Hayflick L`. */
import { textOf } from '../base/span';
import { describeReference } from '../evidence/entries/describe-reference';
import { locate, headOf } from '../evidence/entries/locate';
import { citedSpan, quote } from '../claims/names/describe-names';
import { namesOfEntry } from '../claims/names/entry-names';
import { judgeNames } from '../claims/names/judge-names';
import { locateSurname } from '../claims/names/locate-name';
import type { Rule } from './rule';

export const authorSpelling: Rule = {
  id: 'author-spelling',
  summary: 'An author whose name is spelled otherwise in the text than in the entry that is cited.',
  severity: 'warning',
  *check(review) {
    for (const it of judgeNames(review)) {
      if (it.kind !== 'spelling' || !it.meant) continue;
      const family = namesOfEntry(it.meant)?.family ?? '';
      // Capitals are a style of lists.
      const printed = family === family.toUpperCase() ? undefined : family;
      const name = locateSurname(review, it);
      const entry = locate(review, it.meant, family) ?? headOf(review, it.meant);
      yield {
        span: name ?? citedSpan(it),
        message: `${quote(it.mention.surname)} is printed as ${quote(family)} in ${describeReference(it.meant)}; one of the two is misspelled`,
        cited: [it.meant.key],
        evidence: [{ uri: review.uri, span: entry, message: `Printed as ${quote(family)} here` }],
        ...(name && printed && textOf(review.text, name) === it.mention.surname
          ? { fix: { title: `Write ${printed} as in the list`, edits: [{ span: name, newText: printed }], isSafe: false } }
          : {}),
      };
    }
  },
};
