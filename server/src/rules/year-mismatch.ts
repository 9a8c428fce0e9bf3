/** A year beside a named author that is not that of the cited entry: `Wang et al (2019) [26]`, and 26 is of 2012. */
import { citedSpan, describeEntries, evidenceOf, quote, replaceNumber } from '../claims/names/describe-names';
import { judgeNames, type NameProblem } from '../claims/names/judge-names';
import { locateYear } from '../claims/names/locate-name';
import { describeReference } from '../evidence/entries/describe-reference';
import { yearOf } from '../model/csl-item';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

export const yearMismatch: Rule = {
  id: 'year-mismatch',
  summary: 'A year beside a named author that differs by more than one from that of the cited entry.',
  severity: 'warning',
  *check(review) {
    for (const it of judgeNames(review)) {
      if (it.kind !== 'year' || !it.meant) continue;
      const fix = fixOf(review, it);
      const other = it.suggested.length > 0 ? `; ${describeEntries(it.suggested, 'or')} is of that year` : '';
      yield {
        span: locateYear(review, it) ?? citedSpan(it),
        message: `${quote(`${it.mention.printed} (${it.mention.year!})`)} cites ${describeReference(it.meant)}, which is of another year${other}`,
        cited: [it.meant.key],
        suggested: it.suggested.map(reference => reference.key),
        evidence: evidenceOf(review, it, `is of ${it.mention.year!}`),
        ...(fix && { fix }),
      };
    }
  },
};

/** The number where another entry has author and year; else the year, as the list has it. */
function fixOf(review: Review, it: NameProblem): Fix | undefined {
  if (it.suggested.length > 0) return replaceNumber(review, it);
  const [span, year] = [locateYear(review, it), it.meant && yearOf(it.meant.item)];
  if (!span || year === undefined) return undefined;
  return { title: `Write ${year} as in the list`, edits: [{ span, newText: String(year) }], isSafe: false };
}
