/** How the HTML report looks on a screen and on paper; its colours are those of the map. */

export const PAGE_STYLE = `
html { scroll-behavior: smooth; scroll-padding-top: 1.5em; }
body { margin: 0; color: var(--map-ink); background: var(--map-paper);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 2em 1.5em 5em; }
article + article { margin-top: 5em; padding-top: 3em; border-top: 1px solid var(--map-faint); }
h1 { margin: 0 0 .2em; font-size: 1.5em; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 3em 0 .2em; padding-bottom: .3em; border-bottom: 1px solid var(--map-faint); font-size: 1.1em; font-weight: 600; }
h2 small, li small { font-size: .85em; font-weight: 400; color: var(--map-quiet); }
h2 small { margin-left: .6em; }
h3 { display: flex; margin: 0 0 .3em; font-size: 1em; font-weight: 400; overflow-wrap: anywhere; }
h3 b { flex: none; min-width: 1.8em; font-weight: 600; }
a { color: var(--map-info); }
.counts { margin: 0 0 2em; color: var(--map-quiet); }
.counts strong { color: var(--map-ink); font-weight: 600; }
.summary { margin: .4em 0 1em; color: var(--map-quiet); }
.overview { margin: 1em 0 4em; border-collapse: collapse; }
.overview th, .overview td { padding: .3em 1.5em .3em 0; border-bottom: 1px solid var(--map-faint); text-align: left; }
.overview th { font-weight: 400; color: var(--map-quiet); }
.point { max-width: 46em; margin: 0 -.8em 1.2em; padding: .5em .8em; break-inside: avoid; }
.sign { flex: none; margin: .33em .5em 0 0; }
.where { color: var(--map-quiet); margin-right: .4em; font-variant-numeric: tabular-nums; }
blockquote { margin: .3em 0 .5em 3em; padding-left: .8em; border-left: 2px solid var(--map-faint); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: .4em 0 .4em 3em; font-size: .93em; }
dt { color: var(--map-quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.answer { margin: .6em 0 0 3em; padding-bottom: 1.4em; border-bottom: 1px dotted var(--map-edge); font-size: .93em; color: var(--map-quiet); }
.references ul { margin: 0; padding: 0; list-style: none; }
.references > ul { margin-top: 1.2em; font-size: .93em; }
.references > ul > li { position: relative; max-width: 52em; margin: 0 -.8em; padding: .3em .8em .3em 3.6em; overflow-wrap: anywhere; }
.references .key { position: absolute; left: .8em; max-width: 2.6em; overflow: hidden; text-overflow: ellipsis; font-weight: 600; }
.references li li { display: flex; padding: .05em 0; color: var(--map-quiet); }
.references li li .where { flex: none; min-width: 2.6em; margin-right: .6em; }
:target { background: var(--panel); box-shadow: inset 3px 0 0 var(--map-info); }
li li:target { color: var(--map-ink); box-shadow: -.5em 0 0 var(--panel), calc(-.5em - 3px) 0 0 var(--map-info); }
@media print {
  @page { margin: 16mm 15mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  article + article { margin-top: 0; padding-top: 0; border: 0; break-before: page; }
  h2, .summary { break-after: avoid; }
  .rule > h2 { margin-top: 1.8em; }
  .references li li { break-inside: avoid; }
  .point, .references > ul > li { margin-left: 0; margin-right: 0; padding-left: 0; }
  .references > ul > li { padding-left: 3em; }
  .references .key { left: 0; }
  :target { background: none; box-shadow: none; }
}
`;
