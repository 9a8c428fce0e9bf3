/** How well entries fit markers, and what of that a keystroke works out anew. */
import assert from 'node:assert/strict';
import { contextsOf } from '../../server/src/claims/fit/contexts';
import { listFits, type ListFit } from '../../server/src/claims/fit/draft-fit';
import { listTermsOf } from '../../server/src/claims/fit/list-terms';
import { fitScore } from '../../server/src/claims/fit/reference-fit';
import { titleRow } from '../../server/src/claims/fit/title-fit';
import { FIT_WEIGHTS } from '../../server/src/claims/fit/weights';
import type { CiteSigns } from '../../server/src/claims/judge/cite-signs';
import { SIGN_WEIGHTS, suspicion } from '../../server/src/claims/judge/weights';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import { RULES } from '../../server/src/rules';
import { check } from '../../server/src/rules/check';

const ANIMALS = ['otters', 'beavers', 'herons', 'salmon', 'newts', 'eels', 'swans', 'voles', 'mink', 'perch', 'toads', 'larks'];
const DEEDS = ['feed', 'nest', 'winter', 'spawn'];
const DRAFT = [
  '# Animals of the river',
  ...ANIMALS.map((it, at) => `Where ${it} ${DEEDS[at % 4]} the water is clear [${at + 1}]. Many ${it} ${DEEDS[(at + 1) % 4]} in spring [${at + 1},${((at * 5) % 12) + 1}].`),
  'Herons watch the eels and salmon as they spawn [3,4].',
  '## References',
  ANIMALS.map((it, at) => `${at + 1}. Author${at} A. Why ${it} ${DEEDS[at % 4]} in clear water. River Biol. 20${10 + at};1:1-2.`).join('\n'),
].join('\n\n');

const parse = (text: string, previous?: Review): Review => parseReview('file:///draft.md', text, {}, previous);
const fitOf = (review: Review): ListFit => listFits(review)[0]!;
const allScores = ({ fit }: ListFit): readonly string[] => fit.sites.map((_, site) => [...fit.fitSite(site).scores].map(it => it.toFixed(9)).join(' '));

describe('the fit of entries to markers', () => {
  it('is highest for the entry that a sentence is about', () => {
    const list = fitOf(parse(DRAFT));
    const { scores } = list.fit.fitSite(0);
    assert.equal(scores.indexOf(Math.max(...scores)), 0);
  });

  it('is the same for all entries at once as for each alone', () => {
    const { fit } = fitOf(parse(DRAFT));
    fit.sites.forEach((_, site) => {
      const contexts = fit.contextsOf(site);
      const scores = fit.scoresAt(site);
      fit.entries.forEach((_, entry) => assert(Math.abs(scores[entry]! - fitScore(fit.evidence(site, entry, contexts), FIT_WEIGHTS)) < 1e-9));
    });
  });

  it('a keystroke reads the sentence that it changed, and no other', () => {
    let review = parse(DRAFT);
    let before = fitOf(review);
    for (const [what, by] of [['Where swans', 'Where swansx'], ['Where swansx', 'Where swans'], ['Many perch', 'Many old perch'], ['Animals of', 'All animals of']]) {
      const terms = listTermsOf(before.fit.entries);
      const rowsBefore = new Set(before.fit.sites.map(it => titleRow(it.words, terms)));
      const { judged } = contextsOf(terms, before.fit.sites.map(it => it.words));
      review = parse(review.text.replace(what!, by!), review);
      const now = fitOf(review);
      assert.equal(listTermsOf(now.fit.entries), terms);
      assert.equal(now.fit.layout, before.fit.layout);
      const anew = new Set(now.fit.sites.map(it => titleRow(it.words, terms)).filter(it => !rowsBefore.has(it)));
      assert(anew.size <= 1, `${anew.size} rows were read`);
      const compared = contextsOf(terms, now.fit.sites.map(it => it.words)).judged - judged;
      assert(compared <= 1, `${compared} sentences were compared`);
      assert.deepEqual(allScores(now), allScores(fitOf(parse(review.text))));
      before = now;
    }
  });

  it('another number is another layout', () => {
    const review = parse(DRAFT);
    const { layout } = fitOf(review).fit;
    const now = parse(review.text.replace('[3,4]', '[3,5]'), review);
    assert.notEqual(fitOf(now).fit.layout, layout);
    assert.deepEqual(allScores(fitOf(now)), allScores(fitOf(parse(now.text))));
    // What was said of the draft as it was is still there.
    assert.equal(fitOf(review).fit.layout, layout);
  });
});

describe('the suspicion of a cite', () => {
  it('counts every sign', () => {
    const names = Object.keys(SIGN_WEIGHTS.signs) as (keyof CiteSigns)[];
    const none = Object.fromEntries(names.map(it => [it, 0])) as Record<keyof CiteSigns, number>;
    const ones = { ...SIGN_WEIGHTS, signs: Object.fromEntries(names.map((it, at) => [it, at + 1])) as Record<keyof CiteSigns, number> };
    names.forEach((it, at) => assert.equal(suspicion({ ...none, [it]: 1 }, ones), SIGN_WEIGHTS.intercept + at + 1, it));
  });
});

describe('the findings of a draft', () => {
  /** Sums in another order differ in the last digits. */
  const show = (review: Review): string =>
    JSON.stringify(check(RULES, review, Library.empty.with(review)), (_, it: unknown) => (typeof it === 'number' ? Number(it.toFixed(9)) : it));

  it('after edits are those of the same text parsed from nothing', () => {
    const pieces = ['[7]', ' [2]', '[11,12]', 'herons', ' eels spawn', '\n\n', '.', 'Where toads winter the water is clear [9].', 'x'];
    let seed = 11;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    let review = parse(DRAFT);
    for (let round = 0; round < 80; round++) {
      const start = random(review.text.indexOf('## References'));
      const end = start + (round % 3 === 0 ? random(20) : 0);
      review = parse(review.text.slice(0, start) + pieces[random(pieces.length)]! + review.text.slice(end), review);
      assert.equal(show(review), show(parse(review.text)), `round ${round}`);
      if (round % 20 === 19) review = parse(DRAFT, review);
    }
  });
});
