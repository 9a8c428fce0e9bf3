/** The entries of a list out of its lines: which lines begin one, which go on with one, which are none of it. */
import { span, type Span } from '../base/span';
import { believedNumbers, type ListLine } from './entry-numbers';
import { isCutOff, looksLikeReference, readEntryStart, startsWithAuthor, startsWithInitials, type EntryStart } from './entry-start';
import { isFurniture } from './furniture';
import { joinLines } from './plain-text';

export interface RawEntry {
  /** The number as written, or the place in the list. */
  readonly key: string;
  readonly isNumbered: boolean;
  readonly keySpan: Span;
  readonly span: Span;
  /** Without number or bullet, on one line, page furniture left out; markup is kept. */
  readonly text: string;
}

/** Some lines that belong together, in their order: an entry, the rest of one, or page furniture. */
interface Piece {
  readonly lines: ListLine[];
  readonly start: EntryStart;
  /** The number, where it is believed. */
  readonly number?: number;
}

export function assembleEntries(lines: readonly ListLine[]): readonly RawEntry[] {
  const starts = lines.map(it => readEntryStart(it.line));
  const numbers = believedNumbers(lines, starts);
  const isAutomatic = isNumberedByPlace(numbers);
  const pieces = cutPieces(lines, starts, numbers);
  const isNumbered = pieces.some(it => it.number !== undefined);
  const groups = isNumbered ? groupNumbered(pieces) : groupUnnumbered(pieces);
  // Where nothing is written, or Markdown counts by itself, the place is the number.
  return groups.map((it, index) => toEntry(it, isNumbered && !isAutomatic ? it.number : index + 1));
}

/** `1.` before every entry: Markdown counts. */
function isNumberedByPlace(numbers: readonly (number | undefined)[]): boolean {
  const written = numbers.filter(it => it !== undefined);
  return written.length >= 2 && written.every(it => it === written[0]);
}

function cutPieces(
  lines: readonly ListLine[],
  starts: readonly EntryStart[],
  numbers: readonly (number | undefined)[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const isWithoutMarks = !numbers.some(it => it !== undefined) && !starts.some(it => it.isBullet);
  lines.forEach((line, at) => {
    const start = starts[at]!;
    const number = numbers[at];
    const before = pieces[pieces.length - 1];
    const begins = number !== undefined || start.isBullet || line.startsBlock || !before;
    if (begins || (isWithoutMarks && beginsUnmarked(line, before))) {
      const plain = number === undefined ? withoutNumber(start) : start;
      pieces.push(number === undefined ? { lines: [line], start: plain } : { lines: [line], start: plain, number });
    } else {
      before.lines.push(line);
    }
  });
  return pieces;
}

/** One entry a line, without any mark: an author in front, behind an entry that is complete; or a hanging indent ends. */
const beginsUnmarked = (line: ListLine, before: Piece): boolean =>
  !/^\s/.test(line.line) &&
  startsWithAuthor(line.line) &&
  (/^\s/.test(before.lines[before.lines.length - 1]!.line) || looksLikeReference(line.line)) &&
  !isCutOff(tailOf([before]));

/** A number that is not believed belongs to the text. */
const withoutNumber = (start: EntryStart): EntryStart =>
  start.number === undefined ? start : { keyStart: 0, keyEnd: 0, contentStart: 0, isBullet: start.isBullet, isBare: false };

interface Group {
  /** As written, or by what stands before. */
  readonly number: number;
  readonly pieces: Piece[];
}

/** Entries of a list with numbers. Between 13 and 20 there is room for six entries that lost theirs; between 13 and 14 for none. */
function groupNumbered(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  let last = 0;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!;
    if (piece.number !== undefined) {
      groups.push({ number: piece.number, pieces: [piece] });
      last = piece.number;
      at++;
      continue;
    }
    let end = at;
    while (end < pieces.length && pieces[end]!.number === undefined) end++;
    const next = pieces[end]?.number;
    const room = next === undefined ? Infinity : Math.max(0, next - last - 1);
    placeUnnumbered(groups, pieces.slice(at, end), room, next === undefined);
    at = end;
  }
  return groups;
}

