/** Brackets around an address: `(see https://example.org/a(b))` ends it before the last one. */

/** The text up to the first `)` or `]` that was not opened in it; all of it where there is none. */
export function balancedPart(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(' || sign === '[') depth++;
    if ((sign === ')' || sign === ']') && --depth < 0) return text.slice(0, at);
  }
  return text;
}
