/** Numbers that all fit the neighbour entry, from some number or place on: the list was changed by hand and the text was not. */
import { supportOf } from '../claims/shift/support';
import { moveNumbers, takeOut } from '../claims/shift/renumber';
import { deltaAt, shiftsOf, type Shift } from '../claims/shift/shifts';
import { describeReference } from '../evidence/entries/describe-reference';
import type { Reference } from '../model/reference';
import type { PlacedCitation, Review } from '../model/review';
import type { Evidence, Fix, Rule, RuleFinding } from './rule';

/** Related places of each kind: the whole is not shown, but enough to be seen. */
const MAX_PLACES = 3;

export const shiftedNumbering: Rule = {
  id: 'shifted-numbering',
  summary: 'From some number or place on, citations fit the neighbour entry: the list was changed and the text was not.',
  severity: 'error',
  *check(review) {
    for (const it of shiftsOf(review)) {
      const finding = describe(review, it);
      if (finding) yield finding;
    }
  },
};

function describe(review: Review, shift: Shift): RuleFinding | undefined {
  const support = supportOf(review, shift);
  const first = support[0];
  if (!first) return undefined;
  const better = support.filter(it => it.gain > 0).length;
  const [start, end] = [first.citation, support[support.length - 1]!.citation];
  const [fix, ...otherFixes] = fixesOf(review, shift);
  const many = `${better} of the ${support.length} citations concerned fit it better`;
  return {
    span: start.span,
    message: shift.scope === 'draft' ? `${ofDraft(shift)}: ${many}` : `${ofPassage(review, shift, start, end)}: ${many}`,
    cited: [String(first.number)],
    suggested: [String(first.meant)],
    certainty: 1 - Math.exp(-shift.gain),
    evidence: [...ofList(review, shift), ...lostCites(review, shift), ...bestFits(review, shift)],
    ...(fix && { fix, otherFixes }),
  };
}

function ofDraft(shift: Shift): string {
  const run = shift.runs[0]!;
  const numbers = shift.runs.length > 1 || run.last !== Infinity ? numbersOf(shift) : `From ${run.first} on, the numbers`;
  const amount = shift.runs.every(it => it.delta === run.delta) ? amountOf(run.delta) : 'off by several places';
  const { rival } = shift;
  const perhaps = rival ? `, or ${listed(entriesOf(rival, rival.inserted))},` : '';
  const causes = [
    ...(shift.inserted.length > 0 ? [`${listed(entriesOf(shift, shift.inserted))}${perhaps} ${seems(shift.inserted)} new in the list`] : []),
    ...(shift.deleted.length > 0 ? [`what ${listed(shift.deleted.map(String))} meant ${seems(shift.deleted.slice(0, 1))} gone from the list`] : []),
  ];
  return `${numbers} in the text are ${amount}${causes.length > 0 ? ` (${causes.join(', and ')})` : ''}`;
}

const seems = (of: readonly unknown[]): string => (of.length === 1 ? 'seems' : 'seem');

const numbersOf = ({ runs }: Shift): string =>
  `The numbers ${listed(runs.map(it => (it.last === Infinity ? `from ${it.first} on` : it.first === it.last ? String(it.first) : `${it.first} to ${it.last}`)))}`;

function ofPassage({ text }: Review, shift: Shift, start: PlacedCitation, end: PlacedCitation): string {
  const count = shift.sites.last - shift.sites.first + 1;
  const [from, to] = [start, end].map(it => text.slice(it.span.start, it.span.end).replace(/\s+/g, ' ').slice(0, 40));
  return `In ${count} successive markers, from ${from} to ${to}, the numbers are ${amountOf(shift.runs[0]!.delta)}`;
}

/** `delta` is what is missing from the numbers. */
const amountOf = (delta: number): string => `${['', 'one', 'two', 'three'][Math.abs(delta)] ?? Math.abs(delta)} too ${delta > 0 ? 'low' : 'high'}`;

const entriesOf = ({ list }: Shift, numbers: readonly number[]): readonly string[] =>
  numbers.flatMap(it => (list.cited.entries.has(String(it)) ? describeReference(list.cited.entries.get(String(it))!) : []));

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]!}`;

/** Where it could begin at two places, there are edits for both, told apart by the number. */
function fixesOf(review: Review, shift: Shift, isRival = shift.rival !== undefined): readonly Fix[] {
  const fixes: Fix[] = [];
  const moved = moveNumbers(review, shift);
  const where = shift.scope === 'passage' ? 'of this passage' : `in the text${isRival ? ` from ${shift.runs[0]!.first} on` : ''}`;
  if (moved && moved.length > 0) fixes.push({ title: `Put right the numbers ${where}`, edits: moved, isSafe: false });
  if (shift.inserted.length > 0) {
    fixes.push({ title: `Take ${listed(entriesOf(shift, shift.inserted))} out of the list again`, edits: takeOut(review, shift), isSafe: false });
  }
  if (shift.rival) fixes.push(...fixesOf(review, shift.rival, true));
  return fixes;
}

/** What is new in the list. */
const ofList = ({ uri }: Review, { list, inserted }: Shift): readonly Evidence[] =>
  inserted.slice(0, MAX_PLACES).flatMap(it => {
    const reference = list.cited.entries.get(String(it));
    return reference ? [{ uri, span: placeOf(reference), message: `${describeReference(reference)} fits nothing that cites around it` }] : [];
  });

const placeOf = ({ keySpan, span }: Reference) => (keySpan.end > keySpan.start ? keySpan : span);

/** What cannot be mended: the cites of an entry that is there no more. */
const lostCites = ({ uri }: Review, shift: Shift): readonly Evidence[] =>
  shift.list.fit.sites
    .flatMap(({ citation }, site) =>
      citation.cites.flatMap(({ key, span }) =>
        deltaAt(shift, site, Number(key)) === undefined ? [{ uri, span, message: `${key} stood for an entry that is in the list no more` }] : [],
      ),
    )
    .slice(0, MAX_PLACES);

/** The citations that bear it out most, in the order of the text. */
const bestFits = (review: Review, shift: Shift): readonly Evidence[] =>
  [...supportOf(review, shift)]
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MAX_PLACES)
    .filter(it => it.gain > 0)
    .sort((a, b) => a.citation.span.start - b.citation.span.start)
    .map(({ citation, number, meant }) => {
      const [wrong, right] = [number, meant].map(it => entriesOf(shift, [it])[0] ?? String(it));
      return { uri: review.uri, span: citation.span, message: `Here fits ${right} rather than ${wrong}` };
    });
