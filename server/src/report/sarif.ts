/** The report as SARIF 2.1.0 (OASIS), for code scanning and for viewers of static analysis. */
import type { Rule, SeveritySetting } from '../rules/rule';
import { fingerprintsOf } from './fingerprint';
import type { LineRange } from './place';
import type { CheckReport, FileReport, ReportedFinding } from './report';

export interface SarifOptions {
  /** Of the product. */
  readonly version: string;
  /** The rules that were run. */
  readonly rules: readonly Rule[];
  /** The Markdown of a rule's page, where there is one. */
  readonly pageOf?: (rule: string) => string | undefined;
  /** The absolute address of a rule's page, where there is one. */
  readonly uriOf?: (rule: string) => string | undefined;
}

/** One run with all files. Paths become relative references, which a viewer resolves against the root of the sources. */
export function formatSarif(report: CheckReport, options: SarifOptions): string {
  const indexes = new Map(options.rules.map((it, index) => [it.id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Citewise',
            version: options.version,
            rules: options.rules.map(it => describeRule(it, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map(it => ({ location: { uri: uriOf(it.path) } })),
        results: report.files.flatMap((file, at) => describeResults(file, at, indexes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, summary, severity }: Rule, { pageOf, uriOf }: SarifOptions): Record<string, unknown> {
  const page = pageOf?.(id);
  const uri = uriOf?.(id);
  const level = levelOf(severity);
  return {
    id,
    shortDescription: { text: summary },
    help: { text: summary, ...(page ? { markdown: page } : {}) },
    ...(uri ? { helpUri: uri } : {}),
    defaultConfiguration: { enabled: severity !== 'off', level },
    // What code scanning on GitHub sorts by.
    properties: { tags: ['citations'], 'problem.severity': level === 'note' ? 'recommendation' : level },
  };
}

const levelOf = (severity: SeveritySetting): string =>
  severity === 'error' || severity === 'warning' ? severity : 'note';

function describeResults(file: FileReport, artifact: number, indexes: ReadonlyMap<string, number>): unknown[] {
  const fingerprints = fingerprintsOf(file.findings);
  return file.findings.map((it, at) => ({
    ruleId: it.rule,
    ruleIndex: indexes.get(it.rule) ?? -1,
    level: levelOf(it.severity),
    message: { text: it.message },
    locations: [{ physicalLocation: locationOf(file.path, it.range, artifact) }],
    ...relatedLocationsOf(it),
    partialFingerprints: { 'citewise/v1': fingerprints[at] },
    properties: { severity: it.severity, cited: it.cited, suggested: it.suggested },
  }));
}

const relatedLocationsOf = ({ related }: ReportedFinding): Record<string, unknown> =>
  related.length === 0
    ? {}
    : {
        relatedLocations: related.map((it, id) => ({
          id,
          physicalLocation: locationOf(it.path, it.range),
          message: { text: it.message },
        })),
      };

/** Lines and columns counted from 1, the end behind the last character. */
const locationOf = (path: string, { start, end }: LineRange, index?: number): Record<string, unknown> => ({
  artifactLocation: { uri: uriOf(path), ...(index === undefined ? {} : { index }) },
  region: {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  },
});

/** A relative path becomes a relative reference, an absolute one (`/a/b`, `C:/a/b`) a `file:` address. */
function uriOf(path: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const rest = path.slice(drive.length).replace(/\p{Surrogate}/gu, '\uFFFD');
  const encoded = drive + rest.split('/').map(encodeURIComponent).join('/');
  if (drive) return `file:///${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
