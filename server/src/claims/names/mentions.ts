/** The authors whom a sentence names, each with the citation that follows: `Wang et al found … [26]`, `Wang and Li (2019) [26]`. */
import { memo } from '../../base/memo';
import type { ClaimContent } from '../../model/review';
import { readNameBefore, type ReadName } from './name-before';
import { AND_OTHERS, BY_OTHERS, HAN_OTHERS, JOINED, readYear, REPORTED, SECOND_NAME } from './phrases';

export interface NameMention {
  /** Index of the clause, and of the citation behind it. */
  readonly clause: number;
  /** As an author would quote it: `Wang et al`, `Hayflick and Moorhead`. */
  readonly printed: string;
  readonly surname: string;
  /** Where the surname begins in its clause. */
  readonly at: number;
  /** What may be the first author's name beside the surname: names printed before it, a longer form of it. */
  readonly others: readonly string[];
  /** Of `Hayflick and Moorhead` the second one. */
  readonly second?: string;
  /**
   * `et-al` names the first author; `colleagues` may name the head of the group; `pair` and `single` are certain only where
   * the list knows the name or a year stands behind it.
   */
  readonly form: 'et-al' | 'colleagues' | 'pair' | 'single';
  readonly year?: number;
  /** Where the year begins in the clause. */
  readonly yearAt?: number;
  /** Whether the words around say that a work is meant: a verb of reporting, a year. */
  readonly isReported: boolean;
  /** `adjacent`: the marker follows at once. `agent`: who found it, `Wang et al found`, `by Wang et al`. `aside`: all else. */
  readonly role: 'adjacent' | 'agent' | 'aside';
  /** Joined to the next mention: `Wang et al and Li et al [26,27]`. */
  readonly isJoined: boolean;
}

/** In the order of the text. Names behind the last marker of the sentence are left out: nothing shows what they cite. */
export const nameMentions = memo((content: ClaimContent): readonly NameMention[] =>
  content.clauses.flatMap((text, clause) => mentionsIn(text, clause, content.clauses[clause + 1])),
);

type Found = Omit<NameMention, 'role' | 'isJoined' | 'clause'> & { readonly start: number; readonly end: number };

/** A longer clause is left out: no sentence names an author so far before its marker. */
const MAX_CLAUSE = 2000;

function mentionsIn(text: string, clause: number, next: string | undefined): NameMention[] {
  if (text.length > MAX_CLAUSE || !/[\p{Lu}等ら]/u.test(text)) return [];
  const found: Found[] = [];
  const add = (it: Found | undefined): void => {
    if (it && !isUnpublished(text, it.end) && !found.some(other => it.start < other.end && other.start < it.end)) found.push(it);
  };
  for (const others of text.matchAll(AND_OTHERS)) add(withOthers(text, others, 'et-al'));
  for (const others of text.matchAll(BY_OTHERS)) add(withOthers(text, others, 'colleagues'));
  for (const others of text.matchAll(HAN_OTHERS)) add(withHanOthers(text, others));
  for (const and of text.matchAll(JOINED)) add(pair(text, and, next));
  for (const it of singles(text, next)) add(it);
  found.sort((a, b) => a.at - b.at);
  return found.map(({ start, end, ...it }, at) => {
    const rest = text.slice(end, end + 40);
    const isJoined = at + 1 < found.length && /^[,;]?\s?(?:(?:and|&|or|und|oder|et|ou|y|e)\s)?$/.test(text.slice(end, found[at + 1]!.start));
    return { ...it, clause, isJoined, role: roleOf(text, start, rest, text.length - end) };
  });
}

