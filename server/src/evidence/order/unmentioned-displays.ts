/** Captions whose table or figure the text never mentions. */
import { memo } from '../../base/memo';
import type { Span } from '../../base/span';
import type { Display, Review } from '../../model/review';
import { DISPLAY_NAMES, displaysOf, type DisplayKind } from './display-mentions';

/** A word for tables or figures, with what stands behind it in the sentence. */
const MENTION =
  /(\btab(?:les?|ellen?|leaux?|las?)?\b\.?|表)|(?:\bfig(?:ure|ura|uren|ures)?s?\b\.?|\babb(?:ildung(?:en)?)?\b\.?|\bschemes?\b|图|圖|図)/giu;
const WINDOW = 46;

/** What `unmentioned-table` and `unmentioned-figure` say of one caption. */
export interface UnmentionedDisplay {
  readonly span: Span;
  readonly message: string;
  /** Where it is less sure than the rule. */
  readonly severity?: 'info';
}

/** Each number once, in the order of the captions; a number in another script than 1, 2, 3 is left alone. */
export function reportUnmentioned(review: Review, kind: DisplayKind): readonly UnmentionedDisplay[] {
  const { captions, mentioned } = displaysOf(review, kind);
  const unmentioned: Display[] = [];
  for (const [number, display] of captions) {
    // A supplement is mentioned in the paper that it supplements.
    if (/^\d+$/.test(number) && !mentioned.has(number) && !numbersNearWords(review)[kind].has(number)) unmentioned.push(display);
  }
  const [first] = unmentioned;
  if (!first) return [];
  // A draft that speaks of none of them lets each stand where it belongs: that is said once, and may be meant.
  if (mentioned.size === 0 && unmentioned.length === captions.size) {
    return [{ span: first.labelSpan, message: `The text mentions none of its ${kind}s`, severity: 'info' }];
  }
  return unmentioned.map(it => ({ span: it.labelSpan, message: `The text never mentions ${DISPLAY_NAMES[kind]} ${it.number}` }));
}

/**
 * A second, plain look at the whole text, which forgives markup, links and enumerations: `Figs. [1](#f1), 2 and [3](#f3)`.
 * Every number near such a word counts.
 */
const numbersNearWords = memo((review: Review): Readonly<Record<DisplayKind, ReadonlySet<string>>> => {
  const found = { table: new Set<string>(), figure: new Set<string>() };
  const labels = new Set(review.displays.map(it => it.labelSpan.start));
  for (const match of review.text.matchAll(MENTION)) {
    if (labels.has(match.index)) continue;
    const behind = match.index + match[0].length;
    const [window] = review.text.slice(behind, behind + WINDOW).split(/[.\n]/, 1);
    for (const number of window!.matchAll(/S?\d+/g)) found[match[1] ? 'table' : 'figure'].add(number[0]);
  }
  return found;
});
