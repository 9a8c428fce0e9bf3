// Every numbered notation, wherever it may stand: which characters are the marker, and which references it means.
import assert from 'node:assert/strict';
import { parseReview, type ParseOptions } from '../../server/src/model/parse-review';
import { textOf } from '../../server/src/base/span';

/** Each citation as `notation marker → keys`. */
const citationsOf = (text: string, options: ParseOptions = {}): string[] =>
  parseReview('draft.md', text, options).citations.map(
    it => `${it.notation} ${textOf(text, it.span)} → ${it.cites.map(cite => cite.key).join(' ')}`,
  );

/** One test for each text; the expectations are `marker → keys`, in order. */
function check(notation: string, texts: Readonly<Record<string, string | readonly string[]>>, options?: ParseOptions): void {
  for (const [text, expected] of Object.entries(texts)) {
    const all = typeof expected === 'string' ? [expected] : expected;
    it(JSON.stringify(text), () => assert.deepEqual(citationsOf(text, options), all.map(it => `${notation} ${it}`)));
  }
}

describe('citations', () => {
  describe('with what journals add to the numbers', () => {
    check('html-superscript', {
      'Cells age.<sup>5(p12),6</sup>': '<sup>5(p12),6</sup> → 5 6',
      'Cells age.<sup>5(pp1–12)</sup>': '<sup>5(pp1–12)</sup> → 5',
      'Cells age.<sup>*13*</sup>': '<sup>*13*</sup> → 13',
      'Cells age.<sup>8～10）</sup>': '<sup>8～10）</sup> → 8 9 10',
      'Cells age.<sup>1825</sup>': '<sup>1825</sup> → 1825',
      'A coefficient of at least 0.5<sup>123</sup> was asked.': '<sup>123</sup> → 123',
    });
    check('bracket', {
      'Cells age (refs. 15 and 99).': '15 and 99 → 15 99',
      'as in references 97–99 of the list': '97–99 → 97 98 99',
      '| Drug | Refs |\n| --- | --- |\n| ABT263 | 12, 15–17 |\n| none | – |\n': '12, 15–17 → 12 15 16 17',
    });
  });
  describe('in brackets', () =>
    check('bracket', {
      'Cells age [12].': '[12] → 12',
      'Cells age[12].': '[12] → 12',
      'Cells age.[12]': '[12] → 12',
      'Cells age. [12]': '[12] → 12',
      'Cells age [ 12 ].': '[ 12 ] → 12',
      'Cells age [1,3].': '[1,3] → 1 3',
      'Cells age [1, 3].': '[1, 3] → 1 3',
      'Cells age [1;3].': '[1;3] → 1 3',
      'Cells age [1][2].': ['[1] → 1', '[2] → 2'],
      'Cells age [1] [2].': ['[1] → 1', '[2] → 2'],
      'Cells age [1], [2] and [3].': ['[1] → 1', '[2] → 2', '[3] → 3'],
      'Cells age [1, 3–5, 9].': '[1, 3–5, 9] → 1 3 4 5 9',
      'Cells age \\[7\\].': '\\[7\\] → 7',
      'Cells age \\[7, 9\\].': '\\[7, 9\\] → 7 9',
      'Cells (reviewed in [4]) age.': '[4] → 4',
      'Cells age [reviewed in 5].': '[reviewed in 5] → 5',
      'Cells age [see also 5].': '[see also 5] → 5',
      'Cells age [e.g., 5, 6].': '[e.g., 5, 6] → 5 6',
      'As https://example.org[3] says.': '[3] → 3',
      'Cells age [3,\n5].': '[3,\n5] → 3 5',
      '**Cells age [3].**': '[3] → 3',
      'Cells *age* [**3**].': [],
      'Das gilt für alle Zellen [3].': '[3] → 3',
      'Packed into viral vectors [3,4], or in the kinase domain [3,4].': ['[3,4] → 3 4', '[3,4] → 3 4'],
      'Taken up at this step [3] and in vitamin D[4].': ['[3] → 3', '[4] → 4'],
      '[2] says so.': '[2] → 2',
    }));

  describe('in ranges', () =>
    check('bracket', {
      'Cells age [4-6].': '[4-6] → 4 5 6',
      'Cells age [4–6].': '[4–6] → 4 5 6',
      'Cells age [4—6].': '[4—6] → 4 5 6',
      'Cells age [4−6].': '[4−6] → 4 5 6',
      'Cells age [4‐6].': '[4‐6] → 4 5 6',
      'Cells age [4‑6].': '[4‑6] → 4 5 6',
      'Cells age [4 - 6].': '[4 - 6] → 4 5 6',
      'Cells age [4 – 6].': '[4 – 6] → 4 5 6',
      'Cells age [4--6].': '[4--6] → 4 5 6',
      'Cells age [4~6].': '[4~6] → 4 5 6',
      'Cells age [4–\n6].': '[4–\n6] → 4 5 6',
      'Cells age [7–4].': '[7–4] → 4 5 6 7',
      'Cells age [4–4].': '[4–4] → 4',
      'Cells age [1]–[3].': '[1]–[3] → 1 2 3',
      'Cells age [1] – [3].': '[1] – [3] → 1 2 3',
      'Cells age [1]-[3], [7].': ['[1]-[3] → 1 2 3', '[7] → 7'],
      'Cells age [1], [3]–[5].': ['[1] → 1', '[3]–[5] → 3 4 5'],
    }));

  describe('in full-width and CJK brackets', () =>
    check('bracket', {
      '细胞会衰老［12］。': '［12］ → 12',
      '细胞会衰老［３，５－７］。': '［３，５－７］ → 3 5 6 7',
      '细胞会衰老【12】。': '【12】 → 12',
      '细胞会衰老〔12〕。': '〔12〕 → 12',
      '细胞会衰老[12]，随后': '[12] → 12',
      '细胞会衰老[1，3]。': '[1，3] → 1 3',
      '细胞会衰老[1、3]。': '[1、3] → 1 3',
      '細胞は老化する［1〜3］。': '［1〜3］ → 1 2 3',
      '細胞は老化する［１～３］。': '［１～３］ → 1 2 3',
    }));

  describe('in links', () =>
    check('bracket', {
      'Cells age [[1]](#r1).': '[[1]](#r1) → 1',
      'Cells age [[1]](#r1)–[[3]](#r3).': '[[1]](#r1)–[[3]](#r3) → 1 2 3',
      'Cells age [\\[1\\]](#r1)\\*.': '[\\[1\\]](#r1) → 1',
      'Cells age ([1](#ref-1)<!-- checked -->).': '[1](#ref-1) → 1',
      'Cells age [[1](#ref-1)].': '[[1](#ref-1)] → 1',
      'Cells age [[1](#r1),[3](#r3)].': '[[1](#r1),[3](#r3)] → 1 3',
      'Cells age [[1](#r1)–[3](#r3)].': '[[1](#r1)–[3](#r3)] → 1 2 3',
      'Cells age \\[[1](#r1), [3](#r3)\\].': '\\[[1](#r1), [3](#r3)\\] → 1 3',
      'Cells age ([1](#ref-1)).': '[1](#ref-1) → 1',
      'Cells age [<a href="#r4">4</a>].': '[<a href="#r4">4</a>] → 4',
      'Cells age [4](#CR4 "Hayflick (1961)").': '[4](#CR4 "Hayflick (1961)") → 4',
    }));

  describe('in HTML superscripts', () =>
    check('html-superscript', {
      'Cells age.<sup>12</sup>': '<sup>12</sup> → 12',
      'Cells age.<sup>1,2</sup> They': '<sup>1,2</sup> → 1 2',
      'Cells age<sup>19–22</sup>.': '<sup>19–22</sup> → 19 20 21 22',
      'Cells age<sup>19-22,30</sup>.': '<sup>19-22,30</sup> → 19 20 21 22 30',
      'Cells age<sup>[7]</sup>.': '<sup>[7]</sup> → 7',
      'Cells age<sup>\\[7,9\\]</sup>.': '<sup>\\[7,9\\]</sup> → 7 9',
      'Cells age<sup>(7)</sup>.': '<sup>(7)</sup> → 7',
      'Cells age<sup> 7 </sup>.': '<sup> 7 </sup> → 7',
      'Cells age<SUP>7</SUP>.': '<SUP>7</SUP> → 7',
      'Cells age<sup class="xref">7</sup>.': '<sup class="xref">7</sup> → 7',
      'Cells age<sup><a href="#r4">4</a>–<a href="#r6">6</a></sup>.': '<sup><a href="#r4">4</a>–<a href="#r6">6</a></sup> → 4 5 6',
      'Cells age<sup>[4](#r4),[6](#r6)</sup>.': '<sup>[4](#r4),[6](#r6)</sup> → 4 6',
      'Cells age<a href="#r4"><sup>4</sup></a>.': '<sup>4</sup> → 4',
      'Cells age<sup>1</sup><sup>,</sup><sup>2</sup>.': ['<sup>1</sup> → 1', '<sup>2</sup> → 2'],
      'Cells age<sup>1</sup>–<sup>3</sup>.': '<sup>1</sup>–<sup>3</sup> → 1 2 3',
      'Cells (mice<sup>4</sup>) age': '<sup>4</sup> → 4',
      '“Cells age”<sup>4</sup>': '<sup>4</sup> → 4',
    }));

  describe('in Pandoc superscripts', () =>
    check('pandoc-superscript', {
      'Cells age.^12^': '^12^ → 12',
      'Cells age^1-3^.': '^1-3^ → 1 2 3',
      'Cells age^1–3^.': '^1–3^ → 1 2 3',
      'Cells age^1,2^.': '^1,2^ → 1 2',
      'Cells age^1,\\ 2^.': '^1,\\ 2^ → 1 2',
      'Cells age^\\[3-14\\]^.': '^\\[3-14\\]^ → 3 4 5 6 7 8 9 10 11 12 13 14',
      'Cells age^[3](#r3)^.': '^[3](#r3)^ → 3',
      'Cells age^\\[[3](#r3), [5](#r5)\\]^.': '^\\[[3](#r3), [5](#r5)\\]^ → 3 5',
      'Cells age^1^ and die^2^.': ['^1^ → 1', '^2^ → 2'],
    }));

  describe('in Unicode superscripts', () =>
    check('unicode-superscript', {
      'Cells age.¹²': '¹² → 12',
      'Cells age.¹,²': '¹,² → 1 2',
      'Cells age.¹, ²': '¹, ² → 1 2',
      'Cells age⁴⁻⁶ and die.': '⁴⁻⁶ → 4 5 6',
      'Cells age⁴–⁶ and die.': '⁴–⁶ → 4 5 6',
      'Cells age,⁴ and die.⁵': ['⁴ → 4', '⁵ → 5'],
      '细胞会衰老¹²。': '¹² → 12',
    }));

  describe('in footnotes', () =>
    check('footnote', {
      'Cells age.[^1]\n\n[^1]: Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614.\n': '[^1] → 1',
      'Cells age[^hay].\n\n[^hay]: Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614.\n': '[^hay] → hay',
      'Cells age.[^1][^2]\n\n[^1]: Hayflick L. Lifetime. 1965.\n[^2]: Campisi J. Senescence. 2007.\n': ['[^1] → 1', '[^2] → 2'],
    }));

  describe('in words', () =>
    check('bracket', {
      'Cells with a half-life of 3 d (ref. 6) age.': '6 → 6',
      'Cells age (refs. 6, 8–10).': '6, 8–10 → 6 8 9 10',
      'Cells age (see ref. 6).': '6 → 6',
      'Cells age (reference 6).': '6 → 6',
    }));

  describe('in parentheses, where the setting says so', () => {
    check('bracket', { 'Cells age (12).': '(12) → 12', 'Cells age (1, 3–5).': '(1, 3–5) → 1 3 4 5', '细胞会衰老（3）。': '（3） → 3' }, { parentheses: true });
    check('bracket', { 'Cells age (12).': [], 'As f(2) says, in (2020) and 12(3).': [] });
    check('bracket', { 'As f(2) says, in JAK(2) and 12(3).': [], 'Ages (range: 1–3) differ (2019).': [] }, { parentheses: true });
  });
});

