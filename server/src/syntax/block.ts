/** The blocks of a document: headings, paragraphs, tables, code … They tile the text: every character is in exactly one. */

export type BlockKind =
  | 'blank'
  | 'front-matter'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'image'
  | 'table'
  | 'code'
  | 'math'
  | 'comment'
  | 'html'
  | 'rule'
  | 'footnote-definition'
  | 'link-definition';

/**
 * One block, without its place: what is derived from it survives when text above it changes.
 * In `## References\n` kind is `heading`, level 2, text the whole line with its line end.
 */
export interface Block {
  readonly kind: BlockKind;
  /** As written, with line ends and markup. */
  readonly text: string;
  /** Of a heading: 1 to 6. A paragraph that is all bold and short counts as a heading of level 7. */
  readonly level?: number;
}

/** A block at its place: its text is the document's from `start` to `start + block.text.length`. */
export interface PlacedBlock {
  readonly start: number;
  readonly block: Block;
}
