/** All rules, in the order in which they are documented: citations against the list, the list itself, tables and figures. */
import { numberOutOfRange } from './number-out-of-range';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [numberOutOfRange];