describe('citations stand', () => {
  describe('in every kind of block', () =>
    check('bracket', {
      '- Cells age [1].\n- Cells die [2].\n': ['[1] → 1', '[2] → 2'],
      '1. Cells age [1].\n2. Cells die [2].\n': ['[1] → 1', '[2] → 2'],
      '- Cells age [1].\n\n    They die [2].\n': ['[1] → 1', '[2] → 2'],
      '> Cells age [1].\n> They die [2].\n': ['[1] → 1', '[2] → 2'],
      '## Cells age [1]\n': '[1] → 1',
      '**Figure 1.** Cells that age [1].\n': '[1] → 1',
      '![Figure 1. Cells that age [1]](cells.png)\n': '[1] → 1',
      '| Drug | Source |\n|---|---|\n| Navitoclax | [1,2] |\n| ABT-737 [3] | |\n': ['[1,2] → 1 2', '[3] → 3'],
      'Drug | Source\n--- | ---\nNavitoclax | [1]\n': '[1] → 1',
      '+------+------+\n| Drug | From |\n+======+======+\n| ABT  | [1]  |\n+------+------+\n': '[1] → 1',
      'Drug\tFrom\nNavitoclax\t[1]\nFisetin\t[2–4]\n': ['[1] → 1', '[2–4] → 2 3 4'],
      '<table><tr><td>Navitoclax</td><td>[1]</td></tr></table>\n': '[1] → 1',
      '  Drug      From\n  --------- ------\n  Fisetin   [1]\n\n': '[1] → 1',
      'Text [^n] here [1].\n\n[^n]: A remark on dosing [2].\n': ['[1] → 1', '[2] → 2'],
    }));

  describe('over the lines of a quote', () =>
    check('bracket', {
      '> Cells age [1,\n> 2].\n': '[1,\n> 2] → 1 2',
      '> > Cells age [1,\n> > 2].\n': '[1,\n> > 2] → 1 2',
    }));

  describe('next to what only looks alike', () =>
    check('html-superscript', {
      'Both IL-6<sup>12</sup> and p21<sup>43</sup> rise.': ['<sup>12</sup> → 12', '<sup>43</sup> → 43'],
      'Since then, as in 2018<sup>14</sup>, cells age.': '<sup>14</sup> → 14',
      'CD8<sup>+</sup> T cells<sup>9</sup> clear them.': '<sup>9</sup> → 9',
      'H<sub>2</sub>O<sub>2</sub><sup>5</sup> kills.': '<sup>5</sup> → 5',
      'Loss of p16<sup>INK4a</sup><sup>7</sup> is common.': '<sup>7</sup> → 7',
      'It takes 10 days.<sup>3</sup>': '<sup>3</sup> → 3',
      'In 40 patients,<sup>2</sup> it fell.': '<sup>2</sup> → 2',
      'Vitamin D<sup>3</sup> helps.': '<sup>3</sup> → 3',
      'A phase 2<sup>12</sup> trial in type 2<sup>13</sup> diabetes.': ['<sup>12</sup> → 12', '<sup>13</sup> → 13'],
      'The Na<sup>+</sup>/K<sup>+</sup>-ATPase<sup>12</sup> pumps.': '<sup>12</sup> → 12',
      'Of 65<sup>12</sup> patients, some': '<sup>12</sup> → 12',
      'Cells<sup>1, 2 and 5</sup> age.': '<sup>1, 2 and 5</sup> → 1 2 5',
      'Cells<sup>21,b</sup> age.': '<sup>21,b</sup> → 21',
      'CO<sub>2</sub><sup>3</sup> rises.': '<sup>3</sup> → 3',
      'Type I<sup>12</sup> cells': '<sup>12</sup> → 12',
    }));
});
