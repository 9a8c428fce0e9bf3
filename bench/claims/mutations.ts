/** Drafts with exactly one mistake, and where it is. */
import { span, textOf, type Span } from '../../server/src/base/span';
import { listFits } from '../../server/src/claims/fit/draft-fit';
import { listTermsOf } from '../../server/src/claims/fit/list-terms';
import { stemsOf } from '../../server/src/claims/terms/tokens';
import type { PlacedCitation, Review } from '../../server/src/model/review';
import type { BenchDocument } from './documents';
import { pick, sample } from './random';

/** A cite that no longer means what it meant. */
export interface WrongCite {
  /** The marker's index among the draft's citations. */
  readonly citation: number;
  /** The number that stands there now, and the one that stood there before. */
  readonly key: string;
  readonly right: string;
}

export interface Mutant {
  readonly text: string;
  readonly wrong: readonly WrongCite[];
}

/** One mistake of a kind at a random place; nothing where the draft has no room for it. */
export type Mutation = (document: BenchDocument, random: () => number) => Mutant | undefined;

/** A number that stands for itself and could be typed wrong: not a member of a range. */
interface Written {
  readonly citation: number;
  readonly span: Span;
  readonly key: string;
}

const TRIES = 60;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'replaced at random': (document, random) => replaceOne(document, random, () => pick(keysOf(document.review), random)),
  'two citations swapped': (document, random) =>
    attempt(() => {
      const [a, b] = [pickCite(document, random), pickCite(document, random)];
      return a && b && exchange(document, a, b);
    }),
  'replaced by the most similar title': (document, random) => replaceOne(document, random, key => pick(likestTitles(document.review, key), random)),
  'digit typed wrong': (document, random) => replaceOne(document, random, key => withWrongDigit(key, random)),
  'off by 1-3': (document, random) => replaceOne(document, random, key => String(Number(key) + pick([-3, -2, -1, 1, 2, 3], random))),
  'successive citations swapped': swapSuccessive,
  'two list entries swapped': (document, random) => swapEntries(document, pick(keysOf(document.review), random), pick(keysOf(document.review), random)),
  'adjacent list entries swapped': (document, random) => {
    const key = pick(keysOf(document.review), random);
    return swapEntries(document, key, String(Number(key) + 1));
  },
};

export const keysOf = ({ references }: Review): readonly string[] => references.map(it => it.key);

/** The numbers that stand alone in their marker or between commas. */
export function writtenCites({ review, text }: BenchDocument): readonly Written[] {
  const known = new Set(keysOf(review));
  return review.citations.flatMap(({ cites }, citation) =>
    cites.flatMap(it => (it.range || !known.has(it.key) || textOf(text, it.span) !== it.key ? [] : { citation, span: it.span, key: it.key })),
  );
}

const pickCite = (document: BenchDocument, random: () => number): Written | undefined => {
  const written = writtenCites(document);
  return written.length > 0 ? pick(written, random) : undefined;
};

const hasKey = ({ review }: BenchDocument, citation: number, key: string): boolean => review.citations[citation]!.cites.some(it => it.key === key);

function replaceOne(document: BenchDocument, random: () => number, next: (key: string) => string | undefined): Mutant | undefined {
  const known = new Set(keysOf(document.review));
  return attempt(() => {
    const cite = pickCite(document, random);
    const key = cite && next(cite.key);
    if (!cite || key === undefined || key === cite.key || !known.has(key) || hasKey(document, cite.citation, key)) return undefined;
    return { text: replace(document.text, [[cite.span, key]]), wrong: [{ citation: cite.citation, key, right: cite.key }] };
  });
}

function exchange(document: BenchDocument, a: Written, b: Written): Mutant | undefined {
  if (a.citation === b.citation || hasKey(document, a.citation, b.key) || hasKey(document, b.citation, a.key)) return undefined;
  return {
    text: replace(document.text, [[a.span, b.key], [b.span, a.key]]),
    wrong: [
      { citation: a.citation, key: b.key, right: a.key },
      { citation: b.citation, key: a.key, right: b.key },
    ],
  };
}

/** Two markers that follow each other change places, each with all that it cites. */
function swapSuccessive(document: BenchDocument, random: () => number): Mutant | undefined {
  const { review, text } = document;
  return attempt(() => {
    const at = Math.floor(random() * (review.citations.length - 1));
    const [a, b] = [review.citations[at]!, review.citations[at + 1]!];
    if (a.place !== 'prose' || b.place !== 'prose' || a.notation !== b.notation || a.cites.some(it => hasKey(document, at + 1, it.key))) return undefined;
    const wrongIn = (citation: number, now: PlacedCitation, before: PlacedCitation): WrongCite[] =>
      now.cites.map(it => ({ citation, key: it.key, right: before.cites[0]!.key }));
    return {
      text: replace(text, [[a.span, textOf(text, b.span)], [b.span, textOf(text, a.span)]]),
      wrong: [...wrongIn(at, b, a), ...wrongIn(at + 1, a, b)],
    };
  });
}

