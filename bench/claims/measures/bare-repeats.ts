/** Claims that were planted a second time without their reference: how many are told. */
import { overlaps, span } from '../../../server/src/base/span';
import { bareTwins } from '../../../server/src/claims/similar/bare-twins';
import { isInSummary } from '../../../server/src/claims/similar/summaries';
import { abbreviationsOf } from '../../../server/src/claims/terms/abbreviations';
import { Library } from '../../../server/src/library/library';
import { parseReview } from '../../../server/src/model/parse-review';
import type { BenchDocument } from '../documents';
import { rate, type Measure } from '../measure';
import { pick, sample, seeded, seedOf } from '../random';
import { canBePlanted } from './reworded-twins';
import { rewordLightly } from './reword';

const MAX_CLAIMS = 40;

export const bareRepeats: Measure = {
  title: 'Same claim, no reference',
  about:
    'Up to 40 claims of each draft were planted once more, reworded lightly and without a reference, as a paragraph elsewhere, but not in an ' +
    'abstract or a conclusion. Found: `uncited-repeat` names it. *Told untouched*: findings on the draft as it is.',
  measure(documents) {
    const rows = documents.map(measureDocument);
    const all = { name: '**all**', claims: 0, found: 0, untouched: 0 };
    for (const it of rows) {
      all.claims += it.claims;
      all.found += it.found;
      all.untouched += it.untouched;
    }
    return [['draft', 'claims', 'found', 'told untouched'], ...[...rows, all].map(it => [it.name, String(it.claims), rate(it.found, it.claims), String(it.untouched)])];
  },
};

function measureDocument({ name, text, review }: BenchDocument): { name: string; claims: number; found: number; untouched: number } {
  const random = seeded(seedOf(name));
  const claims = sample(review.claims.filter(it => canBePlanted(review, it)), MAX_CLAIMS, random);
  let found = 0;
  for (const claim of claims) {
    const places = review.claims.filter(it => Math.abs(it.span.start - claim.span.start) > 500 && it.citations[0]!.place === 'prose' && !isInSummary(review, it.span));
    if (places.length === 0) continue;
    const near = pick(places, random);
    const block = review.blocks.find(it => it.start + it.block.text.length >= near.span.end)!;
    const at = block.start + block.block.text.trimEnd().length;
    const planted = `\n\n${rewordLightly(claim.content.text, abbreviationsOf(review), random).replace(/[.\s]+$/, '')}.`;
    const changed = parseReview(review.uri, text.slice(0, at) + planted + text.slice(at), {}, review);
    if (bareTwins(changed, Library.empty.with(changed)).some(it => overlaps(it.bare.span, span(at, at + planted.length)))) found++;
  }
  return { name, claims: claims.length, found, untouched: bareTwins(review, Library.empty.with(review)).length };
}
