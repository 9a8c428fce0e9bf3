// Where sentences end, and which sentence a marker belongs to.
import assert from 'node:assert/strict';
import { parseReview } from '../../server/src/model/parse-review';
import { maskProse } from '../../server/src/syntax/prose';
import { scanCitations } from '../../server/src/syntax/citations';
import { splitSentences } from '../../server/src/syntax/sentences';
import { textOf } from '../../server/src/base/span';

/** `|` stands between two sentences. */
function cut(pictures: readonly string[]): void {
  for (const picture of pictures) {
    it(picture, () => {
      const text = picture.replaceAll('|', '');
      const prose = maskProse(text);
      const found = splitSentences(prose, scanCitations(prose)).map(it => textOf(text, it));
      assert.deepEqual(found, picture.split('|').map(it => it.trim()).filter(it => it !== ''));
    });
  }
}

describe('sentences', () => {
  describe('end', () =>
    cut([
      'Cells age. |They die.',
      'Do cells age? |They do! |They die.',
      'Cells age… |They die.',
      'Cells age.\n|They die.',
      'Cells age. |',
      'Cells age',
      '“Cells age.” |They die.',
      'Cells age (and die). |They do.',
      'Cells age (they die.) |They do.',
      '**Cells age.** |They die.',
      'It is rich in IL-6. |The rest is not.',
      'It takes 3 days. |12 mice died.',
      'The dose was 5 mg. |Mice lived.',
      'Cells age. |“They die” is wrong.',
      'It was seen in vitamin D. |These cells age.',
    ]));

  describe('go on behind', () =>
    cut([
      'Wang et al. found it. |So did Li et al. |They did.',
      'Some cells, e.g. fibroblasts, age.',
      'Some cells, i.e. fibroblasts, age.',
      'Cells (cf. Fig. 2) age vs. controls.',
      'As Figs. 2 and 3, Tab. 1 and Eq. 4 say, cells age.',
      'Dr. Smith and Prof. Lee agree.',
      'Growth of E. coli and S. aureus stops.',
      'J. Campisi and L. Hayflick said so.',
      'J.C. Campisi said so.',
      'It rose 2.5-fold (p < 0.05) in vitro.',
      'In the U.S. patients live long.',
      'Cells of approx. 20 patients, ca. 3 each, no. 5 first.',
      'Das gilt z. B. für Zellen, d. h. für alle.',
      'Das gilt z.B. für Zellen, d.h. für alle, vgl. Abb. 3.',
      'In der 3. Phase sterben Zellen.',
      'Am 5. März starben sie.',
      'Visit https://example.org/a.B now.',
      'Use version 2. x of it.',
      'See `a. B` there.',
      'Let $a. B$ be.',
    ]));

  describe('keep their markers', () =>
    cut([
      'Cells age [1]. |They die [2].',
      'Cells age.<sup>1,2</sup> |They die.<sup>3</sup>',
      'Cells age.<sup>1,2</sup>|They die.',
      'Cells age.^1^ |They die.^2^',
      'Cells age.¹ |They die.²',
      'Cells age. [1] |They die. [2]',
      'Cells age.[1] |They die.[2,3]',
      'Cells age. [1][2] |They die.',
      'Cells age.” <sup>1</sup> |They die.',
      'Cells age,<sup>1</sup> and die;<sup>2</sup> so it is.',
      'Wang et al. [1] found it.',
      'Wang et al.<sup>1</sup> found it.',
      'Cells age. |[1] showed it.',
      'Cells age.[^1] |They die.[^2]',
      'Cells age [[1]](#r1). |They die.',
      'Cells age.<sup>[1](#r1)</sup> |They die.',
    ]));

  describe('of this field begin small', () =>
    cut(['Cells age. |p53 stops them.', 'Cells age. |mTOR drives it.', 'Cells age. |miR-34a helps.', 'Cells age. |α-Klotho helps.', 'Cells age. |β-galactosidase stains them.', 'See sect. four of it.']));

  describe('in Chinese and Japanese end without a space', () =>
    cut(['细胞会衰老[1]。|它们死亡[2]。', '细胞会衰老。[1]|它们死亡。', '細胞は老化する！|そして死ぬ？|そうだ。', '他说“细胞会衰老。”|然后离开。']));
});

/** The claims of a text, as `text → keys`. */
const claimsOf = (text: string): string[] => parseReview('draft.md', text).claims.map(it => `${it.content.text} → ${it.content.keys.join(' ')}`);

