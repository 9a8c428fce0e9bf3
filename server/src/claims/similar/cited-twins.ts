/** Claims of one draft that say the same and cite differently. */
import { memo } from '../../base/memo';
import type { Library } from '../../library/library';
import { firstAuthorOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { missingFrom, referencesOf } from './cited-works';
import { draftPairs, type ClaimPair } from './draft-pairs';
import { wordsFor } from './words';
import { entitiesOf, statementOf, type Statement } from './statement';
import { abbreviationsOf } from '../terms/abbreviations';

export interface CitedTwins {
  /** The later one of the two. */
  readonly here: CitedClaim;
  readonly there: CitedClaim;
  /** Works that the other one does not cite. At least one of the two is not empty. */
  readonly onlyHere: readonly Reference[];
  readonly onlyThere: readonly Reference[];
  /** Whether they hardly say anything but the same, and share no reference. */
  readonly isCertain: boolean;
  /** Their likeness, from `SAME` to 1. */
  readonly certainty: number;
  /** What both say, in words of the later one. */
  readonly words: readonly string[];
}

export interface CitedClaim {
  readonly claim: Claim;
  readonly references: readonly Reference[];
}

/** From here on two sentences say the same, if with other words (measured: bench/claims). */
const SAME = 0.6;
/** Hardly anything is different. */
const VERY_SAME = 0.72;
/** So many drugs, genes or cell lines that both name make up for other words. */
const MANY_NAMES = 2;
/** What shares some references is told only where the sentences are this like: authors cite two of three without a thought. */
const SAME_THOUGH_SHARED = 0.8;
/** A sentence with so many markers lists things: each has its own references. */
const MANY_MARKERS = 3;
const MIN_WORDS = 3;
const MAX_WORDS = 5;

/** The later claims that cite differently than an earlier one, each with the one that is most like it; in the order of the text. */
export function citedTwins(review: Review, library: Library): readonly CitedTwins[] {
  const found = new Map<Claim, CitedTwins>();
  for (const pair of draftPairs(review, library).pairs) {
    if (pair.likeness < SAME || found.has(pair.second)) continue;
    const twins = compare(review, library, pair);
    if (twins) found.set(pair.second, twins);
  }
  return [...found.values()];
}

function compare(review: Review, library: Library, { first, second, likeness, shared: sharedBy }: ClaimPair): CitedTwins | undefined {
  if (!isRunningText(first) || !isRunningText(second)) return undefined;
  const there = { claim: first, references: referencesOf(review, library, first) };
  const here = { claim: second, references: referencesOf(review, library, second) };
  if (here.references.length === 0 || there.references.length === 0) return undefined;
  const onlyHere = missingFrom(there.references, here.references);
  const onlyThere = missingFrom(here.references, there.references);
  if (onlyHere.length + onlyThere.length === 0) return undefined;
  // `Liang et al. used …` here and `Hendrycks used …` there: each tells of its own paper.
  if (namesAuthor(here) && namesAuthor(there)) return undefined;
  const isDisjoint = onlyHere.length === here.references.length;
  const isList = Math.max(first.citations.length, second.citations.length) >= MANY_MARKERS;
  if (likeness < (isDisjoint && !isList ? SAME : SAME_THOUGH_SHARED)) return undefined;
  const statement = statementOf(second.content, abbreviationsOf(review));
  const shared = sharedBy();
  const words = wordsFor(statement, shared, MAX_WORDS);
  // One long name that both write short is not what they say.
  if (words.length < MIN_WORDS) return undefined;
  const names = namesIn(statement).filter(it => shared.includes(it));
  return {
    here,
    there,
    onlyHere,
    onlyThere,
    isCertain: isDisjoint && (likeness >= VERY_SAME || names.length >= MANY_NAMES),
    certainty: likeness,
    words,
  };
}

/** Whether the sentence names the first author of a work that it cites. */
const namesAuthor = ({ claim, references }: CitedClaim): boolean =>
  references.some(({ item }) => {
    const author = firstAuthorOf(item);
    return author !== undefined && author.length >= MIN_AUTHOR && claim.content.text.includes(author);
  });

const MIN_AUTHOR = 3;

const isRunningText = (it: Claim): boolean => it.citations.length > 0 && it.citations.every(citation => citation.place === 'prose');

/** Terms of what a sentence names for certain. */
const namesIn = memo((statement: Statement): readonly string[] => [
  ...new Set(entitiesOf(statement).filter(it => SPECIFIC.has(it.kind) && !it.members && !it.isGuess).map(it => `=${it.id}`)),
]);

const SPECIFIC: ReadonlySet<string> = new Set(['drug', 'gene', 'cell-line']);
