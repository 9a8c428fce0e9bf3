/** Names of authors that are no persons: `World Health Organization`, `The ENCODE Project Consortium`. */
import type { CslName } from '../csl-item';

const GROUP_WORD = new RegExp(
  '\\b(?:consorti|organi[sz]ation|group|society|institut|associat|academ|cent(?:er|re)s?\\b|committee|collaborat' +
    '|ministry|agency|network|foundation|team|department|universit|college|council|investigators|administration' +
    '|commission|initiative|project|program|service|office|bureau|federation|alliance|union|task force|board|panel' +
    '|registry|authority|trialists|partnership|librar|trust\\b|fund\\b|clinic\\b|nations\\b|secretariat|laborator' +
    '|gesellschaft|verband|bundes|landes)' +
    '|(?:institut|ministerium|zentrum|kommission|verband|gesellschaft|behörde|stiftung|verein|amt|ausschuss)\\b',
  'i',
);
/** Words that are hardly ever those of a title with a colon. */
const BODY = new RegExp(
  '^The |organi[sz]ation|consorti|society|association|agency|ministry' +
    '|(?:amt|institut|ministerium|zentrale|zentrum|verband|gesellschaft|behörde|ausschuss)\\b',
  'i',
);
/** A title with capitals has such a word somewhere; a group ends with it. */
const ENDS_AS_GROUP =
  /(?:consortium|group|investigators|collaborat(?:ion|ors)|network|society|committee|trialists|team|initiative|partnership|project)$/i;
/** What follows these words says what the group is for. */
const PURPOSE = /,? (?:of|for|on|in|to|against|de|du|des|für|der|zur) |[,(]/;
const SMALL_WORDS = /^(?:of|for|and|the|in|on|at|to|de|des|du|la|le|les|del|der|die|das|für|zur|und|y|e|&|-|et)$/;
/** `Bundeszentrale für gesundheitliche Aufklärung`: German writes its adjectives small. */
const GERMAN = new RegExp(
  '^\\p{Lu}[\\p{L} ]{0,40}(?:institut|zentrale|gesellschaft|ausschuss|amt|verband|kommission) (?:für|der|zur) ',
  'iu',
);
const ON_BEHALF = /(?:and )?(?:on behalf of|for|im Namen)\s(?:the\s)?|and\s(?:the\s)?/iy;
/**
 * What ends the name: a sign that is not that of `U.S. Food`, the year in brackets or behind a comma, a role, a quoted
 * title.
 */
const STOP = new RegExp(
  '(?<!\\b\\p{Lu}\\.\\p{Lu})[.:;](?=\\s|$)| \\((?=(?:1[5-9]|20)\\d\\d|n\\.d)' +
    '| \\((?:Hrsg|Hg|[Ee]ds?|[Ee]ditors?)\\.?\\)[.:,]?|, (?=(?:1[5-9]|20)\\d\\d[.,:] |")',
  'u',
);

export interface PrintedGroup {
  readonly name: CslName;
  /** Behind the group and the sign that ends it. */
  readonly end: number;
}

/** Whether a name has a word of groups anywhere. */
export const isGroup = (name: string): boolean => GROUP_WORD.test(name);

/** Whether a name is that of a body: `Centers for Disease Control` is one, `Quality in Cancer Centers` a title. */
export const isBody = (name: string): boolean =>
  isGroup(name) && (GROUP_WORD.test(lastWord(name.split(PURPOSE, 1)[0]!)) || ENDS_AS_GROUP.test(name));

/** Whether a name is that of a body alone, and not of its journal: `Proceedings of the Royal Society`. */
export const isInstitution = (name: string): boolean =>
  name.includes(' ') && GROUP_WORD.test(lastWord(name.split(PURPOSE, 1)[0]!));

const lastWord = (words: string): string => words.slice(words.trimEnd().lastIndexOf(' ') + 1);

/**
 * The group that alone is the author, from `at` to what ends its name, or to `limit`; capitals are enough, `NVIDIA`, so
 * that the caller has to see whether a title follows.
 */
export const readGroup = (
  folded: string,
  printed: string,
  at: number,
  limit = folded.length,
): PrintedGroup | undefined => readName(folded, printed, at, limit, () => true);

/**
 * The group behind the persons of a list. Behind a comma a title may follow as well, so that it has to end as groups
 * do; behind a semicolon, or as `on behalf of the …`, one word such as Consortium is enough.
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
  const isFit = (body: string): boolean => isGroup(body) && (!needsEnd || ENDS_AS_GROUP.test(body));
  return readName(folded, printed, start, folded.length, isFit);
}

function readName(
  folded: string,
  printed: string,
  at: number,
  limit: number,
  isFit: (body: string) => boolean,
): PrintedGroup | undefined {
  const window = folded.slice(at, Math.min(limit, at + 220));
  // `World Health Organization, *Decade of Healthy Ageing*`: only a comma may lead to the limit.
  const stop = STOP.exec(window) ?? (limit <= at + 220 ? /,\s?$/.exec(window) : null);
  if (!stop) return undefined;
  const body = window.slice(0, stop.index);
  if (body === '' || !isNamed(body) || !isFit(body) || !/\p{L}{2}/u.test(body)) return undefined;
  const sign = stop[0];
  if (sign === ':' && !(isBody(body) && (BODY.test(body) || ENDS_AS_GROUP.test(body)))) return undefined;
  const end = at + stop.index + (sign === ' (' ? 0 : sign.trimEnd().length);
  const literal = printed.slice(at, at + stop.index).trim();
  return { name: { literal }, end: folded[end] === ' ' ? end + 1 : end };
}

function isNamed(body: string): boolean {
  const words = body.split(' ');
  // `Neural Networks: Tricks of the Trade` is a title; so is what has commas and no word for a group.
  if (words.length > 16 || (!isGroup(body) && (words.length > 6 || body.includes(',')))) return false;
  const small = words.filter(word => !SMALL_WORDS.test(word) && !/^[("']?[\p{Lu}\d]|^[a-z]\p{Lu}/u.test(word));
  // `MalariaGEN Plasmodium falciparum Community Project`: a species has one small word.
  return small.length === 0 || (small.length === 1 && words.length >= 4 && ENDS_AS_GROUP.test(body)) || GERMAN.test(body);
}
