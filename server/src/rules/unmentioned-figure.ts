/** A figure that the text never mentions. */
import { reportUnmentioned } from '../evidence/order/unmentioned-displays';
import type { Rule } from './rule';

export const unmentionedFigure: Rule = {
  id: 'unmentioned-figure',
  summary: 'A figure that the text never mentions.',
  severity: 'warning',
  check: review => reportUnmentioned(review, 'figure'),
};
