/** Runs the rules over one review. */
import type { Library } from '../library/library';
import type { Review, Suppression } from '../model/review';
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
  return withoutSuppressed(findings.sort(bySpan), review.suppressions);
}

const bySpan = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** Both in the order of the text: one walk, in which each rule's comments reach as far as the furthest of them. */
function withoutSuppressed(findings: readonly Finding[], suppressions: readonly Suppression[]): Finding[] {
  const reach = new Map<string, number>();
  let next = 0;
  return findings.filter(finding => {
    for (; next < suppressions.length && suppressions[next]!.scope.start <= finding.span.start; next++) {
      const { rule, reason, scope } = suppressions[next]!;
      if (reason !== '') reach.set(rule, Math.max(reach.get(rule) ?? 0, scope.end));
    }
    return (reach.get(finding.rule) ?? -1) < finding.span.end;
  });
}
