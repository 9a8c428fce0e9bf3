/** Authors that are no persons: `World Health Organization`, `The ENCODE Project Consortium`. */
import type { CslName } from '../csl-item';

const GROUP_WORD = new RegExp(
  '\\b(?:consorti|organi[sz]ation|group|society|institut|associat|academ|cent(?:er|re)s?\\b|committee|collaborat|ministry' +
    '|agency|network|foundation|team|department|universit|council|investigators|administration|commission|initiative' +
    '|project|program|service|office|bureau|federation|alliance|union|task force|board|panel|registry|authority' +
    '|trialists|gesellschaft|verband|bundes)',
  'i',
);
/** Words that are hardly ever those of a title with a colon. */
const BODY = /^The |organi[sz]ation|consorti|society|association|agency|ministry|gesellschaft/i;
/** A title with capitals has such a word somewhere; a group ends with it. */
const ENDS_AS_GROUP =
  /(?:consortium|group|investigators|collaboration|network|society|committee|trialists|team|initiative)$/i;
const SMALL_WORDS = /^(?:of|for|and|the|in|on|at|to|de|des|du|la|le|les|del|der|die|das|für|und|y|e|&|-|et)$/;
const ON_BEHALF = /(?:and )?(?:on behalf of|for|im Namen)\s(?:the\s)?|and\s(?:the\s)?/iy;

export interface PrintedGroup {
  readonly name: CslName;
  /** Behind the group and the sign that ends it. */
  readonly end: number;
}

/** Whether a name says that it is a group's. */
export const isGroup = (name: string): boolean => GROUP_WORD.test(name);

/** The group that alone is the author, from `at` to the next period, colon or bracket; capitals are enough: `NVIDIA`. */
export const readGroup = (folded: string, printed: string, at: number): PrintedGroup | undefined =>
  readBody(folded, printed, at, () => true);

/**
 * The group behind the persons of a list. Behind a comma a title may follow as well, so that it has to end as groups do;
 * behind a semicolon, or as `on behalf of the …`, one word such as Consortium is enough.
 */
export function readGroupBehind(
  folded: string,
  printed: string,
  at: number,
  isBehindComma: boolean,
): PrintedGroup | undefined {
  ON_BEHALF.lastIndex = at;
  const start = ON_BEHALF.test(folded) ? ON_BEHALF.lastIndex : at;
  const needsEnd = isBehindComma && start === at;
  return readBody(folded, printed, start, body => isGroup(body) && (!needsEnd || ENDS_AS_GROUP.test(body)));
}

function readBody(
  folded: string,
  printed: string,
  at: number,
  isFit: (body: string) => boolean,
): PrintedGroup | undefined {
  const window = folded.slice(at, at + 220);
  const stop = /[.:;](?=\s|$)| \((?=(?:1[5-9]|20)\d\d|n\.d)/.exec(window);
  if (!stop || stop.index === 0) return undefined;
  const body = window.slice(0, stop.index);
  const words = body.split(' ');
  const isNamed = words.every(word => SMALL_WORDS.test(word) || /^[("']?[\p{Lu}\d]|^[a-z]\p{Lu}/u.test(word));
  if (words.length > 16 || !isNamed || !isFit(body) || !/\p{L}{2}/u.test(body)) return undefined;
  // `Neural Networks: Tricks of the Trade` is a title; so is what has commas and no word for a group.
  if (!isGroup(body) && (words.length > 6 || body.includes(','))) return undefined;
  if (stop[0] === ':' && !(isGroup(body) && BODY.test(body))) return undefined;
  const end = at + stop.index + (stop[0] === ' (' ? 0 : 1);
  return { name: { literal: printed.slice(at, at + stop.index).trim() }, end: folded[end] === ' ' ? end + 1 : end };
}