/** Two entries change their numbers: the list is in another order than the text says. */
function swapEntries(document: BenchDocument, a: string, b: string): Mutant | undefined {
  const { review, text } = document;
  const [one, other] = [a, b].map(key => review.references.find(it => it.key === key));
  if (!one || !other || one === other || !one.isNumbered || !other.isNumbered) return undefined;
  const wrong = review.citations.flatMap(({ cites }, citation) =>
    cites.flatMap(({ key }) => (key === a ? { citation, key, right: b } : key === b ? { citation, key, right: a } : [])),
  );
  if (wrong.length === 0) return undefined;
  const [bodyOfOne, bodyOfOther] = [one, other].map(it => span(it.keySpan.end, it.span.end));
  return { text: replace(text, [[bodyOfOne!, textOf(text, bodyOfOther!)], [bodyOfOther!, textOf(text, bodyOfOne!)]]), wrong };
}

/**
 * A draft in which a share of the entries changed their numbers in pairs, in the list and in the text alike: every citation is
 * right, but the order is not.
 */
export function disordered(document: BenchDocument, share: number, random: () => number): string {
  const { review, text } = document;
  const inRanges = new Set(review.citations.flatMap(({ cites }) => cites.flatMap(it => (it.range ? it.key : []))));
  const free = review.references.filter(it => it.isNumbered && !inRanges.has(it.key));
  const chosen = sample(free, Math.round((review.references.length * share) / 2) * 2, random);
  const edits: (readonly [Span, string])[] = [];
  for (let at = 0; at + 1 < chosen.length; at += 2) {
    const [one, other] = [chosen[at]!, chosen[at + 1]!];
    const [a, b] = [one, other].map(it => span(it.keySpan.end, it.span.end));
    edits.push([a!, textOf(text, b!)], [b!, textOf(text, a!)]);
    for (const it of writtenCites(document)) {
      if (it.key === one.key) edits.push([it.span, other.key]);
      else if (it.key === other.key) edits.push([it.span, one.key]);
    }
  }
  return replace(text, edits);
}

/** A draft in which some entries are no longer cited: their markers are gone, and all that is left is right. */
export function withUncited({ review, text }: BenchDocument, count: number, random: () => number): string {
  const times = new Map<string, number>();
  for (const { cites } of review.citations) for (const { key } of cites) times.set(key, (times.get(key) ?? 0) + 1);
  const free = review.citations.filter(({ cites, place }) => place === 'prose' && cites.length === 1 && times.get(cites[0]!.key) === 1);
  return replace(text, sample(free, count, random).map(it => [it.span, '']));
}

function withWrongDigit(key: string, random: () => number): string {
  const at = Math.floor(random() * key.length);
  return `${key.slice(0, at)}${Math.floor(random() * 10)}${key.slice(at + 1)}`;
}

function likestTitles(review: Review, key: string): readonly string[] {
  const fit = listFits(review)[0];
  const at = fit?.indexOf.get(key);
  if (!fit || at === undefined) return [key];
  const terms = listTermsOf(fit.fit.entries);
  const scores = new Map<number, number>();
  const { item, text } = fit.fit.entries[at]!;
  for (const stem of new Set(stemsOf(item.title ?? text))) {
    for (const it of terms.postings.get(stem) ?? []) {
      if (it.entry !== at) scores.set(it.entry, (scores.get(it.entry) ?? 0) + (it.weight * terms.weightOf(stem) ** 2) / terms.norms[it.entry]!);
    }
  }
  const likest = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 1);
  return likest.length > 0 ? likest.map(([entry]) => fit.fit.entries[entry]!.key) : [key];
}

/** Replaces spans, which must not overlap, by texts. */
export function replace(text: string, edits: readonly (readonly [Span, string])[]): string {
  let out = text;
  for (const [it, by] of [...edits].sort((a, b) => b[0].start - a[0].start)) out = out.slice(0, it.start) + by + out.slice(it.end);
  return out;
}

function attempt(make: () => Mutant | undefined): Mutant | undefined {
  for (let count = 0; count < TRIES; count++) {
    const made = make();
    if (made) return made;
  }
  return undefined;
}
