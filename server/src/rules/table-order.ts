/** Tables that the text mentions out of their order. */
import { reportDisplaced } from '../evidence/order/display-order';
import type { Rule } from './rule';

export const tableOrder: Rule = {
  id: 'table-order',
  summary: 'Tables that are not numbered in the order in which the text first mentions them.',
  severity: 'warning',
  check: review => reportDisplaced(review, 'table'),
};
