/** Claims that were planted a second time, reworded, with another reference: how many of them are found. */
import { Library } from '../../../server/src/library/library';
import { entitiesIn } from '../../../server/src/claims/terms/entities';
import { abbreviationsOf } from '../../../server/src/claims/terms/abbreviations';
import { citedTwins } from '../../../server/src/claims/similar/cited-twins';
import { overlaps, span, textOf } from '../../../server/src/base/span';
import { parseReview } from '../../../server/src/model/parse-review';
import type { Claim, Review } from '../../../server/src/model/review';
import type { BenchDocument } from '../documents';
import { rate, type Measure } from '../measure';
import { pick, sample, seeded, seedOf } from '../random';
import { isContentWord, replaceWords, rewordLightly } from './reword';

const MAX_CLAIMS = 60;
const SHARES = [0.3, 0.5];

export const rewordedTwins: Measure = {
  title: 'Same claim, other reference',
  about:
    'Up to 60 claims of each draft were planted once more, as a paragraph elsewhere, and cite another entry of the list. *Light*: the ' +
    'order of clauses, function words, inflection, abbreviations written out. *30 %* and *50 %*: so many of the content words are ' +
    'replaced by others of the same draft; names (drugs, genes, cell lines, and what the lexicon knows), numbers and words of direction are not, ' +
    'since they would make it another claim. Found: `inconsistent-claim` at any severity (as a warning) names the pair. *Pairs untouched*: what ' +
    'the rule says of the draft as it is, of disjoint references, at any severity (as a warning); some of them are real.',
  measure(documents) {
    const rows = documents.map(measureDocument);
    const all = rows.reduce((sum, it) => ({ ...sum, claims: sum.claims + it.claims, found: sum.found.map((n, at) => n + it.found[at]!), warned: sum.warned.map((n, at) => n + it.warned[at]!), pairs: sum.pairs + it.pairs, warnings: sum.warnings + it.warnings }));
    return [
      ['draft', 'claims', 'light', '30 %', '50 %', 'pairs untouched'],
      ...rows.map(it => toRow(it.name, it, 1)),
      toRow('**all**', all, rows.length),
    ];
  },
};

interface Counts {
  readonly name: string;
  readonly claims: number;
  readonly found: readonly number[];
  readonly warned: readonly number[];
  readonly pairs: number;
  readonly warnings: number;
}

function toRow(name: string, it: Counts, drafts: number): readonly string[] {
  const rates = it.found.map((found, at) => `${rate(found, it.claims)} (${rate(it.warned[at]!, it.claims)})`);
  const each = (count: number): string => (drafts === 1 ? String(count) : (count / drafts).toFixed(1));
  return [name, String(it.claims), ...rates, `${each(it.pairs)} (${each(it.warnings)})`];
}

function measureDocument({ name, text, review }: BenchDocument): Counts {
  const random = seeded(seedOf(name));
  const untouched = citedTwins(review, Library.empty.with(review)).filter(it => it.onlyHere.length === it.here.references.length);
  const claims = sample(review.claims.filter(it => canBePlanted(review, it)), MAX_CLAIMS, random);
  const words = vocabularyOf(review);
  const found = [0, 0, 0];
  const warned = [0, 0, 0];
  for (const claim of claims) {
    const { text: said } = claim.content;
    const rewordings = [rewordLightly(said, abbreviationsOf(review), random), ...SHARES.map(it => replaceWords(said, it, words, random))];
    rewordings.forEach((it, at) => {
      const twins = plant(review, text, claim, it, random);
      if (twins.isFound) found[at]!++;
      if (twins.isWarned) warned[at]!++;
    });
  }
  return { name, claims: claims.length, found, warned, pairs: untouched.length, warnings: untouched.filter(it => it.isCertain).length };
}

/** A sentence of the running text with one marker at least, and enough to say. */
export function canBePlanted(review: Review, { citations, content }: Claim): boolean {
  return citations.every(it => it.place === 'prose') && [...content.text.matchAll(/[\p{L}\p{N}-]+/gu)].filter(it => isContentWord(it[0])).length >= 7;
}

/** Content words of the draft that name nothing. */
const vocabularyOf = (review: Review): readonly string[] =>
  review.claims.flatMap(it => it.content.text.match(/\p{Ll}{4,20}/gu) ?? []).filter(it => isContentWord(it) && entitiesIn(it).length === 0);

/** Writes the sentence as a paragraph of its own at another place, and asks what is said of it. */
function plant(review: Review, text: string, claim: Claim, sentence: string, random: () => number): { isFound: boolean; isWarned: boolean } {
  const marker = markerFor(review, text, claim, random);
  const places = review.claims.filter(it => Math.abs(it.span.start - claim.span.start) > 500);
  if (!marker || places.length === 0) return { isFound: false, isWarned: false };
  const near = pick(places, random);
  const block = review.blocks.find(it => it.start + it.block.text.length >= near.span.end)!;
  const at = block.start + block.block.text.trimEnd().length;
  const planted = `\n\n${sentence.replace(/[.\s]+$/, '')}${/^[<^]/.test(marker) ? `.${marker}` : ` ${marker}.`}`;
  const changed = parseReview(review.uri, text.slice(0, at) + planted + text.slice(at), {}, review);
  const place = span(at, at + planted.length);
  const origin = claim.span.start >= at ? span(claim.span.start + planted.length, claim.span.end + planted.length) : claim.span;
  const pair = citedTwins(changed, Library.empty.with(changed)).find(
    it => [it.here, it.there].some(one => overlaps(one.claim.span, place)) && [it.here, it.there].some(one => overlaps(one.claim.span, origin)),
  );
  return { isFound: pair !== undefined, isWarned: pair?.isCertain ?? false };
}

/** A marker of the draft with one number, and in it that of an entry which the claim does not cite. */
function markerFor(review: Review, text: string, claim: Claim, random: () => number): string | undefined {
  const like = review.citations.find(it => it.cites.length === 1 && it.place === 'prose' && textOf(text, it.span).includes(it.cites[0]!.key));
  const others = review.references.filter(it => /^\d+$/.test(it.key) && !claim.content.keys.includes(it.key));
  return like && others.length > 0 ? textOf(text, like.span).replace(like.cites[0]!.key, pick(others, random).key) : undefined;
}
