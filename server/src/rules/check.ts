/** Runs the rules over one review. */
import type { Library } from '../library/library';
import type { Review, Suppression } from '../model/review';
import type { Finding, Rule, SeveritySetting } from './rule';

export interface CheckOptions {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** How many findings that are only likely are shown for a hundred cites; all where it is not given. */
  readonly likelyPerHundred?: number;
  /** Told of a rule that threw; the others still run. */
  readonly onError?: (rule: Rule, error: unknown) => void;
}

/** The findings of all rules that are not off, without those that the author has suppressed, in the order of the text. */
export const check = (rules: readonly Rule[], review: Review, library: Library, options: CheckOptions = {}): Finding[] =>
  shownOf(runRules(rules, review, library, options), review, options);

/** All that the rules say, as they say it: nothing sorted, nothing kept back. Together with what others say it goes to {@link shownOf}. */
export function runRules(rules: readonly Rule[], review: Review, library: Library, options: CheckOptions = {}): Finding[] {
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
  return findings;
}

/** In the order of the text, without those that the author has suppressed, and without what is too many of those that are only likely. */
export function shownOf(findings: readonly Finding[], review: Review, options: CheckOptions = {}): Finding[] {
  const shown = withoutSuppressed([...findings].sort(bySpan), review.suppressions);
  return options.likelyPerHundred === undefined ? shown : withLikeliest(shown, review, options.likelyPerHundred);
}

/** Hints and information that carry their certainty are capped, the likeliest kept: at least one, whatever the draft's length. */
function withLikeliest(findings: readonly Finding[], review: Review, perHundred: number): Finding[] {
  const cites = review.citations.reduce((sum, it) => sum + it.inBlock.cites.length, 0);
  const isLikely = (it: Finding) => it.certainty !== undefined && (it.severity === 'hint' || it.severity === 'info');
  const ranked = findings.filter(isLikely).sort((a, b) => b.certainty! - a.certainty!);
  const kept = new Set(ranked.slice(0, perHundred > 0 ? Math.max(1, Math.round((cites * perHundred) / 100)) : 0));
  return findings.filter(it => !isLikely(it) || kept.has(it));
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
