/** Text on a terminal: what it may contain, how wide it is, and its colours. */

/**
 * A document's text without what a terminal would obey: control characters become blanks, marks that change the direction of
 * writing are dropped.
 */
export const plain = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** How many columns a text takes: two for each ideograph or full-width character, none for an accent of its own. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (ZERO_WIDTH.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

const ZERO_WIDTH = /\p{M}|\p{Cf}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;
export type Colour = keyof typeof CODES;

/** Paints, or leaves the text as it is where colour is not wanted. */
export type Paint = (colour: Colour, text: string) => string;

export const painter = (hasColour: boolean): Paint =>
  hasColour ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_, text) => text;
