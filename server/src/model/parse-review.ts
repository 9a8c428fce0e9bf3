/** From a text to a review. Any string gives one; what is not understood is left out. */
import type { Review } from './review';

export interface ParseOptions {
  /** Whether `(12)` cites: the setting `citewise.citations.parentheses`. */
  readonly parentheses?: boolean;
}

/**
 * Parses a document. `previous`, an earlier state of the same document, only makes it faster: blocks that did not change
 * are shared with it, and the result is the same as without.
 */
export function parseReview(uri: string, text: string, options: ParseOptions = {}, previous?: Review): Review {
  void options;
  void previous;
  return {
    uri,
    text,
    numbered: false,
    blocks: [],
    sections: [],
    citations: [],
    claims: [],
    references: [],
    lists: [],
    displays: [],
    displayMentions: [],
    suppressions: [],
  };
}
