/** The configuration of a draft: what its editor says, and above that the `.citewise.json` nearest to it. */
import type { Connection } from 'vscode-languageserver';
import type { Complaints } from '../project/complaints';
import { readConfigFile, type ConfigFile } from '../project/config-file';
import type { Files } from '../project/files';
import { isBelow, parentOf, resolvePath } from '../project/uris';
import { indexIn } from '../project/workspace-index';
import { readSettings, type SettingValues } from '../settings/read-settings';
import { settingsFrom, type Settings } from '../settings/settings';
import { describeError, type Log } from './guard';

export interface Configuration {
  readonly settings: Settings;
  /** The folders and files of indexed reviews, those that ship with the product first. */
  readonly corpusUris: readonly string[];
  /** The file of accepted findings, which need not be there. */
  readonly baselineUri?: string;
}

export interface ConfigurationSource {
  readonly connection: Connection;
  readonly files: Files;
  readonly log: Log;
  readonly complaints: Complaints;
  /** Whether the editor answers `workspace/configuration`. */
  readonly canAsk: boolean;
  readonly isTrusted: boolean;
  readonly corpusUri: string | undefined;
  /** The workspace's folders as of now. */
  readonly folders: () => readonly string[];
}

/** From what the editor said without being asked; `pushed` is any JSON, null too. */
export function configurationFrom(source: ConfigurationSource, uri: string, pushed: unknown): Configuration {
  return combine(source, uri, readEditorValues(source, pushed));
}

/**
 * From the editor, which is asked, and the nearest `.citewise.json`: a project's file speaks for whoever works on it, so it
 * wins, and its corpus paths come in addition. Does not reject; what cannot be had is as if it said nothing.
 */
export async function readConfiguration(source: ConfigurationSource, uri: string, pushed: unknown): Promise<Configuration> {
  const [raw, file, index] = await Promise.all([askEditor(source, uri, pushed), readFile(source, uri), findIndex(source, uri)]);
  return combine(source, uri, readEditorValues(source, raw), file, index);
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
  const { files, folders, complaints, isTrusted } = source;
  const path = await files.findConfig(uri, folderOf(uri, folders()));
  if (!path) return undefined;
  const file = await readConfigFile(
    files,
    path,
    {
      isNamed: false,
      // In Restricted Mode nothing is followed: not to tell what would not be allowed either.
      mayName: async place => !isTrusted || files.mayName(path, place, folderOf(path, folders())),
      whoMay: () => "only the editor's settings may name it",
    },
    complaints,
  );
  // In Restricted Mode nothing in the workspace may send us through the disk.
  return file && (isTrusted ? file : { values: file.values, corpusUris: [] });
}

/** The index of the workspace's folder, if that is where it seems to be. */
async function findIndex({ files, folders, isTrusted }: ConfigurationSource, uri: string): Promise<string | undefined> {
  const folder = folderOf(uri, folders());
  if (!folder || !isTrusted) return undefined;
  const index = indexIn(folder);
  return (await files.mayName(index, index, folder)) ? index : undefined;
}

/** A setting that does not fit is told in the log: the editor itself marks it in its settings. */
function readEditorValues({ log }: ConfigurationSource, raw: unknown): SettingValues {
  const { values, problems } = readSettings(raw);
  for (const it of problems) log.info(`Settings: ${it}`);
  return values;
}

function combine(source: ConfigurationSource, uri: string, editor: SettingValues, file?: ConfigFile, index?: string): Configuration {
  const settings = settingsFrom(file ? new Map([...editor, ...file.values]) : editor);
  const ownFolder = folderOf(uri, source.folders()) ?? parentOf(uri);
  const { corpusPaths, baseline } = settingsFrom(editor);
  const fromEditor = corpusPaths.map(it => resolvePath(it, ownFolder));
  const uris = [source.corpusUri, index, ...fromEditor, ...(file?.corpusUris ?? [])].flatMap(it => (it ? [it] : []));
  // A project's file that names none, or none that it may, leaves the editor's.
  const baselineUri = file?.baselineUri ?? (baseline ? resolvePath(baseline, ownFolder) : undefined);
  return { settings, corpusUris: [...new Set(uris)], ...(baselineUri && { baselineUri }) };
}

/** The innermost workspace folder that a document is in. */
const folderOf = (uri: string, folders: readonly string[]): string | undefined =>
  folders.filter(it => isBelow(uri, it)).sort((a, b) => b.length - a.length)[0];
