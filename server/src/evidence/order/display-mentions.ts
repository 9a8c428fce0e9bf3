/** Where the text speaks of the draft's own tables and figures. */
import { memo } from '../../base/memo';
import { covers } from '../../base/span';
import type { BlockKind } from '../../syntax/block';
import type { Display, DisplayMention, Review } from '../../model/review';

export type DisplayKind = Display['kind'];

/** As it is named with a number: `Table 2`. */
export const DISPLAY_NAMES: Readonly<Record<DisplayKind, string>> = { table: 'Table', figure: 'Figure' };

/** The tables, or the figures, of a draft, and what its text says of them. */
export interface Displays {
  readonly kind: DisplayKind;
  /** The first caption of each number: a table that goes on overleaf has two. */
  readonly captions: ReadonlyMap<string, Display>;
  /** The first mention of each number in the running text, in the order of the text. */
  readonly firstMentions: ReadonlyMap<string, DisplayMention>;
  /** Numbers that anything but their own caption mentions: also other captions and tables. */
  readonly mentioned: ReadonlySet<string>;
}

export const displaysOf = (review: Review, kind: DisplayKind): Displays => readDisplays(review)[kind];

/** `2` of `2B`, in capitals: panels belong to their figure. `S3` stays what it is. */
export const wholeNumber = (number: string): string => number.toUpperCase().replace(/(\d)[A-Z]$/, '$1');

/** Numbers of the main series: not `S3`, `A1` or `IV`. */
export const isMainNumber = (number: string): boolean => /^\d+$/.test(number);

const readDisplays = memo((review: Review): Readonly<Record<DisplayKind, Displays>> => {
  const mentions = placeMentions(review);
  return { table: toDisplays(review, mentions, 'table'), figure: toDisplays(review, mentions, 'figure') };
});

interface PlacedMention {
  readonly mention: DisplayMention;
  readonly isInText: boolean;
}

const RUNNING_TEXT: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote', 'indented']);

/** The mentions of own displays, each with whether it stands in the running text. Both lists are sorted: one walk does. */
function placeMentions(review: Review): readonly PlacedMention[] {
  const placed: PlacedMention[] = [];
  let block = 0;
  for (const mention of review.displayMentions) {
    if (isOfOtherWork(review.text, mention)) continue;
    while (block + 1 < review.blocks.length && review.blocks[block + 1]!.start <= mention.span.start) block++;
    placed.push({ mention, isInText: RUNNING_TEXT.has(review.blocks[block]!.block.kind) });
  }
  return placed;
}

/** `Table 3 of ref. 12`, `Figure 2 in [4]`, `Fig. 1 of Hayflick et al.`, `their Table 2`. */
function isOfOtherWork(text: string, { span }: DisplayMention): boolean {
  const behind = text.slice(span.end, span.end + 60);
  if (/^\)?,?\s{0,2}(?:of|in|from)\s+(?:the\s+|that\s+)?(?:refs?\b|reference|\[|\\\[|<sup|\^|¹|their\b|his\b|her\b|\p{Lu}[\p{L}’'-]+\s+(?:et\b|and\b|&|\())/u.test(behind)) return true;
  return /(?:\b(?:their|his|her)|[’']s)\s+$/i.test(text.slice(Math.max(0, span.start - 12), span.start));
}

function toDisplays(review: Review, mentions: readonly PlacedMention[], kind: DisplayKind): Displays {
  const captions = new Map<string, Display>();
  for (const it of review.displays) {
    const number = wholeNumber(it.number);
    if (it.kind === kind && !captions.has(number)) captions.set(number, it);
  }
  const firstMentions = new Map<string, DisplayMention>();
  const mentioned = new Set<string>();
  for (const { mention, isInText } of mentions) {
    if (mention.kind !== kind) continue;
    const number = wholeNumber(mention.number);
    if (isInText && !firstMentions.has(number)) firstMentions.set(number, mention);
    const own = captions.get(number);
    if (isInText || !own || !covers(own.span, mention.span)) mentioned.add(number);
  }
  return { kind, captions, firstMentions, mentioned };
}
