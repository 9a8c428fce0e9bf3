/** Reads `.citewise.json`: the settings for the command line and for editors without settings of their own. */
import { LineIndex } from '../base/line-index';
import { readSettings, type ReadSettings } from './read-settings';

/** The file's name, looked for in a draft's folder and all above it. */
export const CONFIG_NAME = '.citewise.json';

export interface ParsedConfig extends ReadSettings {
  /** Whether the text is JSON at all. Where it is not, nothing is set and the one problem says why. */
  readonly isReadable: boolean;
}

/** Any text gives an answer: what cannot be used is among the problems, and the rest counts. An empty file sets nothing. */
export function parseConfig(text: string): ParsedConfig {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return { values: new Map(), problems: [], isReadable: true };
  try {
    return { ...readSettings(JSON.parse(json)), isReadable: true };
  } catch (error) {
    return { values: new Map(), problems: [describeSyntaxError(json, error)], isReadable: false };
  }
}

/** `This is not valid JSON (line 3): Expected ',' or '}' …`, with the line where the engine tells the place. */
function describeSyntaxError(json: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const position = /at position (\d{1,12})/.exec(said)?.[1];
  const atEnd = /end of JSON input|Unterminated/.test(said);
  const offset = position === undefined ? (atEnd ? json.length : undefined) : Number(position);
  const line = offset === undefined ? '' : ` (line ${new LineIndex(json).positionAt(offset).line + 1})`;
  // The engine quotes some of the text behind a comma; one short line of its words is enough.
  const why = said.split('\n')[0]!.replace(/ (?:in JSON )?at position .{0,200}$/, '').replace(/, "?\.{0,3}".{0,200}$/, '');
  return `This is not valid JSON${line}: ${why}`;
}
