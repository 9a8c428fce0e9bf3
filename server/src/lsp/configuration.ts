/** The configuration of a draft: what its editor says, and above that the `.citewise.json` nearest to it. */
import type { Connection } from 'vscode-languageserver';
import { parseConfig } from '../settings/parse-config';
import { readSettings, type SettingValues } from '../settings/read-settings';
import { settingsFrom, type Settings } from '../settings/settings';
import type { Files } from './files';
import { describeError, type Log } from './guard';
import { isBelow, parentOf, resolvePath, shownPath } from './uris';

export interface Configuration {
  readonly settings: Settings;
  /** The folders and files of indexed reviews, those that ship with the product first. */
  readonly corpusUris: readonly string[];
}

export interface ConfigurationSource {
  readonly connection: Connection;
  readonly files: Files;
  readonly log: Log;
  /** Whether the editor answers `workspace/configuration`. */
  readonly canAsk: boolean;
  readonly isTrusted: boolean;
  readonly corpusUri: string | undefined;
  /** The workspace's folders as of now. */
  readonly folders: () => readonly string[];
}

/** From what the editor said without being asked; `pushed` is any JSON, null too. */
export function configurationFrom(source: ConfigurationSource, uri: string, pushed: unknown): Configuration {
  return combine(source, uri, readEditorValues(source, pushed), undefined);
}

/**
 * From the editor, which is asked, and the nearest `.citewise.json`: a project's file speaks for whoever works on it, so it
 * wins, and its corpus paths come in addition. Does not reject; what cannot be had is as if it said nothing.
 */
export async function readConfiguration(source: ConfigurationSource, uri: string, pushed: unknown): Promise<Configuration> {
  const [raw, file] = await Promise.all([askEditor(source, uri, pushed), readFile(source, uri)]);
  return combine(source, uri, readEditorValues(source, raw), file);
}

interface ConfigFile {
  readonly values: SettingValues;
  /** The places that its corpus paths mean, as far as it may name them. */
  readonly corpusUris: readonly string[];
}

async function askEditor({ connection, canAsk, log }: ConfigurationSource, uri: string, pushed: unknown): Promise<unknown> {
  if (!canAsk) return pushed;
  try {
    return (await connection.workspace.getConfiguration({ scopeUri: uri, section: 'citewise' })) as unknown;
  } catch (error) {
    log.error(`The editor gave no settings: ${describeError(error)}`);
    return pushed;
  }
}

async function readFile(source: ConfigurationSource, uri: string): Promise<ConfigFile | undefined> {
  const { files, folders, log } = source;
  const path = await files.findConfig(uri, folderOf(uri, folders()));
  if (!path) return undefined;
  const read = await files.readText(path);
  if ('problem' in read) {
    if (!read.isMissing) log.error(`${shownPath(path, folders())}: ${read.problem}`);
    return undefined;
  }
  const { values, problems } = parseConfig(read.text);
  for (const it of problems) log.error(`${shownPath(path, folders())}: ${it}`);
  return { values, corpusUris: await corpusUrisOf(source, path, values) };
}

async function corpusUrisOf({ files, folders, log, isTrusted }: ConfigurationSource, path: string, values: SettingValues): Promise<readonly string[]> {
  // In Restricted Mode nothing in the workspace may send us through the disk.
  if (!isTrusted) return [];
  const found: string[] = [];
  for (const it of settingsFrom(values).corpusPaths) {
    const uri = resolvePath(it, parentOf(path));
    if (uri && (await files.mayName(path, uri, folderOf(path, folders())))) found.push(uri);
    else log.error(`${shownPath(path, folders())}: corpus.paths: ${it} is outside of this project; only the editor's settings may name it`);
  }
  return found;
}

/** A setting that does not fit is told in the log: the editor itself marks it in its settings. */
function readEditorValues({ log }: ConfigurationSource, raw: unknown): SettingValues {
  const { values, problems } = readSettings(raw);
  for (const it of problems) log.info(`Settings: ${it}`);
  return values;
}

function combine(source: ConfigurationSource, uri: string, editor: SettingValues, file: ConfigFile | undefined): Configuration {
  const settings = settingsFrom(file ? new Map([...editor, ...file.values]) : editor);
  const ownFolder = folderOf(uri, source.folders()) ?? parentOf(uri);
  const fromEditor = settingsFrom(editor).corpusPaths.map(it => resolvePath(it, ownFolder));
  const uris = [source.corpusUri, ...fromEditor, ...(file?.corpusUris ?? [])].flatMap(it => (it ? [it] : []));
  return { settings, corpusUris: [...new Set(uris)] };
}

/** The innermost workspace folder that a document is in. */
const folderOf = (uri: string, folders: readonly string[]): string | undefined =>
  folders.filter(it => isBelow(uri, it)).sort((a, b) => b.length - a.length)[0];
