/** Several entries are by the author whom a sentence names: which of them it means, best first. */
import { citedLists } from '../../evidence/order/cited-lists';
import { yearOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';
import { stemsOf } from '../terms/tokens';
import type { NamedCitation } from './judge-names';

const WEIGHTS = { year: 4, nearlyYear: 3, word: 1, maxWords: 4, uncited: 2, near: 2 };
/** A number is near within about so many. */
const NEAR = 3;

/** By the year that the sentence gives, words that title and sentence share, nearness in number, and whether nothing else cites it. */
export function rankByFit(review: Review, { claim, mention, cited }: NamedCitation, entries: readonly Reference[]): readonly Reference[] {
  if (entries.length < 2) return entries;
  const words = new Set(stemsOf(claim.content.text));
  const lists = citedLists(review);
  const isCited = (it: Reference): boolean => lists.some(list => list.firstCites.has(it.key) && list.entries.get(it.key) === it);
  const score = (it: Reference): number => {
    const years = mention.year === undefined ? undefined : Math.abs((yearOf(it.item) ?? 0) - mention.year);
    const shared = [...new Set(stemsOf(it.item.title ?? ''))].filter(stem => words.has(stem)).length;
    const away = Math.min(...cited.map(other => Math.abs(Number(other.key) - Number(it.key))));
    return (
      (years === 0 ? WEIGHTS.year : years === 1 ? WEIGHTS.nearlyYear : 0) +
      Math.min(shared, WEIGHTS.maxWords) * WEIGHTS.word +
      (isCited(it) ? 0 : WEIGHTS.uncited) +
      (Number.isNaN(away) ? 0 : WEIGHTS.near / (1 + away / NEAR))
    );
  };
  const scores = new Map(entries.map(it => [it, score(it)]));
  return [...entries].sort((a, b) => scores.get(b)! - scores.get(a)!);
}
