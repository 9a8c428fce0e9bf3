// What looks like a citation and is none.
import assert from 'node:assert/strict';
import { textOf } from '../../server/src/base/span';
import { parseReview } from '../../server/src/model/parse-review';

const ENTRY = 'Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614.';

/** One test for each text: nothing in it cites. */
function cite(texts: readonly string[]): void {
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      const found = parseReview('draft.md', text).citations.map(it => textOf(text, it.span));
      assert.deepEqual(found, []);
    });
  }
}

describe('no citations', () => {
  describe('are in code', () =>
    cite([
      'Call `cells[1]` first.',
      'Call ``cells`[1]`` first.',
      '```\ncells[1]\n```\n',
      '~~~ python\ncells[1]\n~~~\n',
      '```\ncells[1], never closed',
      'Text.\n\n    cells[1]\n',
      'Text.\n\n\tcells[1]\n',
      '<pre>cells[1]\n\ncells[2]</pre>\n',
      'Call <code>cells[1]</code> first.',
      '<script>\ncells[1]\n</script>\n',
      '- [ ] todo\n- [x] done\n',
    ]));

  describe('are in math', () =>
    cite(['Let $x_{[1]}$ be.', 'Let $a^2$ and $b^3$ be.', '$$\nx = a[1]\n$$\n', '$$ x[1] $$\n', 'Let \\$5 and $x[2]$ be.']));

  describe('are in comments and front matter', () =>
    cite([
      '<!-- see [1] -->\n',
      'Text <!-- see [1] --> goes on.',
      '<!--\n\nsee [1]\n\n-->\n',
      '---\ntitle: Cells [1]\n---\n',
      '\uFEFF---\r\ntitle: Cells [1]\r\n---\r\n',
    ]));

  describe('are in links, images and addresses', () =>
    cite([
      'See [1](https://example.org).',
      'See [part 1](https://example.org/a[1]).',
      'See [the site](https://example.org "Volume [1]").',
      'See [1].\n\n[1]: https://example.org\n',
      'See <https://example.org/[1]>.',
      'As Fig. [1](#fig1) and Table [2](#tab2) show.',
      'See [2](#section-2).',
    ]));

  describe('are words in brackets', () =>
    cite([
      'It was [sic] so.',
      'It [the cell] died.',
      'Type [A1] and [1a].',
      'The year [2020] was.',
      'Numbers such as [01], [12345] and [1.5].',
      'It costs [$5].',
      'An [empty []] pair, and [,], [-].',
      'Add [18F]FDG and [3H]thymidine.',
      'Ginger has [6]-gingerol and [10]-shogaol.',
      'A note[^1] without a definition.',
    ]));

  describe('are intervals and vectors', () =>
    cite([
      'On [0, 1] it holds.',
      'A hazard ratio of 2 (95% CI [1, 4]).',
      'A hazard ratio of 2 (95% CI: [12, 19]).',
      'In the interval [2, 5] it holds.',
      'For x ∈ [1, 4] it holds.',
      'With v = [1, 2, 3] it holds.',
      'Values in [1, 4] are scaled to [1, 10].',
      'Scores range between [1, 5].',
      'The [1, 5] interval is closed.',
      'A range of [1–5] was seen.',
      'The point [1 2] is out.',
      'The elements a[1] and x[i][2] differ.',
      `Blood was drawn at ages [19, 101].\n\n# References\n\n1. ${ENTRY}\n2. ${ENTRY}\n`,
    ]));

  describe('are powers', () =>
    cite([
      'It took 10^6^ cells.',
      'It took 10<sup>6</sup> cells.',
      'It took 10⁶ cells.',
      'It took 2.5 × 10<sup>5</sup> cells.',
      'It took 3·10^5^ cells.',
      'At 10⁻⁸ M it works.',
      'At 10<sup>−8</sup> M it works.',
      'At 10^-8^ M it works.',
      'Then 2<sup>10</sup> states.',
      'An R<sup>2</sup> of 0.9, r² of 0.8, and χ<sup>2</sup>.',
      'The I^2^ was low.',
      'Then x<sup>2</sup> and n³.',
      'Then E = mc².',
      'Then 5 ^ 2 ^ 3.',
    ]));

  describe('are fractions', () => cite(['Take <sup>1</sup>/<sub>2</sub> a dose.', 'Take <sup>1</sup>⁄<sub>2</sub> a dose.', 'Take ¹⁄₂ a dose.', 'Take ½ a dose.']));

  describe('are names of something else', () =>
    cite(['By Eq. [1] it holds.', 'By Equation [1] it holds.', 'Go to Step [1] again.', 'See Fig. [1] and Section [2].']));

  describe('are units', () =>
    cite([
      'A dose of 20 mg/m<sup>2</sup>.',
      'A dose of 20 mg/m².',
      'An area of 3 cm^2^ and 4 mm³.',
      'A BMI of 25 kg/m<sup>2</sup>, then.',
      'A rate of 3 s⁻¹.',
      'A rate of 3 min<sup>−1</sup>.',
      'A rate of 3 mL·min⁻¹·kg⁻¹.',
      'A density of 5 cells/mm<sup>2</sup>.',
      'Each µm<sup>3</sup> counts.',
    ]));

  describe('are isotopes and ions', () =>
    cite([
      'Use <sup>18</sup>F-FDG.',
      'Use ¹⁸F and ⁶⁸Ga.',
      'With <sup>3</sup>H-thymidine.',
      'With ^14^C and [^3^H]thymidine.',
      '<sup>177</sup>Lu-PSMA was given.',
      'CD8<sup>+</sup> T cells and Ca²⁺.',
      'Fe<sup>3+</sup> and Ca<sup>2+</sup>.',
      'CD4^+^ and SO₄²⁻.',
    ]));

  describe('are genes, ordinals and marks', () =>
    cite([
      'p21<sup>CIP1</sup> and p16<sup>INK4a</sup> rise.',
      'p16^INK4a^ rises.',
      'INK-ATTAC<sup>tg</sup> and p53<sup>−/−</sup> mice.',
      'The 4<sup>th</sup> and 21<sup>st</sup>.',
      'See<sup>a</sup> and<sup>b,c</sup>.',
      'Product<sup>®</sup> and name<sup>TM</sup>.',
      'P<sup>*</sup> and<sup>†</sup>.',
      'A superscript ^ alone ^ here.',
    ]));

  describe('are affiliations', () =>
    cite([
      '# Title\n\nA. Abel<sup>1,\\*</sup>, B. Berg<sup>2</sup>\n\n<sup>1</sup>Institute of Ageing, Bonn\n<sup>2</sup>University of Ulm\n\n## Abstract\n',
      '# Title\n\nA. Abel^1^, B. Berg^1,2^\n\n^1^ Institute of Ageing, Bonn; ^2^ University of Ulm\n\n## Abstract\n',
      '# Title\n\nA. Abel¹, B. Berg²\n\n¹ Institute of Ageing, Bonn\n\n² University of Ulm\n\n## Abstract\n',
    ]));

  describe('are in a reference list', () =>
    cite([
      'Text.\n\n## References\n\n[1] Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614.\n\n[2] Campisi J. Senescence [Review]. 2007;8[3]:1.\n',
    ]));

  describe('are in values with their limits', () =>
    cite([
      'It was 40% (95% CI, [31–50]).',
      'It was 40% (IQR, [55–70]).',
      'A median of 52% (41–62).',
      'It lasted 48 h [36–66].',
      'Reduction of −67,5 % [40,7 ; 82,1].',
      'A sensitivity of 92% (95% CI \\[78–98\\]).',
    ]));

  describe('are in statistics set in italics', () =>
    cite(['*I*<sup>2</sup> = 62%', '*R*<sup>2</sup> was 0.9', '*r*^2^ was 0.9', '*χ*<sup>2</sup> = 3', '*I*² = 62%', '_I_<sup>2</sup> = 1']));

  describe('are in names of peptides and compounds', () => cite(['Aβ<sup>1–42</sup> gathers.', 'Aβ[1–42] gathers.', 'A calix[4]arene binds.', 'A cucurbit[7]uril binds.']));
});
