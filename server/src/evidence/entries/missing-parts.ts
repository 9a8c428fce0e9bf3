/** What an entry of its kind should print and does not (ICMJE, AMA 3.11: author, title, journal, year, volume, pages or e-locator). */
import { yearOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import { hasTwoEntries } from './run-on-entry';
import { isPreprintServer } from '../journals/journal-name';
import { perList, perReference } from './remember';

export type MissingPart = 'year' | 'journal' | 'pages';

/** For each part the entries, by their index in the list, that lack it; parts that nobody lacks are left out. */
export const findMissingParts = perList((references: readonly Reference[]) =>
  (['year', 'journal', 'pages'] as const)
    .map(part => ({ part, indexes: references.flatMap((it, at) => (missingPart(it) === part ? [at] : [])) }))
    .filter(it => it.indexes.length > 0),
);

/** Works that are not out yet, or never will be: nothing is missing that there is. */
const NOT_YET =
  /\b(?:in press|forthcoming|submitted|in preparation|unpublished|accepted|ahead of print|advance (?:online|access|article)|online first|early (?:view|access)|preprint|personal communication|im Druck|Epub(?! \d{4} [A-Z][a-z]{2}))\b|印刷中|n\.d\.|\[date unknown\]|s\.d\.|o\.\s?J\./i;
const ONLINE = /https?:\/\/(?!(?:dx\.)?doi\.org)|www\.|\b(?:Accessed|Available (?:at|from)|Retrieved|\[Internet\])/i;

const missingPart = perReference((reference: Reference): MissingPart | undefined => {
  const { item, text } = reference;
  // Without a title or an author little was understood, and nothing can be said.
  if (!item.title || !item.author?.length || hasTwoEntries(reference) || NOT_YET.test(text)) return undefined;
  const container = item['container-title'];
  const year = yearOf(item);
  if (year === undefined) return /(?<!\d)(?:[1lI][5-9]|[2Z][0oO])[\dlOo]{2}(?!\d)/.test(withoutIdentifiers(text)) || ONLINE.test(text) ? undefined : 'year';
  const isInVolume = item.volume !== undefined || item.page !== undefined;
  if (!container) {
    const isArticle = item.type === 'article-journal' || (item.type === 'article' && isInVolume && item.publisher === undefined);
    return isArticle && isInVolume && !ONLINE.test(text) ? 'journal' : undefined;
  }
  if (item.type !== 'article-journal' || isPreprintServer(container)) return undefined;
  if (item.page !== undefined || item.number !== undefined || item.volume === undefined) return undefined;
  // `2011;22 Suppl 6:vi12`, `Article ID 95`: something stands there that was not read.
  return /[:,]\s?(?:[a-z]{0,3}\d|[ivxl]{2,7}\b)|\b(?:pp?|Article|Art|ID|e\d)\b/i.test(behindVolume(text, item.volume)) ? undefined : 'pages';
});

const withoutIdentifiers = (text: string): string => text.replace(/10\.\d{4,9}\/\S{0,200}|https?:\S{0,300}/g, ' ');

/** What is printed behind the volume, without identifiers. */
function behindVolume(text: string, volume: string): string {
  const plain = withoutIdentifiers(text).replace(/\bdoi:?/gi, ' ');
  const at = plain.lastIndexOf(volume);
  return at < 0 ? '' : plain.slice(at + volume.length);
}
