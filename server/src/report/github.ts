/** The report as annotations on a pull request: GitHub's workflow commands, one line for each finding. */
import type { Severity } from '../rules/rule';
import type { CheckReport, FileReport, ReportedFinding } from './report';

/**
 * `::error file=draft.md,line=41,endLine=41,col=11,endColumn=13,title=…::message`, lines and columns counted from 1. The
 * evidence follows in the message. Empty where there is nothing to report.
 */
export const formatGithub = (report: CheckReport): string =>
  report.files.flatMap(file => file.findings.map(it => `${describe(file, it)}\n`)).join('');

function describe(file: FileReport, { severity, range, message, rule, related }: ReportedFinding): string {
  const { start, end } = range;
  const isOneLine = start.line === end.line;
  const properties = {
    file: file.path,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only where the annotation stays on one line.
    ...(isOneLine ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: `citewise: ${rule}`,
  };
  const evidence = related.map(it => `${it.path}:${it.range.start.line + 1}: ${it.message}`);
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeMessage([message, ...evidence].join('\n'))}`;
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** As the runner's own toolkit does; the percent sign first. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
