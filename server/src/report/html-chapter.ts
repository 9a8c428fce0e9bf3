/** A draft in the HTML report: its counts, its map, its points by rule, and its references with the sentences that cite them. */
import { groupBy } from '../base/multi-map';
import { plainText } from '../model/printed/plain-text';
import type { Rule, Severity } from '../rules/rule';
import type { CitationMap, MapMark } from './map/citation-map';
import { shapeAt } from './map/shapes';
import { formatMapSvg, type MapTarget } from './map/svg';
import { escapeXml as html } from './map/words';
import { byRule } from './markdown';
import { shorten } from './place';
import type { FileReport, ReportedFinding, ReportedReference } from './report';
import { describeFindings, describeReference, plural } from './words';

/** So many entries are named for a point; a list that nothing cites would fill pages. */
const NAMED = 10;
const ENTRY_LENGTH = 600;
/** The picture's width in pixels: it shrinks with the page. */
const MAP_WIDTH = 860;

/**
 * `number` counts from 1 and begins every anchor of the chapter: `d1` itself, `d1-f0` a finding by its place in the file,
 * `d1-r0` a reference, `d1-c0` a cite by their places in the map.
 */
export function formatChapter(file: FileReport, map: CitationMap | undefined, number: number, rules: readonly Rule[]): string {
  const { citations, cites, references, claims } = file.counts;
  const anchor = (name: string): string => `d${number}-${name}`;
  const counts = [
    `${plural(citations, 'citation')} (${plural(cites, 'cite')})`,
    plural(claims, 'claim'),
    plural(references, 'reference'),
  ].join(', ');
  return `<article id="d${number}">
<h1>${html(file.path)}</h1>
<p class="counts">${counts}: <strong>${describeFindings([file])}</strong>.</p>
${map ? formatMap(file, map, anchor) : ''}
${formatPoints(file, rules, anchor)}
${formatReferences(file, map, anchor)}
</article>`;
}

type Anchor = (name: string) => string;

function formatMap(file: FileReport, map: CitationMap, anchor: Anchor): string {
  if (map.rows.length + map.marks.length === 0) return '';
  const linkTo = ({ kind, index }: MapTarget): string => {
    if (kind === 'row') return `#${anchor(`r${index}`)}`;
    const { findings } = kind === 'mark' ? map.marks[index]! : map.remarks[index]!;
    const worst = findings.find(it => map.findings[it]!.severity === (kind === 'mark' ? map.marks : map.remarks)[index]!.verdict);
    return `#${anchor(worst === undefined ? `c${index}` : `f${worst}`)}`;
  };
  const name = file.path.split('/').pop()!.replace(/\.\w{1,9}$/, '');
  return `<div class="map-frame" data-name="${html(`${name}-citation-map.svg`)}">
${formatMapSvg(map, { width: MAP_WIDTH, linkTo })}
</div>`;
}

function formatPoints(file: FileReport, rules: readonly Rule[], anchor: Anchor): string {
  const summaries = new Map(rules.map(it => [it.id, it.summary]));
  const indexed = file.findings.map((it, index) => ({ ...it, index }));
  let point = 0;
  return byRule(indexed)
    .map(([rule, findings]) => {
      const summary = summaries.has(rule) ? `<p class="summary">${html(summaries.get(rule)!)}</p>` : '';
      const points = findings.map(it => formatPoint(++point, it, file, anchor(`f${it.index}`)));
      return `<section class="rule"><h2>${html(rule)} <small>${describeFindings([{ ...file, findings }])}</small></h2>${summary}
${points.join('\n')}</section>`;
    })
    .join('\n');
}

function formatPoint(number: number, finding: ReportedFinding, file: FileReport, id: string): string {
  const { severity, range, message, sentence, citedReferences, suggestedReferences, related } = finding;
  const facts = [
    ...listed('Cited', citedReferences),
    ...listed('May be meant', suggestedReferences),
    ...related.map(it => {
      const line = `line ${it.range.start.line + 1}`;
      return fact(it.uri === file.uri ? line : `${it.path}, ${line}`, it.message);
    }),
  ];
  return `<section class="point" id="${id}">
<h3><b>${number}</b>${sign(severity)}<span><span class="where">Line ${range.start.line + 1}</span> ${html(message)}.</span></h3>
${sentence ? `<blockquote>“${html(plainText(sentence).printed)}”</blockquote>` : ''}
${facts.length > 0 ? `<dl>${facts.join('')}</dl>` : ''}
<p class="answer">Answer</p>
</section>`;
}

/** The shape that the map has for it. */
const sign = (severity: Severity): string =>
  `<svg class="citation-map sign" width="13" height="13" viewBox="0 0 13 13" role="img" aria-label="${severity}"><path class="${severity}" d="${shapeAt(severity, 6.5, 6.5, 4)}"/></svg>`;

const fact = (label: string, words: string): string => `<dt>${html(label)}</dt><dd>${html(words)}</dd>`;

function listed(label: string, references: readonly ReportedReference[]): string[] {
  const named = references.slice(0, NAMED).map(it => fact(label, `${it.key} – ${describeReference(it)}`));
  const left = references.length - NAMED;
  return left > 0 ? [...named, `<dt></dt><dd>… and ${left} more</dd>`] : named;
}

/** Each entry as printed, and below it the sentences that it carries: does it still mean what the author thinks? */
function formatReferences({ references }: FileReport, map: CitationMap | undefined, anchor: Anchor): string {
  const marks = groupBy((map?.marks ?? []).map((mark, index) => ({ mark, index })), it => it.mark.row);
  const strays = marks.get(undefined) ?? [];
  if (references.length + strays.length === 0) return '';
  const entries = references.map(
    (it, row) => `<li id="${anchor(`r${row}`)}"><b class="key">${html(it.key)}</b> ${html(shorten(plainText(it.text).printed, ENTRY_LENGTH))} <small>${
      it.timesCited === 0 ? 'never cited' : `cited ${it.timesCited}×`
    }</small>${formatCites(marks.get(row) ?? [], anchor)}</li>`,
  );
  const others = strays.length === 0 ? '' : `<li><b class="key">?</b> Not in the list${formatCites(strays, anchor)}</li>`;
  return `<section class="references"><h2>References, and what each is cited for</h2>
<ul>${entries.join('\n')}${others}</ul></section>`;
}

function formatCites(cites: readonly { readonly mark: MapMark; readonly index: number }[], anchor: Anchor): string {
  if (cites.length === 0) return '';
  const lines = cites.map(({ mark, index }) => {
    const key = mark.row === undefined ? `${html(mark.key)}, line ` : '';
    return `<li id="${anchor(`c${index}`)}"><span class="where">${key}${mark.line}</span><span>${html(mark.sentence)}</span></li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}
