/** All rules, in the order in which they are documented: citations against the list, the list itself, tables and figures. */
import { citationOrder } from './citation-order';
import { figureOrder } from './figure-order';
import { malformedSuppression } from './malformed-suppression';
import { misplacedNumber } from './misplaced-number';
import { missingTable } from './missing-table';
import { mixedNotation } from './mixed-notation';
import { numberOutOfRange } from './number-out-of-range';
import { overlappingRange } from './overlapping-range';
import { repeatedCite } from './repeated-cite';
import { reversedRange } from './reversed-range';
import type { Rule } from './rule';
import { superscriptAfterNumber } from './superscript-after-number';
import { superscriptPlacement } from './superscript-placement';
import { tableOrder } from './table-order';
import { uncitedReference } from './uncited-reference';
import { uncollapsedRange } from './uncollapsed-range';
import { undefinedCitation } from './undefined-citation';
import { unmentionedFigure } from './unmentioned-figure';
import { unmentionedTable } from './unmentioned-table';
import { unsortedCites } from './unsorted-cites';

const CITATIONS: readonly Rule[] = [
  numberOutOfRange,
  undefinedCitation,
  uncitedReference,
  citationOrder,
  misplacedNumber,
  reversedRange,
  overlappingRange,
  repeatedCite,
  unsortedCites,
  uncollapsedRange,
  mixedNotation,
  superscriptPlacement,
  superscriptAfterNumber,
];

const LIST: readonly Rule[] = [];

const DISPLAYS: readonly Rule[] = [tableOrder, figureOrder, unmentionedTable, unmentionedFigure, missingTable];

const ABOUT_DRAFTS = [...CITATIONS, ...LIST, ...DISPLAYS];

export const RULES: readonly Rule[] = [...ABOUT_DRAFTS, malformedSuppression(ABOUT_DRAFTS.map(it => it.id))];