/** `Wang et al, unpublished data`: nothing that a list could have. */
const isUnpublished = (text: string, end: number): boolean =>
  /^[\s,;([]{0,3}(?:unpublished|personal comm|in preparation|submitted|in press|manuscript)/.test(text.slice(end, end + 24));

/** From so far a marker may belong to something else. */
const MAX_DISTANCE = 500;

function roleOf(text: string, start: number, rest: string, distance: number): NameMention['role'] {
  if (distance < 10 && /^(?:['’]s?)?[\s.,;:)\]*_]*$/.test(rest)) return 'adjacent';
  if (distance > MAX_DISTANCE || /^['’]/.test(rest)) return 'aside';
  return ASIDE.test(text.slice(Math.max(0, start - 24), start)) ? 'aside' : 'agent';
}

/** Whose work is spoken of rather than who did it: `the approach of`, `in contrast to`, `see`. */
const ASIDE = /(?:^|[\s([])(?:of|from|to|unlike|with|than|in|on|for|see|cf\.?|after|using|via|like|against|e\.g\.,?|von|nach|bei|de|du|chez)\s$/i;

function withOthers(text: string, others: RegExpExecArray, form: 'et-al' | 'colleagues'): Found | undefined {
  const name = readNameBefore(text.slice(0, others.index));
  if (!name) return undefined;
  const series = readSeries(text, name);
  const end = others.index + others[0].length;
  const printed = `${name.surname}${others[0].trimEnd().replace(/^,/, '').replace(/\.$/, '')}`;
  return withYear(text, end, { ...spotOf(name, series), printed, form, isReported: true });
}

/** `既往Wang等人`: Chinese leaves no space before a name; and of `近年王明等` only the list knows where the name begins. */
function withHanOthers(text: string, others: RegExpExecArray): Found | undefined {
  const before = text.slice(Math.max(0, others.index - MAX_HAN_REACH), others.index);
  const han = /\p{Script=Han}{2,4}$/u.exec(before)?.[0];
  const isBare = han !== undefined || others[0].trim() === '等';
  const padded = text.slice(0, others.index - before.length) + before.replace(/[\p{Script=Han}，、。；：]/gu, ' ');
  const found = han === undefined ? withOthers(padded + text.slice(others.index), others, 'et-al') : undefined;
  if (found) return isBare ? { ...found, form: 'single' } : found;
  if (han === undefined) return undefined;
  const start = others.index - han.length;
  const shorter = [han.slice(-3), han.slice(-2)].filter(it => it !== han);
  const end = others.index + others[0].length;
  return withYear(text, end, { surname: han, at: start, start, others: shorter, printed: han + others[0], form: 'single', isReported: true });
}

const MAX_HAN_REACH = 60;

/** The names before a name: `Wang, Li and` of `Wang, Li and Chen et al`. */
function readSeries(text: string, name: ReadName): readonly ReadName[] {
  const found: ReadName[] = [];
  for (let start = name.start; found.length < 4; start = found[found.length - 1]!.start) {
    const joint = /(?:,|,?\s(?:and|&|und|et|y|e))\s$/.exec(text.slice(Math.max(0, start - 6), start))?.[0];
    const before = joint === undefined ? undefined : readNameBefore(text.slice(0, start - joint.length));
    if (!before) break;
    found.push(before);
  }
  return found;
}

const spotOf = (name: ReadName, series: readonly ReadName[]): Pick<Found, 'surname' | 'at' | 'start' | 'others'> => ({
  surname: name.surname,
  at: name.at,
  start: series.length > 0 ? series[series.length - 1]!.start : name.start,
  others: [...name.longer, ...series.flatMap(it => [it.surname, ...it.longer])],
});

function withYear(text: string, end: number, it: Omit<Found, 'end' | 'year' | 'yearAt'>): Found {
  const year = readYear(text, end);
  return year ? { ...it, end: year.end, year: year.value, yearAt: year.at } : { ...it, end };
}

/** `Hayflick and Moorhead`, where a year, the marker or a verb of reporting follows. */
function pair(text: string, and: RegExpExecArray, next: string | undefined): Found | undefined {
  const from = and.index + and[0].length;
  SECOND_NAME.lastIndex = from;
  const second = SECOND_NAME.exec(text)?.[0];
  const name = second && readNameBefore(text.slice(0, and.index));
  if (!name) return undefined;
  const found = withYear(text, from + second.length, {
    ...spotOf(name, readSeries(text, name)),
    printed: `${name.surname} ${and[0].trim()} ${second}`,
    second,
    form: 'pair',
    isReported: false,
  });
  const isReported = found.year !== undefined || isFollowedByVerb(text, found.end, next);
  return isReported || text.length - found.end < 10 ? { ...found, isReported } : undefined;
}

/** `Hayflick (1961)`, `(Hayflick, 1961)`, `Hayflick showed`, `the work of Hayflick [3]`. */
function* singles(text: string, next: string | undefined): Generator<Found | undefined> {
  for (const verb of text.matchAll(REPORTED)) yield single(text, verb.index, next);
  for (const year of text.matchAll(/,?\s\(?(?:1[89]|20)\d\d[a-z]?\b/g)) yield single(text, year.index, next);
  const end = text.replace(/(?:['’]s?)?[\s.,;:([]{0,4}$/, '').length;
  yield single(text, end, next);
}

function single(text: string, end: number, next: string | undefined): Found | undefined {
  const name = readNameBefore(text.slice(0, end));
  // `in June 2019` is no paper of June.
  if (!name || /^(?:April|May|June|August)$/.test(name.surname)) return undefined;
  const found = withYear(text, end, { ...spotOf(name, []), others: name.longer, printed: name.surname, form: 'single', isReported: false });
  const isReported = isFollowedByVerb(text, found.end, next);
  const isWork = /(?:^|[\s(])(?:by|(?:work|works|study|studies|experiments?|findings?|report|paper|results|data) (?:of|from)|according to)\s$/i.test(
    text.slice(Math.max(0, name.start - 30), name.start),
  );
  return isReported || isWork || found.year !== undefined ? { ...found, isReported: isReported || isWork } : undefined;
}

/** `Hayflick showed`, also over the marker: `Hayflick [3] showed`. */
function isFollowedByVerb(text: string, end: number, next: string | undefined): boolean {
  const rest = text.slice(end, end + 40);
  const after = /^[\s.,;:)]*$/.test(rest) && text.length - end < 10 ? ` ${next?.slice(0, 40) ?? ''}` : rest;
  return new RegExp(`^${REPORTED.source}`, 'u').test(after);
}
