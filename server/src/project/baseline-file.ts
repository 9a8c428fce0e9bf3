/** The baseline's file: read, and written anew with what was accepted. */
import type { Review } from '../model/review';
import { acceptedOf, EMPTY_BASELINE, formatBaseline, judgeFindings, parseBaseline, type Accepted, type Baseline, type Judged } from '../report/baseline';
import type { Finding } from '../rules/rule';
import type { Complaints } from './complaints';
import type { Files } from './files';
import { parentOf, pathFrom } from './uris';

/** The baseline of this file. What cannot be used is complained about in one line, and accepts nothing. */
export async function readBaseline(files: Pick<Files, 'readText'>, uri: string, isRequired: boolean, complaints: Complaints): Promise<Baseline> {
  const read = await files.readText(uri);
  if ('problem' in read) {
    if (read.isMissing && !isRequired) return EMPTY_BASELINE;
    complaints.problem(uri, read.problem);
    return { ...EMPTY_BASELINE, problem: read.problem };
  }
  const baseline = parseBaseline(read.text);
  if (baseline.problem) complaints.problem(uri, baseline.problem);
  return baseline;
}

/** How a baseline names a draft: by its path from the baseline's folder. */
export const pathInBaseline = (draft: string, baselineUri: string): string => pathFrom(draft, parentOf(baselineUri) ?? '');

export const judge = (review: Review, findings: readonly Finding[], baseline: Baseline, baselineUri: string): Judged =>
  judgeFindings(review, findings, pathInBaseline(review.uri, baselineUri), baseline);

/** A draft with what is to be written for it. */
export interface DraftToWrite {
  readonly review: Review;
  /** To be accepted: what no entry keeps back yet. */
  readonly fresh: readonly Finding[];
  /** Entries that are no longer needed. */
  readonly stale: readonly Accepted[];
  /** Why they are accepted, if somebody said. */
  readonly reason?: string;
}

/** The text of the file with these drafts' findings accepted, and their stale entries dropped; all other entries stay. */
export function writeBaseline({ accepted }: Baseline, baselineUri: string, drafts: readonly DraftToWrite[]): string {
  const dropped = new Set(drafts.flatMap(it => it.stale));
  const added = drafts.flatMap(({ review, fresh, reason }) => {
    const path = pathInBaseline(review.uri, baselineUri);
    return fresh.map(it => ({ ...acceptedOf(review, it, path), ...(reason && { reason }) }));
  });
  return formatBaseline([...accepted.filter(it => !dropped.has(it)), ...added]);
}
