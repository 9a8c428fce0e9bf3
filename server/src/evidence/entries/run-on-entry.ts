/** Whether what was taken for one entry holds two, because the number of the second was lost or misread. */
import type { Reference } from '../../model/reference';
import { perReference } from './remember';

/** Year, volume and pages stand in it twice, or two different DOIs do. */
export const hasTwoEntries = perReference(({ text }: Reference): boolean => {
  const sources = text.match(/(?<!\d)(?:1[89]|20)\d\d ?;\s?\d{1,4}(?:\([^()]{1,12}\))?:/g) ?? [];
  if (sources.length > 1) return true;
  const dois = new Set((text.match(/10\.\d{4,9}\/[^\s()[\]<>]{3,60}/g) ?? []).map(it => it.toLowerCase().replace(/[.,;]{1,5}$/, '')));
  return dois.size > 1;
});