/** Pieces without numbers: entries as far as there is room for them, else the rest of the entry before, or nothing of the list. */
function placeUnnumbered(groups: Group[], pieces: readonly Piece[], room: number, isTail: boolean): void {
  let free = room;
  for (const piece of pieces) {
    const text = textOf([piece]);
    const before = groups[groups.length - 1];
    const isCut = before !== undefined && isCutOff(tailOf(before.pieces));
    if (isRunIn(piece)) {
      if (isTail) return;
      continue;
    }
    const isEntry = looksLikeReference(text) && startsWithAuthor(text) && (isTail ? !isCut && isSameMark(piece, before) : true);
    if (free > 0 && isEntry) {
      groups.push({ number: (before?.number ?? 0) + 1, pieces: [piece] });
      free--;
    } else if (before && !isFurniture(text) && continues(tailOf(before.pieces), text)) {
      before.pieces.push(piece);
    } else if (isTail && !isFurniture(text)) {
      return;
    }
  }
}

/** `**Acknowledgements** We thank …`: another section, whose heading stands in its first line. */
const isRunIn = (piece: Piece): boolean =>
  piece.number === undefined && /^\s*(?:\*\*|__)\p{Lu}[^*_]{2,60}?[.:]?(?:\*\*|__)\s/u.test(piece.lines[0]!.line);

/** Behind the last number an entry counts only if it is marked as the list is, or begins as nothing else does: text may follow. */
const isSameMark = (piece: Piece, before: Group | undefined): boolean =>
  piece.start.isBullet ? (before?.pieces[0]?.start.isBullet ?? true) : startsWithInitials(piece.lines[0]!.line) && textOf([piece]).length <= 800;

/** Whether `text` goes on where `before` was cut off: by a small letter, a number, an identifier, or because nothing is complete yet. */
const continues = (before: string, text: string): boolean =>
  text.length <= 600 && (isCutOff(before) || /^(?:[\p{Ll}\d(&;:,]|doi\b|https?:|PMID|PMCID|\[)/u.test(text));

function groupUnnumbered(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  const isBulleted = pieces.filter(it => it.start.isBullet).length >= pieces.length / 2;
  for (const piece of pieces) {
    if (isRunIn(piece)) break;
    const text = textOf([piece]);
    const before = groups[groups.length - 1];
    const begins = looksLikeReference(text) || (startsWithInitials(text) && !(before && isCutOff(tailOf(before.pieces))));
    if (isBulleted ? piece.start.isBullet : begins && !isFurniture(text)) {
      if (before && !isBulleted && isCutOff(tailOf(before.pieces)) && !startsWithInitials(text)) before.pieces.push(piece);
      else groups.push({ number: groups.length + 1, pieces: [piece] });
    } else if (before && !isFurniture(text) && continues(tailOf(before.pieces), text)) {
      before.pieces.push(piece);
    }
  }
  return groups;
}

function toEntry({ pieces }: Group, number: number): RawEntry {
  const first = pieces[0]!.lines[0]!;
  const start = pieces[0]!.start;
  const lastLine = pieces[pieces.length - 1]!.lines.at(-1)!;
  const indent = first.line.length - first.line.trimStart().length;
  const whole = span(first.start + indent, lastLine.start + lastLine.line.trimEnd().length);
  // Where no number is believed, its place is the entry's first character: behind the indent, and of `- ` its end.
  const within = (at: number): number => Math.min(Math.max(whole.start, first.start + at), whole.end);
  return {
    key: String(number),
    isNumbered: pieces[0]!.number === number,
    keySpan: span(within(start.keyStart), within(start.keyEnd)),
    span: whole,
    text: textOf(pieces),
  };
}

/** Enough of an entry to see whether it is cut off, however long it grows. */
const tailOf = (pieces: readonly Piece[]): string => {
  const last = pieces.slice(-3);
  return textOf(last.map(it => (it.lines.length > 8 ? { ...it, lines: it.lines.slice(-8) } : it)));
};

/** The lines as one, without number or bullet. */
function textOf(pieces: readonly Piece[]): string {
  const lines = pieces.flatMap(piece =>
    piece.lines.map((it, index) => (index === 0 ? it.line.slice(piece.start.contentStart) : it.line).replace(/^\s*(?:>\s*)?/, '')),
  );
  // `[]{#ref-12}`: an anchor that links point to.
  return joinLines(lines).replace(/\[\]\{[^{}]{0,200}\}/g, '').replace(/\s+/g, ' ');
}