function claim(texts: Readonly<Record<string, string | readonly string[]>>): void {
  for (const [text, expected] of Object.entries(texts)) {
    it(JSON.stringify(text), () => assert.deepEqual(claimsOf(text), typeof expected === 'string' ? [expected] : expected));
  }
}

describe('claims', () => {
  describe('are sentences that cite', () =>
    claim({
      'Cells age [1]. They die.': 'Cells age. → 1',
      'Cells age [1] and die [2,1].': 'Cells age and die. → 1 2',
      'Cells age.<sup>1–3</sup> They die.': 'Cells age. → 1 2 3',
      '- Cells age [1].\n- They die [2].\n': ['- Cells age. → 1', '- They die. → 2'].map(it => it.slice(2)),
      '1. Cells age [1].\n2. They die [2].\n': ['Cells age. → 1', 'They die. → 2'],
      '> Cells age\n> and die [1].\n': 'Cells age and die. → 1',
      '## Cells age [1]\n\nThey die.\n': [],
      '| Cells | age [1] |\n|---|---|\n| They | die [2] |\n': [],
      'Nothing cites here.': [],
    }));

  describe('read as a reader hears them', () =>
    claim({
      'Cells **age** and *die* [1].': 'Cells age and die. → 1',
      'Cells _age_, snake_case stays [1].': 'Cells age, snake_case stays. → 1',
      'The $\\beta$-galactosidase stains [1].': 'The β-galactosidase stains. → 1',
      'Loss of $\\alpha$ and TGF-$\\beta_{1}$ [1].': 'Loss of α and TGF-β_1. → 1',
      'Use `senolytics` here [1].': 'Use senolytics here. → 1',
      'A [review](https://example.org) says so [1].': 'A review says so. → 1',
      'CD8<sup>+</sup> and H<sub>2</sub>O<sub>2</sub> rise.<sup>1</sup>': 'CD8⁺ and H2O2 rise. → 1',
      'Cells that undergo senes-\ncence die [1].': 'Cells that undergo senescence die. → 1',
      'The p53-\ndependent arrest holds [1].': 'The p53- dependent arrest holds. → 1'.replace('- d', '-d'),
      'Cells  age\nover time [1] .': 'Cells age over time. → 1',
      'The senescence-\nassociated arrest holds [1].': 'The senescence-associated arrest holds. → 1',
      'The IL-\n6 release holds [1].': 'The IL-6 release holds. → 1',
      'Cells (mice [1]) age.': 'Cells (mice) age. → 1',
      'Cells age ([1]).': 'Cells age. → 1',
      'Cells age (see [1]).': 'Cells age. → 1',
      'Cells, [1] and [2], age.': 'Cells, and, age. → 1 2',
      'Cells age <!-- really --> so [1].': 'Cells age so. → 1',
    }));

  describe('go on behind what cuts them', () =>
    claim({
      'Cells that have been stressed for long\n\n12\n\nstop dividing [1].': 'Cells that have been stressed for long stop dividing. → 1',
      'Cells that have been stressed for long\n\n**Figure 1.** Cells. They age.\n\nstop dividing [1].': 'Cells that have been stressed for long stop dividing. → 1',
      'Cells that have been stressed for long\n\n![](a.png)\n\n**Figure 1.** Cells [4].\n\nstop dividing [1].': [
        'Cells that have been stressed for long stop dividing. → 1',
        'Cells. → 4',
      ],
      'Cells that have been stressed for long\n\n| a | b |\n|---|---|\n| c | d |\n\nstop dividing [1].':
        'Cells that have been stressed for long stop dividing. → 1',
      'Cells that have been stressed show senes-\n\nJ Ageing 2020:12\n\ncence for long [1].': 'Cells that have been stressed show senescence for long. → 1',
      'Cells that have been stressed [1]\n\nDownloaded from example.org\n\nand that age [2] die.': 'Cells that have been stressed and that age die. → 1 2',
      'Cells that have been stressed for long\n\n## Next\n\nstop dividing [1].': 'stop dividing. → 1',
      'Cells that have been stressed for long\n\nOther cells age [1].\n\nstop dividing [2].': ['Other cells age. → 1', 'stop dividing. → 2'],
      'Cells age and die [1].\n\nthen nothing happens [2].': ['Cells age and die. → 1', 'then nothing happens. → 2'],
    }));
});
