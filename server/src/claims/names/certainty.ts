/** How sure it is that a name and a citation that do not fit are a mistake. */
import { yearOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { namesOfEntry } from './entry-names';
import type { NamedCitation } from './judge-names';
import type { NameMention } from './mentions';
import { agree, keysOfName } from './name-keys';

/** An error, a warning, a hint. */
export type Certainty = 'sure' | 'likely' | 'possible';

/** Whether the capitalised words are a person's, where only the form can say so; `named`: entries of which they name the first author. */
export function isPerson({ mention, cited }: NamedCitation, named: readonly Reference[]): boolean {
  const isKnown = named.length > 0;
  const { form, second, isReported, role, year } = mention;
  if (form === 'et-al' || form === 'colleagues') return true;
  if (form === 'single') return isKnown ? isReported || (year !== undefined && role === 'adjacent') : isReported && year !== undefined && role === 'adjacent';
  return isAuthorOf([...named, ...cited], second!) || (isKnown && isReported) || (year !== undefined && role === 'adjacent' && !/^\p{Lu}+$/u.test(mention.surname));
}

function isAuthorOf(entries: readonly Reference[], name: string): boolean {
  const keys = keysOfName(name);
  return entries.some(it => {
    const names = namesOfEntry(it);
    return names !== undefined && [...names.first, ...names.later].some(other => agree(keys, other));
  });
}

/** How many claims before and behind may hold what a name goes back to. */
const NEAR = 3;

/**
 * Another entry is by that author: the number is wrong, unless the sentence speaks of him in passing. `at`: which of the
 * claims; nothing where the words name no person.
 */
export function certaintyOfOther(review: Review, at: number, it: NamedCitation, suggested: readonly Reference[]): Certainty | undefined {
  const { mention } = it;
  if (!isPerson(it, suggested)) return undefined;
  if (mention.role !== 'adjacent') {
    const isAside = mention.role === 'aside';
    const isNear = isCitedNear(review, at, suggested, isAside ? at : NEAR);
    if (isNear && isAside) return undefined;
    if (isNear && (mention.form === 'single' || comparesBehind(mention, it.claim))) return 'possible';
    if (isNear || isAside) return 'likely';
  }
  if (mention.form === 'single') return 'likely';
  const { year } = mention;
  return year === undefined || suggested.some(other => Math.abs((yearOf(other.item) ?? year) - year) <= 1) ? 'sure' : 'likely';
}

/** `Wang et al also found …, in line with [30]`: the marker is that of somebody else. */
function comparesBehind({ clause, at }: NameMention, { content }: Claim): boolean {
  return COMPARED.test(content.clauses[clause]!.slice(at));
}

const COMPARED =
  /\b(?:in (?:line|agreement|accordance|contrast|keeping)|consistent|similar(?:ly)?|compar(?:ed|able)|unlike|whereas|while|although|but|confirm\p{Ll}{0,5}|support\p{Ll}{0,4}|contradict\p{Ll}{0,4}|other(?:s| groups| studies)|earlier|previous(?:ly)?|as (?:did|were|was|in))(?!\p{L})/u;

function isCitedNear(review: Review, at: number, entries: readonly Reference[], reach: number): boolean {
  const keys = new Set(entries.map(it => it.key));
  for (let near = Math.max(0, at - reach); near <= at + NEAR && near < review.claims.length; near++) {
    if (near !== at && review.claims[near]!.content.keys.some(it => keys.has(it))) return true;
  }
  return false;
}

/** Nobody of that name is in the list: only where it must be a person's name and would have to be there. */
export function certaintyOfUnknown(it: NamedCitation): Certainty | undefined {
  if (!isPerson(it, [])) return undefined;
  const isOpen = it.mention.form === 'colleagues' && it.cited.some(other => namesOfEntry(other)?.isCut);
  return isOpen ? undefined : it.mention.role === 'aside' ? 'possible' : 'likely';
}
