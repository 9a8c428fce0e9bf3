/** Where everything of a citation map stands on the page, in pixels. */
import type { CitationMap, MapColumn, MapRow } from './citation-map';
import { cutToWidth, widthOf } from './words';

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The field of the marks. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From one row to the next. */
  readonly rowHeight: number;
  readonly xOf: (at: number) => number;
  /** The middle of a row. */
  readonly yOf: (row: number) => number;
  /** The middle of the lane of numbers that the list does not reach; absent where there are none. */
  readonly strayY?: number;
  /** The middle of the lane of findings about the text. */
  readonly remarkY?: number;
  readonly columns: readonly PlacedColumn[];
  readonly rowLabels: readonly PlacedLabel[];
  /** Rows at which a hairline helps the eye. */
  readonly gridRows: readonly number[];
  /** Where the bars of how often each entry is cited begin, and how long the longest is. */
  readonly barLeft: number;
  readonly barWidth: number;
}

export interface PlacedColumn extends MapColumn {
  readonly x: number;
  readonly width: number;
  /** Cut to the room that there is; absent where there is none. */
  readonly label?: string;
  readonly isSlanted: boolean;
}

export interface PlacedLabel {
  readonly row: number;
  readonly text: string;
}

/** Sizes of letters. */
export const FONT = { row: 9.5, column: 10.5, legend: 11 } as const;
/** How much the titles of narrow sections are turned, in degrees. */
export const SLANT = 38;

const RIGHT_MARGIN = 92;
const BAR_WIDTH = 34;
const LEGEND_LINE = 19;
const LANE = 20;
const LIST_GAP = 14;
/** Rows this high have their names beside them. */
const NAMED_ROW = 9;
const MAX_NAMED_ROWS = 110;
const MAX_COLUMN_LABEL = 220;
const sine = Math.sin((SLANT * Math.PI) / 180);
const cosine = Math.cos((SLANT * Math.PI) / 180);

/** `width` is that of the whole picture. Its height follows from the number of references: about a screen, up to some 500. */
export function layoutMap(map: CitationMap, width: number, legendLines: number): MapLayout {
  const { rows } = map;
  const rowHeight = rowHeightOf(rows.length);
  const labels = rowLabels(rows, rowHeight, width);
  const left = Math.ceil(largestOf(labels.map(it => widthOf(it.text, FONT.row)), 24) + 18);
  const right = width - RIGHT_MARGIN;
  const xOf = (at: number): number => left + 5 + at * (right - left - 10);
  const columns = placeColumns(map.columns, xOf, width);
  const slanted = largestOf(columns.map(it => (it.isSlanted ? widthOf(it.label ?? '', FONT.column) : 0)), 0);
  const hasTitles = columns.some(it => it.label);
  const titleHeight = slanted > 0 ? slanted * sine + 16 : hasTitles ? 20 : 8;

  const top = Math.ceil(legendLines * LEGEND_LINE + 8 + titleHeight);
  const lists = rows.length === 0 ? 0 : rows[rows.length - 1]!.list;
  const field = Math.max(rows.length * rowHeight + lists * LIST_GAP, 60);
  const hasStrays = map.marks.some(it => it.row === undefined);
  const strayY = hasStrays ? top + field + 6 + LANE / 2 : undefined;
  const remarkY = map.remarks.length > 0 ? top + field + 6 + (hasStrays ? LANE : 0) + LANE / 2 : undefined;
  const bottom = top + field;
  return {
    width,
    height: Math.ceil(bottom + 6 + (hasStrays ? LANE : 0) + (remarkY ? LANE : 0) + 18),
    left,
    right,
    top,
    bottom,
    rowHeight,
    xOf,
    yOf: row => top + (row + 0.5) * rowHeight + (rows[row]?.list ?? 0) * LIST_GAP,
    ...(strayY !== undefined && { strayY }),
    ...(remarkY !== undefined && { remarkY }),
    columns,
    rowLabels: labels,
    gridRows: gridRows(rows, rowHeight),
    barLeft: right + 8,
    barWidth: BAR_WIDTH,
  };
}

/** The largest value, at least `least`; there may be more of them than a call can have arguments. */
export const largestOf = (values: readonly number[], least: number): number =>
  values.reduce((most, it) => Math.max(most, it), least);

/** Few references are not torn apart, some hundred can all be named, many are still about a screen. */
function rowHeightOf(count: number): number {
  const height = 880 / Math.max(1, count);
  return count <= MAX_NAMED_ROWS ? Math.max(NAMED_ROW, Math.min(height, 18)) : Math.max(1.8, Math.min(height, 8));
}

/** Every row by key and name where there is room, else every fifth, tenth … number. */
function rowLabels(rows: readonly MapRow[], rowHeight: number, width: number): readonly PlacedLabel[] {
  // In a narrow panel the marks need the room more than the names.
  const room = Math.max(60, Math.min(170, width * 0.17));
  if (rowHeight >= NAMED_ROW) {
    return rows.map((it, row) => ({ row, text: cutToWidth(`${it.key}  ${it.name}`, FONT.row, room) }));
  }
  const step = stepOf(rowHeight);
  return rows.flatMap(({ key, list }, row) => {
    const isFirst = row === 0 || rows[row - 1]!.list !== list;
    return isFirst || isRound(key, row, step) ? [{ row, text: cutToWidth(key, FONT.row, room) }] : [];
  });
}

const stepOf = (rowHeight: number): number => [5, 10, 20, 50, 100].find(it => it * rowHeight >= 17) ?? 200;

/** Numbers count by what they are; other keys, by the place of their entry. */
const isRound = (key: string, row: number, step: number): boolean =>
  (/^\d{1,9}$/.test(key) ? Number(key) : row + 1) % step === 0;

function gridRows(rows: readonly MapRow[], rowHeight: number): readonly number[] {
  const step = rowHeight >= NAMED_ROW ? (rows.length > 30 ? 10 : 5) : stepOf(rowHeight);
  return rows.flatMap(({ key }, row) => (isRound(key, row, step) ? [row] : []));
}

/** Titles lie flat where all have room; else all are slanted, and those that would stand on each other are left out. */
function placeColumns(columns: readonly MapColumn[], xOf: (at: number) => number, width: number): PlacedColumn[] {
  const placed = columns.map(it => ({ ...it, x: xOf(it.from), width: xOf(it.to) - xOf(it.from) }));
  const fits = placed.every(it => widthOf(it.title, FONT.column) <= it.width - 8 || it.width >= 110);
  if (fits) {
    return placed.map(it => ({ ...it, label: cutToWidth(it.title, FONT.column, it.width - 8), isSlanted: false }));
  }
  // The widest first: what is left out shall be the smallest sections.
  const taken: number[] = [];
  const labels = new Map<MapColumn, string>();
  for (const it of [...placed].sort((a, b) => b.width - a.width)) {
    const at = it.x + it.width / 2;
    if (taken.length >= 100 || taken.some(other => Math.abs(other - at) * sine < FONT.column + 1)) continue;
    taken.push(at);
    labels.set(it, cutToWidth(it.title, FONT.column, Math.min(MAX_COLUMN_LABEL, (width - at - 8) / cosine)));
  }
  return placed.map(it => ({ ...it, ...(labels.has(it) && { label: labels.get(it)! }), isSlanted: true }));
}
