/** A table that the text never mentions. */
import { unmentionedDisplays } from '../evidence/order/unmentioned-displays';
import type { Rule } from './rule';

export const unmentionedTable: Rule = {
  id: 'unmentioned-table',
  summary: 'A table that the text never mentions.',
  severity: 'warning',
  *check(review) {
    const { unmentioned, isAnyMentioned } = unmentionedDisplays(review, 'table');
    // A draft that speaks of none of them lets each stand where it belongs: that is said once, and may be meant.
    if (!isAnyMentioned && unmentioned.length > 0) {
      yield { span: unmentioned[0]!.labelSpan, message: 'The text mentions none of its tables', severity: 'info' };
      return;
    }
    for (const { number, labelSpan } of unmentioned) {
      yield { span: labelSpan, message: `The text never mentions Table ${number}` };
    }
  },
};
