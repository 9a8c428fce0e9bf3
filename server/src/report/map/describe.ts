/** What the map says of a mark, a row and itself: lines of escaped words, the first of which names the thing. */
import { shorten } from '../place';
import { plural } from '../words';
import type { CitationMap, MapMark, MapRemark, MapRow } from './citation-map';
import { escapeXml } from './words';

/**
 *     12 Hayflick 1961: The serial cultivation of human diploid cell strains
 *     Line 41: “Cells stop dividing after some fifty rounds.”
 *     Warning: …
 */
export function describeMark(map: CitationMap, mark: MapMark): string {
  const row = mark.row === undefined ? undefined : map.rows[mark.row];
  const where = `Line ${mark.line}${mark.isInDisplay ? ', in a table or caption' : ''}`;
  return lines(row ? nameOf(row) : `${mark.key}: not in the list`, `${where}: “${mark.sentence}”`, ...messages(map, mark.findings));
}

/** `12 Hayflick 1961: … · cited 3×`, and what was found about the entry. */
export function describeRow(map: CitationMap, row: MapRow): string {
  const times = row.timesCited === 0 ? 'never cited' : `cited ${row.timesCited}×`;
  return lines(`${nameOf(row)} · ${times}`, ...messages(map, row.findings));
}

export const describeRemark = (map: CitationMap, { line, sentence, findings }: MapRemark): string =>
  lines(`Line ${line}: “${sentence}”`, ...messages(map, findings));

/** The map in a sentence, for who does not see it; not escaped. */
export function describeMap({ citations, marks, rows, columns, findings }: CitationMap): string {
  const uncited = rows.filter(it => it.timesCited === 0).length;
  const parts = [
    `${plural(citations, 'citation')} (${plural(marks.length, 'cite')}) of ${plural(rows.length, 'reference')}`,
    ...(columns.length > 0 ? [`in ${plural(columns.length, 'section')}`] : []),
    ...(uncited > 0 ? [`${uncited} of them never cited`] : []),
    findings.length > 0 ? plural(findings.length, 'finding') : 'nothing to report',
  ];
  return `Citation map: ${parts.join(', ')}.`;
}

const nameOf = ({ key, name, title }: MapRow): string =>
  `${key} ${shorten(name, 60)}${title && title !== name ? `: ${shorten(title, 90)}` : ''}`;

const NAMES = { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint' } as const;

const messages = ({ findings }: CitationMap, about: readonly number[]): string[] =>
  about.slice(0, 6).map(it => `${NAMES[findings[it]!.severity]}: ${shorten(findings[it]!.message, 240)}`);

const lines = (...all: readonly string[]): string => all.map(escapeXml).join('\n');
