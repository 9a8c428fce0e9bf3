/** A number that is larger than the reference list is long, `[99]` where the list ends at 98. */
import { isExplained } from '../claims/shift/explained';
import { citedLists, type CitedList } from '../evidence/order/cited-lists';
import type { Review } from '../model/review';
import type { Cite } from '../syntax/citation';
import type { Rule, RuleFinding } from './rule';

/** More different numbers than this: the list is at fault, not each of them. */
const MAX_SINGLE = 3;
const MAX_EVIDENCE = 10;

export const numberOutOfRange: Rule = {
  id: 'number-out-of-range',
  summary: 'A citation number that the reference list does not reach.',
  severity: 'error',
  *check(review) {
    for (const cited of citedLists(review)) {
      // A draft without its list is unfinished, not wrong: `missing-reference-list` speaks for it.
      if (cited.list.kind === 'footnotes' || cited.last === 0) continue;
      // A list whose numbering starts again has entries for numbers that it does not print: `repeated-number` says so.
      const last = Math.max(cited.last, cited.list.references.length);
      const beyond = citesBeyond(review, cited, last);
      const numbers = [...new Set(beyond.flatMap(it => it.keys))].sort((a, b) => Number(a) - Number(b));
      if (numbers.length > MAX_SINGLE && beyond.length > 1) yield describeAll(review, cited, beyond, numbers, last);
      else for (const it of beyond) yield describeOne(review, cited, it, last);
    }
  },
};

/** Numbers are off by no more than this: see claims/shift. */
const MAX_SHIFT = 3;

/** The members of a range share a span, and so one finding. */
interface Beyond {
  readonly cite: Cite;
  readonly keys: readonly string[];
}

function citesBeyond(review: Review, { citations, firstCites }: CitedList, last: number): readonly Beyond[] {
  const found: { cite: Cite; keys: string[] }[] = [];
  // Almost no draft has one: the different keys are few, the cites many.
  if (![...firstCites.keys()].some(key => Number(key) > last)) return found;
  for (const citation of citations) {
    let previous: Cite | undefined;
    for (const cite of citation.cites) {
      if (!(Number(cite.key) > last) || (Number(cite.key) <= last + MAX_SHIFT && isExplained(review, citation, cite.key))) continue;
      if (previous?.range && previous.range === cite.range) found[found.length - 1]!.keys.push(cite.key);
      else found.push({ cite, keys: [cite.key] });
      previous = cite;
    }
  }
  return found;
}

function describeOne(review: Review, cited: CitedList, { cite, keys }: Beyond, last: number): RuleFinding {
  const isOne = keys.length === 1;
  const what = isOne ? `No reference ${keys[0]!}` : `No references ${keys[0]!}–${keys[keys.length - 1]!}`;
  const isOfOtherList = reachedByOther(review, cited, keys);
  return {
    span: cite.span,
    message: `${what}: the list ${isOfOtherList ? 'of this part ' : ''}ends at ${last}`,
    cited: keys,
    ...(isLessSure(review, cited, keys) && { severity: 'warning' as const }),
  };
}

function describeAll(review: Review, cited: CitedList, all: readonly Beyond[], numbers: readonly string[], last: number): RuleFinding {
  const [first, ...others] = all as [Beyond, ...Beyond[]];
  return {
    span: first.cite.span,
    message: `No reference ${numbers[0]!}, nor ${numbers.length - 1} more that are cited up to ${numbers[numbers.length - 1]!}: the list ends at ${last}, perhaps too early`,
    cited: numbers,
    evidence: others.slice(0, MAX_EVIDENCE).map(it => ({ uri: review.uri, span: it.cite.span, message: `${it.keys.join(', ')} ${it.keys.length === 1 ? 'is' : 'are'} cited here` })),
    ...(isLessSure(review, cited, numbers) && { severity: 'warning' as const }),
  };
}

/** A chapter may well cite the list of another one; and a list that prints no numbers may have more entries than we tell apart. */
const isLessSure = (review: Review, cited: CitedList, keys: readonly string[]): boolean =>
  reachedByOther(review, cited, keys) || !cited.list.references.some(it => it.isNumbered);

const reachedByOther = (review: Review, cited: CitedList, keys: readonly string[]): boolean =>
  citedLists(review).some(it => it !== cited && it.list.kind === 'list' && keys.every(key => it.entries.has(key)));
