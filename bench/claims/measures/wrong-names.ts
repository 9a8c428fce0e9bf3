/** Names in prose: right ones must pass, wrong ones must be found. */
import { describeReference } from '../../../server/src/evidence/entries/describe-reference';
import { Library } from '../../../server/src/library/library';
import { parseReview } from '../../../server/src/model/parse-review';
import type { Review } from '../../../server/src/model/review';
import { yearOf } from '../../../server/src/model/csl-item';
import { applyEdits, type TextEdit } from '../../../server/src/base/edit';
import { namesOfEntry, standingIn } from '../../../server/src/claims/names/entry-names';
import { judgeNames, namedCitations, type NamedCitation, type NameProblem } from '../../../server/src/claims/names/judge-names';
import { locateSurname } from '../../../server/src/claims/names/locate-name';
import { keysOfName } from '../../../server/src/claims/names/name-keys';
import type { BenchDocument } from '../documents';
import { rate, type Measure } from '../measure';
import { pick, sample, seeded, seedOf } from '../random';

export const wrongNames: Measure = {
  title: 'Authors named in prose',
  about:
    'Every name whose citation follows in its sentence: those that the draft has, and names planted before sentences that cite one work, in ' +
    'several wordings. "False": findings per 100 names before anything was made wrong, the mistakes of the authors themselves counted as false. ' +
    'Then one name or number at a time was made wrong, at most 80 of a kind in a draft: the first author of another entry, a name that no entry ' +
    'has, a slip of the pen (a list names its authors as it likes: names of five letters and more), the number of another entry; all with `et al` as the one who found or right before the marker. ' +
    '"Other forms": another author or number with `X and colleagues`, `X and Y`, `X (2019)`. Recall at a warning or above; in brackets with hints. "Right": the number that was there before is the first suggestion.',
  measure: documents => {
    const rows = documents.map(measureDocument);
    const all = rows.reduce(add);
    return [HEAD, ...rows.filter(it => it.names + it.planted > 0).map(toRow), toRow({ ...all, name: '**all**' })];
  },
};

const HEAD = ['draft', 'names', 'false', 'planted', 'false', 'another author', 'unknown name', 'slip of the pen', 'wrong number', 'right', 'other forms'];
const PER_KIND = 80;
const PLANTED = 60;

interface Found {
  readonly sure: number;
  readonly any: number;
  readonly of: number;
}

interface Result {
  readonly name: string;
  readonly names: number;
  readonly falseOwn: number;
  readonly planted: number;
  readonly falsePlanted: number;
  readonly other: Found;
  readonly unknown: Found;
  readonly slip: Found;
  readonly number: Found;
  readonly right: number;
  readonly forms: Found;
}

const NONE: Found = { sure: 0, any: 0, of: 0 };

function measureDocument({ name, text, review }: BenchDocument): Result {
  const random = seeded(seedOf(name));
  const own = persons(review);
  const plantedText = applyEdits(text, plant(review, random));
  const planted = parseReview(review.uri, plantedText, {}, review);
  const known = new Set(own.map(it => it.claim.content));
  const added = persons(planted).filter(it => !known.has(it.claim.content));
  const fitting = persons(planted).filter(it => it.standing === 'first' && it.mention.role !== 'aside');
  const [targets, others] = [fitting.filter(isEtAl), fitting.filter(it => !isEtAl(it))];
  const tryAll = (mutate: (it: NamedCitation) => TextEdit | undefined, isRight?: (it: NamedCitation, found: NameProblem) => boolean, from = targets) =>
    tryMutations(planted, plantedText, sample(from, PER_KIND, random), mutate, isRight);
  const number = tryAll(it => wrongNumber(planted, it, random), (it, found) => found.suggested[0]?.key === it.cited[0]!.key);
  return {
    name,
    names: own.length,
    falseOwn: judgeNames(review).filter(isSure).length,
    planted: added.length,
    falsePlanted: judgeNames(planted).filter(isSure).length - judgeNames(review).filter(isSure).length,
    other: tryAll(it => rename(planted, it, otherAuthor(planted, it, random))).found,
    unknown: tryAll(it => rename(planted, it, unknownName(planted, random))).found,
    slip: tryAll(it => rename(planted, it, slipOf(it, random))).found,
    number: number.found,
    right: number.right,
    forms: sum(
      tryAll(it => rename(planted, it, otherAuthor(planted, it, random)), undefined, others).found,
      tryAll(it => wrongNumber(planted, it, random), undefined, others).found,
    ),
  };
}

const isEtAl = (it: NamedCitation): boolean => it.mention.form === 'et-al';
const isSure = (it: NameProblem): boolean => it.certainty !== 'possible';

/** Mentions that are certainly persons: capitalised words that fit nothing and that no form marks are left out. */
const persons = (review: Review): readonly NamedCitation[] =>
  namedCitations(review).filter(it => it.mention.form === 'et-al' || it.mention.form === 'colleagues' || it.standing === 'first');

