/** The part of a hover that says what indexed reviews cite for a claim like the one at the cursor. */
import { referencesOf } from '../../claims/similar/cited-works';
import { indexedClaimsLike } from '../../claims/similar/indexed-claims';
import { entryOf } from '../../claims/similar/known-works';
import type { Library } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { shorten } from '../../report/place';
import { describeWork, titleOf } from '../describe-work';
import { inBold, md } from './describe';
import { claimWords, placeOf } from './describe-uses';
import type { HoverContext } from './hover';

const MOST_CLAIMS = 3;
const MOST_WORKS = 4;
const TITLE_LENGTH = 80;

/**
 * The likest claims that do not lean on `reference` (for those see `describeEarlierClaims`), with their works; of one that the draft
 * lists, its number there. Nothing where no review says anything like it.
 */
export function describeSimilarClaims(
  library: Library,
  review: Review,
  reference: Reference,
  context: HoverContext,
  here: Claim | undefined,
): readonly string[] {
  if (!here) return [];
  const told = new Set(library.earlierClaims(review, reference).map(it => it.claim));
  const lines = indexedClaimsLike(review, library, here.content)
    .filter(it => !told.has(it.claim))
    .map(it => ({ ...it, references: referencesOf(it.review, library, it.claim) }))
    .filter(it => it.references.length > 0)
    .slice(0, MOST_CLAIMS)
    .map(it => {
      const title = md(shorten(titleOf(it.review), TITLE_LENGTH));
      return `- *${title}*, ${placeOf(it.review, it.claim, context)}: ${claimWords(it.claim)} → ${works(review, it.references)}`;
    });
  return lines.length > 0 ? ['**Earlier reviews** cite for a claim like this', lines.join('\n')] : [];
}

function works(review: Review, references: readonly Reference[]): string {
  const named = references.slice(0, MOST_WORKS).map(it => {
    const own = entryOf(review, it);
    const who = md(describeWork(it.item) ?? shorten(it.text, TITLE_LENGTH));
    return own ? `${inBold(own.key)} ${who}` : who;
  });
  const left = references.length - named.length;
  return [...named, ...(left > 0 ? [`${left} more`] : [])].join('; ');
}
