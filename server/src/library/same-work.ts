/** Whether two entries mean the same work: by DOI or PMID, else by title, year and first author. */
import { firstAuthorOf, yearOf, type CslItem } from '../model/csl-item';
import { foldName, foldTitle } from '../base/fold';
import { memo } from '../base/memo';

/** The keys under which a work can be looked up; two entries of the same work share at least one. Empty for an entry that says too little. */
export const workKeysOf = memo((item: CslItem): readonly string[] => {
  const keys: string[] = [];
  if (item.DOI) keys.push(`doi:${item.DOI.toLowerCase()}`);
  if (item.PMID) keys.push(`pmid:${item.PMID}`);
  const title = item.title && foldTitle(item.title);
  if (title) keys.push(`title:${title}`);
  return keys;
});

/**
 * Identifiers decide where both entries have them and they agree. Where DOIs differ, the same title, first author and year
 * still means the same work with a misprinted DOI only if one of them is not plausible; so it is left as different.
 */
export function isSameWork(a: CslItem, b: CslItem): boolean {
  if (a.DOI && b.DOI) return a.DOI.toLowerCase() === b.DOI.toLowerCase();
  if (a.PMID && b.PMID) return a.PMID === b.PMID;
  if (!a.title || !b.title || foldTitle(a.title) !== foldTitle(b.title)) return false;
  const [authorA, authorB] = [firstAuthorOf(a), firstAuthorOf(b)];
  return !!authorA && !!authorB && foldName(authorA) === foldName(authorB) && yearOf(a) === yearOf(b);
}
