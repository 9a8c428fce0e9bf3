/** A table that the text mentions and the draft does not have. */
import { displaysOf } from '../evidence/order/display-mentions';
import type { Rule } from './rule';

export const missingTable: Rule = {
  id: 'missing-table',
  summary: 'A table that the text mentions, while the draft has only others.',
  severity: 'info',
  *check(review) {
    const { captions, firstMentions } = displaysOf(review, 'table');
    for (const isSupplement of [false, true]) {
      const numbers = [...captions.keys()].filter(it => it.startsWith('S') === isSupplement && /^S?\d+$/.test(it));
      const missing = [...firstMentions].filter(([it]) => it.startsWith('S') === isSupplement && !captions.has(it));
      // Without any caption the tables stand in a file of their own; with few of many, most of them do.
      if (numbers.length < missing.length) continue;
      for (const [number, { span }] of missing) {
        yield { span, message: `There is no Table ${number} here: the draft has ${listOf(numbers)}` };
      }
    }
  },
};

/** `Table 1`, `Tables 1 and 2`, `Tables 1, 2 and 4`. */
const listOf = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `Table ${numbers[0]!}` : `Tables ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)!}`;
