/** A work in a few words. */
import { plainLine } from '../base/markdown-escape';
import { yearOf, type CslItem, type CslName } from '../model/csl-item';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import { shorten } from '../report/place';

/** `Hayflick & Moorhead 1961`, `Coppé et al. 2008`, `World Health Organization 2015`; empty where no author was read. */
export function describeWork(item: CslItem): string {
  const [first, second, ...others] = (item.author ?? []).map(nameOf);
  const hasMore = others.length > 0 || item.custom?.['et-al'] === true;
  if (!first) return '';
  const authors = hasMore ? `${first} et al.` : second ? `${first} & ${second}` : first;
  return [shorten(plainLine(authors), 80), yearOf(item)].filter(it => it !== undefined).join(' ');
}

function nameOf(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.literal ?? [particle, name.family].filter(it => it !== undefined).join(' ');
}

/** `12 Hayflick & Moorhead 1961`, or the number and how the entry begins. Never empty. */
export function describeEntry({ key, item, text }: Reference): string {
  const words = describeWork(item) || shorten(plainLine(text), 60);
  return `${key} ${words}`.trim() || 'entry';
}

/** The title of a document: from its front matter, else its first heading, else the file's name. */
export function titleOf({ uri, blocks, sections }: Review): string {
  const front = blocks[0]?.block.kind === 'front-matter' ? blocks[0].block.text : '';
  const given = /^title:[ \t]{0,20}(\S[^\n]{0,500})$/m.exec(front)?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2');
  const heading = sections.reduce<(typeof sections)[number] | undefined>((best, it) => (best && best.level <= it.level ? best : it), undefined);
  return plainLine(given ?? heading?.title ?? '') || fileName(uri);
}

/** The last part of a URI, readable. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
