/** An indexed review with all that is worked out of it once: the text that processes hand on, and that the cache keeps. */
import { packWorks, unpackWorks } from '../claims/similar/known-works';
import { packStatements, unpackStatements } from '../claims/similar/packed-statements';
import { inAscii, packReview, unpackReview } from '../library/indexed-review';
import { parseReview } from '../model/parse-review';
import type { Review } from '../model/review';

/** Lines of JSON, in ASCII only, which is read several times as fast: the statements of the claims, the works, the review. */
export function parseAndPack(uri: string, text: string): string {
  const review = parseReview(uri, text);
  return [inAscii(packStatements(review)), inAscii(packWorks(review)), packReview(review)].join('\n');
}

/** Nothing for what is not of this text, or was packed by nobody. */
export function unpack(uri: string, text: string, packed: string): Review | undefined {
  const first = packed.indexOf('\n');
  const second = packed.indexOf('\n', first + 1);
  const review = first < 0 || second < 0 ? undefined : unpackReview(uri, text, packed.slice(second + 1));
  const isWhole = review && unpackStatements(review, packed.slice(0, first)) && unpackWorks(review, packed.slice(first + 1, second));
  return isWhole ? review : undefined;
}
