/** `citewise/accept` and `citewise/addToIndex`: what the author keeps in files beside the draft. The client writes them. */
import { titleOf } from '../features/describe-work';
import { parseReview } from '../model/parse-review';
import { findPlace, indexIn } from '../project/workspace-index';
import { toSpan } from './convert';
import { guardAloud } from './guard';
import { ACCEPT, ADD_TO_INDEX, type AcceptParams, type AcceptResult, type AddToIndexParams, type AddToIndexResult } from './protocol';
import type { Server } from './server';

export function serveAccepting(server: Server): void {
  const { connection, log } = server;
  connection.onRequest(
    ACCEPT,
    guardAloud<AcceptParams, unknown>(log, ACCEPT, params => accept(server, params)),
  );
  connection.onRequest(
    ADD_TO_INDEX,
    guardAloud<AddToIndexParams, unknown>(log, ADD_TO_INDEX, params => addToIndex(server, params)),
  );
}

async function accept({ session, baselines }: Server, params: AcceptParams): Promise<AcceptResult> {
  const { uri, finding } = params;
  await session.ready(uri);
  const review = session.snapshot(uri)?.review;
  if (!review) return { problem: 'the draft is not open' };
  const at = finding && toSpan(review, finding.range);
  return baselines.accept(params, (span, rule) => !at || (rule === finding.rule && span.start === at.start && span.end === at.end));
}

async function addToIndex({ files, source }: Server, { folderUri, text, name }: AddToIndexParams): Promise<AddToIndexResult> {
  if (!source.isTrusted) return { problem: 'in Restricted Mode the index of a workspace is not read' };
  const index = indexIn(folderUri);
  if (!(await files.mayName(index, index, folderUri))) return { problem: 'the index leads out of the workspace' };
  const review = parseReview(`${folderUri}/${encodeURIComponent(name)}`, text);
  const { references, claims } = review;
  if (references.length === 0) return { problem: 'it has no list of references' };
  if (claims.length === 0) return { problem: 'no sentence of it cites by number' };
  const place = await findPlace(files, folderUri, text, titleOf(review));
  return 'existing' in place ? place : { uri: place.uri, references: references.length, claims: claims.length };
}
