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
  /** Indented by four columns: code, or the continuation of a list item; its neighbours decide. */
  | 'indented'
  | 'math'
  | 'comment'
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
  /** Of a heading: 1 to 6; 7 for a short paragraph that is all bold. */
  readonly level?: number;
}

/** A block at its place: its text is the document's from `start` to `start + block.text.length`. */
export interface PlacedBlock {
  readonly start: number;
  readonly block: Block;
}

export const endOf = (it: PlacedBlock): number => it.start + it.block.text.length;
