/** The citation map as a picture: SVG in which every mark and every row is a link that says what it stands for. */
import type { CitationMap, MapMark, MapRow } from './citation-map';
import { describeMap, describeMark, describeRemark, describeRow } from './describe';
import { FONT, largestOf, layoutMap, SLANT, type MapLayout, type PlacedColumn } from './layout';
import { drawLegend, legendOf, placeLegend } from './legend';
import { round, shapeAt } from './shapes';
import { firstMentions, uncitedRuns } from './staircase';
import { standaloneStyle } from './style';
import { cutToWidth, escapeXml, widthOf } from './words';

/** What a link of the picture leads to: a place in `marks`, `rows` or `remarks` of the map. */
export interface MapTarget {
  readonly kind: 'mark' | 'row' | 'remark';
  readonly index: number;
}

export interface MapSvgOptions {
  /** In pixels; 960 where nothing is said. */
  readonly width?: number;
  /** The address behind a mark or a row; without one it is no link. */
  readonly linkTo?: (target: MapTarget) => string | undefined;
  /** A file of its own under this title: with its own colours, for a light page. Else the page around it brings the style. */
  readonly standalone?: string;
}

/** One `svg` element; of a draft without references or citations, too. What comes from the document is escaped. */
export function formatMapSvg(map: CitationMap, options: MapSvgOptions = {}): string {
  const width = Math.max(360, Math.min(4000, Math.round(options.width ?? 960)));
  const legend = placeLegend(legendOf(map), width);
  const layout = layoutMap(map, width, legend.lines);
  const heading = options.standalone === undefined ? 0 : 30;
  const { height } = layout;
  const box = `0 ${-heading} ${width} ${height + heading}`;
  const size = `width="${width}" height="${height + heading}" viewBox="${box}"`;
  const label = escapeXml(describeMap(map));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="citation-map" ${size} role="img" aria-label="${label}">`,
    ...(options.standalone === undefined ? [] : drawHeading(options.standalone, box, width)),
    drawLegend(legend),
    drawColumns(layout),
    drawGrid(map, layout),
    drawRows(map, layout, options),
    drawStaircase(map, layout),
    drawLanes(layout),
    drawMarks(map, layout, options),
    drawCaptions(map, layout),
    '</svg>',
  ].join('\n');
}

function drawHeading(title: string, box: string, width: number): string[] {
  const [x, y, w, h] = box.split(' ');
  return [
    `<style>${standaloneStyle()}</style>`,
    `<rect class="paper" x="${x}" y="${y}" width="${w}" height="${h}"/>`,
    `<text class="heading" x="4" y="-12">${escapeXml(cutToWidth(title, 14, width - 20))}</text>`,
  ];
}

function drawColumns({ columns, top, bottom, right }: MapLayout): string {
  const bands = columns.flatMap((it, at) =>
    at % 2 === 1 ? [`<rect class="band" ${rectangle(it.x, top, it.width, bottom - top)}/>`] : [],
  );
  const titles = columns.map(it => {
    const title = `<title>${escapeXml(it.title)}</title>`;
    const edge = it.x > 0 && it.x < right ? `<path class="edge" d="M${round(it.x)} ${round(top - 5)}V${round(bottom)}"/>` : '';
    return `<g class="section" data-from="${round(it.x)}">${title}${edge}${it.label ? drawTitle(it, it.label, top) : ''}</g>`;
  });
  return `<g class="sections">${bands.join('')}${titles.join('')}</g>`;
}

function drawTitle({ x, width, isSlanted }: PlacedColumn, label: string, top: number): string {
  const size = `font-size="${FONT.column}"`;
  if (!isSlanted) return `<text ${size} x="${round(x + 4)}" y="${round(top - 8)}">${escapeXml(label)}</text>`;
  const at = `${round(x + width / 2)} ${round(top - 8)}`;
  return `<text ${size} transform="translate(${at}) rotate(-${SLANT})">${escapeXml(label)}</text>`;
}

function drawGrid(map: CitationMap, layout: MapLayout): string {
  const { left, right, top, gridRows, yOf, xOf } = layout;
  const lines = gridRows.map(row => `M${left} ${round(yOf(row))}H${right}`).join('');
  const ticks = map.ticks.map(at => `M${round(xOf(at))} ${round(top - 4)}v4`).join('');
  const frame = `M${left} ${round(top)}H${right}`;
  return `<path class="grid" d="${lines || 'M0 0'}"/><path class="tick" d="${ticks || 'M0 0'}"/><path class="edge" d="${frame}"/>`;
}

function drawRows(map: CitationMap, layout: MapLayout, options: MapSvgOptions): string {
  const labels = new Map(layout.rowLabels.map(it => [it.row, it.text]));
  const most = Math.max(1, mostCited(map.rows));
  const reach = reachOf(map.marks);
  const rows = map.rows.map((it, row) => {
    const y = layout.yOf(row);
    const { left, right, rowHeight, barLeft, barWidth } = layout;
    const hit = `<rect class="hit" ${rectangle(0, y - rowHeight / 2, right + RULE, rowHeight)}/>`;
    const label = labels.has(row)
      ? `<text font-size="${FONT.row}" x="${left - 13}" y="${round(y + FONT.row * 0.34)}">${escapeXml(labels.get(row)!)}</text>`
      : '';
    const verdict = it.verdict
      ? `<path class="${it.verdict}" d="${shapeAt(it.verdict, left - 6, y, Math.max(2.3, Math.min(3.4, rowHeight * 0.4)))}"/>`
      : '';
    const thick = Math.max(1, Math.min(rowHeight * 0.5, 6));
    const bar =
      it.timesCited > 0
        ? drawBar(it.timesCited / Math.min(most, MOST_IN_BAR), barLeft, y, barWidth, thick)
        : `<path class="uncited" d="M${left} ${round(y)}H${barLeft + barWidth}"/>`;
    const [from, to] = reach.get(row) ?? [0, 0];
    const life = to > from ? `<path class="life" d="M${round(layout.xOf(from))} ${round(y)}H${round(layout.xOf(to))}"/>` : '';
    return link('row', options.linkTo?.({ kind: 'row', index: row }), `${hit}${life}${label}${verdict}${bar}`, describeRow(map, it));
  });
  return `<g class="rows" data-left="${layout.left}">${rows.join('\n')}</g>${drawUncited(map, layout)}`;
}

/** One entry that is cited a hundred times must not make all the others alike: a bar beyond this is broken. */
const MOST_IN_BAR = 12;

/** `part` of the full length; where it is more, a bar of the full length with a gap. */
function drawBar(part: number, x: number, y: number, full: number, thick: number): string {
  const bar = (from: number, to: number): string =>
    `M${round(from)} ${round(y - thick / 2)}H${round(to)}v${round(thick)}H${round(from)}z`;
  const d = part <= 1 ? bar(x, x + part * full) : bar(x, x + full - 8) + bar(x + full - 6, x + full);
  return `<path class="bar" d="${d}"/>`;
}

/** The part of the picture right of the field that a row takes. */
const RULE = 44;

const mostCited = (rows: readonly MapRow[]): number => largestOf(rows.map(it => it.timesCited), 0);

/** The keys that nothing cites, at the right margin: neighbours together, and none upon another. */
function drawUncited(map: CitationMap, { yOf, barLeft, barWidth }: MapLayout): string {
  let free = -Infinity;
  const labels = uncitedRuns(map.rows).flatMap(([first, last]) => {
    const y = (yOf(first) + yOf(last)) / 2;
    if (y < free) return [];
    free = y + FONT.row;
    const [from, to] = [map.rows[first]!.key, map.rows[last]!.key];
    const text = cutToWidth(first === last ? from : `${from}–${to}`, FONT.row, 42);
    return [`<text class="uncited" font-size="${FONT.row}" x="${barLeft + barWidth + 5}" y="${round(y + FONT.row * 0.34)}">${escapeXml(text)}</text>`];
  });
  return labels.join('');
}

/** From the first to the last mark of a row, where it has more than one. */
function reachOf(marks: readonly MapMark[]): ReadonlyMap<number, readonly [number, number]> {
  const reach = new Map<number, [number, number]>();
  for (const { row, at } of marks) {
    if (row === undefined) continue;
    const known = reach.get(row);
    if (known) known[1] = at;
    else reach.set(row, [at, at]);
  }
  return reach;
}

/** A thin line through the first mentions: a staircase where the list is in their order, spikes where it is not. */
function drawStaircase(map: CitationMap, { xOf, yOf }: MapLayout): string {
  const paths = firstMentions(map).map(marks => {
    const points = marks.map(it => `${round(xOf(it.at))} ${round(yOf(it.row!))}`);
    return `<path class="stairs" d="M${points.join('L')}"/>`;
  });
  return paths.join('');
}

function drawLanes({ strayY, remarkY, left, right }: MapLayout): string {
  const lane = (y: number | undefined, words: string): string =>
    y === undefined
      ? ''
      : `<path class="grid" d="M${left} ${round(y)}H${right}"/><text class="lane" font-size="${FONT.row}" x="${left - 6}" y="${round(y + 3.4)}">${words}</text>`;
  const room = widthOf('not in the list', FONT.row) + 6 <= left;
  return `<g class="lanes">${lane(strayY, room ? 'not in the list' : '∉')}${lane(remarkY, room ? 'the text' : '¶')}</g>`;
}

function drawMarks(map: CitationMap, layout: MapLayout, { linkTo }: MapSvgOptions): string {
  const { xOf, yOf, rowHeight, strayY, remarkY } = layout;
  const dot = Math.max(1.35, Math.min(rowHeight * 0.45, 3.1));
  const sign = Math.max(3, Math.min(rowHeight * 0.42, 4));
  const marks = map.marks.map((it, index) => {
    const y = it.row === undefined ? strayY! : yOf(it.row);
    // A number without an entry is told by its lane, and by a dot that is seen.
    const size = it.verdict ? sign : it.row === undefined ? 2.6 : it.isFirst || it.isInDisplay ? dot : Math.max(1.2, dot * AGAIN);
    const names = [it.verdict ?? 'plain', ...(it.isInDisplay ? ['hollow'] : []), ...(it.isFirst ? ['first'] : [])];
    const path = `<path d="${shapeAt(it.verdict, xOf(it.at), y, size)}"/>`;
    const drawn = link(`mark ${names.join(' ')}`, linkTo?.({ kind: 'mark', index }), path, describeMark(map, it));
    return { drawn, rank: RANKS.indexOf(it.verdict ?? 'plain') };
  });
  const remarks = map.remarks.map((it, index) => {
    const path = `<path d="${shapeAt(it.verdict, xOf(it.at), remarkY!, sign)}"/>`;
    const drawn = link(`mark ${it.verdict ?? 'plain'}`, linkTo?.({ kind: 'remark', index }), path, describeRemark(map, it));
    return { drawn, rank: RANKS.indexOf(it.verdict ?? 'plain') };
  });
  // What is worse lies above.
  const all = [...marks, ...remarks].sort((a, b) => a.rank - b.rank);
  return `<g class="marks">${all.map(it => it.drawn).join('\n')}</g>`;
}

/** A reference that is cited again has a smaller dot: in high contrast both have one colour. */
const AGAIN = 0.8;

const RANKS: readonly string[] = ['plain', 'hint', 'info', 'warning', 'error'];

function drawCaptions(map: CitationMap, { left, height, right, barLeft, width }: MapLayout): string {
  const y = height - 5;
  const most = mostCited(map.rows);
  const bars = most > 0 ? `<text class="caption" x="${width - 2}" y="${y}" text-anchor="end">cited up to ${most}×</text>` : '';
  const text = `<text class="caption" x="${left + 5}" y="${y}">the draft, from its beginning</text>`;
  const end = barLeft - left > 330 ? `<text class="caption" x="${right - 5}" y="${y}" text-anchor="end">to its end</text>` : '';
  return text + end + bars;
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}"`;

/** Not a stop of the Tab key: a map has a thousand of them, and one is enough. */
function link(names: string, address: string | undefined, content: string, title: string): string {
  const element = address === undefined ? 'g' : 'a';
  const target = address === undefined ? '' : ` href="${escapeXml(address)}" tabindex="-1"`;
  return `<${element} class="${names}"${target}>${content}<title>${title}</title></${element}>`;
}
