/** The parts of a hover that say what leans on a work: in this draft, and in the indexed reviews. */
import { groupBy } from '../../base/multi-map';
import type { Library } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { Claim, Review } from '../../model/review';
import { rangeIn, shorten } from '../../report/place';
import { titleOf } from '../describe-work';
import { md } from './describe';
import type { HoverContext } from './hover';

const MOST_CLAIMS = 5;
const MOST_EARLIER = 3;
const CLAIM_LENGTH = 160;
const TITLE_LENGTH = 120;

/** `**Cited 4×**` with the claims; the one that is being read, `here`, is left out. */
export function describeUses(library: Library, review: Review, reference: Reference, context: HoverContext, here?: Claim): readonly string[] {
  const times = library.citationsOf(review, reference).length;
  if (times === 0) return ['**Not cited** in this draft'];
  const others = library.claimsOf(review, reference).filter(it => it !== here);
  if (others.length === 0) return [here && times === 1 ? '**Cited once**, here' : `**Cited ${times}×**`];
  const lines = others.slice(0, MOST_CLAIMS).map(it => `- ${placeOf(review, it, context)}: ${claimWords(it)}`);
  const more = others.length > MOST_CLAIMS ? [`- … and ${others.length - MOST_CLAIMS} more`] : [];
  return [`**Cited ${times}×**${here ? ', also for' : ''}`, [...lines, ...more].join('\n')];
}

/** What indexed reviews say with the same work; nothing where none knows it. */
export function describeEarlierClaims(library: Library, review: Review, reference: Reference, context: HoverContext): readonly string[] {
  const earlier = library.earlierClaims(review, reference);
  if (earlier.length === 0) return [];
  const shown = groupBy(earlier.slice(0, MOST_EARLIER), it => it.review);
  const parts = [...shown].flatMap(([by, claims]) => [
    `**Cited before** in *${md(shorten(titleOf(by), TITLE_LENGTH))}*, for`,
    claims.map(it => `- ${placeOf(by, it.claim, context)}: ${claimWords(it.claim)}`).join('\n'),
  ]);
  const left = earlier.length - MOST_EARLIER;
  return left > 0 ? [...parts, `… and ${left} more`] : parts;
}

/** What a claim says, short enough for a line. */
export const claimWords = (claim: Claim): string => md(shorten(claim.content.text, CLAIM_LENGTH));

/** `line 17`, as a link where the editor can follow one. */
export function placeOf(review: Review, claim: Claim, { linkTo }: HoverContext): string {
  const line = rangeIn(review, claim.span).start.line + 1;
  return linkTo ? `[line ${line}](${linkTo(review.uri, line)})` : `line ${line}`;
}
