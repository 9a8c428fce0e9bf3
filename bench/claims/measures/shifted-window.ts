/** Passages whose numbers are off by one, as when a paragraph was pasted out of another version of the draft. */
import { applyEdits } from '../../../server/src/base/edit';
import { shiftsOf } from '../../../server/src/claims/shift/shifts';
import { Library } from '../../../server/src/library/library';
import { shiftedNumbering } from '../../../server/src/rules/shifted-numbering';
import type { BenchDocument } from '../documents';
import { rate, type Measure } from '../measure';
import { pick, seedOf, seeded } from '../random';
import { meansTheSame, moveMarkers, reparse } from './list-edits';

const MIN_REFERENCES = 60;
const PLACES = 40;
const LENGTHS = [8, 12, 20];

export const shiftedWindow: Measure = {
  title: 'Shifted passages',
  about:
    `The numbers of successive markers are one too high or too low, at ${PLACES} random places of each draft. "Found": a finding of the right ` +
    'direction within the passage; "to two markers": and its ends are right to two markers, both together; "mended": after its fix every cite ' +
    'means what it meant.',
  measure(documents) {
    const large = documents.filter(it => it.review.references.length >= MIN_REFERENCES);
    const rows = large.map(it => [it.name, LENGTHS.map(length => tryAll(it, length))] as const);
    const pooled = LENGTHS.map((_, at) => rows.flatMap(([, trials]) => trials[at]!));
    return [
      ['draft', ...LENGTHS.flatMap(it => [`${it} markers: found`, 'to two markers', 'mended'])],
      ...[...rows, ['all', pooled] as const].map(([name, trials]) => [name, ...trials.flatMap(describe)]),
    ];
  },
};

interface Trial {
  readonly isFound: boolean;
  readonly isNear: boolean;
  readonly isMended: boolean;
}

const describe = (trials: readonly Trial[]): string[] =>
  (['isFound', 'isNear', 'isMended'] as const).map(it => rate(trials.filter(trial => trial[it]).length, trials.length));

function tryAll(document: BenchDocument, length: number): Trial[] {
  const random = seeded(seedOf(document.name + String(length)));
  const trials: Trial[] = [];
  for (let index = 0; index < PLACES; index++) {
    const first = Math.floor(random() * (document.review.citations.length - length));
    const delta = pick([-1, 1], random);
    const last = first + length - 1;
    const numbers = document.review.citations.slice(first, last + 1).flatMap(({ cites }) => cites.map(it => Number(it.key) + delta));
    // What the list does not reach would be found otherwise.
    if (Math.min(...numbers) < 1 || Math.max(...numbers) > document.review.references.length) continue;
    trials.push(tryOne(document, moveMarkers(document, first, last, delta), first, last, delta));
  }
  return trials;
}

function tryOne(document: BenchDocument, text: string, first: number, last: number, delta: number): Trial {
  const review = reparse(text);
  const found = shiftsOf(review).find(it => it.runs[0]!.delta === -delta && it.sites.first <= last && it.sites.last >= first);
  const [finding] = shiftedNumbering.check(review, Library.empty.with(review));
  return {
    isFound: found !== undefined,
    isNear: found?.scope === 'passage' && Math.abs(found.sites.first - first) + Math.abs(found.sites.last - last) <= 2,
    isMended: finding?.fix !== undefined && meansTheSame(document.review, reparse(applyEdits(text, finding.fix.edits))),
  };
}
