/** The settings of each draft: from `--config`, or the nearest `.citewise.json`. */
import { dirname, resolve } from 'node:path';
import { findConfig, mayName } from '../node/discover';
import { readText } from '../node/files';
import { CONFIG_NAME, parseConfig } from '../settings/parse-config';
import { settingsFrom, type Settings } from '../settings/settings';
import type { Complaints } from './terminal';

/** Drafts with the same configuration share one object. */
export interface Configuration {
  readonly settings: Settings;
  /** Absolute. */
  readonly corpusPaths: readonly string[];
}

/** Gives the configuration of a draft; each file is read, and complained about, once. */
export type ConfigurationOf = (draft: string) => Promise<Configuration>;

/** `file` is an absolute path that replaces the search. */
export function configurationsOf(file: string | undefined, complaints: Complaints): ConfigurationOf {
  const byFolder = new Map<string, Promise<string | undefined>>();
  const byFile = new Map<string | undefined, Promise<Configuration>>();

  return async draft => {
    const folder = dirname(draft);
    if (!byFolder.has(folder)) byFolder.set(folder, file ? Promise.resolve(file) : findConfig(folder));
    const path = await byFolder.get(folder);
    if (!byFile.has(path)) byFile.set(path, path ? readConfiguration(path, path === file, complaints) : Promise.resolve(UNCONFIGURED));
    return byFile.get(path)!;
  };
}

/** Where no file says anything. */
export const UNCONFIGURED: Configuration = { settings: settingsFrom(new Map()), corpusPaths: [] };

/** What was asked for by name may point anywhere; what was merely found beside a draft, within its project. */
async function readConfiguration(path: string, isNamed: boolean, complaints: Complaints): Promise<Configuration> {
  const read = await readText(path);
  if ('problem' in read) {
    complaints.problem(path, read.problem);
    return UNCONFIGURED;
  }
  const { values, problems, isReadable } = parseConfig(read.text);
  for (const it of problems) {
    if (isReadable) complaints.note(path, it);
    else complaints.problem(path, `${it}; this ${CONFIG_NAME} was not used`);
  }
  const settings = settingsFrom(values);
  const corpusPaths: string[] = [];
  for (const it of settings.corpusPaths) {
    const place = resolve(dirname(path), it);
    if (isNamed || (await mayName(path, place))) corpusPaths.push(place);
    else complaints.problem(path, `corpus.paths: ${it} is outside of this project; give it with --corpus`);
  }
  return { settings, corpusPaths };
}
