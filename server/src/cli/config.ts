/** What holds for each draft: settings from `--config` or the nearest `.citewise.json`, and the nearest index of reviews. */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../node/disk';
import { findConfig, findIndex } from '../node/discover';
import { readConfigFile } from '../project/config-file';
import { settingsFrom, type Settings } from '../settings/settings';
import type { Complaints } from './terminal';

/** Drafts with the same configuration share one object. */
export interface Configuration {
  readonly settings: Settings;
  readonly corpusUris: readonly string[];
  /** The file of accepted findings. */
  readonly baselineUri?: string;
}

/** Gives the configuration of a draft; each file is read, and complained about, once. */
export type ConfigurationOf = (draft: string) => Promise<Configuration>;

/** `file` is an absolute path that replaces the search. */
export function configurationsOf(file: string | undefined, complaints: Complaints): ConfigurationOf {
  const byFolder = new Map<string, Promise<Configuration>>();
  const byFiles = new Map<string, Promise<Configuration>>();

  const find = async (folder: string): Promise<Configuration> => {
    const [path, index] = await Promise.all([file ?? findConfig(folder), findIndex(folder)]);
    const key = JSON.stringify([path, index]);
    if (!byFiles.has(key)) byFiles.set(key, readConfiguration(path, path === file, index, complaints));
    return byFiles.get(key)!;
  };
  return draft => {
    const folder = dirname(draft);
    if (!byFolder.has(folder)) byFolder.set(folder, find(folder));
    return byFolder.get(folder)!;
  };
}

/** Where no file says anything. */
export const UNCONFIGURED: Configuration = { settings: settingsFrom(new Map()), corpusUris: [] };

/** What was asked for by name may point anywhere; what was merely found beside a draft, within its project. */
async function readConfiguration(
  path: string | undefined,
  isNamed: boolean,
  index: string | undefined,
  complaints: Complaints,
): Promise<Configuration> {
  const indexUris = index ? [pathToFileURL(index).href] : [];
  if (!path) return { ...UNCONFIGURED, corpusUris: indexUris };
  const uri = pathToFileURL(path).href;
  const options = {
    isNamed,
    mayName: async (place: string) => isNamed || disk.mayName(uri, place),
    whoMay: (setting: string) => `give it with ${setting === 'baseline' ? '--baseline' : '--corpus'}`,
  };
  const read = await readConfigFile(disk, uri, options, complaints);
  if (!read) return { ...UNCONFIGURED, corpusUris: indexUris };
  const { values, corpusUris, baselineUri } = read;
  return { settings: settingsFrom(values), corpusUris: [...indexUris, ...corpusUris], baselineUri };
}
