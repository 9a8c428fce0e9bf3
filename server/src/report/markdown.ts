/** The report that an author prints and answers point by point, as Markdown; the editor's report view shows it too. */
import { escapeMarkdown, plainLine } from '../base/markdown-escape';
import { groupBy } from '../base/multi-map';
import type { Rule } from '../rules/rule';
import type { CheckReport, FileReport, ReportedFinding, ReportedReference } from './report';
import { describeFindings, describeReference, plural, SEVERITIES } from './words';

/** So many entries are named for a point; a list that nothing cites would fill pages. */
const NAMED = 10;

export interface MarkdownOptions {
  /** For each rule's summary under its heading. */
  readonly rules: readonly Rule[];
  /** The address of a line, one-based, of a file that the report names; where there is none the place is words only. */
  readonly linkTo?: (uri: string, line: number) => string | undefined;
}

/**
 * A chapter for each draft: counts, the points grouped by rule and numbered through, the worst rules first, and the
 * reference list with how often each entry is cited.
 */
export function formatMarkdown(report: CheckReport, options: MarkdownOptions): string {
  const { files } = report;
  if (files.length === 0) return '# Citation report\n\nNo draft here cites anything.\n';
  const total = `${plural(files.length, 'draft')}: ${describeFindings(files)}.`;
  const intro = files.length === 1 ? [] : [total];
  return `${['# Citation report', ...intro, ...files.flatMap(it => describeFile(it, options))].join('\n\n')}\n`;
}

function describeFile(file: FileReport, options: MarkdownOptions): string[] {
  const { citations, cites, references, claims } = file.counts;
  const counts = [
    `${plural(citations, 'citation')} (${plural(cites, 'cite')})`,
    plural(claims, 'claim'),
    plural(references, 'reference'),
  ].join(', ');
  const summaries = new Map(options.rules.map(it => [it.id, it.summary]));
  let point = 0;
  const points = byRule(file.findings).flatMap(([rule, findings]) => [
    `### ${rule}: ${describeFindings([{ ...file, findings }])}`,
    ...(summaries.has(rule) ? [md(summaries.get(rule)!)] : []),
    ...findings.map(it => describePoint(++point, it, file, options)),
  ]);
  return [
    `## ${md(file.path)}`,
    `${counts}: **${describeFindings([file])}**.`,
    ...points,
    ...(file.references.length === 0 ? [] : ['### References', describeReferences(file.references)]),
  ];
}

/** The rules with the worst finding first; where they are equal, in the order of the text. */
export function byRule<It extends Pick<ReportedFinding, 'rule' | 'severity'>>(findings: readonly It[]): [string, readonly It[]][] {
  const worst = (all: readonly It[]) => SEVERITIES.findIndex(it => all.some(finding => finding.severity === it));
  return [...groupBy(findings, it => it.rule)].sort(([, a], [, b]) => worst(a) - worst(b));
}

function describePoint(number: number, finding: ReportedFinding, file: FileReport, options: MarkdownOptions): string {
  const { range, message, sentence, citedReferences, suggestedReferences, related } = finding;
  const evidence = related.map(it => {
    const where = describeLine('line', it.uri, it.range.start.line + 1, options);
    return `- ${it.uri === file.uri ? where : `${md(it.path)}, ${where}`}: ${md(it.message)}`;
  });
  return [
    `**${number}.** ${describeLine('Line', file.uri, range.start.line + 1, options)}: ${md(message)}.`,
    ...(sentence ? [`> “${md(sentence)}”`] : []),
    [
      ...listed('Cited', citedReferences),
      ...listed('May be meant', suggestedReferences),
      ...evidence,
      '- Answer:',
    ].join('\n'),
  ].join('\n\n');
}

function describeLine(word: string, uri: string, line: number, { linkTo }: MarkdownOptions): string {
  const address = linkTo?.(uri, line);
  return address ? `[${word} ${line}](${address})` : `${word} ${line}`;
}

function listed(label: string, references: readonly ReportedReference[]): string[] {
  const named = references.slice(0, NAMED).map(it => `- ${label}: ${md(it.key)} – ${md(describeReference(it))}`);
  const left = references.length - NAMED;
  return left > 0 ? [...named, `- … and ${left} more`] : named;
}

function describeReferences(references: readonly ReportedReference[]): string {
  const rows = references.map(it => `| ${md(it.key)} | ${md(describeReference(it))} | ${it.timesCited}× |`);
  return ['| key | reference | cited |', '| --- | --- | ---: |', ...rows].join('\n');
}

/** A document's text as Markdown that shows just this text, on one line. */
const md = (text: string): string => escapeMarkdown(plainLine(text));
