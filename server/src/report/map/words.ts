/** Words in a picture: escaped, and as wide as they will be. */
import { plainLine } from '../../base/markdown-escape';
import { columnsOf } from '../terminal';

/** A document's text, on one line, as the content of an element or of an attribute in quotes; valid in HTML and in XML. */
export const escapeXml = (text: string): string =>
  plainLine(text)
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"'`]/g, it => `&#${it.charCodeAt(0)};`);

/** How wide a letter is, as a part of its size: rather more than less, for nothing may be cut off. */
const LETTER = 0.57;

/** About how many pixels a text takes in letters of this size: pictures are made without a font at hand. */
export const widthOf = (text: string, size: number): number => columnsOf(text) * size * LETTER;

/** Cut with dots to about this width; empty where not even some letters fit. */
export function cutToWidth(text: string, size: number, width: number): string {
  const line = plainLine(text.slice(0, 400));
  if (widthOf(line, size) <= width) return line;
  const room = width / (size * LETTER) - 1;
  if (room < 3) return '';
  let columns = 0;
  let end = 0;
  for (const character of line) {
    columns += columnsOf(character);
    if (columns > room) break;
    end += character.length;
  }
  return `${line.slice(0, end).trimEnd()}…`;
}
