/** Which sentences of a draft say nearly the same. Moves with the draft: a keystroke compares the sentence that it changed. */
import type { Library } from '../../library/library';
import type { Claim, ClaimContent, Review } from '../../model/review';
import { abbreviationsOf, type Abbreviations } from '../terms/abbreviations';
import { uncitedSentences } from '../terms/sentences';
import { weightsFor } from './indexed-claims';
import { canAgree, sharedTerms, weigh, weightsOf, type Weighed, type WeightOf } from './likeness';
import { statementOf } from './statement';
import { LEAST, makeIndex, type StatementIndex } from './statement-index';

/** Two sentences of one draft, the first one before the second. At least one of them cites. */
export interface ClaimPair {
  readonly first: Claim;
  readonly second: Claim;
  /** From `LEAST` to 1. */
  readonly likeness: number;
  /** What both say, the weightiest first: roots of words, and `=navitoclax` for a thing that is named. */
  readonly shared: () => readonly string[];
}

export interface DraftPairs {
  /** In the order of the text of their second sentences. */
  readonly pairs: readonly ClaimPair[];
  /** How many sentences have been compared with the others since this draft was first seen. */
  readonly compared: number;
}

const snapshots = new WeakMap<Review, { readonly weightOf: WeightOf; readonly pairs: DraftPairs }>();

/** All pairs of sentences that can mean the same (`canAgree`) and are like enough. */
export function draftPairs(review: Review, library: Library): DraftPairs {
  const weightOf = weightsFor(review, library);
  const known = snapshots.get(review);
  if (known?.weightOf === weightOf) return known.pairs;
  const claims = [...review.claims, ...uncitedSentences(review)];
  const state = stateFor(claims);
  moveTo(state, claims, abbreviationsOf(review), weightOf);
  const pairs = { pairs: toPairs(state, claims), compared: state.compared };
  snapshots.set(review, { weightOf, pairs });
  return pairs;
}

/** What is known of the sentences of one draft, as it was last seen. It changes; what it said of a review stays with that. */
interface State {
  readonly index: StatementIndex;
  readonly members: Map<ClaimContent, Weighed>;
  readonly likeness: Map<Weighed, Map<Weighed, number>>;
  weightOf?: WeightOf;
  compared: number;
}

const states = new WeakMap<ClaimContent, State>();

/** Any sentence that is still there leads to what is known; where none does, it is a new draft. */
function stateFor(claims: readonly Claim[]): State {
  for (const { content } of claims) {
    const state = states.get(content);
    if (state) return state;
  }
  return { index: makeIndex(LEAST), members: new Map(), likeness: new Map(), compared: 0 };
}

function moveTo(state: State, claims: readonly Claim[], abbreviations: Abbreviations, weightOf: WeightOf): void {
  const { members } = state;
  const isWeighedAnew = state.weightOf !== weightOf;
  state.weightOf = weightOf;
  const wanted = new Map(claims.map(it => [it.content, statementOf(it.content, abbreviations)]));
  for (const [content, member] of [...members]) {
    const statement = wanted.get(content);
    if (statement === member.statement && (!isWeighedAnew || weighsSame(member, weightOf))) wanted.delete(content);
    else forget(state, content, member);
  }
  for (const [content, statement] of wanted) learn(state, content, weigh(statement, weightOf));
}

const weighsSame = ({ statement, weights }: Weighed, weightOf: WeightOf): boolean =>
  weightsOf(statement, weightOf).every((it, at) => it === weights[at]);

function forget({ index, members, likeness }: State, content: ClaimContent, member: Weighed): void {
  index.remove(member);
  members.delete(content);
  for (const other of likeness.get(member)?.keys() ?? []) likeness.get(other)?.delete(member);
  likeness.delete(member);
}

function learn(state: State, content: ClaimContent, member: Weighed): void {
  const { index, members, likeness } = state;
  state.compared++;
  for (const { it, likeness: value } of index.find(member)) {
    if (content.keys.length === 0 && it.statement.content.keys.length === 0) continue;
    if (!canAgree(member.statement, it.statement)) continue;
    for (const [one, other] of [[member, it], [it, member]] as const) {
      const known = likeness.get(one);
      if (known) known.set(other, value);
      else likeness.set(one, new Map([[other, value]]));
    }
  }
  index.add(member);
  members.set(content, member);
  states.set(content, state);
}

/**
 * A sentence that more others are like is made after a pattern, and says nothing by being like one of them. It is also fewer than
 * the index finds at most (`MAX_FOUND`), so that what it leaves out never counts.
 */
const MAX_ALIKE = 12;

function toPairs({ members, likeness }: State, claims: readonly Claim[]): readonly ClaimPair[] {
  const places = new Map(claims.map(it => [it.content, it]));
  const found: ClaimPair[] = [];
  for (const second of claims) {
    const member = members.get(second.content)!;
    if (isPattern(likeness, member)) continue;
    for (const [other, value] of likeness.get(member) ?? []) {
      if (isPattern(likeness, other)) continue;
      const first = places.get(other.statement.content)!;
      if (first.span.start < second.span.start) found.push({ first, second, likeness: value, shared: () => sharedTerms(member, other) });
    }
  }
  return found.sort((a, b) => a.second.span.start - b.second.span.start || b.likeness - a.likeness);
}

const isPattern = (likeness: State['likeness'], member: Weighed): boolean => (likeness.get(member)?.size ?? 0) > MAX_ALIKE;
