/** `citewise/map`: the picture of a draft against its list, and the places that it leads to. */
import { shownPath } from '../project/uris';
import type { MapSvgOptions, MapTarget } from '../report/map/svg';
import type { CheckedFile } from '../report/report';
import { guardAloud } from './guard';
import { MAP, type MapParams, type MapResult } from './protocol';
import { checkDraft } from './serve-checking';
import type { Server } from './server';

export function serveMap(server: Server): void {
  const { connection, log, source } = server;
  const answer = async ({ uri, width, isStandalone }: MapParams): Promise<MapResult> => {
    const file = await checkDraft(server, uri, []);
    if (!file) return null;
    return drawMap(file, { ...(width && { width }), ...(isStandalone && { standalone: shownPath(uri, source.folders()) }) });
  };
  connection.onRequest(MAP, guardAloud(log, MAP, answer));
}

type Drawn = Pick<MapSvgOptions, 'width' | 'standalone'>;

async function drawMap({ review, library, findings }: CheckedFile, options: Drawn): Promise<MapResult> {
  const [{ citationMapOf }, { formatMapSvg }, { MAP_SCRIPT }, { MAP_FRAME_STYLE, mapStyle }, { rangeIn }] = await Promise.all([
    import('../report/map/citation-map'),
    import('../report/map/svg'),
    import('../report/map/script'),
    import('../report/map/style'),
    import('../report/place'),
  ]);
  const map = citationMapOf(review, library, findings);
  const { marks, rows, remarks } = map;
  const first = { mark: 0, row: marks.length, remark: marks.length + rows.length };
  const linkTo = ({ kind, index }: MapTarget): string => `#place-${first[kind] + index}`;
  return {
    // In a file there is nothing that the links would lead to.
    svg: formatMapSvg(map, { ...options, ...(options.standalone === undefined && { linkTo }) }),
    places: [...marks, ...rows, ...remarks].map(it => rangeIn(review, it.span)),
    style: mapStyle() + MAP_FRAME_STYLE,
    script: MAP_SCRIPT,
  };
}
