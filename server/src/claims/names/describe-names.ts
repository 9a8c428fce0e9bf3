/** What several rules say of a name: the entries at stake in words, as evidence, and the number to write instead. */
import { textOf } from '../../base/span';
import type { Span } from '../../base/span';
import { describeReference } from '../../evidence/entries/describe-reference';
import { headOf } from '../../evidence/entries/locate';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';
import { locateSurname } from './locate-name';
import type { NamedCitation, NameProblem } from './judge-names';

/** More entries than these are counted, not told. */
const MAX_TOLD = 3;

/** `26 (Liu 2019)`, `3 (Liu 2019) and 5 (Wu 2020)`, `3 (Liu 2019), 5 (Wu 2020), 6 (Li 2021) and 2 more`. */
export function describeEntries(entries: readonly Reference[], joint: 'and' | 'or'): string {
  const told = entries.slice(0, MAX_TOLD).map(describeReference);
  const more = entries.length - told.length;
  const parts = more > 0 ? [...told, `${more} more`] : told;
  const last = parts.pop()!;
  return parts.length > 0 ? `${parts.join(', ')} ${joint} ${last}` : last;
}

/** The name itself, without what the sentence has of others: `Wang`; for `et al` and its kin with it. */
export const quote = (text: string): string => `"${text}"`;

/** The number, where the citation is one alone; else the whole marker. */
export const citedSpan = ({ citation }: NamedCitation): Span => (citation.cites.length === 1 ? citation.cites[0]!.span : citation.span);

export interface NameEvidence {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** The name in the prose, the cited entries and those that fit better, each at its place. */
export function evidenceOf(review: Review, problem: NameProblem, reason: string): NameEvidence[] {
  const { uri } = review;
  const name = locateSurname(review, problem);
  const entry = (message: (it: Reference) => string) => (it: Reference) => ({ uri, span: headOf(review, it), message: message(it) });
  return [
    ...(name ? [{ uri, span: name, message: `${quote(problem.mention.printed)} is named here` }] : []),
    ...problem.cited.slice(0, MAX_TOLD).map(entry(it => `Cited: ${describeReference(it)}`)),
    ...problem.suggested.slice(0, MAX_TOLD).map(entry(it => `${describeReference(it)} ${reason}`)),
  ];
}

/** Writes the number of the best entry instead; nothing where the marker has several, or none fits. */
export function replaceNumber(review: Review, { citation, suggested: [best] }: NameProblem): { title: string; edits: { span: Span; newText: string }[]; isSafe: false } | undefined {
  const [cite] = citation.cites;
  if (!best || !cite || citation.cites.length > 1 || textOf(review.text, cite.span) !== cite.key) return undefined;
  return { title: `Cite ${describeReference(best)}`, edits: [{ span: cite.span, newText: best.key }], isSafe: false };
}
