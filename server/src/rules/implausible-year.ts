/** A year in which the work cannot have appeared. */
import { describeReference } from '../evidence/entries/describe-reference';
import { contentStart, headOf, locate } from '../evidence/entries/locate';
import { perList } from '../evidence/entries/remember';
import { yearOf } from '../model/csl-item';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Rule } from './rule';

/** There is no clock here. The other entries tell when the list was made: far behind the newest of them nothing can have appeared. */
const FAR_AHEAD = 40;
/** Where many entries tell the time, less is far. */
const AHEAD_OF_MANY = 15;
const MANY = 10;
const OLDEST = 1800;

export const implausibleYear: Rule = {
  id: 'implausible-year',
  summary: 'A year of publication that cannot be.',
  severity: 'warning',
  *check(review) {
    const written = yearOfDraft(review);
    for (const { references } of review.lists) {
      const { years, newest, second } = readYears(references);
      for (const index of years.keys()) {
        const year = years.get(index)!;
        const reference = references[index]!;
        const others = year === newest ? second : newest;
        const why = tooOld(reference, year) ?? tooNew(year, others, years.size - 1, written);
        if (!why) continue;
        yield {
          span: locateYear(review, reference, year),
          message: `${describeReference(reference)} seems misdated: ${why}`,
          cited: [reference.key],
        };
      }
    }
  },
};

const readYears = perList((references: readonly Reference[]) => {
  const years = new Map<number, number>();
  references.forEach((it, at) => {
    const year = yearOf(it.item);
    if (year !== undefined) years.set(at, year);
  });
  const [newest = 0, second = 0] = [...years.values()].sort((a, b) => b - a);
  return { years, newest, second };
});

/** Works of Vesalius and the first journals are older; a numbered article with volume and DOI or pages of its own is not. */
function tooOld({ item }: Reference, year: number): string | undefined {
  if (year >= OLDEST || item.type !== 'article-journal') return undefined;
  return /philos|trans|phil\b|acad|soc/i.test(item['container-title'] ?? '') ? undefined : 'journals like this one are younger';
}

function tooNew(year: number, newestOther: number, others: number, written: number | undefined): string | undefined {
  if (written !== undefined && year > written + 1) return `the draft is dated ${written}`;
  if (others < 2) return undefined;
  const limit = others >= MANY ? AHEAD_OF_MANY : FAR_AHEAD;
  return year - newestOther > limit ? `the newest of the other entries is of ${newestOther}` : undefined;
}

/** The year in the front matter's `date:`. */
function yearOfDraft({ blocks }: Review): number | undefined {
  const front = blocks[0]?.block;
  const year = front?.kind === 'front-matter' ? /^date:[^\n]{0,40}?\b(20\d\d)\b/m.exec(front.text)?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

/** The last place of the year before the DOI: the title may have one too. */
function locateYear(review: Review, reference: Reference, year: number): ReturnType<typeof headOf> {
  const raw = review.text.slice(contentStart(reference), reference.span.end);
  const doi = raw.search(/10\.\d{4}/);
  const at = raw.lastIndexOf(String(year), doi < 0 ? undefined : doi);
  return (at >= 0 && locate(review, reference, String(year), contentStart(reference) + at)) || headOf(review, reference);
}
