/** Each draft with the signs of its cites: untouched, with one wrong number, and in the disorder that real drafts are in. */
import { listFits } from '../../server/src/claims/fit/draft-fit';
import { readCites, type CiteSigns } from '../../server/src/claims/judge/cite-signs';
import { readOrderSigns } from '../../server/src/claims/judge/order-signs';
import type { SignWeights } from '../../server/src/claims/judge/weights';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import type { BenchDocument } from './documents';
import { disordered, MUTATIONS, withUncited, type Mutant, type WrongCite } from './mutations';
import { seeded, seedOf } from './random';
import { fitLogistic, type Example } from './regression';

/** A mistake. */
export interface JudgedMutant {
  readonly mutant: Mutant;
  /** Of each cite that is wrong. */
  readonly signs: readonly CiteSigns[];
}

export interface JudgedDraft {
  readonly document: BenchDocument;
  readonly clean: readonly CiteSigns[];
  /** Right in every cite, but numbered out of order, or with entries that nothing cites. */
  readonly untidy: readonly (readonly CiteSigns[])[];
  /** By kind. */
  readonly mutants: ReadonlyMap<string, readonly JudgedMutant[]>;
}

/** So many mistakes of each kind in each draft. */
const PER_KIND = 60;
/** What weights are fitted on: an exchange in the list is another mistake, told by other means. */
const FITTED = 6;

const known = new WeakMap<readonly BenchDocument[], readonly JudgedDraft[]>();

export function judgeDrafts(documents: readonly BenchDocument[]): readonly JudgedDraft[] {
  let drafts = known.get(documents);
  if (!drafts) known.set(documents, (drafts = documents.map(judgeDraft)));
  return drafts;
}

function judgeDraft(document: BenchDocument): JudgedDraft {
  const { review, name } = document;
  const reparse = (text: string) => parseReview(review.uri, text, {}, review);
  const chance = (what: string) => seeded(seedOf(`${name} ${what}`));
  const untidy = [
    ...[0.02, 0.02, 0.05, 0.05, 0.1, 0.1].map((share, at) => disordered(document, share, chance(`disorder ${at}`))),
    ...[1, 1, 2, 2, 4].map((count, at) => withUncited(document, count, chance(`uncited ${at}`))),
  ];
  const mutants = new Map<string, JudgedMutant[]>();
  for (const [kind, mutate] of Object.entries(MUTATIONS)) {
    const random = chance(kind);
    const made = Array.from({ length: PER_KIND }, () => mutate(document, random)).flatMap(it => it ?? []);
    mutants.set(
      kind,
      made.flatMap(mutant => {
        const mutated = reparse(mutant.text);
        // A number that makes something else of its marker is no mistake of this kind.
        if (mutated.citations.length !== review.citations.length) return [];
        return { mutant, signs: signsOf(mutated, mutant.wrong) };
      }),
    );
  }
  return { document, clean: signsOf(review), untidy: untidy.map(it => signsOf(reparse(it))), mutants };
}

/** Of all cites, or of those that are wrong. */
export function signsOf(review: Review, wrong?: readonly WrongCite[]): readonly CiteSigns[] {
  return listFits(review).flatMap(list => {
    const order = readOrderSigns(list);
    return list.fit.sites.flatMap(({ citation }, site) => {
      const index = wrong && review.citations.indexOf(citation);
      const here = wrong?.filter(it => it.citation === index);
      if (here?.length === 0) return [];
      return readCites(list, order, site).flatMap(it => {
        const { key } = list.fit.entries[it.entry]!;
        return !here || here.some(cite => cite.key === key) ? it.signs : [];
      });
    });
  });
}

/** The weights that these drafts give, one cite of twenty taken to be wrong; each draft counts the same, whatever its length. */
export function fitWeights(drafts: readonly JudgedDraft[]): SignWeights {
  const names = Object.keys(drafts[0]!.clean[0]!) as (keyof CiteSigns)[];
  const examples: Example[] = [];
  const add = (rows: readonly CiteSigns[], isWrong: boolean, share: number) => {
    for (const it of rows) examples.push({ features: names.map(name => it[name]), isWrong, weight: (1000 * share) / rows.length });
  };
  for (const { clean, untidy, mutants } of drafts) {
    add(clean, false, 0.45);
    for (const it of untidy) add(it, false, 0.5 / untidy.length);
    const kinds = [...mutants.values()].slice(0, FITTED).filter(it => it.length > 0);
    for (const kind of kinds) for (const it of kind) add(it.signs, true, 0.05 / kinds.length / kind.length);
  }
  const { intercept, weights } = fitLogistic(examples);
  return { intercept, signs: Object.fromEntries(names.map((name, at) => [name, weights[at]!])) as Record<keyof CiteSigns, number> };
}
