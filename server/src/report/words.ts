/** Counts, severities and references in words. */
import type { Severity } from '../rules/rule';
import { shorten } from './place';
import type { Counts, FileReport, ReadReference } from './report';

/** From the worst down. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

/** `1 citation`, `2 citations`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `61 citations, 45 references`; a draft without a list says so. */
export function describeCounts({ citations, references }: Counts): string {
  const list = references === 0 ? 'no reference list' : plural(references, 'reference');
  return `${plural(citations, 'citation')}, ${list}`;
}

/** `2 errors, 1 warning`, the worst first; `nothing to report` where there is none. */
export function describeFindings(files: readonly FileReport[]): string {
  const found = SEVERITIES.flatMap(severity => {
    const count = files.reduce((sum, file) => sum + file.findings.filter(it => it.severity === severity).length, 0);
    return count === 0 ? [] : plural(count, ...NAMES[severity]);
  });
  return found.length === 0 ? 'nothing to report' : found.join(', ');
}

/** `Hayflick 1961, The serial cultivation of human diploid cell strains`, or the beginning of the entry as printed. */
export function describeReference({ author, year, title, text }: ReadReference): string {
  const who = [author, year].filter(it => it !== undefined).join(' ');
  if (!who || !title) return shorten(text, 120);
  return `${who}, ${shorten(title, 120)}`;
}
