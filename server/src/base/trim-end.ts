/** The end of a text cut off by what kind of characters stand there. */

/**
 * The text up to the last character that `kind` does not match. It does what `replace(/[…]+$/, '')` does, which on a text
 * full of such characters starts again at each of them.
 */
export function trimEndWhile(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
