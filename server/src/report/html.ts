/** The report as one HTML file that needs nothing else: counts, the citation map, every point with room for an answer, the list. */
import type { Rule } from '../rules/rule';
import { formatChapter } from './html-chapter';
import { PAGE_STYLE } from './html-style';
import type { CitationMap } from './map/citation-map';
import { MAP_SCRIPT } from './map/script';
import { asProperties, DARK_MAP_COLOURS, MAP_COLOURS, MAP_FRAME_STYLE, mapStyle } from './map/style';
import { escapeXml } from './map/words';
import type { CheckReport } from './report';
import { describeFindings, plural } from './words';

export interface HtmlOptions {
  /** For each rule's summary under its heading. */
  readonly rules: readonly Rule[];
  /** One for each file of the report, in its order, made of the same findings. */
  readonly maps: readonly CitationMap[];
  /** SHA-256 in Base64, by which the page says which style and which script are its own: no other one runs. */
  readonly hashOf: (text: string) => string;
}

/**
 * A chapter for each draft. Nothing of a document is live in it, and nothing is fetched. Without its script the page reads as
 * well: the marks of the map are links to the points, and to the sentences under each reference.
 */
export function formatHtml(report: CheckReport, options: HtmlOptions): string {
  const { files } = report;
  const [only] = files;
  const title = files.length === 1 ? `Citations of ${only!.path}` : 'Citation report';
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `style-src 'sha256-${options.hashOf(STYLE)}'`,
    `script-src 'sha256-${options.hashOf(SCRIPT)}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Citewise">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${files.length === 1 ? '' : formatOverview(report)}
${files.map((it, at) => formatChapter(it, options.maps[at], at + 1, options.rules)).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function formatOverview({ files }: CheckReport): string {
  if (files.length === 0) return '<h1>Citation report</h1>\n<p>No draft here cites anything.</p>';
  const rows = files.map(
    (it, at) =>
      `<tr><td><a href="#d${at + 1}">${escapeXml(it.path)}</a></td><td>${it.counts.citations}</td><td>${it.counts.references}</td><td>${describeFindings([it])}</td></tr>`,
  );
  return `<h1>Citation report</h1>
<p>${plural(files.length, 'draft')}: ${describeFindings(files)}.</p>
<table class="overview">
<thead><tr><th>draft</th><th>citations</th><th>references</th><th>found</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

const STYLE = `
:root { ${asProperties(MAP_COLOURS)} --map-focus: #1f6fb5; --map-edge: #c3c9d0; --panel: #f5f6f8; }
@media screen and (prefers-color-scheme: dark) {
:root { ${asProperties(DARK_MAP_COLOURS)} --map-focus: #6cb6f5; --map-edge: #4a515b; --panel: #23272d; }
}
${PAGE_STYLE}${mapStyle()}${MAP_FRAME_STYLE}`;

const SCRIPT = `
'use strict';
${MAP_SCRIPT}
for (const frame of document.querySelectorAll('.map-frame')) {
  setUpCitationMap(frame, {
    go: address => { location.hash = address; },
    save: picture => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
      link.download = frame.dataset.name || 'citation-map.svg';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    },
  });
}
`;
