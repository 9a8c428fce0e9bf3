/** Lines of a text by offset: no array of lines is made. */

/** The offset of the line's `\n` (or of the text's end), searched from any offset within the line. */
export function lineEndAt(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The offset at which the next line starts, or the text's end. */
export const nextLineAt = (text: string, at: number): number => Math.min(lineEndAt(text, at) + 1, text.length);

/** The line's text without its line end. */
export function lineTextAt(text: string, at: number): string {
  const end = lineEndAt(text, at);
  return text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
}

export const isBlank = (line: string): boolean => line.trim() === '';

/** Each line of `text` with its offset. */
export function* linesOf(text: string): Generator<{ readonly start: number; readonly line: string }> {
  for (let at = 0; at < text.length; at = nextLineAt(text, at)) yield { start: at, line: lineTextAt(text, at) };
}
