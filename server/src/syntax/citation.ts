/** Citations and cites, in CSL's words: "citations consist of one or more cites to individual items". */
import type { Span } from '../base/span';

export type Notation =
  | 'bracket'
  | 'html-superscript'
  | 'pandoc-superscript'
  | 'unicode-superscript'
  | 'footnote'
  | 'pandoc'
  | 'myst'
  | 'latex'
  | 'author-year';

/** One marker in the text: `[3,5–7]`, `<sup>1,2</sup>`, `^1-3^`, `¹²`, `[^1]`. */
export interface Citation {
  /** From the first character of the marker to behind its last: all of `<sup>1,2</sup>`. */
  readonly span: Span;
  readonly notation: Notation;
  /** In the order written, ranges expanded: `[3,5–7]` has the keys 3, 5, 6, 7. Never empty. */
  readonly cites: readonly Cite[];
  /** `ages [19, 101]`: what stands before could also announce an interval; it counts where the list reaches so far. */
  readonly isDoubtful?: true;
}

/** One item of a citation. */
export interface Cite {
  /** What is cited: `"12"` of `[12]`, `"smith2020"` of `[@smith2020]`; digits are ASCII whatever was written. */
  readonly key: string;
  /** Of `[3,5–7]`: `3`, then `5–7` for each of 5, 6 and 7, which share one span. */
  readonly span: Span;
  /** Where this cite was written as part of a range, the two numbers of it; the same object for all its members. */
  readonly range?: CiteRange;
  readonly prefix?: string;
  readonly label?: string;
  readonly locator?: string;
  readonly suffix?: string;
  readonly mode?: 'normal' | 'suppress-author' | 'author-in-text';
}

/** `5–7`: first and last as written. In a reversed range, `7–5`, first is larger than last and the cites run from 5 to 7. */
export interface CiteRange {
  readonly first: number;
  readonly last: number;
  readonly firstSpan: Span;
  readonly lastSpan: Span;
}
