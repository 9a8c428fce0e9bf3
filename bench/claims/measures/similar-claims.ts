/** Claims of an indexed review that a draft makes in other words: how many are found, and what is told of drafts on other things. */
import { Library } from '../../../server/src/library/library';
import { abbreviationsOf } from '../../../server/src/claims/terms/abbreviations';
import { entitiesIn } from '../../../server/src/claims/terms/entities';
import { departures } from '../../../server/src/claims/similar/departures';
import { indexedClaimsLike } from '../../../server/src/claims/similar/indexed-claims';
import { parseReview } from '../../../server/src/model/parse-review';
import type { Review } from '../../../server/src/model/review';
import type { BenchDocument } from '../documents';
import { rate, type Measure } from '../measure';
import { sample, seeded, seedOf } from '../random';
import { isContentWord, replaceWords, rewordLightly } from './reword';

const MAX_CLAIMS = 40;
const SHARES = [0.3, 0.5];

export const similarClaims: Measure = {
  title: 'The same claim in an indexed review',
  about:
    'All the other drafts are indexed, and each draft itself. A new draft of up to 40 of its claims, reworded as above, cites other entries: ' +
    'how often `departure-from-prior` tells it (and how often the hover would show the claim). *Told untouched*: findings on the draft as it is ' +
    'with all the others indexed, and with itself alone, which must be none.',
  measure(documents) {
    const rows = documents.map(it => measureDocument(it, documents));
    return [
      ['draft', 'claims', 'light', '30 %', '50 %', 'told untouched', 'with itself'],
      ...rows.map(it => toRow(it.name, it)),
      toRow('**all**', rows.reduce((sum, it) => ({ ...sum, claims: sum.claims + it.claims, told: sum.told.map((n, at) => n + it.told[at]!), shown: sum.shown.map((n, at) => n + it.shown[at]!), others: sum.others + it.others, own: sum.own + it.own }))),
    ];
  },
};

interface Counts {
  readonly name: string;
  readonly claims: number;
  readonly told: readonly number[];
  readonly shown: readonly number[];
  readonly others: number;
  readonly own: number;
}

const toRow = (name: string, it: Counts): readonly string[] => [
  name,
  String(it.claims),
  ...it.told.map((told, at) => `${rate(told, it.claims)} (${rate(it.shown[at]!, it.claims)})`),
  String(it.others),
  String(it.own),
];

function measureDocument({ name, review }: BenchDocument, documents: readonly BenchDocument[]): Counts {
  const random = seeded(seedOf(name));
  const others = documents.filter(it => it.name !== name).map(it => it.review);
  const itself = { ...review, uri: `${review.uri}.indexed` };
  const known = Library.empty.withIndexed([itself, ...others]);
  const claims = sample(
    review.claims.filter(it => it.citations.every(one => one.place === 'prose') && [...it.content.text.matchAll(/[\p{L}\p{N}-]+/gu)].filter(one => isContentWord(one[0])).length >= 7),
    MAX_CLAIMS,
    random,
  );
  const vocabulary = review.claims.flatMap(it => it.content.text.match(/\p{Ll}{4,20}/gu) ?? []).filter(it => isContentWord(it) && entitiesIn(it).length === 0);
  const sentences = [
    claims.map(it => rewordLightly(it.content.text, abbreviationsOf(review), random)),
    ...SHARES.map(share => claims.map(it => replaceWords(it.content.text, share, vocabulary, random))),
  ];
  const results = sentences.map(all => judge(all, known));
  return {
    name,
    claims: claims.length,
    told: results.map(it => it.told),
    shown: results.map(it => it.shown),
    others: departures(review, Library.empty.withIndexed(others).with(review)).length,
    own: departures(review, Library.empty.withIndexed([itself]).with(review)).length,
  };
}

/** A draft of these sentences, each with a reference of its own that no other review lists. */
function judge(sentences: readonly string[], known: Library): { readonly told: number; readonly shown: number } {
  const text = sentences.map((it, at) => `${it.replace(/[.\s]+$/, '')} [${at + 1}].`).join('\n\n');
  const list = sentences.map((_, at) => `${at + 1}. Nobody A${at}. A work that nobody lists, part ${at + 1}. J Nowhere. 1999;${at + 1}:1-9.`).join('\n');
  const draft: Review = parseReview('file:///new.md', `${text}\n\n## References\n\n${list}\n`);
  const library = known.with(draft);
  const shown = draft.claims.filter(it => indexedClaimsLike(draft, library, it.content).length > 0);
  return { told: departures(draft, library).length, shown: shown.length };
}
