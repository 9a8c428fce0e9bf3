/** Reports for tests: a draft, and findings that point at words of it. */
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import { reportOf, type CheckReport } from '../../server/src/report/report';
import type { Evidence, Finding } from '../../server/src/rules/rule';

export interface Said extends Partial<Omit<Finding, 'span' | 'evidence'>> {
  /** The words that the finding is about: their first occurrence in the draft. */
  readonly at: string;
  /** Words of the draft, and what is said of them. */
  readonly evidence?: readonly (readonly [words: string, message: string])[];
}

export const DRAFT = `# Ageing of cells

Cells stop dividing after some fifty rounds [1]. Old cells secrete interleukin 6 [2,9].

| agent | source |
| --- | --- |
| ABT263 | [3] |

## References

1. Hayflick L, Moorhead PS. The serial cultivation of human diploid cell strains. Exp Cell Res. 1961;25(3):585-621.
2. Coppé JP, Patil CK. Secretory phenotypes reveal functions of oncogenic RAS. PLoS Biol. 2008;6(12):e301.
3. Chang J, Wang Y. Clearance of senescent cells by ABT263. Nat Med. 2016;22(1):78-83.
`;

/** The report on one draft. */
export const report = (said: readonly Said[], draft = DRAFT, path = 'draft.md'): CheckReport =>
  reports([{ path, draft, said }]);

/** The report on several drafts, each in a library with all of them. */
export function reports(drafts: readonly { path: string; draft: string; said: readonly Said[] }[]): CheckReport {
  const uriOf = (path: string): string => `file:///home/${path}`;
  const reviews = drafts.map(it => parseReview(uriOf(it.path), it.draft));
  const library = reviews.reduce((all, it) => all.with(it), Library.empty);
  const files = drafts.map(({ draft, path, said }, at) => ({
    review: reviews[at]!,
    library,
    findings: said.map(it => findingOf(it, draft, uriOf(path))),
  }));
  return reportOf(files, uri => uri.slice('file:///home/'.length));
}

/** The finding with its words found in the draft. */
export function findingOf({ at, evidence = [], ...rest }: Said, draft: string, uri: string): Finding {
  const spanOf = (words: string) => ({ start: draft.indexOf(words), end: draft.indexOf(words) + words.length });
  const places: Evidence[] = evidence.map(([words, message]) => ({ uri, span: spanOf(words), message }));
  return {
    rule: 'number-out-of-range',
    severity: 'error',
    message: 'No reference 9: the list ends at 3',
    cited: [],
    suggested: [],
    ...rest,
    span: spanOf(at),
    evidence: places,
  };
}

export const OUT_OF_RANGE: Said = { at: '9]', cited: ['9'], evidence: [['3. Chang J', 'the last entry']] };

export const MISPLACED: Said = {
  at: '1]',
  rule: 'unlikely-reference',
  severity: 'hint',
  message: 'This sentence speaks of other things than reference 1',
  cited: ['1'],
  suggested: ['3', '2'],
};

/** A draft with so many references, each cited so many times: first in order, then again and again from the beginning. */
export function draftOf(count: number, times: number): string {
  const keys = Array.from({ length: count }, (_, at) => at + 1);
  const cite = (key: number, round: number): string => `The finding ${round} of group ${key} holds in another tissue [${key}].`;
  const rounds = Array.from({ length: times }, (_, round) => `## Part ${round + 1}\n\n${keys.map(it => cite(it, round)).join(' ')}`);
  const list = keys.map(it => `${it}. Author${it} AB, Other CD. What group ${it} found in its tissue. J Cell. ${1990 + (it % 30)};${it}:${it}-${it + 9}.`);
  return `# A review\n\n${rounds.join('\n\n')}\n\n## References\n\n${list.join('\n')}\n`;
}
