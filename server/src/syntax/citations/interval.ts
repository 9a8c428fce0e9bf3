/** Two numbers in brackets that are no citation: `the interval [2, 5]`, `95% CI [12, 19]`, `x ∈ [1, 4]`. */
import type { Cite } from '../citation';
import { NOTHING } from '../prose';

/** `x = [`, `n ≥ [`, and verbs that equate: `which yields [`. */
const EQUATED = /(?:[∈=<>≤≥≈±×∪∩∖]|\b(?:equals?|yields?|returns?|is|are))\s*$/u;
/** Words that nothing but an interval follows. `range` alone is none: `in the nanomolar range [3,4]` cites. */
const BEFORE_INTERVAL =
  /(?:\b(?:CIs?|IQR|KI|confidence intervals?|interquartile ranges?|between|the (?:half-open |open |closed |unit )?(?:intervals?|range)|(?:dem|im|das|den) (?:Intervall|Bereich))|区间|範囲|范围)(?:\s+(?:of|in|is|was|from|von))?[\s:,(]*$/u;
/**
 * Quantities, where a word leads over to their limits: `a range of [1, 5]`, `values in [1, 4]`, `scaled to [1, 10]`.
 * Without it they are words of prose, and of this field: `viral vectors [3,4]`, `the kinase domain [3,4]`, `old age [3,4]`.
 */
const LED_OVER =
  /\b(?:intervals?|ranges?|ranging|ranged|bounds?|bounded|scaled?|rescaled|normali[sz]ed|limits?|values?|numbers?|scores?|lies?|falls?|vectors?|tuples?|arrays?|shape|coordinates?|indices|aged)(?:\s+(?:of|to|in|between|within)\b|\s*[=:])\s*(?:the\s+)?$/iu;
/** `95 % CI`, `IC 95 %`, `KI 95%:`. */
const CONFIDENCE = /\b(?:CIs?|ICs?|KI)[\s\u00A0\u202F]?(?:à |of |de |von )?\d{2}[\s\u00A0\u202F]?%[\s:=,]*$/u;
const BEHIND = /^\s*(?:intervals?\b|ranges?\b|vectors?\b|区间)/iu;

/** As above, but what precedes may be prose as well: `all ages [3,4]`, `the age range [3,4]`. */
const DOUBTFUL =
  /\b(?:intervals?|ranges?|bounds|limits|values|scores|vectors?|tuples?|arrays?|list|shape|window|coordinates|indices|ages|aged|years|domain|scale)[\s:(]*$/iu;

/** A value with its unit, `52%`, `35`, `48 h`; not the number of a name, `p21`, `IL-6`. */
const VALUE =
  /(?:^|[\s(|,;=~≈])[+−–-]?(\d{1,6}(?:[.,]\d{1,4})?)[\s\u00A0\u202F]?(%|‰|°C|[\p{L}µ/²³]{1,8})?[\s\u00A0\u202F\uE000]*$/u;
/** Two limits with what may stand between limits: `(41–62)`, `[40,7 ; 82,1]`, `[41, 62]`. */
const LIMITS =
  /^[^\p{L}\d]{1,4}(\d{1,6}(?:[.,]\d{1,4})?)[\s\u00A0\u202F]*([-‐‑–—−]{1,3}|;|,|to|bis|à)[\s\u00A0\u202F]*(\d{1,6}(?:[.,]\d{1,4})?)[^\p{L}\d]{1,4}$/u;
const UNIT = /^(?:%|‰|°C|h|min|s|[kmµn]?g|mmHg|[mµnk]?M|[mµn]?mol|[mµ]?L|[mcµn]?m|k?Da|k?Hz|bp|kb|mU|IU|[mµ]Sv|k?Pa|k?J|mV|[mc]?m[²³])(?:\/\p{L}{1,4})?$/u;

/**
 * `52% (41–62)`, `48 h (36–66)`, `−67,5 % [40,7 ; 82,1]`: a value, and the limits on both sides of it. Without a unit it
 * may be a name as well, `interleukin 6 [4–8]`; then the list tells, or with a comma, `caspase 3 [2,5]`, it is none.
 */
function readsAsLimits(before: string, marker: string): 'yes' | 'perhaps' | 'no' {
  const value = VALUE.exec(before);
  const limits = value && LIMITS.exec(marker);
  if (!limits) return 'no';
  const [at, low, high] = [value[1]!, limits[1]!, limits[3]!].map(it => Number(it.replace(',', '.'))) as [number, number, number];
  if (!(low < high && low <= at && at <= high)) return 'no';
  if (UNIT.test(value[2] ?? '') || /[.,]/.test(value[1]!)) return 'yes';
  return limits[2] === ',' ? 'no' : 'perhaps';
}

/** What stands before the bracket: without the backslash of `\\[78–98\\]`, and a raised `<sup>a</sup>` without its tags. */
const readBefore = (prose: string, start: number): string =>
  (prose[start - 1] === NOTHING && prose[start - 2] !== NOTHING ? prose.slice(Math.max(0, start - 49), start - 1) : prose.slice(Math.max(0, start - 48), start))
    .replace(/<\/?sup[^<>]{0,40}>/gi, ' ');

/** What a pair in brackets is: an interval or vector, perhaps one, or none. `start` and `end` are those of the bracket. */
export function readsAsInterval(prose: string, start: number, end: number, cites: readonly Cite[]): 'yes' | 'perhaps' | 'no' {
  const before = readBefore(prose, start);
  const limits = readsAsLimits(before, prose.slice(start, end));
  if (limits !== 'no') return limits;
  if (CONFIDENCE.test(before)) return 'yes';
  const isPlain = cites.length > 1 && cites.every(it => !it.range);
  // `v = [1, 2, 3]` is a vector.
  if (isPlain && EQUATED.test(before)) return 'yes';
  const isPair = isPlain && cites.length === 2;
  const isRange = cites.every(it => it.range && it.range === cites[0]!.range);
  if (!isPair && !isRange) return 'no';
  if (EQUATED.test(before) || BEFORE_INTERVAL.test(before) || LED_OVER.test(before)) return 'yes';
  if (isPair && BEHIND.test(prose.slice(end, end + 16))) return 'yes';
  return DOUBTFUL.test(before) ? 'perhaps' : 'no';
}
