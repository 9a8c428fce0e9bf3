/** URIs of files: compared, and paths of settings resolved against them. */
import { trimEndWhile } from '../base/trim-end';

const withoutSlash = (uri: string): string => trimEndWhile(uri, /\//);

/**
 * One spelling for one file: editors write `file:///c%3A/x.md` where Node writes `file:///C:/x.md`. Only for comparing;
 * an answer always carries the URI that the editor sent.
 */
export function comparable(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // Not percent-encoded: it is compared as it is.
  }
  return plain.replace(/^(file:\/\/\/)([a-z]):/, (_, scheme: string, drive: string) => `${scheme}${drive.toUpperCase()}:`);
}

/** The folder that a file or folder is in, without a slash at its end; nothing at the root. */
export function parentOf(uri: string): string | undefined {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0].length ?? 0;
  const slash = withoutSlash(uri).lastIndexOf('/');
  return slash < root ? undefined : uri.slice(0, slash);
}

/** The URI of a path that a setting names: absolute, or relative to `folder`. Nothing where it makes no URI, or one of another computer. */
export function resolvePath(path: string, folder: string | undefined): string | undefined {
  const isWindows = /^[A-Za-z]:[\\/]/.test(path);
  const slashed = isWindows || folder?.match(/^file:\/\/\/[a-z](?::|%3A)/i) ? path.replaceAll('\\', '/') : path;
  const encoded = slashed.split('/').map(encodePart).join('/');
  try {
    if (isWindows) return withoutSlash(new URL(`file:///${encoded.replace('%3A', ':')}`).href);
    if (!folder && !path.startsWith('/')) return undefined;
    const { href, protocol, host, pathname } = new URL(encoded, folder ? `${folder}/` : 'file:///');
    // `//host/share`: to look there would tell that host who we are.
    if (protocol === 'file:' && (host !== '' || pathname.startsWith('//'))) return undefined;
    return withoutSlash(href);
  } catch {
    return undefined;
  }
}

function encodePart(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    // Half a character is no name of a file.
    return '';
  }
}

/** Whether a file is in or below a folder, or is it. */
export function isBelow(uri: string, folder: string): boolean {
  const [inner, outer] = [comparable(uri), withoutSlash(comparable(folder))];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The path to show: from the nearest of the folders on, else as much of the URI as says where it is. */
export function shownPath(uri: string, folders: readonly string[]): string {
  const nearest = folders.filter(it => isBelow(uri, it)).sort((a, b) => b.length - a.length)[0];
  const plain = comparable(uri);
  return nearest ? plain.slice(withoutSlash(comparable(nearest)).length + 1) : plain.replace(/^file:\/\/(?:\/(?=[A-Z]:))?/, '');
}

/** The address of a line, one-based, for a Markdown link: nothing in it ends the link or opens markup. */
export const addressOfLine = (uri: string, line: number): string =>
  `${uri.replace(/[()<>\s\\[\]*_`"']/g, it => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}#L${line}`;

/** The path that leads from a folder to a file, with forward slashes; the whole URI where none does. */
export function pathFrom(uri: string, folder: string): string {
  const [to, from] = [comparable(uri).split('/'), withoutSlash(comparable(folder)).split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  // `scheme:`, nothing, and the host; on Windows the drive too.
  if (same < 3 || (/^[A-Z]:$/.test(from[3] ?? '') && same < 4)) return comparable(uri);
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
