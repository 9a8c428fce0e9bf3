/** A DOI whose own year does not go with the year that is printed. */
import { describeReference } from '../evidence/entries/describe-reference';
import { dissectDoi } from '../evidence/doi/doi-anatomy';
import { locate } from '../evidence/entries/locate';
import { perReference } from '../evidence/entries/remember';
import { yearOf } from '../model/csl-item';
import type { Reference } from '../model/reference';
import type { Rule } from './rule';

export const doiYear: Rule = {
  id: 'doi-year',
  summary: 'A DOI with a year in it that does not go with the year of the entry.',
  severity: 'warning',
  *check(review) {
    for (const reference of review.references) {
      const found = findClash(reference);
      const place = found && locate(review, reference, reference.item.DOI!);
      if (!place) continue;
      yield {
        span: place,
        message: `The DOI is from ${found.embedded}, ${describeReference(reference)} from ${found.issued}: one of the two may be wrong`,
        cited: [reference.key],
      };
    }
  },
};

const findClash = perReference((reference: Reference): { embedded: number; issued: number } | undefined => {
  const { DOI } = reference.item;
  const issued = yearOf(reference.item);
  const anatomy = DOI ? dissectDoi(DOI)?.year : undefined;
  if (!anatomy || issued === undefined) return undefined;
  const later = issued - anatomy.year;
  if (later >= 0 && later <= anatomy.slack) return undefined;
  // A year that fits may stand elsewhere in the entry: `2019 (Epub 2018)`, a reprint's.
  const others = reference.text.replaceAll(DOI!, ' ').match(/(?<![\d/.-])(?:1[89]|20)\d\d(?![\d-])/g) ?? [];
  const fits = others.map(Number).some(it => it !== issued && it >= anatomy.year && it <= anatomy.year + anatomy.slack);
  return fits ? undefined : { embedded: anatomy.year, issued };
});
