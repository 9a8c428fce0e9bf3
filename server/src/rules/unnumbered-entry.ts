/** Entries without a number in a list that is numbered. */
import { span } from '../base/span';
import { describeReference } from '../evidence/entries/describe-reference';
import { headOf } from '../evidence/entries/locate';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Fix, Rule, RuleFinding } from './rule';

export const unnumberedEntry: Rule = {
  id: 'unnumbered-entry',
  summary: 'An entry without a number in a numbered list.',
  severity: 'info',
  *check(review) {
    for (const { kind, references } of review.lists) {
      const numbered = references.filter(it => it.isNumbered).length;
      if (kind === 'footnotes' || numbered === references.length || numbered < 2 || numbered * 2 < references.length) continue;
      for (let at = 0; at < references.length; ) {
        let end = at;
        while (end < references.length && !references[end]!.isNumbered) end++;
        if (end > at) yield describe(review, references, at, end);
        at = Math.max(end, at + 1);
      }
    }
  },
};

function describe(review: Review, references: readonly Reference[], start: number, end: number): RuleFinding {
  const [first, last] = [references[start]!, references[end - 1]!];
  const isOne = end - start === 1;
  const fix = findFix(review, references, start, end);
  return {
    span: headOf(review, first),
    message: isOne
      ? `The entry ${describeReference(first)} has no number, though the list is numbered`
      : `${end - start} entries have no number, from ${describeReference(first)} to ${describeReference(last)}, though the list is numbered`,
    cited: references.slice(start, end).map(it => it.key),
    ...(fix && { fix }),
  };
}

/** Bullets, or nothing, before the text. */
const PLAIN_LEAD = /^(?:[-*+•]\s{1,4})?$/;

/** Numbers as the neighbours write them; only where the places decide which ones: the run fits between its neighbours, or ends the list. */
function findFix(review: Review, references: readonly Reference[], start: number, end: number): Fix | undefined {
  const [before, behind] = [references[start - 1], references[end]];
  const fits = (!behind || Number(behind.key) === Number(references[end - 1]!.key) + 1) && Number(references[start]!.key) === Number(before?.key ?? 0) + 1;
  const model = behind ?? before;
  const marks = model && marksOf(review, model);
  if (!fits || !marks) return undefined;
  const run = references.slice(start, end);
  const leads = run.map(it => span(it.span.start, Math.max(it.span.start, it.keySpan.start)));
  if (!leads.every(it => PLAIN_LEAD.test(review.text.slice(it.start, it.end)))) return undefined;
  const [first, last] = [run[0]!.key, run[run.length - 1]!.key];
  return {
    title: first === last ? `Write the number ${first}` : `Write the numbers ${first} to ${last}`,
    edits: leads.map((it, at) => ({ span: it, newText: `${marks.before}${run[at]!.key}${marks.behind}` })),
    isSafe: true,
  };
}

/** `[` and `] ` of `[9] Hayflick`; nothing where more stands around the number than a list's marks. */
function marksOf({ text }: Review, { span: whole, keySpan }: Reference): { before: string; behind: string } | undefined {
  const before = text.slice(whole.start, keySpan.start);
  const behind = /^(?:[.)\]、．］]|\\[.)\]]){0,3}[ \t]{0,4}/.exec(text.slice(keySpan.end, keySpan.end + 12))?.[0] ?? '';
  return /^(?:[-*+] )?[[(［]?$/.test(before) && behind !== '' ? { before, behind } : undefined;
}
