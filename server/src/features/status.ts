/** What the status item says of a draft: counts. */
import type { Review } from '../model/review';
import { countsOf, type Counts } from '../report/report';
import type { Finding, Severity } from '../rules/rule';

export interface DraftStatus {
  readonly counts: Counts;
  /** How many findings of each severity. */
  readonly findings: Readonly<Record<Severity, number>>;
}

export function statusOf(review: Review, findings: readonly Finding[]): DraftStatus {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const it of findings) bySeverity[it.severity]++;
  return { counts: countsOf(review), findings: bySeverity };
}
