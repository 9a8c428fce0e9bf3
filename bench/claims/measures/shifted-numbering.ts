/** Lists that were changed by hand while the text stayed: found, told rightly, mended. */
import { join } from 'node:path';
import { applyEdits } from '../../../server/src/base/edit';
import { Library } from '../../../server/src/library/library';
import type { Review } from '../../../server/src/model/review';
import type { RuleFinding } from '../../../server/src/rules/rule';
import { shiftedNumbering } from '../../../server/src/rules/shifted-numbering';
import { loadDocuments, type BenchDocument } from '../documents';
import { rate, type Measure } from '../measure';
import { pick, seedOf, seeded } from '../random';
import { deleteEntry, foreignEntries, insertEntry, meansTheSame, reparse, withWrongNumbers } from './list-edits';

const MIN_REFERENCES = 60;
/** Positions of each draft, evenly spread; all of them where there are fewer. */
const POSITIONS = 60;
const NOISY = 5;
/** So many affected cites were enough for the prototype. */
const ENOUGH = 11;
const KINDS = ['inserted, off topic', 'inserted, on topic', 'deleted'] as const;
type Kind = (typeof KINDS)[number];

interface Trial {
  readonly affected: number;
  readonly findings: number;
  readonly isDirected: boolean;
  readonly isMended: boolean;
  readonly isRestored: boolean;
}

export const shiftedNumberingMeasure: Measure = {
  title: 'Shifted numbering',
  about:
    `One entry is put into the list or taken out of it, at ${POSITIONS} places of each draft with ${MIN_REFERENCES} references or more; the list is ` +
    'numbered anew and the text stays. What is inserted comes from the draft whose titles are likest (on topic) or from those least like (off ' +
    `topic). "Found": exactly one finding, with the right direction; beside it the same where ${ENOUGH} cites or more are affected. ` +
    '"Mended": after the first fix every cite means the work that it meant (a deleted one excepted). "Restored": the second fix gives the ' +
    'draft back byte for byte. The last two rows count findings on untouched drafts, all there are, and on drafts with one number in twenty wrong.',
  measure(documents) {
    const rows: string[][] = [];
    const all = new Map<Kind, Trial[]>(KINDS.map(it => [it, []]));
    for (const document of documents.filter(it => it.review.references.length >= MIN_REFERENCES)) {
      for (const kind of KINDS) {
        const trials = tryAll(document, documents, kind);
        all.get(kind)!.push(...trials);
        rows.push(describe(document.name, kind, trials));
      }
    }
    for (const [kind, trials] of all) rows.push(describe('all', kind, trials));
    rows.push(describe('all', 'all', [...all.values()].flat()));
    return [['draft', 'change', 'places', 'found', `of ≥ ${ENOUGH} cites`, 'mended', 'restored'], ...rows, ...alarms(documents)];
  },
};

const findingsOf = (review: Review): RuleFinding[] => [...shiftedNumbering.check(review, Library.empty.with(review))];

function tryAll(document: BenchDocument, documents: readonly BenchDocument[], kind: Kind): Trial[] {
  const random = seeded(seedOf(document.name + kind));
  const { references } = document.review;
  const { near, far } = foreignEntries(document, documents);
  const pool = kind === 'inserted, on topic' ? near : far;
  const count = Math.min(POSITIONS, references.length - 1);
  const trials: Trial[] = [];
  for (let index = 0; index < count; index++) {
    const at = Math.floor(((index + random()) * (references.length - 1)) / count);
    const trial = kind === 'deleted' ? tryDeletion(document, at) : tryInsertion(document, at, pick(pool, random).text);
    if (trial) trials.push(trial);
  }
  return trials;
}

function tryInsertion(document: BenchDocument, at: number, body: string): Trial | undefined {
  const text = insertEntry(document, at, body);
  const review = reparse(text);
  if (review.references.length !== document.review.references.length + 1) return undefined;
  const findings = findingsOf(review);
  const [first] = findings;
  const [takeOut] = first?.otherFixes ?? [];
  return {
    affected: countFrom(document, at),
    findings: findings.length,
    isDirected: isDirected(first, 1),
    isMended: first?.fix !== undefined && meansTheSame(document.review, reparse(applyEdits(text, first.fix.edits))),
    isRestored: takeOut !== undefined && applyEdits(text, takeOut.edits) === document.text,
  };
}

function tryDeletion(document: BenchDocument, at: number): Trial | undefined {
  const text = deleteEntry(document, at);
  const review = reparse(text);
  if (review.references.length !== document.review.references.length - 1) return undefined;
  const findings = findingsOf(review);
  const [first] = findings;
  return {
    affected: countFrom(document, at + 1),
    findings: findings.length,
    isDirected: isDirected(first, -1),
    isMended: first?.fix !== undefined && meansTheSame(document.review, reparse(applyEdits(text, first.fix.edits)), document.review.references[at]),
    isRestored: false,
  };
}

const isDirected = (finding: RuleFinding | undefined, delta: number): boolean =>
  finding !== undefined && Number(finding.suggested![0]) - Number(finding.cited![0]) === delta;

/** How many cites mean entries from this index on. */
function countFrom({ review }: BenchDocument, at: number): number {
  const behind = new Set(review.references.slice(at).map(it => it.key));
  return review.citations.reduce((sum, { cites }) => sum + cites.filter(it => behind.has(it.key)).length, 0);
}

function describe(name: string, kind: string, trials: readonly Trial[]): string[] {
  const isFound = (it: Trial) => it.findings === 1 && it.isDirected;
  const enough = trials.filter(it => it.affected >= ENOUGH);
  const rateOf = (condition: (it: Trial) => boolean, of = trials) => rate(of.filter(condition).length, of.length);
  return [name, kind, String(trials.length), rateOf(isFound), rateOf(isFound, enough), rateOf(it => it.isMended), kind === 'deleted' ? '–' : rateOf(it => it.isRestored)];
}

function alarms(documents: readonly BenchDocument[]): string[][] {
  const short = loadDocuments(['corpus', 'examples', 'test/layouts'].map(it => join(import.meta.dirname, '../../..', it)), 8);
  const clean = [...documents, ...short.filter(it => documents.every(({ name }) => name !== it.name))];
  const count = (reviews: readonly Review[]) => String(reviews.reduce((sum, it) => sum + findingsOf(it).length, 0));
  const noisy = clean.flatMap(it => {
    const random = seeded(seedOf(it.name));
    return Array.from({ length: NOISY }, () => reparse(withWrongNumbers(it, random)));
  });
  const row = (name: string, reviews: readonly Review[]) => [name, `${reviews.length} drafts`, '–', `${count(reviews)} findings`, '–', '–', '–'];
  return [row('untouched', clean.map(it => it.review)), row('one number in twenty wrong', noisy)];
}
