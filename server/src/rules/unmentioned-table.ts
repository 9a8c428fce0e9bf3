/** A table that the text never mentions. */
import { reportUnmentioned } from '../evidence/order/unmentioned-displays';
import type { Rule } from './rule';

export const unmentionedTable: Rule = {
  id: 'unmentioned-table',
  summary: 'A table that the text never mentions.',
  severity: 'warning',
  check: review => reportUnmentioned(review, 'table'),
};
