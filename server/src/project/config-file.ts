/** Reads a `.citewise.json`: what it sets, and the places that it may send us to. */
import { CONFIG_NAME, parseConfig } from '../settings/parse-config';
import type { SettingValues } from '../settings/read-settings';
import { settingsFrom } from '../settings/settings';
import type { Complaints } from './complaints';
import type { Files } from './files';
import { parentOf, resolvePath } from './uris';

export interface ConfigFile {
  readonly values: SettingValues;
  /** The places that its corpus paths mean, as far as it may name them. */
  readonly corpusUris: readonly string[];
  /** Its baseline, if it may name it. */
  readonly baselineUri?: string;
}

export interface ConfigFileOptions {
  /** Whether somebody asked for this file by name: then it must be there. */
  readonly isNamed: boolean;
  /** Whether the file may send us to a place. */
  readonly mayName: (place: string) => Promise<boolean>;
  /** Who may name a place outside of the project, in words. */
  readonly whoMay: (setting: 'corpus.paths' | 'baseline') => string;
}

/** Nothing for a file that cannot be read, which is complained about. One that is no JSON sets nothing. */
export async function readConfigFile(
  files: Pick<Files, 'readText'>,
  uri: string,
  options: ConfigFileOptions,
  complaints: Complaints,
): Promise<ConfigFile | undefined> {
  const read = await files.readText(uri);
  if ('problem' in read) {
    if (!read.isMissing || options.isNamed) complaints.problem(uri, read.problem);
    return undefined;
  }
  const { values, problems, isReadable } = parseConfig(read.text);
  for (const it of problems) {
    if (isReadable) complaints.note(uri, it);
    else complaints.problem(uri, `${it}; this ${CONFIG_NAME} was not used`);
  }
  const place = async (setting: 'corpus.paths' | 'baseline', path: string): Promise<readonly string[]> => {
    const found = resolvePath(path, parentOf(uri));
    if (found && (await options.mayName(found))) return [found];
    complaints.problem(uri, `${setting}: ${path} is outside of this project; ${options.whoMay(setting)}`);
    return [];
  };
  const { corpusPaths, baseline } = settingsFrom(values);
  const corpusUris: string[] = [];
  for (const it of corpusPaths) corpusUris.push(...(await place('corpus.paths', it)));
  const [baselineUri] = baseline ? await place('baseline', baseline) : [];
  return { values, corpusUris, ...(baselineUri && { baselineUri }) };
}
