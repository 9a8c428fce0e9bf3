/** Runs the rules over one review. */
import { covers } from '../base/span';
import type { Library } from '../library/library';
import type { Review } from '../model/review';
import type { Finding, Rule, SeveritySetting } from './rule';

export interface CheckOptions {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Told of a rule that threw; the others still run. */
  readonly onError?: (rule: Rule, error: unknown) => void;
}

/** The findings of all rules that are not off, without those that the author has suppressed, in the order of the text. */
export function check(rules: readonly Rule[], review: Review, library: Library, options: CheckOptions = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const setting = options.severities?.[rule.id] ?? rule.severity;
    if (setting === 'off') continue;
    const isOverridden = setting !== rule.severity;
    try {
      for (const it of rule.check(review, library)) {
        const severity = isOverridden ? setting : (it.severity ?? setting);
        findings.push({ cited: [], suggested: [], evidence: [], ...it, rule: rule.id, severity });
      }
    } catch (error) {
      options.onError?.(rule, error);
    }
  }
  return findings.filter(it => !isSuppressed(review, it)).sort(bySpan);
}

const bySpan = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

const isSuppressed = (review: Review, finding: Finding): boolean =>
  review.suppressions.some(it => it.rule === finding.rule && it.reason !== '' && covers(it.scope, finding.span));
