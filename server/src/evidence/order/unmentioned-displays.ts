/** Captions whose table or figure the text never mentions. */
import { memo } from '../../base/memo';
import type { Display, Review } from '../../model/review';
import { displaysOf, type DisplayKind } from './display-mentions';

/** A word for tables or figures, with what stands behind it in the sentence. */
const MENTION =
  /(\btab(?:les?|ellen?|leaux?|las?)?\b\.?|表)|(?:\bfig(?:ure|ura|uren|ures)?s?\b\.?|\babb(?:ildung(?:en)?)?\b\.?|\bschemes?\b|图|圖|図)/giu;
const WINDOW = 46;

export interface UnmentionedDisplays {
  /** Each number once; a number in another script than 1, 2, 3 is left alone. */
  readonly unmentioned: readonly Display[];
  /** Whether the text speaks of any table, or of any figure, of its own. */
  readonly isAnyMentioned: boolean;
}

export function unmentionedDisplays(review: Review, kind: DisplayKind): UnmentionedDisplays {
  const { captions, mentioned } = displaysOf(review, kind);
  const unmentioned: Display[] = [];
  for (const [number, display] of captions) {
    // A supplement is mentioned in the paper that it supplements.
    if (/^\d+$/.test(number) && !mentioned.has(number) && !numbersNearWords(review)[kind].has(number)) unmentioned.push(display);
  }
  return { unmentioned, isAnyMentioned: mentioned.size > 0 || unmentioned.length < captions.size };
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
