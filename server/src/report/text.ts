/** The report for a person at a terminal: one line for each finding, the words it is about below, a summary at the end. */
import type { Severity } from '../rules/rule';
import type { Excerpt } from './place';
import type { CheckReport, FileReport, ReportedFinding } from './report';
import { columnsOf, painter, plain, type Colour, type Paint } from './terminal';
import { describeCounts, describeFindings, plural } from './words';

export interface TextOptions {
  /** Off unless asked for. */
  readonly hasColour?: boolean;
}

/**
 * Lines and columns are counted from 1, as editors show them:
 *
 *     draft.md:41:11  error  No reference 99: the list ends at 98  number-out-of-range
 *         Senescent cells secrete interleukin 6 [99].
 *                                                ^^
 *
 *     draft.md: 61 citations, 45 references: 1 error
 */
export function formatText(report: CheckReport, { hasColour = false }: TextOptions = {}): string {
  const { files } = report;
  if (files.length === 0) return 'Nothing to check: no draft here cites anything.\n';
  const paint = painter(hasColour);
  const findings = files.flatMap(file => file.findings.map(it => describeFinding(file, it, paint)));
  const summary = files.map(it => `${plain(it.path)}: ${describeCounts(it.counts)}: ${describeFindings([it])}\n`);
  const total = files.length === 1 ? '' : `${plural(files.length, 'draft')}: ${describeFindings(files)}\n`;
  return [...findings, ...summary, total].join('');
}

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' };

function describeFinding(file: FileReport, finding: ReportedFinding, paint: Paint): string {
  const { severity, message, rule, related } = finding;
  const head = [
    paint('bold', placeOf(file.path, finding)),
    paint(COLOURS[severity], severity),
    plain(message),
    paint('dim', rule),
  ];
  const evidence = related.map(it => `    ${paint('dim', placeOf(it.path, it))}  ${plain(it.message)}\n`);
  return `${head.join('  ')}\n${describeExcerpt(finding.excerpt, text => paint(COLOURS[severity], text))}${evidence.join('')}\n`;
}

const placeOf = (path: string, { range: { start } }: Pick<ReportedFinding, 'range'>): string =>
  `${plain(path)}:${start.line + 1}:${start.character + 1}`;

/** The words, and carets below the marked ones. An empty span, where something is missing, gets one caret. */
function describeExcerpt({ text, start, end }: Excerpt, paintMark: (text: string) => string): string {
  const [before, marked, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(plain);
  const carets = '^'.repeat(Math.max(1, columnsOf(marked!)));
  return `    ${before}${marked}${after}\n    ${' '.repeat(columnsOf(before!))}${paintMark(carets)}\n`;
}
