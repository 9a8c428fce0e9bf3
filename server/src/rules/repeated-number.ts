/** A number that the list gives to two entries. */
import { describeReference } from '../evidence/entries/describe-reference';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Fix, Rule, RuleFinding } from './rule';

export const repeatedNumber: Rule = {
  id: 'repeated-number',
  summary: 'A number that the reference list gives twice.',
  severity: 'error',
  *check(review) {
    for (const { kind, references } of review.lists) {
      if (kind === 'footnotes') continue;
      yield* checkList(review, references);
    }
  },
};

/** A block that was pasted twice repeats many numbers in a row: one finding. */
function* checkList(review: Review, references: readonly Reference[]): Iterable<RuleFinding> {
  let seen = new Map<string, Reference>();
  let run: Repeat[] = [];
  for (let at = 0; at < references.length; at++) {
    const reference = references[at]!;
    if (!reference.isNumbered) continue;
    if (beginsAgain(references, at)) seen = new Map();
    const first = seen.get(reference.key);
    if (!first) seen.set(reference.key, reference);
    const last = run.at(-1);
    if (last && !(first && Number(reference.key) === Number(last.again.key) + 1)) {
      yield describe(review, references, run);
      run = [];
    }
    if (first) run.push({ first, again: reference, at });
  }
  if (run.length > 0) yield describe(review, references, run);
}

interface Repeat {
  readonly first: Reference;
  readonly again: Reference;
  readonly at: number;
}

/** Chapters and supplements count from 1 again. */
function beginsAgain(references: readonly Reference[], at: number): boolean {
  if (at === 0 || references[at]!.key !== '1' || Number(references[at - 1]!.key) < 2) return false;
  const next = references[at + 1];
  return next === undefined || next.key === '2';
}

function describe(review: Review, references: readonly Reference[], run: readonly Repeat[]): RuleFinding {
  const { first, again, at } = run[0]!;
  const others = `${describeReference(first)} and ${describeReference(again)}`;
  const last = run[run.length - 1]!.again.key;
  const fix = run.length === 1 ? findFix(references, at) : undefined;
  return {
    span: again.keySpan,
    message:
      run.length === 1
        ? `Number ${again.key} is given twice, to ${others}: a citation of it means the first`
        : `Numbers ${again.key}–${last} are given twice, beginning with ${others}: citations of them mean the first`,
    cited: run.map(it => it.again.key),
    evidence: [{ uri: review.uri, span: first.keySpan, message: `${describeReference(first)} has the number too` }],
    ...(fix && { fix }),
  };
}

/** `12 12 14`: the second was meant to be 13. */
function findFix(references: readonly Reference[], at: number): Fix | undefined {
  const [before, again, behind] = [references[at - 1], references[at]!, references[at + 1]];
  const number = Number(again.key) + 1;
  if (before?.key !== again.key || !behind?.isNumbered || Number(behind.key) !== number + 1) return undefined;
  return { title: `Write the number as ${number}`, edits: [{ span: again.keySpan, newText: String(number) }], isSafe: false };
}
