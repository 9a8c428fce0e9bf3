/** A reference: an entry of a list that can be cited. */
import type { Span } from '../base/span';
import type { CslItem } from './csl-item';

export interface Reference {
  /** What a citation says to mean it: `"12"`. In a list without numbers, the place. */
  readonly key: string;
  /** The number or label as written, without its punctuation: `12` of `12. Hayflick`; empty at the entry's first character where none is written. */
  readonly keySpan: Span;
  /** The whole entry with its number, without the line end behind it. */
  readonly span: Span;
  /** The entry as printed, without its number, on one line, page furniture left out. */
  readonly text: string;
  /** What was read from it. `item.id` is the key. */
  readonly item: CslItem;
  /** Whether the key was written, rather than counted. */
  readonly isNumbered: boolean;
}

/** One list of references. A thesis has one a chapter. */
export interface ReferenceList {
  /** Footnote definitions are cited by footnote markers only, a list by all the others. */
  readonly kind: 'list' | 'footnotes';
  /** From the heading, where there is one, to behind the last entry. */
  readonly span: Span;
  readonly heading?: Span;
  readonly references: readonly Reference[];
  /** The part of the document whose citations mean this list. */
  readonly scope: Span;
}
