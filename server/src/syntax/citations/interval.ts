/** Two numbers in brackets that are no citation: `the interval [2, 5]`, `95% CI [12, 19]`, `x ∈ [1, 4]`. */
import type { Cite } from '../citation';

const WORDS_BEFORE =
  /(?:[∈=<>≤≥≈±×∪∩∖]|\b(?:intervals?|ranges?|ranging|ranged|CIs?|IQR|bounds?|bounded|vectors?|scaled?|domain|limits?|values|normali[sz]ed|rescaled|interquartile|quartiles|min|max|coordinates?|tuple|array|list|index|indices|shape|window|ages?|aged|years|between|scores?|Intervalls?|Bereich|KI|区间|範囲|范围)(?:\s+(?:of|to|in|is|was|from|between|within|on|von|über|the|closed|open|unit))*)[\s:=(]*$/iu;
const WORDS_BEHIND = /^\s*(?:intervals?\b|ranges?\b|vectors?\b|区间)/iu;

/** `start` and `end` are those of the bracket. */
export function isInterval(prose: string, start: number, end: number, cites: readonly Cite[]): boolean {
  const isPair = cites.length === 2 && !cites[0]!.range;
  const isRange = cites.every(it => it.range && it.range === cites[0]!.range);
  // `the list is [1, 2, 3]`: numbers that a verb equates with something.
  const isPlain = cites.length > 1 && cites.every(it => !it.range);
  if (isPlain && /(?:[=:]|\b(?:is|are|equals?|yields?|returns?))\s+$/u.test(prose.slice(Math.max(0, start - 10), start))) return true;
  if (!isPair && !isRange) return false;
  return WORDS_BEFORE.test(prose.slice(Math.max(0, start - 48), start)) || (isPair && WORDS_BEHIND.test(prose.slice(end, end + 16)));
}
