/** `citewise inspect`: shows what was read in one file. */
import { resolve } from 'node:path';
import { shownPath } from '../node/files';
import { formatInspectJson, formatInspectText } from '../report/inspect';
import type { InspectCommand } from './arguments';
import { configurationsOf } from './config';
import { readDraft } from './drafts';
import { complainTo, type ExitCode, type Terminal } from './terminal';

export async function inspect(command: InspectCommand, terminal: Terminal): Promise<ExitCode> {
  const complaints = complainTo(terminal);
  const path = resolve(terminal.cwd, command.path);
  const config = command.config && resolve(terminal.cwd, command.config);
  const configuration = await configurationsOf(config, complaints)(path);
  const review = await readDraft(path, configuration, complaints);
  if (review) {
    const isJson = command.format === 'json';
    terminal.stdout(isJson ? formatInspectJson(review) : formatInspectText(review, shownPath(path, terminal.cwd)));
  }
  return complaints.hasProblem ? 2 : 0;
}
