/** All rules, in the order in which they are documented: citations against the list, claims against references, the list itself, tables and figures. */
import { authorMismatch } from './author-mismatch';
import { authorNameVariant } from './author-name-variant';
import { authorSpelling } from './author-spelling';
import { citationOrder } from './citation-order';
import { departureFromPrior } from './departure-from-prior';
import { doiForm } from './doi-form';
import { doiJournal } from './doi-journal';
import { doiSyntax } from './doi-syntax';
import { doiYear } from './doi-year';
import { duplicateReference } from './duplicate-reference';
import { entityMismatch } from './entity-mismatch';
import { etAlInconsistent } from './et-al-inconsistent';
import { figureOrder } from './figure-order';
import { implausibleYear } from './implausible-year';
import { incompleteReference } from './incomplete-reference';
import { inconsistentClaim } from './inconsistent-claim';
import { journalNameVariant } from './journal-name-variant';
import { malformedSuppression } from './malformed-suppression';
import { misplacedNumber } from './misplaced-number';
import { missingReferenceList } from './missing-reference-list';
import { missingTable } from './missing-table';
import { mixedNotation } from './mixed-notation';
import { numberGap } from './number-gap';
import { numberOutOfRange } from './number-out-of-range';
import { overlappingRange } from './overlapping-range';
import { pagesReversed } from './pages-reversed';
import { repeatedCite } from './repeated-cite';
import { repeatedNumber } from './repeated-number';
import { reversedRange } from './reversed-range';
import type { Rule } from './rule';
import { shiftedNumbering } from './shifted-numbering';
import { superscriptAfterNumber } from './superscript-after-number';
import { superscriptPlacement } from './superscript-placement';
import { swappedCitations } from './swapped-citations';
import { tableOrder } from './table-order';
import { tableTextConflict } from './table-text-conflict';
import { titleInAuthors } from './title-in-authors';
import { uncitedClaim } from './uncited-claim';
import { uncitedReference } from './uncited-reference';
import { uncitedRepeat } from './uncited-repeat';
import { uncollapsedRange } from './uncollapsed-range';
import { undefinedCitation } from './undefined-citation';
import { unlikelyReference } from './unlikely-reference';
import { unmentionedFigure } from './unmentioned-figure';
import { unmentionedTable } from './unmentioned-table';
import { unnumberedEntry } from './unnumbered-entry';
import { unsortedCites } from './unsorted-cites';
import { yearMismatch } from './year-mismatch';

const CITATIONS: readonly Rule[] = [
  numberOutOfRange,
  undefinedCitation,
  uncitedReference,
  citationOrder,
  misplacedNumber,
  shiftedNumbering,
  reversedRange,
  overlappingRange,
  repeatedCite,
  unsortedCites,
  uncollapsedRange,
  mixedNotation,
  superscriptPlacement,
  superscriptAfterNumber,
];

const CLAIMS: readonly Rule[] = [
  authorMismatch,
  authorSpelling,
  yearMismatch,
  swappedCitations,
  unlikelyReference,
  inconsistentClaim,
  departureFromPrior,
  uncitedRepeat,
  entityMismatch,
  tableTextConflict,
  uncitedClaim,
];

const LIST: readonly Rule[] = [
  duplicateReference,
  repeatedNumber,
  numberGap,
  unnumberedEntry,
  missingReferenceList,
  doiSyntax,
  doiForm,
  doiYear,
  doiJournal,
  incompleteReference,
  titleInAuthors,
  etAlInconsistent,
  authorNameVariant,
  journalNameVariant,
  pagesReversed,
  implausibleYear,
];

const DISPLAYS: readonly Rule[] = [tableOrder, figureOrder, unmentionedTable, unmentionedFigure, missingTable];

/**
 * Rules that weigh each sentence against all entries and all other sentences: in a book they take too long for a keystroke,
 * and may be asked in a pause; and rules that ask those whether another cause explains what they found.
 */
export const JUDGING: readonly Rule[] = [
  uncitedReference,
  citationOrder,
  shiftedNumbering,
  misplacedNumber,
  swappedCitations,
  unlikelyReference,
  inconsistentClaim,
  departureFromPrior,
  uncitedRepeat,
  entityMismatch,
  tableTextConflict,
  uncitedClaim,
];

const ABOUT_DRAFTS = [...CITATIONS, ...CLAIMS, ...LIST, ...DISPLAYS];

export const RULES: readonly Rule[] = [...ABOUT_DRAFTS, malformedSuppression(ABOUT_DRAFTS.map(it => it.id))];