/** Right names before sentences that cite one work of a known author; sentences that name somebody are left alone. */
function plant(review: Review, random: () => number): TextEdit[] {
  const named = new Set(namedCitations(review).map(it => it.claim));
  const free = review.claims.filter(({ citations, content }) => citations.length === 1 && content.keys.length === 1 && citations[0]!.place === 'prose');
  return sample(free, PLANTED, random).flatMap(claim => {
    const entry = Library.empty.resolve(review, claim.citations[0]!, claim.content.keys[0]!);
    const names = entry && namesOfEntry(entry);
    const { start } = claim.span;
    const first = review.text[start]!;
    if (named.has(claim) || !names || !/^\p{Lu}/u.test(names.family) || !/^\p{Lu}\p{Ll}/u.test(review.text.slice(start, start + 2))) return [];
    const second = entry.item.author?.[1]?.family;
    const year = yearOf(entry.item) ?? 0;
    const wordings = [
      `${names.family} et al. showed that `,
      `${names.family} et al found that `,
      `As reported by ${names.family} et al., `,
      `${names.family} and colleagues observed that `,
      ...(year > 0 ? [`According to a study by ${names.family} et al. (${year}), `] : []),
      ...(second ? [`${names.family} and ${second} demonstrated that `] : []),
    ];
    return [{ span: { start, end: start + 1 }, newText: pick(wordings, random) + first.toLowerCase() }];
  });
}

function tryMutations(
  review: Review,
  text: string,
  targets: readonly NamedCitation[],
  mutate: (it: NamedCitation) => TextEdit | undefined,
  isRight: (it: NamedCitation, found: NameProblem) => boolean = () => false,
): { found: Found; right: number } {
  const before = new Set(judgeNames(review).map(it => it.claim.content));
  let [found, right] = [NONE, 0];
  for (const it of targets) {
    const edit = before.has(it.claim.content) ? undefined : mutate(it);
    if (!edit) continue;
    const changed = parseReview(review.uri, applyEdits(text, [edit]), {}, review);
    const hits = judgeNames(changed).filter(hit => hit.claim.span.start === it.claim.span.start && hit.mention.clause === it.mention.clause);
    found = { sure: found.sure + Number(hits.some(isSure)), any: found.any + Number(hits.length > 0), of: found.of + 1 };
    if (hits.length === 0 && process.env['SHOW']) console.error(edit.newText, '|', it.mention, it.cited.map(describeReference), it.claim.content.text.slice(0, 200));
    right += Number(hits.some(hit => isRight(it, hit)));
  }
  return { found, right };
}

function rename(review: Review, it: NamedCitation, name: string | undefined): TextEdit | undefined {
  const span = locateSurname(review, it);
  // A sentence does not begin with a small letter.
  if (!span || !name || !/^\p{Lu}/u.test(name) || it.cited.some(entry => standingIn(namesOfEntry(entry), entry.text, [keysOfName(name)]) !== 'none')) return undefined;
  return { span, newText: name };
}

const otherAuthor = (review: Review, it: NamedCitation, random: () => number): string | undefined =>
  namesOfEntry(pick(review.references.filter(entry => !it.cited.includes(entry)), random))?.family;

const UNKNOWN = ['Abernathy', 'Okonkwo', 'Quillfeather', 'Vasquez-Ortega', 'Ito', 'Brambilla', 'Lindqvist', 'McAllister', "O'Shea", 'Zu', 'Prabhakaran'];

function unknownName(review: Review, random: () => number): string | undefined {
  const name = pick(UNKNOWN, random);
  return review.references.some(it => namesOfEntry(it)?.family === name) ? undefined : name;
}

/** A letter changed, doubled, dropped or exchanged with the next; in names of five letters and more. */
function slipOf({ mention: { surname } }: NamedCitation, random: () => number): string | undefined {
  if (!/^\p{L}{5,}$/u.test(surname)) return undefined;
  const at = 1 + Math.floor(random() * (surname.length - 2));
  const [before, letter, next, rest] = [surname.slice(0, at), surname[at]!, surname[at + 1]!, surname.slice(at + 2)];
  const slips = [`${before}${letter === 'e' ? 'o' : 'e'}${next}${rest}`, `${before}${letter}${letter}${next}${rest}`, `${before}${next}${rest}`, `${before}${next}${letter}${rest}`];
  const slip = pick(slips, random);
  return slip === surname ? undefined : slip;
}

/** Another number in a marker that holds one. */
function wrongNumber(review: Review, it: NamedCitation, random: () => number): TextEdit | undefined {
  const [cite] = it.citation.cites;
  if (it.citation.cites.length > 1 || review.text.slice(cite!.span.start, cite!.span.end) !== cite!.key) return undefined;
  const entry = pick(review.references, random);
  const wanted = [keysOfName(it.mention.surname)];
  const names = namesOfEntry(entry);
  return !names || standingIn(names, entry.text, wanted) !== 'none' ? undefined : { span: cite!.span, newText: entry.key };
}

const sum = (a: Found, b: Found): Found => ({ sure: a.sure + b.sure, any: a.any + b.any, of: a.of + b.of });

const add = (a: Result, b: Result): Result => ({
  name: '',
  names: a.names + b.names,
  falseOwn: a.falseOwn + b.falseOwn,
  planted: a.planted + b.planted,
  falsePlanted: a.falsePlanted + b.falsePlanted,
  other: sum(a.other, b.other),
  unknown: sum(a.unknown, b.unknown),
  slip: sum(a.slip, b.slip),
  number: sum(a.number, b.number),
  right: a.right + b.right,
  forms: sum(a.forms, b.forms),
});

function toRow(it: Result): string[] {
  const per100 = (count: number, of: number): string => (of === 0 ? '–' : ((100 * count) / of).toFixed(1));
  const recall = ({ sure, any, of }: Found): string => `${rate(sure, of)} (${rate(any, of)}) of ${of}`;
  return [
    it.name,
    String(it.names),
    per100(it.falseOwn, it.names),
    String(it.planted),
    per100(it.falsePlanted, it.planted),
    ...[it.other, it.unknown, it.slip, it.number].map(recall),
    rate(it.right, it.number.of),
    recall(it.forms),
  ];
}
