/** Entries of one list that mean the same work, and works that share an identifier by mistake. */
import { groupBy } from '../../base/multi-map';
import { firstAuthorOf, yearOf, type CslItem } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import { foldName, foldTitle } from '../../base/fold';
import { isPreprintServer, journalKey } from '../journals/journal-name';
import { perList, perReference } from './remember';

/** The entry at index `again` of the list is the one at `first`, which stands before it. */
export interface Duplicate {
  readonly first: number;
  readonly again: number;
  /** `same-identifier`: title and authors say that these are two works. */
  readonly kind: 'same-work' | 'same-identifier';
  /** What they share: `DOI`, `title, year and first author`. */
  readonly because: string;
  readonly certainty: 'error' | 'warning' | 'info';
}

/** Each entry once, with the first one that it repeats. Linear: only entries that share an identifier or a title are compared. */
export const findDuplicates = perList((references: readonly Reference[]): readonly Duplicate[] => {
  const found = new Map<number, Duplicate>();
  const indexes = references.map((_, at) => at);
  for (const name of ['DOI', 'PMID', 'title'] as const) {
    const keyed = indexes.filter(at => keysOf(references[at]!)[name] !== undefined);
    for (const group of groupBy(keyed, at => keysOf(references[at]!)[name]!).values()) {
      for (let place = 1; place < group.length; place++) {
        const again = group[place]!;
        if (found.has(again)) continue;
        // Against the first of its group, and the one just before: many entries of one title stay linear.
        for (const first of new Set([group[0]!, group[place - 1]!])) {
          const [a, b] = [references[first]!.item, references[again]!.item];
          const verdict = name === 'title' ? compareTitled(a, b) : compareIdentified(name, a, b);
          if (!verdict) continue;
          found.set(again, { first, again, ...verdict });
          break;
        }
      }
    }
  }
  return [...found.values()].sort((a, b) => a.again - b.again);
});

const keysOf = perReference(({ item }: Reference) => ({ DOI: item.DOI?.toLowerCase(), PMID: item.PMID, title: titleKey(item) }));

type Verdict = Pick<Duplicate, 'kind' | 'because' | 'certainty'>;

/** Folded title and first author; nothing for titles that many works have, `Editorial`, `Reply`. */
function titleKey(item: CslItem): string | undefined {
  const author = firstAuthorOf(item);
  if (!item.title || !author) return undefined;
  const title = foldTitle(item.title);
  if (title.length < 12 || COMMON_TITLE.test(title)) return undefined;
  return `${title}|${foldName(author)}`;
}

const COMMON_TITLE =
  /^(?:editorial|introduction|preface|foreword|conclusions?|commentary|comment|reply|authors? reply|response|letter|letter to the editor|in reply|correspondence|erratum|corrigendum|correction|obituary|book review|abstracts?|table of contents|unpublished data|personal communication)$/;

function compareIdentified(name: string, a: CslItem, b: CslItem): Verdict | undefined {
  const certain: Verdict = { kind: 'same-work', because: name, certainty: 'error' };
  if (!a.title || !b.title || areAlike(a.title, b.title)) return certain;
  const authors = [firstAuthorOf(a), firstAuthorOf(b)].map(it => it && foldName(it));
  if (!authors[0] || !authors[1] || authors[0] === authors[1]) {
    return samePlace(a, b) ? certain : undefined;
  }
  if (samePlace(a, b)) return certain;
  // Chapters are often listed with the DOI of their book, and abstracts with that of their supplement.
  const isArticle = [a, b].every(it => it.type === 'article-journal');
  return { kind: 'same-identifier', because: name, certainty: isArticle ? 'warning' : 'info' };
}

/** Year, volume and first page are all printed and agree. */
function samePlace(a: CslItem, b: CslItem): boolean {
  return !!a.volume && a.volume === b.volume && !!firstPage(a) && firstPage(a) === firstPage(b) && yearOf(a) === yearOf(b);
}

const firstPage = (item: CslItem): string | undefined => (item.page ?? item.number)?.split('-')[0];

/** Most words of the shorter title stand in the longer one: slips of recognition and cut subtitles do not part them. */
function areAlike(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a, b].map(it => foldTitle(it).split(' ').filter(word => word.length > 2)) as [string[], string[]];
  const [shorter, longer] = wordsA.length <= wordsB.length ? [wordsA, new Set(wordsB)] : [wordsB, new Set(wordsA)];
  if (shorter.length === 0) return true;
  return shorter.filter(it => longer.has(it)).length >= shorter.length * 0.6;
}

/** Entries with the same title and first author: versions of one work, parts that print one title, or twice the same. */
function compareTitled(a: CslItem, b: CslItem): Verdict | undefined {
  if (isOtherKind(a, b)) return undefined;
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  if (yearA === undefined || yearB === undefined || Math.abs(yearA - yearB) > 1) return undefined;
  const pages = agree(firstPage(a), firstPage(b));
  const volume = agree(a.volume, b.volume);
  const isSamePlace = volume === true && pages === true;
  // A paper, its reprint and its version for another journal have DOIs of their own.
  if ((a.DOI && b.DOI && a.DOI.toLowerCase() !== b.DOI.toLowerCase()) || (a.PMID && b.PMID && a.PMID !== b.PMID)) {
    return isSamePlace ? { kind: 'same-work', because: 'title, first author and pages', certainty: 'error' } : undefined;
  }
  if (yearA !== yearB) {
    return isSamePlace ? { kind: 'same-work', because: 'title, first author and pages', certainty: 'warning' } : undefined;
  }
  const clashes = [pages, volume].filter(it => it === false).length;
  const certainty = clashes === 0 ? 'error' : clashes === 1 ? 'warning' : 'info';
  return { kind: 'same-work', because: 'title, year and first author', certainty };
}

/** Whether both are known and equal; undefined where one is not known. */
const agree = (a: string | undefined, b: string | undefined): boolean | undefined => (a && b ? a === b : undefined);

/** A preprint and its article, a paper and its book, an article and its conference version. */
function isOtherKind(a: CslItem, b: CslItem): boolean {
  const [placeA, placeB] = [a, b].map(it => it['container-title']) as [string | undefined, string | undefined];
  if (placeA && placeB) return journalKey(placeA) !== journalKey(placeB);
  if (isPreprint(a) !== isPreprint(b)) return true;
  // One of them says where it appeared, the other that it appeared elsewhere, or nothing.
  return (!!placeA || !!placeB) && (a.type !== b.type && !!(a.publisher ?? b.publisher ?? a.URL ?? b.URL));
}

const isPreprint = (item: CslItem): boolean =>
  isPreprintServer(item['container-title'] ?? item.publisher ?? '') || /^10\.(?:1101\/(?:\d|20)|48550\/|21203\/|26434\/|31234\/)/.test(item.DOI ?? '');
