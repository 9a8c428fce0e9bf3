/** In which order the text first mentions the draft's tables, or its figures. */
import type { FileSpan } from '../../base/edit';
import type { Span } from '../../base/span';
import type { DisplayMention, Review } from '../../model/review';
import { longestAscendingRun } from './ascending-run';
import { DISPLAY_NAMES, displaysOf, isMainNumber, type DisplayKind, type Displays } from './display-mentions';

/** What `table-order` and `figure-order` say of one mention, and where the other stands. */
export interface MisorderedMention {
  readonly span: Span;
  readonly message: string;
  readonly evidence: readonly (FileSpan & { readonly message: string })[];
}

interface DisplacedDisplay {
  readonly mention: DisplayMention;
  readonly number: string;
  /** Mentioned out of turn: before this one, which has a smaller number, or behind this one, which has a larger. */
  readonly isEarly: boolean;
  readonly neighbour: DisplayMention;
  readonly neighbourNumber: string;
}

/**
 * Tables and figures are numbered in the order of first mention (ICMJE; AMA 4.1, 4.2). Supplements count by themselves, and
 * journals name them in too many ways to tell their series apart: they are left alone. Empty where all are in order, and
 * where most are not.
 */
export function reportDisplaced(review: Review, kind: DisplayKind): readonly MisorderedMention[] {
  const name = DISPLAY_NAMES[kind];
  return displacedDisplays(review, kind).map(({ mention, number, isEarly, neighbour, neighbourNumber }) => ({
    span: mention.span,
    message: `${name} ${number} is first mentioned ${isEarly ? 'before' : 'after'} ${name} ${neighbourNumber}`,
    evidence: [{ uri: review.uri, span: neighbour.span, message: `${name} ${neighbourNumber} is first mentioned here` }],
  }));
}

function displacedDisplays(review: Review, kind: DisplayKind): readonly DisplacedDisplay[] {
  const displays = displaysOf(review, kind);
  const mentions = [...displays.firstMentions].filter(([number]) => isMainNumber(number) && isOwn(displays, number));
  if (mentions.length < 2) return [];
  const run = longestAscendingRun(mentions.map(([number]) => Number(number)));
  if (run.length === mentions.length || run.length < mentions.length / 2) return [];
  const inRun = new Set(run);
  return mentions.flatMap(([number, mention], index) => {
    if (inRun.has(index)) return [];
    const next = mentions.find(([other], at) => at > index && inRun.has(at) && Number(other) < Number(number));
    const before = mentions.findLast(([other], at) => at < index && inRun.has(at) && Number(other) > Number(number));
    const neighbour = next ?? before;
    if (!neighbour) return [];
    return { mention, number, isEarly: next !== undefined, neighbour: neighbour[1], neighbourNumber: neighbour[0] };
  });
}

/** Where the file has captions, only what they number is the draft's own; else what is numbered from 1 without a gap. */
function isOwn({ captions, firstMentions }: Displays, number: string): boolean {
  if (captions.size > 0) return captions.has(number);
  for (let before = Number(number) - 1; before > 0; before--) if (!firstMentions.has(String(before))) return false;
  return true;
}
