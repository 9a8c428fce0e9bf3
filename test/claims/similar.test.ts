// Sentences that say the same, and what a keystroke costs.
import assert from 'node:assert/strict';
import { draftPairs } from '../../server/src/claims/similar/draft-pairs';
import { indexedClaimsLike } from '../../server/src/claims/similar/indexed-claims';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';

const LIST = '\n\n## References\n\n' + [1, 2, 3].map(it => `${it}. Author${it} A. Title number ${it}. Nature. 200${it};1:1-2.`).join('\n') + '\n';
const draft = (text: string, previous?: Review): Review => parseReview('file:///draft.md', text + LIST, {}, previous);
const library = (review: Review): Library => Library.empty.with(review);

/** How like the two sentences are to one another; 0 where they cannot mean the same. */
function likenessOf(first: string, second: string): number {
  const review = draft(`${first} [1].\n\n${second} [2].`);
  return draftPairs(review, library(review)).pairs[0]?.likeness ?? 0;
}

const CLAIM = 'Navitoclax clears senescent cells from the marrow of irradiated mice';

describe('claims that are alike', () => {
  for (const [other, isSame] of [
    ['In irradiated mice, senescent cells are cleared from the marrow by ABT-263', true],
    ['Clearance of senescent cells by navitoclax from the marrow of mice that were irradiated', true],
    ['Venetoclax clears senescent cells from the marrow of irradiated mice', false],
    ['Navitoclax does not clear senescent cells from the marrow of irradiated mice', false],
    ['Navitoclax clears senescent cells from the marrow of irradiated rats', false],
    ['Senescent cells are found in the marrow and elsewhere in the body of old animals', false],
  ] as const) {
    it(`${isSame ? 'the same' : 'another'}: ${other}`, () => assert.equal(likenessOf(CLAIM, other) > 0.6, isSame));
  }

  it('other numbers and the other direction are another claim', () => {
    assert(likenessOf('About 41% of breast tumors stained blue after chemotherapy', 'About 41% of the breast tumors stained blue after the chemotherapy') > 0.9);
    assert.equal(likenessOf('About 41% of breast tumors stained blue after chemotherapy', 'About 14% of breast tumors stained blue after chemotherapy'), 0);
    assert.equal(likenessOf('Removal of fibroblasts accelerates the growth of skin tumors', 'Removal of fibroblasts slows the growth of skin tumors'), 0);
  });

  it('writes the draft\'s abbreviations out', () =>
    assert(likenessOf('Stromal ghost cells (SGC) shelter dormant metastases in bone', 'Dormant metastases in bone are sheltered by SGCs') > 0.6));

  it('a keystroke compares the sentence that it changed, and gives what a fresh look gives', () => {
    const sentences = Array.from({ length: 60 }, (_, at) => `Tissue number${at} of organ${at % 7} harbors word${at} and thing${at % 5} beside matter${at % 3} [${(at % 3) + 1}].`);
    let review = draft(`${CLAIM} [1].\n\n${sentences.join('\n\n')}\n\n${CLAIM} [2].`);
    let before = draftPairs(review, library(review));
    assert.equal(before.pairs.filter(it => it.likeness === 1).length, 1);
    for (const typed of ['Navitoclaxx', 'Navitocla', 'Navitoclax', 'Today navitoclax']) {
      const text = review.text.slice(0, -LIST.length).replace(/(?:Today )?[Nn]avitocla\w*(?= clears[^\n]*$)/, typed);
      review = draft(text, review);
      const now = draftPairs(review, library(review));
      assert(now.compared - before.compared <= 1, `${now.compared - before.compared} sentences were compared`);
      const fresh = draft(text);
      const show = (pairs: typeof now.pairs): readonly string[] => pairs.map(it => `${it.first.span.start} ${it.second.span.start} ${it.likeness.toFixed(6)}`);
      assert.deepEqual(show(now.pairs), show(draftPairs(fresh, library(fresh)).pairs));
      before = now;
    }
  });

  it('a sentence like dozens of others is a pattern, whatever was typed before', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `Navitoclax clears senescent cells from the marrow of irradiated mice in week ${at} of the trial [${(at % 3) + 1}].`);
    const text = lines.join('\n\n');
    let review = draft(text);
    assert.deepEqual(draftPairs(review, library(review)).pairs, []);
    for (const line of [3, 30, 57]) {
      for (const edited of [lines.with(line, `x${lines[line]!}`), lines]) {
        review = draft(edited.join('\n\n'), review);
        assert.deepEqual(draftPairs(review, library(review)).pairs, []);
      }
    }
  });

  it('what one review said stays said when the draft has moved on', () => {
    const first = draft(`${CLAIM} [1].\n\n${CLAIM} [2].`);
    const own = draftPairs(first, library(first));
    const second = draft('Something else altogether is told here now [1].', first);
    draftPairs(second, library(second));
    assert.equal(draftPairs(first, library(first)), own);
    assert.equal(own.pairs.length, 1);
  });

  it('indexed reviews are looked up, the draft itself left out', () => {
    const review = draft(`${CLAIM} [1].`);
    const other = parseReview('file:///other.md', `ABT-263 clears the marrow of irradiated mice from senescent cells [3]. The heart is another matter altogether, as everybody knows [1].${LIST}`);
    const indexed = Library.empty.withIndexed([other, review]).with(review);
    const found = indexedClaimsLike(review, indexed, review.claims[0]!.content);
    assert.deepEqual(found.map(it => it.claim.content.keys), [['3']]);
    const alone = Library.empty.withIndexed([other]).with(review);
    assert.equal(indexedClaimsLike(review, alone, review.claims[0]!.content), indexedClaimsLike(review, alone.with(review), review.claims[0]!.content));
  });
});
