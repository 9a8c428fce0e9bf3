/** An author who is named where another one's paper is cited: `Wang et al found … [26]`, and 26 is by Liu. */
import { citedSpan, describeEntries, evidenceOf, quote, replaceNumber } from '../claims/names/describe-names';
import { judgeNames, type NameProblem } from '../claims/names/judge-names';
import type { Rule, Severity } from './rule';

const SEVERITIES: Readonly<Record<NameProblem['certainty'], Severity>> = { sure: 'error', likely: 'warning', possible: 'hint' };

export const authorMismatch: Rule = {
  id: 'author-mismatch',
  summary: 'An author who is named in the sentence and is not the first author of what it cites.',
  severity: 'error',
  *check(review) {
    for (const it of judgeNames(review)) {
      if (it.kind !== 'mismatch') continue;
      const fix = replaceNumber(review, it);
      yield {
        span: citedSpan(it),
        message: describe(it),
        severity: SEVERITIES[it.certainty],
        cited: it.cited.map(reference => reference.key),
        suggested: it.suggested.map(reference => reference.key),
        evidence: evidenceOf(review, it, `is by ${it.mention.surname}`),
        ...(fix && { fix }),
      };
    }
  },
};

function describe({ mention, cited, suggested, isLater }: NameProblem): string {
  const name = quote(mention.printed);
  const verb = mention.form === 'pair' ? 'are' : 'is';
  const stated =
    cited.length > 1
      ? `${name} ${verb} first author${verb === 'are' ? 's' : ''} of none of ${describeEntries(cited, 'and')}`
      : `${name} ${verb} not the first author${verb === 'are' ? 's' : ''} of ${describeEntries(cited, 'and')}${isLater ? ' but a later one' : ''}`;
  return suggested.length > 0 ? `${stated}; ${describeEntries(suggested, 'or')} is by ${mention.surname}` : stated;
}
