// Abbreviations that a draft defines.
import assert from 'node:assert/strict';
import { abbreviationsOf, definitionsIn, writeOut } from '../../server/src/claims/terms/abbreviations';
import { parseReview } from '../../server/src/model/parse-review';

describe('abbreviations', () => {
  for (const [text, expected] of [
    ['So-called therapy-induced senescence (TIS) is lasting.', ['TIS = therapy-induced senescence']],
    ['SASP (senescence-associated secretory phenotype) factors', ['SASP = senescence-associated secretory phenotype']],
    ['many hematopoietic stem cells (HSCs)', ['HSC = hematopoietic stem cells']],
    ['the DNA damage response (DDR; see below)', ['DDR = DNA damage response']],
    ['in the liver (see Table 1), of mice (n = 12), by IL-6 (Figure 2)', []],
    ['cisplatin, taxol, etoposide (ETO)', ['ETO = etoposide']],
    ['a b c d e f g h i j k l m (XYZ)', []],
  ] as const) {
    it(text, () => assert.deepEqual(definitionsIn(text).map(it => `${it.short} = ${it.long}`), expected));
  }

  it('writes them out, but nothing inside a word', () =>
    assert.equal(writeOut('HSCs and HSC-like cells, XHSC', new Map([['HSC', 'stem cell']])), 'stem cell and stem cell-like cells, XHSC'));

  it('finds them in all prose of a draft, the first definition of each', () => {
    const review = parseReview('file:///a.md', 'The big thing (BT) is here [1].\n\nA better toy (BT) is not.\n\n| a (AB) | c |\n| --- | --- |\n\n## References\n\n1. A. Some great title (SGT). 2000.');
    assert.deepEqual([...abbreviationsOf(review)], [['BT', 'big thing']]);
  });
});
