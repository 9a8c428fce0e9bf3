/** The characters that stand for a cite: what is marked, linked from and counted. */
import { hull, type Span } from '../base/span';
import type { Cite } from '../syntax/citation';

/**
 * Only the number: of `[3,5–7]` the `3`, the `5` for 5, the `7` for 7, and `5–7` for 6, which is not written. Never the
 * brackets, so that an edit of these characters leaves a citation behind.
 */
export function numberSpan({ key, span, range }: Cite): Span {
  if (range && key === String(range.first)) return range.firstSpan;
  if (range && key === String(range.last)) return range.lastSpan;
  return span;
}

/** The smallest span around the numbers of the cites, of which there is at least one. */
export const spanOfCites = (cites: readonly Cite[]): Span =>
  cites.slice(1).reduce((whole, it) => hull(whole, numberSpan(it)), numberSpan(cites[0]!));
