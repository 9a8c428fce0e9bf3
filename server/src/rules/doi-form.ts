/** A DOI that is introduced otherwise than those of the rest of the list. */
import { span, type Span } from '../base/span';
import { locate } from '../evidence/entries/locate';
import { findPrintedDoi, formOf, type PrintedDoi } from '../evidence/doi/printed-doi';
import { perList, perReference } from '../evidence/entries/remember';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Fix, Rule } from './rule';

/** Below these there is no form that the list follows. */
const FEWEST = 4;
const MAJORITY = 0.75;

export const doiForm: Rule = {
  id: 'doi-form',
  summary: 'A DOI that is printed in another form than most of the list.',
  severity: 'info',
  *check(review) {
    for (const { references } of review.lists) {
      const found = findOutliers(references);
      for (const at of found.outliers) {
        const reference = references[at]!;
        const printed = printedDoi(reference)!;
        const place = locate(review, reference, printed.prefix + printed.doi);
        if (!place) continue;
        const prefix = span(place.start, place.start + prefixLength(review, place, printed));
        yield {
          span: place,
          message: `The DOI begins ${describe(printed.prefix)}, those of most entries ${describe(found.prefix)}`,
          cited: [reference.key],
          fix: toFix(review, prefix, place, found.prefix),
        };
      }
    }
  },
};

const printedDoi = perReference((it: Reference) => findPrintedDoi(it.text));

const findOutliers = perList((references: readonly Reference[]): { prefix: string; outliers: readonly number[] } => {
  const forms = new Map<string, { indexes: number[]; prefix: string }>();
  references.forEach((it, at) => {
    const printed = printedDoi(it);
    if (!printed) return;
    const form = forms.get(formOf(printed));
    if (form) form.indexes.push(at);
    else forms.set(formOf(printed), { indexes: [at], prefix: printed.prefix });
  });
  const ranked = [...forms.values()].sort((a, b) => b.indexes.length - a.indexes.length);
  const all = ranked.reduce((sum, it) => sum + it.indexes.length, 0);
  const main = ranked[0];
  if (!main || all < FEWEST || main.indexes.length < all * MAJORITY) return { prefix: '', outliers: [] };
  return { prefix: main.prefix, outliers: ranked.slice(1).flatMap(it => it.indexes).sort((a, b) => a - b) };
});

/** In the document the prefix may be broken up; it ends where the DOI begins. */
const prefixLength = (review: Review, place: Span, printed: PrintedDoi): number =>
  printed.prefix === '' ? 0 : Math.max(0, review.text.slice(place.start, place.end).search(/10\.\d/));

const describe = (prefix: string): string => (prefix.trim() === '' ? 'with 10.' : `with ${prefix.trim()}`);

function toFix({ text }: Review, prefix: Span, place: Span, wanted: string): Fix {
  const edits = [{ span: prefix, newText: wanted }];
  // `<https://doi.org/…>` is a link only as an address.
  const isAutolink = text[place.start - 1] === '<' && text[place.end] === '>';
  if (isAutolink && !wanted.includes('://')) {
    edits[0] = { span: span(prefix.start - 1, prefix.end), newText: wanted };
    edits.push({ span: span(place.end, place.end + 1), newText: '' });
  }
  return { title: `Begin the DOI ${describe(wanted)}`, edits, isSafe: true };
}
