/** A review: one parsed document, immutable. */
import type { Span } from '../base/span';
import type { PlacedBlock } from '../syntax/block';
import type { Citation } from '../syntax/citation';
import type { Reference, ReferenceList } from './reference';

export interface Review {
  readonly uri: string;
  readonly text: string;
  /** Whether it cites by number. A document without citations, or with keys only, is not. */
  readonly numbered: boolean;
  readonly blocks: readonly PlacedBlock[];
  readonly sections: readonly Section[];
  /** In the order of the text; in prose, headings, captions and tables, not in the reference lists. */
  readonly citations: readonly PlacedCitation[];
  readonly claims: readonly Claim[];
  /** Of all lists together, in the order of the text. */
  readonly references: readonly Reference[];
  readonly lists: readonly ReferenceList[];
  readonly displays: readonly Display[];
  readonly displayMentions: readonly DisplayMention[];
  readonly suppressions: readonly Suppression[];
}

/** A citation with where it stands. */
export interface PlacedCitation extends Citation {
  readonly place: 'prose' | 'table' | 'caption' | 'heading';
  /**
   * The same in offsets from its block's first character: one object as long as the block stays as it is. Whoever asks all
   * citations for their keys after each keystroke asks here, as the cites of `this` have then to be placed anew.
   */
  readonly inBlock: Citation;
}

/** What a claim says, apart from where it stands. */
export interface ClaimContent {
  /** The sentence on one line: without citations, markup, and what cuts it in two. */
  readonly text: string;
  /** Every key once, in the order of first mention in the sentence. */
  readonly keys: readonly string[];
  /** One for each citation: the words before it, back to the citation before or to the sentence's start. */
  readonly clauses: readonly string[];
}

/** A sentence that asserts something, with what it cites. */
export interface Claim {
  /** From the sentence's first character to behind its last; page furniture, a figure or a table that cuts it in two lies inside. */
  readonly span: Span;
  readonly citations: readonly PlacedCitation[];
  /** The same object as long as the sentence stays as it is: what is derived from its words is kept with it. */
  readonly content: ClaimContent;
}

/** From a heading to before the next one of its level or above. */
export interface Section {
  readonly title: string;
  readonly level: number;
  readonly heading: Span;
  readonly span: Span;
}

/** A table or figure: where its caption stands. */
export interface Display {
  readonly kind: 'table' | 'figure';
  /** `1`, `S2`. */
  readonly number: string;
  /** The caption's block. */
  readonly span: Span;
  /** `Table 1` within the caption. */
  readonly labelSpan: Span;
  /** Caption and, of a table, its rows. */
  readonly bodySpan: Span;
}

/** `(Table 1)`, `Figures 2 and 3`: one for each number. */
export interface DisplayMention {
  readonly kind: 'table' | 'figure';
  readonly number: string;
  readonly span: Span;
}

/** `<!-- citewise-ignore rule-id: reason -->`: findings of the rule within `scope` are kept back. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  readonly rule: string;
  /** Empty where the author gave none; then nothing is kept back. */
  readonly reason: string;
  readonly scope: Span;
}
