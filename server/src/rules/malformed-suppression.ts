/** A `citewise-ignore` comment that keeps nothing back: without a reason, without a rule, or with one that does not exist. */
import { span, type Span } from '../base/span';
import { nearKeys } from '../evidence/markers/near-keys';
import type { Review } from '../model/review';
import { mentionsSuppression, SUPPRESSION_WORD as WORD } from '../model/suppressions';
import type { Rule, RuleFinding } from './rule';

const ID = 'malformed-suppression';
/** Longer ones are not understood. */
const MAX_COMMENT = 1200;
const FORM = '<!-- citewise-ignore rule: reason -->';

/** Takes the ids of the other rules, because it cannot look into the list that it is part of. */
export const malformedSuppression = (others: readonly string[]): Rule => ({
  id: ID,
  summary: 'A `citewise-ignore` comment that keeps nothing back.',
  severity: 'info',
  *check(review) {
    if (!mentionsSuppression(review.blocks)) return;
    const known = new Set([...others, ID]);
    const understood = new Map(review.suppressions.map(it => [it.span.start, it]));
    for (const comment of findComments(review)) {
      const read = understood.get(comment.start);
      const message = describe(read, known);
      if (!message) continue;
      const near = read ? nearKeys(read.rule, known) : [];
      const isUnknown = read !== undefined && !known.has(read.rule) && near.length > 0;
      yield { span: comment, message: isUnknown ? `${message}; ${near[0]!} is near` : message, ...(isUnknown && fixOf(review, comment, read.rule, near[0]!)) };
    }
  },
});

function describe(read: Review['suppressions'][number] | undefined, known: ReadonlySet<string>): string | undefined {
  if (!read) return `This comment is not understood and keeps nothing back: write ${FORM}`;
  if (!read.rule) return `This comment names no rule and keeps nothing back: write ${FORM}`;
  if (!known.has(read.rule)) return `There is no rule ${read.rule}`;
  return read.reason === '' ? `Without a reason this comment keeps nothing back: write ${FORM.replace('rule', read.rule)}` : undefined;
}

/** Every comment that begins with the word, also one that could not be read; examples in code are none. */
function* findComments({ text, blocks }: Review): Generator<Span> {
  let block = 0;
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
    const opening = /(^|[^`])(<!--\s{0,20})$/.exec(text.slice(Math.max(0, at - 25), at));
    if (!opening) continue;
    const start = at - opening[2]!.length;
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= start) block++;
    if (blocks[block]?.block.kind === 'code') continue;
    const close = text.slice(at, at + MAX_COMMENT).indexOf('-->');
    yield span(start, close < 0 ? at + WORD.length : at + close + 3);
  }
}

function fixOf(review: Review, comment: Span, rule: string, near: string): Pick<RuleFinding, 'fix' | 'suggested'> {
  const at = review.text.indexOf(rule, review.text.indexOf(WORD, comment.start) + WORD.length);
  return { fix: { title: `Write ${near}`, edits: [{ span: span(at, at + rule.length), newText: near }], isSafe: false } };
}
