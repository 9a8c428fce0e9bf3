/** Files that the editor reads for us: in a browser, and in workspaces that are on no disk. */
import type { Connection } from 'vscode-languageserver';
import { findConfigByReading, type Files, type FoundUris } from '../project/files';
import { describeError } from './guard';
import { LIST_FILES, type ListFilesResult, READ_FILE, type ReadFileResult } from './protocol';
import { isBelow, parentOf } from '../project/uris';

const ENDINGS = ['.md', '.markdown', '.qmd', '.rmd'];
const README = /\/readme\.[^/]*$/i;

export function clientFiles(connection: Connection): Files {
  const readText = async (uri: string): Promise<ReadFileResult> => {
    try {
      const answer = await connection.sendRequest<ReadFileResult | null>(READ_FILE, { uri });
      return answer ?? { problem: 'the editor sent nothing' };
    } catch (error) {
      return { problem: describeError(error) };
    }
  };
  const find = async (uri: string): Promise<FoundUris> => {
    try {
      const answer = await connection.sendRequest<ListFilesResult | null>(LIST_FILES, { uri, endings: ENDINGS });
      if (answer?.isMissing) return { uris: [], problems: [{ uri, problem: 'there is no such file or folder', isMissing: true }] };
      return { uris: answer?.uris ?? [], problems: [] };
    } catch (error) {
      return { uris: [], problems: [{ uri, problem: describeError(error) }] };
    }
  };
  return {
    readText,
    findDrafts: find,
    findReviews: async uri => {
      const found = await find(uri);
      return { ...found, uris: found.uris.filter(it => it === uri || !README.test(it)) };
    },
    findConfig: (draft, root) => findConfigByReading(readText, draft, root),
    // The editor tells of no links.
    mayName: async (config, place, root) => isBelow(place, root ?? parentOf(config) ?? config),
  };
}
