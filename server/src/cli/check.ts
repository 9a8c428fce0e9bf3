/** `citewise check`: reads drafts, runs the rules over them and prints the report. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { versionOf } from '../node/cache-place';
import { shownPath } from '../node/files';
import { formatGithub } from '../report/github';
import { formatHtml } from '../report/html';
import { formatJson } from '../report/json';
import { citationMapOf } from '../report/map/citation-map';
import { formatMarkdown } from '../report/markdown';
import { reportOf, type CheckedFile, type CheckReport } from '../report/report';
import { formatSarif } from '../report/sarif';
import { formatText } from '../report/text';
import { SEVERITIES } from '../report/words';
import { RULES } from '../rules';
import { check as runRules } from '../rules/check';
import { rulePageUri, SHIPPED_PAGES, SOURCE_PAGES } from '../settings/rule-page';
import type { CheckCommand, FailOn } from './arguments';
import { openBaselines } from './baselines';
import { configurationsOf, UNCONFIGURED } from './config';
import { corporaOf } from './corpus';
import { collectDrafts, readDraft } from './drafts';
import { complainTo, progressOn, type Complaints, type ExitCode, type Terminal } from './terminal';

export async function check(command: CheckCommand, terminal: Terminal): Promise<ExitCode> {
  const complaints = complainTo(terminal);
  const checked = await checkDrafts(command, terminal, complaints);
  const report = reportOf(checked, uri => shownPath(fileURLToPath(uri), terminal.cwd));
  terminal.stdout(await format(report, checked, command, terminal));
  if (complaints.hasProblem) return 2;
  return isFailure(report, command.failOn) ? 1 : 0;
}

async function checkDrafts(command: CheckCommand, terminal: Terminal, complaints: Complaints): Promise<CheckedFile[]> {
  const { cwd } = terminal;
  const progress = progressOn(terminal);
  const configurationOf = configurationsOf(command.config && resolve(cwd, command.config), complaints);
  const corpusOf = corporaOf(command.corpus.map(it => resolve(cwd, it)), terminal, complaints);
  const asked = command.baseline && pathToFileURL(resolve(cwd, command.baseline)).href;
  const baselines = openBaselines(asked, command, terminal, complaints);
  // What was asked for by name must be there, also where no draft makes use of it.
  if (command.config) await configurationOf(join(cwd, 'draft.md'));
  if (command.corpus.length > 0) await corpusOf(UNCONFIGURED);

  const checked: CheckedFile[] = [];
  for (const { path, isNamed } of await collectDrafts(command.paths, cwd, complaints)) {
    progress.show(`Checking ${shownPath(path, cwd)}`);
    const configuration = await configurationOf(path);
    const corpus = await corpusOf(configuration);
    // Indexed reviews are evidence, not drafts, though they may lie beside them.
    if (!isNamed && corpus.has(pathToFileURL(path).href)) continue;
    const review = await readDraft(path, configuration, complaints);
    if (!review || (!isNamed && review.citations.length === 0)) continue;
    const library = corpus.libraryFor(review.uri).with(review);
    // A check that is not whole must not pass for one that found nothing.
    const findings = runRules(RULES, review, library, {
      severities: configuration.settings.severities,
      likelyPerHundred: configuration.settings.likelyPerHundred,
      onError: (rule, error) => complaints.problem(path, `the rule ${rule.id} stopped: ${String(error)}`),
    });
    checked.push({ review, library, findings: await baselines.freshOf(review, findings, configuration) });
  }
  progress.clear();
  await baselines.finish();
  return checked;
}

async function format(
  report: CheckReport,
  checked: readonly CheckedFile[],
  command: CheckCommand,
  terminal: Terminal,
): Promise<string> {
  switch (command.format) {
    case 'text':
      return formatText(report, { hasColour: terminal.hasColour });
    case 'json':
      return formatJson(report);
    case 'github':
      return formatGithub(report);
    case 'markdown':
      return formatMarkdown(report, { rules: RULES });
    case 'html':
      return formatHtml(report, {
        rules: RULES,
        maps: checked.map(it => citationMapOf(it.review, it.library, it.findings)),
        hashOf: text => createHash('sha256').update(text).digest('base64'),
      });
    case 'sarif': {
      const [version, pages] = [versionOf(terminal.installFolder), await readPages(terminal.installFolder)];
      return formatSarif(report, { version, rules: RULES, pageOf: it => pages.get(it), uriOf: it => rulePageUri(it) });
    }
  }
}

/** The pages of the rules, by id; of the product, or of its source tree. */
async function readPages(installFolder: string): Promise<ReadonlyMap<string, string>> {
  const readPage = async (id: string): Promise<[string, string] | undefined> => {
    for (const folder of [SHIPPED_PAGES, SOURCE_PAGES]) {
      try {
        return [id, await readFile(join(installFolder, folder, `${id}.md`), 'utf8')];
      } catch {
        // Not there: the next place may have it, and a report without the page is as good.
      }
    }
    return undefined;
  };
  const pages = await Promise.all(RULES.map(it => readPage(it.id)));
  return new Map(pages.filter(it => it !== undefined));
}

function isFailure(report: CheckReport, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return report.files.some(file => file.findings.some(it => failing.includes(it.severity)));
}
