/** How the map looks: by the colours that the page around it names, or, as a file of its own, by fixed ones. */

/** Every colour of the map, as the custom properties that a page sets. */
export const MAP_COLOURS = {
  paper: '#ffffff',
  ink: '#2b3036',
  quiet: '#7a838d',
  faint: '#d9dde2',
  band: '#f5f6f8',
  first: '#3f4852',
  again: '#9aa3ad',
  error: '#c62828',
  warning: '#b86e00',
  info: '#1f6fb5',
  hint: '#5d7f6e',
} as const;

export type MapColour = keyof typeof MAP_COLOURS;

export const DARK_MAP_COLOURS: Readonly<Record<MapColour, string>> = {
  paper: '#1c1f24',
  ink: '#d9dde3',
  quiet: '#8d96a1',
  faint: '#383d45',
  band: '#23272d',
  first: '#c3cad3',
  again: '#6f7985',
  error: '#ff7468',
  warning: '#e8a33d',
  info: '#6cb6f5',
  hint: '#8fbfa8',
};

/** `--map-error: #c62828; …` */
export const asProperties = (colours: Readonly<Record<MapColour, string>>): string =>
  Object.entries(colours).map(([name, value]) => `--map-${name}: ${value};`).join(' ');

/** For a page that sets the custom properties. */
export const mapStyle = (): string => styleOf(name => `var(--map-${name})`);

/** With the colours themselves: not every program that shows SVG knows custom properties. */
export const standaloneStyle = (): string => styleOf(name => MAP_COLOURS[name]);

const styleOf = (colour: (name: MapColour) => string): string => {
  const verdicts = (['error', 'warning', 'info', 'hint'] as const).map(
    it => `
.citation-map .${it} { fill: ${colour(it)}; stroke: ${colour(it)}; }`,
  );
  return `
.citation-map { font-family: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
.citation-map text { fill: ${colour('quiet')}; stroke: none; }
.citation-map .legend text { fill: ${colour('ink')}; }
.citation-map .heading { fill: ${colour('ink')}; font-size: 14px; font-weight: 600; }
.citation-map .caption { font-size: 9.5px; font-style: italic; }
.citation-map .paper { fill: ${colour('paper')}; }
.citation-map .band { fill: ${colour('band')}; }
.citation-map .section text { fill: ${colour('ink')}; }
.citation-map .edge { stroke: ${colour('faint')}; fill: none; }
.citation-map .tick { stroke: ${colour('quiet')}; fill: none; }
.citation-map .grid { stroke: ${colour('faint')}; stroke-width: .6; fill: none; }
.citation-map .rows text, .citation-map .lane { text-anchor: end; }
.citation-map .hit { fill: transparent; }
.citation-map .life { stroke: ${colour('again')}; stroke-width: .6; stroke-opacity: .55; fill: none; }
.citation-map .bar { fill: ${colour('again')}; }
.citation-map .stairs { stroke: ${colour('first')}; stroke-width: .8; stroke-opacity: .35; stroke-linejoin: round; fill: none; }
.citation-map path.uncited { stroke: ${colour('warning')}; stroke-dasharray: 3 2.5; stroke-width: 1; fill: none; }
.citation-map text.uncited { fill: ${colour('warning')}; }
.citation-map .plain { fill: ${colour('again')}; stroke: none; }
.citation-map .plain.first { fill: ${colour('first')}; }${verdicts.join('')}
.citation-map .mark.error, .citation-map .mark.warning, .citation-map .mark.info, .citation-map .mark.hint { stroke: ${colour('paper')}; stroke-width: 1.6; paint-order: stroke; }
.citation-map .mark.hollow { fill: ${colour('paper')}; stroke-width: 1; paint-order: normal; }
.citation-map .plain.hollow { stroke: ${colour('quiet')}; }${(['error', 'warning', 'info', 'hint'] as const)
    .map(it => `\n.citation-map .mark.${it}.hollow { stroke: ${colour(it)}; stroke-width: 1.3; }`)
    .join('')}
`;
};

/** Of what the script puts around the map, for a page that sets the custom properties. */
export const MAP_FRAME_STYLE = `
.map-frame { position: relative; }
.map-frame svg { display: block; max-width: 100%; height: auto; }
.map-frame svg a { text-decoration: none; cursor: pointer; }
.map-frame svg:focus { outline: none; }
.map-frame svg:focus-visible { outline: 2px solid var(--map-focus); outline-offset: 4px; }
.map-rule { fill: var(--map-ink); fill-opacity: .09; pointer-events: none; }
.map-ring { fill: none; stroke: var(--map-focus); stroke-width: 1.8; pointer-events: none; }
.map-tip { position: absolute; z-index: 2; width: max-content; max-width: min(26em, 90%); padding: .45em .7em; font-size: 12px; line-height: 1.4; pointer-events: none;
  color: var(--map-ink); background: var(--map-paper); border: 1px solid var(--map-edge); border-radius: 3px; box-shadow: 0 2px 8px #0003; overflow-wrap: anywhere; }
.map-tip strong { display: block; font-weight: 600; }
.map-tip div { margin-top: .25em; }
.map-tip .error { color: var(--map-error); }
.map-tip .warning { color: var(--map-warning); }
.map-tip .note { color: var(--map-info); }
.map-tip .hint { color: var(--map-hint); }
.map-tip .section-name { color: var(--map-quiet); font-style: italic; }
.map-bar { display: flex; gap: 1.5em; align-items: flex-start; justify-content: space-between; margin-top: .3em; }
.map-status { margin: 0; min-height: 2.8em; font-size: 12px; line-height: 1.4; color: var(--map-quiet); }
.map-bar button { flex: none; font: inherit; font-size: 12px; padding: .25em .8em; border: 1px solid var(--map-edge); border-radius: 2px;
  color: var(--map-ink); background: transparent; cursor: pointer; }
.map-bar button:focus-visible { outline: 2px solid var(--map-focus); }
@media print { .map-bar, .map-tip { display: none; } .map-frame { break-inside: avoid; } }
`;
