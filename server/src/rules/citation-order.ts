/** First mentions that do not ascend: `[1] … [3] … [2]`. */
import { describeReference } from '../evidence/entries/describe-reference';
import { mentionOrders, type Displaced, type MentionOrder } from '../evidence/order/mention-order';
import { isExplained } from '../claims/shift/explained';
import { isWarned, verdictsOf } from '../claims/judge/verdicts';
import type { Review } from '../model/review';
import type { Evidence, Rule, RuleFinding } from './rule';

/** More causes than this are said once, for the draft. */
const MAX_SINGLE = 8;

export const citationOrder: Rule = {
  id: 'citation-order',
  summary: 'References that are not numbered in the order in which the text first mentions them.',
  severity: 'warning',
  *check(review) {
    for (const order of mentionOrders(review)) {
      // What is probably a wrong number is told as one: by `misplaced-number`, `swapped-citations` or `unlikely-reference`.
      const displaced = order.isUnordered ? order.displaced : withoutWrong(order.displaced.filter(it => !it.uncited && !isExplained(review, it.mention.citation, it.reference.key)), wrongCites(review));
      const causes = groupByCause(displaced);
      if (causes.length === 0) continue;
      if (order.isUnordered || causes.length > MAX_SINGLE) yield describeAll(review, order, displaced);
      else for (const it of causes) yield describe(review, it);
    }
  },
};

/** Without numbers that are told to be wrong, and without what is out of order because of them. */
function withoutWrong(displaced: readonly Displaced[], wrong: ReadonlySet<number>): readonly Displaced[] {
  if (wrong.size === 0) return displaced;
  const isWrong = (it: Displaced) => wrong.has(it.mention.cite.span.start);
  const references = new Set(displaced.filter(isWrong).flatMap(it => [it.reference, ...(it.due ? [it.due] : [])]));
  return displaced.filter(it => !references.has(it.reference) && !(it.due && references.has(it.due)));
}

/** Where cites stand whose number is wrong rather than out of order. */
function wrongCites(review: Review): ReadonlySet<number> {
  if (mentionOrders(review).every(it => it.displaced.length === 0)) return new Set();
  const { swaps, unlikely } = verdictsOf(review);
  const exchanged = swaps.filter(it => it.mendsOrder).flatMap(it => [it.one, it.other]);
  const starts = exchanged.flatMap(({ site, reference }) => site.citation.cites.flatMap(it => (it.key === reference.key ? it.span.start : [])));
  return new Set([...starts, ...unlikely.filter(isWarned).map(it => it.cite.span.start)]);
}

/** References that were moved together: first mentioned one after the other between the same two of the others. */
type Cause = readonly [Displaced, ...Displaced[]];

function groupByCause(displaced: readonly Displaced[]): readonly Cause[] {
  // `25` in the place of 12, and 12 later: one cause, told where 25 stands.
  const told = new Set<Displaced['reference']>();
  for (const it of displaced) if (it.due && !told.has(it.reference)) told.add(it.due);
  const causes: [Displaced, ...Displaced[]][] = [];
  for (const it of displaced) {
    if (told.has(it.reference)) continue;
    const last = causes[causes.length - 1];
    if (last && !it.due && !last[0].due && isNextTo(last[0], it)) last.push(it);
    else causes.push([it]);
  }
  return causes;
}

const isNextTo = (a: Displaced, b: Displaced): boolean => a.previous === b.previous && a.next === b.next;

function describe(review: Review, cause: Cause): RuleFinding {
  const [first] = cause;
  const { due } = first;
  return {
    span: first.mention.cite.span,
    message: due ? describeExchange(first, due) : describeMove(cause),
    cited: cause.map(it => it.reference.key),
    suggested: due ? [due.key] : [],
    evidence: evidenceOf(review, first),
  };
}

function describeExchange({ reference, previous, next }: Displaced, due: Displaced['reference']): string {
  const place = [previous, next].flatMap(it => it?.key ?? []).join(' and ');
  return `${describeReference(reference)} is first cited where ${describeReference(due)} is due, ${previous && next ? 'between' : previous ? 'after' : 'before'} ${place}`;
}

function describeMove(cause: Cause): string {
  const [first] = cause;
  const others = cause.length === 2 ? describeReference(cause[1]!.reference) : `${cause.length - 1} more`;
  const what = cause.length === 1 ? `${describeReference(first.reference)} is` : `${describeReference(first.reference)} and ${others} are`;
  const { next, previous } = first;
  if (next && Number(first.reference.key) > Number(next.key)) return `${what} first cited before ${describeReference(next)}, out of the order of first mention`;
  return `${what} first cited after ${describeReference(previous!)}, out of the order of first mention`;
}

function evidenceOf(review: Review, { due, next, previous, reference }: Displaced): readonly Evidence[] {
  const neighbours = due ? [due] : next && Number(reference.key) > Number(next.key) ? [next] : [previous];
  const order = mentionOrders(review).find(it => it.cited.entries.get(reference.key) === reference);
  return neighbours.flatMap(it => {
    const first = it && order?.cited.firstCites.get(it.key);
    return first ? { uri: review.uri, span: first.cite.span, message: `${describeReference(it)} is first cited here` } : [];
  });
}

function describeAll(review: Review, { count }: MentionOrder, displaced: readonly Displaced[]): RuleFinding {
  const first = displaced[0]!;
  return {
    span: first.mention.cite.span,
    message: `References are not numbered in the order of first mention: ${displaced.length} of ${count} are out of it, first ${describeReference(first.reference)}`,
    cited: displaced.map(it => it.reference.key),
    evidence: evidenceOf(review, first),
  };
}
