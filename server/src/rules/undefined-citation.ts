/** A key that no entry has: `[^7]` without a `[^7]:`, or `[12]` where the list goes from 11 to 13. */
import { memo } from '../base/memo';
import { citedLists, type CitedList, type PlacedCite } from '../evidence/order/cited-lists';
import { describeReference } from '../evidence/entries/describe-reference';
import { nearKeys } from '../evidence/markers/near-keys';
import type { Review } from '../model/review';
import type { Rule, RuleFinding } from './rule';

/** More numbers missing than this: the list lost them, and `number-gap` says so. */
const MAX_MISSING = 3;
/** To so many footnotes near ones are offered. */
const MAX_OFFERED = 20;

export const undefinedCitation: Rule = {
  id: 'undefined-citation',
  summary: 'A citation whose key or footnote has no entry.',
  severity: 'error',
  *check(review) {
    for (const cited of citedLists(review)) {
      if (cited.list.kind === 'footnotes') yield* undefinedFootnotes(review, cited);
      else yield* missingNumbers(cited);
    }
  },
};

function* undefinedFootnotes(review: Review, cited: CitedList): Generator<RuleFinding> {
  let offered = 0;
  for (const [key, { cite, citation }] of cited.firstCites) {
    // A note inside a list or a quote is a definition, too.
    if (cited.entries.has(key) || definedAnywhere(review).has(key)) continue;
    const near = offered++ < MAX_OFFERED ? nearKeys(key, cited.entries.keys()) : [];
    const [best] = near;
    const hint = best === undefined ? '' : `; ${describeReference(cited.entries.get(best)!)} is near`;
    yield {
      span: citation.span,
      message: `No footnote ${key}: nothing defines [^${key}]${hint}`,
      cited: [key],
      suggested: near,
      ...(best !== undefined && {
        fix: { title: `Cite footnote ${describeReference(cited.entries.get(best)!)}`, edits: [{ span: cite.span, newText: best }], isSafe: false },
      }),
    };
  }
}

/** The keys of all that looks like a definition, wherever it stands. */
const definedAnywhere = memo(
  ({ text }: Review): ReadonlySet<string> => new Set([...text.matchAll(/\[\^([^\][\s]{1,80})\]:/g)].map(it => it[1]!)),
);

/** Numbers within the list that no entry has. A list that lost many of its numbers is damaged, and these may be there. */
function* missingNumbers(cited: CitedList): Generator<RuleFinding> {
  const missing: [string, PlacedCite][] = [];
  for (const [key, first] of cited.firstCites) {
    if (Number(key) < cited.last && !cited.entries.has(key)) missing.push([key, first]);
  }
  if (missing.length > MAX_MISSING || cited.list.references.length < cited.entries.size) return;
  for (const [key, { cite }] of missing) {
    const before = cited.entries.get(String(Number(key) - 1));
    const after = cited.entries.get(String(Number(key) + 1));
    const where = before && after ? `the list goes from ${before.key} to ${after.key}` : 'the list leaves it out';
    // The entry may be there, printed without its number.
    yield { span: cite.span, message: `No reference ${key}: ${where}`, cited: [key], severity: 'warning' };
  }
}
