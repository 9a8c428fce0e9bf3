/** The plain text as it is written piece by piece, with the italics that are open. */
import type { Span } from '../../base/span';

export class Output {
  text = '';
  readonly italics: Span[] = [];
  private italicFrom = -1;
  isBold = false;

  /** Spaces were cut loose by markup in between: `a <b> c`. */
  add(piece: string): void {
    const isDouble = piece[0] === ' ' && (this.text === '' || this.text.endsWith(' '));
    this.text += isDouble ? piece.slice(1) : piece;
  }

  space(): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.text += ' ';
  }

  get isItalic(): boolean {
    return this.italicFrom >= 0;
  }

  openItalic(): void {
    this.italicFrom = this.text.length;
  }

  closeItalic(): void {
    const start = this.italicFrom;
    const end = Math.max(start, this.text.endsWith(' ') ? this.text.length - 1 : this.text.length);
    this.italicFrom = -1;
    const last = this.italics.at(-1);
    // `*J* *Clin Invest*` is one run.
    const joins = last && last.end > last.start && end > start && this.text.slice(last.end, start).trim() === '';
    if (joins) this.italics[this.italics.length - 1] = { start: last.start, end };
    else this.italics.push({ start, end });
  }
}
