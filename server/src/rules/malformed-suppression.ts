/** A `citewise-ignore` comment that keeps nothing back: without a reason, without a rule, or with one that does not exist. */
import { covers, span, type Span } from '../base/span';
import { nearKeys } from '../library/near-keys';
import type { Review } from '../model/review';
import { endOf } from '../syntax/block';
import type { Rule, RuleFinding } from './rule';

const ID = 'malformed-suppression';
const FORM = '<!-- citewise-ignore rule: reason -->';

/** Takes the ids of the other rules, because it cannot look into the list that it is part of. */
export const malformedSuppression = (others: readonly string[]): Rule => ({
  id: ID,
  summary: 'A `citewise-ignore` comment that keeps nothing back.',
  severity: 'info',
  *check(review) {
    const known = new Set([...others, ID]);
    for (const comment of findComments(review)) {
      const read = review.suppressions.find(it => it.span.start === comment.start);
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
  for (let at = text.indexOf('citewise-ignore'); at >= 0; at = text.indexOf('citewise-ignore', at + 1)) {
    const open = text.lastIndexOf('<!--', at);
    if (open < 0 || text.slice(open + 4, at).trim() !== '' || text[open - 1] === '`') continue;
    const close = text.indexOf('-->', at);
    const comment = span(open, close < 0 ? at + 'citewise-ignore'.length : close + 3);
    const block = blocks.find(it => endOf(it) > open);
    if (block && block.block.kind !== 'code' && covers(span(block.start, endOf(block)), comment)) yield comment;
  }
}

function fixOf(review: Review, comment: Span, rule: string, near: string): Pick<RuleFinding, 'fix' | 'suggested'> {
  const at = review.text.indexOf(rule, review.text.indexOf('citewise-ignore', comment.start) + 'citewise-ignore'.length);
  return { fix: { title: `Write ${near}`, edits: [{ span: span(at, at + rule.length), newText: near }], isSafe: false } };
}
