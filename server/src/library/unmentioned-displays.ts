/** Captions whose table or figure the text never mentions. */
import { covers } from '../base/span';
import type { Display, Review } from '../model/review';
import { displaysOf, type DisplayKind } from './display-mentions';

const WORDS: Readonly<Record<DisplayKind, string>> = {
  table: String.raw`(?:\btab(?:les?|ellen?|leaux?|las?)?\b\.?|表)`,
  figure: String.raw`(?:\bfig(?:ure|ura|uren|ures)?s?\b\.?|\babb(?:ildung(?:en)?)?\b\.?|\bschemes?\b|图|圖|図)`,
};

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
    if (/^S?\d+$/.test(number) && !mentioned.has(number) && !isInText(review, kind, number)) unmentioned.push(display);
  }
  return { unmentioned, isAnyMentioned: mentioned.size > 0 || unmentioned.length < captions.size };
}

/** A second, plain look at the whole text, which forgives markup, links and enumerations: `Figs. [1](#f1), 2 and [3](#f3)`. */
function isInText({ text, displays }: Review, kind: DisplayKind, number: string): boolean {
  const digits = number.replace('S', 'S?');
  const pattern = new RegExp(String.raw`${WORDS[kind]}[^.\n\p{L}]{0,6}(?:[^.\n]{0,40}[^\d\p{L}.\n])?(?<![\d.])${digits}(?!\d)`, 'giu');
  for (const match of text.matchAll(pattern)) {
    const place = { start: match.index, end: match.index + 1 };
    if (!displays.some(it => it.kind === kind && covers(it.labelSpan, place))) return true;
  }
  return false;
}
