/** Offsets to lines and back, by the line ends that LSP knows: `\n`, `\r\n` and a lone `\r`. */

/** Zero-based line and zero-based UTF-16 character, as LSP counts them. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = findLineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Offsets beyond either end of the text give its first or last position. */
  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.starts[low]! };
  }

  /** A character beyond the line's end gives the line's end; a line beyond the text gives the text's end. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    const start = this.starts[line]!;
    return Math.min(start + Math.max(0, character), this.endOfLine(line));
  }

  /** The offset behind the line's last character, before its line end. */
  endOfLine(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > this.starts[line]! && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  startOfLine(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function findLineStarts(text: string): number[] {
  const starts = [0];
  // Native searches are several times faster than a look at every character; a lone \r is rare enough to ask for first.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
