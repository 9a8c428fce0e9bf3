/** What the shapes of the map mean, and how many there are of each: only those that are there. */
import type { Severity } from '../../rules/rule';
import { plural, SEVERITIES } from '../words';
import type { CitationMap } from './citation-map';
import { FONT } from './layout';
import { round, shapeAt } from './shapes';
import { widthOf } from './words';

export interface LegendItem {
  readonly sign: Severity | 'first' | 'again' | 'hollow' | 'uncited';
  readonly words: string;
}

export interface PlacedLegend {
  readonly items: readonly (LegendItem & { readonly x: number; readonly y: number })[];
  readonly lines: number;
}

/** The findings are counted as in every report; the cites one by one. */
export function legendOf({ marks, rows, findings }: CitationMap): LegendItem[] {
  const inDisplays = marks.filter(it => it.isInDisplay).length;
  const first = marks.filter(it => it.isFirst).length;
  const again = marks.length - inDisplays - first;
  const uncited = rows.filter(it => it.timesCited === 0).length;
  const found = SEVERITIES.flatMap((sign): LegendItem[] => {
    const count = findings.filter(it => it.severity === sign).length;
    return count === 0 ? [] : [{ sign, words: plural(count, ...NAMES[sign]) }];
  });
  return [
    { sign: 'first', words: plural(first, 'first mention') },
    ...some(again, { sign: 'again', words: `${again} more` }),
    ...some(inDisplays, { sign: 'hollow', words: `${inDisplays} in tables and captions` }),
    ...found,
    ...some(uncited, { sign: 'uncited', words: `${uncited} never cited` }),
  ];
}

const some = (count: number, item: LegendItem): LegendItem[] => (count > 0 ? [item] : []);

const NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

const SIGN = 14;
const GAP = 16;
const LINE = 19;

/** In lines that `width` holds. */
export function placeLegend(items: readonly LegendItem[], width: number): PlacedLegend {
  let [x, line] = [4, 0];
  const placed = items.map(it => {
    const room = SIGN + widthOf(it.words, FONT.legend);
    if (x > 4 && x + room > width) [x, line] = [4, line + 1];
    const at = { ...it, x, y: line * LINE + 12 };
    x += room + GAP;
    return at;
  });
  return { items: placed, lines: line + 1 };
}

export function drawLegend({ items }: PlacedLegend): string {
  const drawn = items.map(({ sign, words, x, y }) => {
    const text = `<text font-size="${FONT.legend}" x="${round(x + SIGN)}" y="${y + 4}">${words}</text>`;
    return `${drawSign(sign, x + 5, y)}${text}`;
  });
  return `<g class="legend">${drawn.join('')}</g>`;
}

function drawSign(sign: LegendItem['sign'], x: number, y: number): string {
  switch (sign) {
    case 'uncited':
      return `<path class="uncited" d="M${round(x - 6)} ${y}h13"/>`;
    case 'first':
    case 'again':
    case 'hollow':
      return `<g class="mark plain ${sign}"><path d="${shapeAt(undefined, x, y, sign === 'again' ? 2.4 : 3)}"/></g>`;
    default:
      return `<g class="mark ${sign}"><path d="${shapeAt(sign, x, y, 3.8)}"/></g>`;
  }
}
