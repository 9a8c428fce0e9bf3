/** An entry of the list that nothing cites. */
import { memo } from '../base/memo';
import { textOf } from '../base/span';
import { missedEntries } from '../claims/judge/missed-entries';
import { isExplainedEntry } from '../claims/shift/explained';
import { citedLists, type CitedList } from '../evidence/order/cited-lists';
import { describeReference } from '../evidence/entries/describe-reference';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Evidence, Rule, RuleFinding } from './rule';

/** More uncited entries than this, and more than a third of the list: said once, for the list. */
const MAX_SINGLE = 5;
const MAX_SHARE = 1 / 3;
/** Lists of what was read rather than cited. */
const FURTHER_READING = /\b(?:(?:further|additional|recommended|suggested|selected|general)\s+(?:readings?|references)|recommended|nicht zitiert|weiterführend\w*)\b/i;
/** Parts of the draft that stand in other files: what they cite is not known here. */
const INCLUDES = ['{{< include', '```{include}', '\\input{', '\\include{', '!include', '![['];

export const uncitedReference: Rule = {
  id: 'uncited-reference',
  summary: 'An entry of the reference list that nothing cites.',
  severity: 'warning',
  *check(review) {
    if (review.citations.length === 0) {
      yield* describeUnread(review);
      return;
    }
    for (const cited of citedLists(review)) {
      const uncited = cited.list.references.filter(it => !cited.firstCites.has(it.key));
      if (uncited.length === 0 || isFurtherReading(review, cited) || citesElsewhere(review)) continue;
      const mentioned = numbersInWords(review);
      const left = uncited.filter(it => !mentioned.has(it.key) && !missedEntries(review).has(it) && !isExplainedEntry(review, it));
      if (left.length === 0) continue;
      if (left.length > MAX_SINGLE && left.length > cited.entries.size * MAX_SHARE) yield describeList(review, cited, left);
      else if (cited.citations.length > 0 || cited.list.references.length > MAX_SINGLE) for (const it of left) yield describeEntry(review, cited, it);
      else yield describeList(review, cited, left);
    }
  },
};

/** Nothing in the text is read as a citation: a draft that has only begun, or one whose notation has to be switched on. */
function* describeUnread(review: Review): Generator<RuleFinding> {
  const list = review.lists.find(it => it.kind === 'list');
  if (!list || !seemsParenthesised(review, list.references.length, list.span.start)) return;
  yield {
    span: list.heading ?? list.references[0]!.keySpan,
    message: `No citation was found in the text: ${PARENTHESES}`,
    severity: 'info',
  };
}

const PARENTHESES = 'if it cites as (12), switch on citewise.citations.parentheses';

/** At least three numbers in parentheses that the list reaches, before it. */
function seemsParenthesised({ text }: Review, last: number, end: number): boolean {
  let count = 0;
  for (const found of text.slice(0, end).matchAll(/(?<=\s)\((\d{1,3})(?:[,;–-]\s?\d{1,3}){0,20}\)/g)) {
    if (Number(found[1]) <= last && ++count >= 3) return true;
  }
  return false;
}

const isFurtherReading = ({ text }: Review, { list }: CitedList): boolean =>
  list.heading !== undefined && FURTHER_READING.test(textOf(text, list.heading));

/** Whether the front matter or another file may cite what this text does not. */
const citesElsewhere = memo(({ text, blocks }: Review): boolean => {
  const front = blocks[0]?.block;
  return (front?.kind === 'front-matter' && /^nocite:/m.test(front.text)) || INCLUDES.some(it => text.includes(it));
});

/** `(ref. 6)`, `references 3 and 4`: the words cite, where a raised number would be misread. */
const numbersInWords = memo(({ text }: Review): ReadonlySet<string> => {
  const found = new Set<string>();
  const words = /(?:\b(?:refs?|references?)\b\.?|文献)[^\S\n]{0,2}[[(]?(\d{1,4}(?:(?:\s?[,–-]\s?|\sand\s|\s&\s)\d{1,4}){0,20})/giu;
  for (const match of text.matchAll(words)) {
    for (const number of match[1]!.matchAll(/\d+/g)) found.add(number[0]);
  }
  return found;
});

function describeEntry(review: Review, cited: CitedList, reference: Reference): RuleFinding {
  return {
    span: reference.keySpan.end > reference.keySpan.start ? reference.keySpan : reference.span,
    message: `Nothing cites ${describeReference(reference)}`,
    cited: [reference.key],
    evidence: neighboursOf(review, cited, reference),
  };
}

/** Where the entries before and behind it are first cited: there the citation was lost, if it was. */
function neighboursOf(review: Review, { list, entries, firstCites }: CitedList, { key }: Reference): readonly Evidence[] {
  if (list.kind === 'footnotes') return [];
  return [Number(key) - 1, Number(key) + 1].flatMap(number => {
    const neighbour = entries.get(String(number));
    const first = neighbour && firstCites.get(neighbour.key);
    return first ? { uri: review.uri, span: first.cite.span, message: `${describeReference(neighbour)} is first cited here` } : [];
  });
}

function describeList(review: Review, { list, entries, citations }: CitedList, uncited: readonly Reference[]): RuleFinding {
  const first = uncited[0]!;
  return {
    span: list.heading ?? first.keySpan,
    message:
      citations.length === 0
        ? `Nothing cites this list of ${entries.size}`
        : `${uncited.length} of ${entries.size} references are not cited, the first of them ${describeReference(first)}` +
          (seemsParenthesised(review, entries.size, list.span.start) ? `; ${PARENTHESES}` : ''),
    cited: uncited.map(it => it.key),
    evidence: uncited.slice(0, MAX_SINGLE).map(it => ({ uri: review.uri, span: it.keySpan, message: `Nothing cites ${describeReference(it)}` })),
  };
}
