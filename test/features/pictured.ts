/** A picture of documents as a library: `//- indexed-….md` files are indexed reviews, the first other one is the draft. */
import assert from 'node:assert/strict';
import type { FilePosition } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import { type FixtureMark, parseFixture } from '../fixture';

export interface Picture {
  readonly library: Library;
  readonly review: Review;
  readonly at: FilePosition;
  readonly marks: readonly FixtureMark[];
}

export function picture(source: string): Picture {
  const files = parseFixture(source);
  const isIndexed = (uri: string): boolean => uri.startsWith('file:///indexed-');
  const draft = files.find(it => !isIndexed(it.uri))!;
  const review = parseReview(draft.uri, draft.text);
  const indexed = files.filter(it => isIndexed(it.uri)).map(it => parseReview(it.uri, it.text));
  return {
    library: Library.empty.withIndexed(indexed).with(review),
    review,
    at: { uri: draft.uri, offset: draft.cursor ?? 0 },
    marks: draft.marks,
  };
}

/** The spans are the marked ones, in the order of the text; the messages show the text around what differs. */
export function assertMarked({ review, marks }: Picture, spans: readonly Span[]): void {
  const show = (it: Span): string => `${it.start}-${it.end} ${JSON.stringify(review.text.slice(it.start, it.end))}`;
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  assert.deepEqual(sorted.map(show), [...marks].sort((a, b) => a.span.start - b.span.start).map(it => show(it.span)));
}
