/** An indexed review with all that is worked out of it once: the text that threads hand on, and that the cache keeps. */
import { packStatements, unpackStatements } from '../claims/similar/packed-statements';
import { packReview, unpackReview } from '../library/indexed-review';
import { parseReview } from '../model/parse-review';
import type { Review } from '../model/review';

/** Two lines of JSON, in ASCII only, which is read several times as fast: the review, and the statements of its claims. */
export function parseAndPack(uri: string, text: string): string {
  const review = parseReview(uri, text);
  return `${inAscii(packReview(review))}\n${inAscii(packStatements(review))}`;
}

/** Outside of its strings JSON has no other character. */
const inAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Nothing for what is not of this text, or was packed by nobody. */
export function unpack(uri: string, text: string, packed: string): Review | undefined {
  const end = packed.indexOf('\n');
  const review = end < 0 ? undefined : unpackReview(uri, text, packed.slice(0, end));
  return review && unpackStatements(review, packed.slice(end + 1)) ? review : undefined;
}
