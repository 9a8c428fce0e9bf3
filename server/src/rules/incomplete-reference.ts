/** An entry without its year, its journal or its pages. */
import { describeReference } from '../evidence/entries/describe-reference';
import { headOf } from '../evidence/entries/locate';
import { findMissingParts, type MissingPart } from '../evidence/entries/missing-parts';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Rule, RuleFinding } from './rule';

/** More entries than this that lack the same part have one cause, the tool or the style that left it out: one finding. */
const MAX_SINGLE = 8;

export const incompleteReference: Rule = {
  id: 'incomplete-reference',
  summary: 'An entry without a year, a journal, or pages or an article number.',
  severity: 'info',
  *check(review) {
    for (const { kind, references } of review.lists) {
      if (kind === 'footnotes') continue;
      for (const { part, indexes } of findMissingParts(references)) {
        const found = indexes.map(it => references[it]!);
        if (found.length > MAX_SINGLE) yield describeMany(review, part, found);
        else for (const it of found) yield { span: headOf(review, it), message: describe(part, it), cited: [it.key] };
      }
    }
  },
};

const NAMES: Readonly<Record<MissingPart, string>> = {
  year: 'year',
  journal: 'journal',
  pages: 'page or article number',
};

function describe(part: MissingPart, reference: Reference): string {
  const { volume, issue } = reference.item;
  const behind = part === 'pages' && volume ? ` behind ${issue ? `${volume}(${issue})` : volume}` : '';
  return `${describeReference(reference)} prints no ${NAMES[part]}${behind}`;
}

function describeMany(review: Review, part: MissingPart, found: readonly Reference[]): RuleFinding {
  const keys = found.slice(0, MAX_SINGLE).map(it => it.key).join(', ');
  return {
    span: headOf(review, found[0]!),
    message: `${found.length} entries print no ${NAMES[part]}: ${keys} and more`,
    cited: found.map(it => it.key),
    evidence: found.slice(1, MAX_SINGLE).map(it => ({
      uri: review.uri,
      span: headOf(review, it),
      message: `${describeReference(it)} prints none`,
    })),
  };
}
