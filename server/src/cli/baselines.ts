/** The baselines of a check: what they keep back, what is stale in them, and what is written into them. */
import { stat, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Review } from '../model/review';
import { disk } from '../node/disk';
import { describeFileError, isMissing } from '../node/files';
import { judge, pathInBaseline, readBaseline, writeBaseline, type DraftToWrite } from '../project/baseline-file';
import { parentOf, resolvePath } from '../project/uris';
import type { Accepted, Baseline } from '../report/baseline';
import { plural } from '../report/words';
import type { Finding } from '../rules/rule';
import type { CheckCommand } from './arguments';
import type { Configuration } from './config';
import type { Complaints, Terminal } from './terminal';

export interface Baselines {
  /** The findings that nobody has accepted; with `--write-baseline` that is none. */
  readonly freshOf: (review: Review, findings: readonly Finding[], configuration: Configuration) => Promise<readonly Finding[]>;
  /** Writes what was asked for, or tells what is stale. */
  readonly finish: () => Promise<void>;
}

type Options = Pick<CheckCommand, 'writesBaseline' | 'prunesBaseline'>;

/** `asked` is the URI of the command line, which replaces those of the settings. */
export function openBaselines(asked: string | undefined, options: Options, terminal: Terminal, complaints: Complaints): Baselines {
  const opened = new Map<string, { readonly baseline: Baseline; readonly drafts: DraftToWrite[] }>();
  const isRequired = asked !== undefined && !options.writesBaseline;

  const open = async (uri: string) => {
    if (!opened.has(uri)) opened.set(uri, { baseline: await readBaseline(disk, uri, isRequired, complaints), drafts: [] });
    return opened.get(uri)!;
  };

  const finishOne = async (uri: string): Promise<void> => {
    const { baseline, drafts } = opened.get(uri)!;
    if (baseline.problem) return;
    const gone = options.prunesBaseline ? await goneFrom(baseline, uri, drafts) : [];
    const stale = [...drafts.flatMap(it => it.stale), ...gone];
    const fresh = options.writesBaseline ? drafts.reduce((sum, it) => sum + it.fresh.length, 0) : 0;
    if (!options.writesBaseline && !options.prunesBaseline) {
      if (stale.length > 0) complaints.note(uri, describeStale(stale.length, relative(terminal.cwd, fileURLToPath(uri))));
      return;
    }
    if (complaints.hasProblem) return complaints.problem(uri, 'nothing was written, as the check was not whole');
    const toWrite = drafts.map(it => ({
      ...it,
      fresh: options.writesBaseline ? it.fresh : [],
      stale: options.prunesBaseline ? [...it.stale, ...gone] : [],
    }));
    try {
      await writeFile(fileURLToPath(uri), writeBaseline(baseline, uri, toWrite));
    } catch (error) {
      return complaints.problem(uri, `it cannot be written: ${describeFileError(error)}`);
    }
    const done = [
      ...(options.writesBaseline ? [`${plural(fresh, 'finding')} accepted`] : []),
      ...(options.prunesBaseline ? [`${plural(stale.length, 'stale entry', 'stale entries')} dropped`] : []),
    ];
    complaints.note(uri, done.join(', '));
  };

  return {
    freshOf: async (review, findings, { settings, baselineUri }) => {
      const uri = asked ?? baselineUri;
      if (!uri) return findings;
      const { baseline, drafts } = await open(uri);
      const { fresh, stale } = judge(review, findings, baseline, uri);
      // What a rule that is off would find is not known.
      drafts.push({ review, fresh, stale: stale.filter(it => settings.severities[it.rule] !== 'off') });
      return options.writesBaseline && !baseline.problem ? [] : fresh;
    },
    finish: async () => {
      const writes = options.writesBaseline || options.prunesBaseline;
      if (asked) await open(asked);
      else if (writes && opened.size === 0) complaints.problem(terminal.cwd, 'no baseline is set; say which file: --baseline FILE');
      for (const uri of opened.keys()) await finishOne(uri);
    },
  };
}

const describeStale = (count: number, path: string): string =>
  `${plural(count, 'accepted finding')} ${count === 1 ? 'is' : 'are'} no longer found; citewise check --baseline ${path} --prune-baseline drops ${count === 1 ? 'it' : 'them'}`;

/** The entries of drafts that are no longer there. */
async function goneFrom({ accepted }: Baseline, uri: string, drafts: readonly DraftToWrite[]): Promise<readonly Accepted[]> {
  const checked = new Set(drafts.map(it => pathInBaseline(it.review.uri, uri)));
  const gone = new Set<string>();
  for (const path of new Set(accepted.map(it => it.path))) {
    const draft = checked.has(path) ? undefined : resolvePath(path, parentOf(uri));
    if (!draft) continue;
    try {
      await stat(fileURLToPath(draft));
    } catch (error) {
      if (isMissing(error)) gone.add(path);
    }
  }
  return accepted.filter(it => gone.has(it.path));
}
