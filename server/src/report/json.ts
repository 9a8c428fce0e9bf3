/** The report for programs: `citewise check --format json`. Positions are those of LSP. */
import type { CheckReport } from './report';

/** Version 1 of the format; a field may be added, none removed or changed. */
export function formatJson(report: CheckReport): string {
  const files = report.files.map(({ path, counts, findings }) => ({
    path,
    counts,
    findings: findings.map(({ rule, severity, range, message, cited, suggested, related }) => ({
      rule,
      severity,
      range,
      message,
      cited,
      suggested,
      related: related.map(it => ({ path: it.path, range: it.range, message: it.message })),
    })),
  }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}
