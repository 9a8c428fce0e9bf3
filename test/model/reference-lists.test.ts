// Reference lists: where one stands, where each entry begins and ends, and which citations mean it.
import assert from 'node:assert/strict';
import { parseReview } from '../../server/src/model/parse-review';
import { textOf } from '../../server/src/base/span';

/** Entries, so that a test shows only what it is about. */
const HAYFLICK = 'Hayflick L. The limited lifetime of cells. Exp Cell Res. 1965;37:614–636.';
const CAMPISI = 'Campisi J. Cellular senescence. Nat Rev Mol Cell Biol. 2007;8:729–740.';
const COPPE = 'Coppé JP, Desprez PY. The secretory phenotype. Annu Rev Pathol. 2010;5:99–118.';
const BAKER = 'Baker DJ, Wijshake T. Clearance of senescent cells. Nature. 2011;479:232–236.';
const ENTRIES = [HAYFLICK, CAMPISI, COPPE, BAKER];

/** Each reference as its key, `*` where it was counted rather than written, and its first word. */
const keysOf = (text: string): string =>
  parseReview('draft.md', text)
    .references.map(it => `${it.key}${it.isNumbered ? '' : '*'} ${it.text.split(/[\s,]/)[0]}`)
    .join(', ');

const WRITTEN = '1 Hayflick, 2 Campisi, 3 Coppé, 4 Baker';
const COUNTED = '1* Hayflick, 2* Campisi, 3* Coppé, 4* Baker';

const list = (mark: (number: number) => string, between = '\n'): string => ENTRIES.map((it, at) => mark(at + 1) + it).join(between);

function check(texts: Readonly<Record<string, readonly [text: string, expected: string]>>): void {
  for (const [name, [text, expected]] of Object.entries(texts)) it(name, () => assert.equal(keysOf(text), expected));
}

describe('a reference list', () => {
  describe('is numbered', () =>
    check({
      '1.': [`# References\n\n${list(it => `${it}. `)}\n`, WRITTEN],
      '1)': [`# References\n\n${list(it => `${it}) `)}\n`, WRITTEN],
      '(1)': [`# References\n\n${list(it => `(${it}) `)}\n`, WRITTEN],
      '[1]': [`# References\n\n${list(it => `[${it}] `)}\n`, WRITTEN],
      '[1] each in a paragraph': [`# References\n\n${list(it => `[${it}] `, '\n\n')}\n`, WRITTEN],
      '\\[1\\]': [`# References\n\n${list(it => `\\[${it}\\] `, '\n\n')}\n`, WRITTEN],
      '［1］': [`# 参考文献\n\n${list(it => `［${it}］`)}\n`, WRITTEN],
      '【1】': [`# 参考文献\n\n${list(it => `【${it}】`)}\n`, WRITTEN],
      '1．': [`# 参考文献\n\n${list(it => `${it}．`)}\n`, WRITTEN],
      '**1.**': [`# References\n\n${list(it => `**${it}.** `)}\n`, WRITTEN],
      '<sup>1</sup>': [`# References\n\n${list(it => `<sup>${it}</sup> `, '\n\n')}\n`, WRITTEN],
      '^1^': [`# References\n\n${list(it => `^${it}^ `, '\n\n')}\n`, WRITTEN],
      '- [1]': [`# References\n\n${list(it => `- [${it}] `)}\n`, WRITTEN],
      '- 1.': [`# References\n\n${list(it => `- ${it}. `)}\n`, WRITTEN],
      '1 and a space': [`# References\n\n${list(it => `${it} `)}\n`, WRITTEN],
      '1 and a tab': [`# References\n\n${list(it => `${it}\t`)}\n`, WRITTEN],
      '1. and a tab': [`# References\n\n${list(it => `${it}.\t`)}\n`, WRITTEN],
      'with an anchor': [`# References\n\n${list(it => `<a id="r${it}"></a>${it}. `)}\n`, WRITTEN],
      'with an anchor behind the bullet': [`# References\n\n${list(it => `- <span id="r${it}"></span>[${it}] `)}\n`, WRITTEN],
      'in a quote': [`# References\n\n${list(it => `> ${it}. `)}\n`, WRITTEN],
      'with indentation': [`# References\n\n${list(it => `  ${it}. `)}\n`, WRITTEN],
      'as a definition [1]:': [`# References\n\n${list(it => `[${it}]: `)}\n`, WRITTEN],
      'with CRLF': [`# References\r\n\r\n${list(it => `${it}. `, '\r\n')}\r\n`, WRITTEN],
      'without a final line end': [`# References\n\n${list(it => `${it}. `)}`, WRITTEN],
      'to ten and beyond': [
        `# References\n\n${Array.from({ length: 12 }, (_, at) => `${at + 1}. Author${at + 1} A. Title of it. Journal. 2001;1:1.`).join('\n')}\n`,
        Array.from({ length: 12 }, (_, at) => `${at + 1} Author${at + 1}`).join(', '),
      ],
    }));

  describe('is counted', () =>
    check({
      '-': [`# References\n\n${list(() => '- ')}\n`, COUNTED],
      '*': [`# References\n\n${list(() => '* ')}\n`, COUNTED],
      'all 1.': [`# References\n\n${list(() => '1. ')}\n`, '1 Hayflick, 2* Campisi, 3* Coppé, 4* Baker'],
      'in paragraphs': [`# References\n\n${list(() => '', '\n\n')}\n`, COUNTED],
      'in lines with a hanging indent': [`# References\n\n${ENTRIES.map(it => it.replace(/\. /, '.\n    ')).join('\n')}\n`, COUNTED],
      'under headings of its own': [`# References\n\n## One\n\n- ${HAYFLICK}\n- ${CAMPISI}\n\n## Two\n\n- ${COPPE}\n- ${BAKER}\n`, COUNTED],
      'in lines': [`# References\n\n${list(() => '')}\n`, COUNTED],
    }));

  describe('has entries over several lines', () => {
    const wrapped = (indent: string): string => ENTRIES.map((it, at) => `${at + 1}. ${it.replace(/\. /, `.\n${indent}`).replace(/;/, `;\n${indent}`)}`).join('\n');
    check({
      'without indentation': [`# References\n\n${wrapped('')}\n`, WRITTEN],
      'with indentation': [`# References\n\n${wrapped('   ')}\n`, WRITTEN],
      'with tabs': [`# References\n\n${wrapped('\t')}\n`, WRITTEN],
      'unnumbered paragraphs': [`# References\n\n${ENTRIES.map(it => it.replace(/\. /, '.\n')).join('\n\n')}\n`, COUNTED],
      'a line that begins with a number': [`# References\n\n1. Hayflick L. The limit. Exp Cell Res.\n2. 1965;37:614.\n2. ${CAMPISI}\n3. ${COPPE}\n`, '1 Hayflick, 2 Campisi, 3 Coppé'],
      'a line that begins with a year': [`# References\n\n1. Hayflick L. The limit. Exp Cell Res.\n1965. 37:614.\n2. ${CAMPISI}\n`, '1 Hayflick, 2 Campisi'],
      'page furniture within': [`# References\n\n1. ${HAYFLICK}\n2. Campisi J. Cellular senescence.\n\nCancer Management 2020:12\n\n4711\n\nNat Rev Mol Cell Biol. 2007;8:729–740.\n3. ${COPPE}\n`, '1 Hayflick, 2 Campisi, 3 Coppé'],
      'a running head within': [`# References\n\n1. ${HAYFLICK}\n2. ${CAMPISI}\n\n## Ageing Reviews\n\n3. ${COPPE}\n4. ${BAKER}\n`, WRITTEN],
    });
    it('on one line in its text', () => {
      const review = parseReview('draft.md', `# References\n\n1. Hayflick L. The limited\n   life-\n   time of cells. Exp Cell\n   Res. 1965.\n2. ${CAMPISI}\n`);
      assert.equal(review.references[0]!.text, 'Hayflick L. The limited lifetime of cells. Exp Cell Res. 1965.');
    });
    it('without page furniture in its text', () => {
      const review = parseReview('draft.md', `# References\n\n1. ${HAYFLICK}\n2. Campisi J. Cellular senescence.\n\n4711\n\nNat Rev. 2007;8:729.\n3. ${COPPE}\n`);
      assert.equal(review.references[1]!.text, 'Campisi J. Cellular senescence. Nat Rev. 2007;8:729.');
    });
  });

  describe('that lost numbers is counted between those that are left', () =>
    check({
      'in front': [`# References\n\n${HAYFLICK}\n\n${CAMPISI}\n\n3. ${COPPE}\n4. ${BAKER}\n`, '1* Hayflick, 2* Campisi, 3 Coppé, 4 Baker'],
      'in the middle': [`# References\n\n1. ${HAYFLICK}\n\n${CAMPISI}\n\n${COPPE}\n\n4. ${BAKER}\n`, '1 Hayflick, 2* Campisi, 3* Coppé, 4 Baker'],
      'at the end': [`# References\n\n1. ${HAYFLICK}\n2. ${CAMPISI}\n\n${COPPE}\n\n${BAKER}\n`, '1 Hayflick, 2 Campisi, 3* Coppé, 4* Baker'],
      'to bullets at the end': [`# References\n\n- [1] ${HAYFLICK}\n- [2] ${CAMPISI}\n- ${COPPE}\n- ${BAKER}\n`, '1 Hayflick, 2 Campisi, 3* Coppé, 4* Baker'],
      'and leaves a gap open': [`# References\n\n1. ${HAYFLICK}\n2. ${CAMPISI}\n4. ${BAKER}\n`, '1 Hayflick, 2 Campisi, 4 Baker'],
      'and begins anew': [`# References\n\n1. ${HAYFLICK}\n2. ${CAMPISI}\n\n1. ${COPPE}\n2. ${BAKER}\n`, '1 Hayflick, 2 Campisi, 1 Coppé, 2 Baker'],
      'and has a number twice': [`# References\n\n1. ${HAYFLICK}\n2. ${CAMPISI}\n2. ${COPPE}\n3. ${BAKER}\n`, '1 Hayflick, 2 Campisi, 2 Coppé, 3 Baker'],
    }));

  describe('has a heading', () =>
    check(
      Object.fromEntries(
        [
          '# References', '###### References', '## REFERENCES', '## references:', 'References\n----------', '**References**', '**References:**',
          '__References__', 'References', 'REFERENCES', '## 7. References', '## 7 References', '## VII. References', '## **References**', '## *References*',
          '## References {#refs .unnumbered}', '## <a id="r"></a>References', '# References (4)', '## References and Notes', '## Literature Cited',
          '## Works cited', '## Bibliography', '## Literatur', '## Literaturverzeichnis', '## Références', '## Références', '## Referencias',
          '## Bibliografía', '## Riferimenti bibliografici', '## Referências', '## Literatuur', '## Список литературы', '## 参考文献', '## 参 考 文 献', '## 文献',
          '## 【参考文献】', '## 참고문헌', '## References #', '\uFEFF# References', '<h2>References</h2>',
        ].map(it => [it, [`${it}\n\n${list(at => `${at}. `)}\n`, WRITTEN]] as const),
      ),
    ));

  describe('is none', () =>
    check({
      'a heading with nothing': ['Cells age [1].\n\n## References\n', ''],
      'a heading and prose': ['## References\n\nThey are kept elsewhere.\n', ''],
      'a sentence': [`References provide a way to check.\n\n1. Open it.\n2. Read it.\n3. Close it.\n`, ''],
      'steps': ['## Methods\n\n1. Wash the cells.\n2. Stain the cells in 2020.\n3. Count the cells.\n', ''],
    }));

  it('needs no heading at the end of a text', () => check0(`Cells age [1].\n\n${list(it => `${it}. `)}\n`, WRITTEN));

  describe('ends', () => {
    const entries = list(it => `${it}. `);
    check({
      'at a heading': [`# References\n\n${entries}\n\n# Appendix\n\n5. Wash the cells in 2020.\n`, WRITTEN],
      'at a bold heading': [`# References\n\n${entries}\n\n**Acknowledgements**\n\nWe thank the Fund of 2020.\n`, WRITTEN],
      'at a run-in heading': [`# References\n\n${entries}\n\n**Acknowledgements** We thank A. Smith, 2020.\n`, WRITTEN],
      'before a figure legend': [`# References\n\n${entries}\n\n**Figure 1.** Cells of 2020.\n\n![](a.png)\n`, WRITTEN],
      'before a table': [`# References\n\n${entries}\n\nTable 1. Cells\n\n| a | b |\n|---|---|\n| c | 2020 |\n`, WRITTEN],
      'before text': [`# References\n\n${entries}\n\nThis text follows the list, and it goes on for a while after that.\n`, WRITTEN],
      'before the journal counts its references': [`# References\n\n${entries}\n\n**References**: 14\n`, WRITTEN],
      'before further reading': [`# References\n\n${entries}\n\n# Further reading\n\n- Smith J. A book. 2020.\n`, WRITTEN],
      'before the journal speaks': [`# References\n\n${entries}\n\nSubmit your manuscript here: https://example.org\n\n© 2020 The Authors.\n`, WRITTEN],
    });
    it('and text behind it cites', () => {
      const review = parseReview('draft.md', `Cells age [1].\n\n# References\n\n${entries}\n\n# Appendix\n\nMore cells age [2].\n`);
      assert.deepEqual(review.citations.map(it => it.cites[0]!.key), ['1', '2']);
    });
    it('and a table behind it cites', () => {
      const review = parseReview('draft.md', `Cells age [1].\n\n# References\n\n${entries}\n\nTable 1. Drugs [2]\n\n| a | b |\n|---|---|\n| c | [3] |\n`);
      assert.deepEqual(review.citations.map(it => it.cites[0]!.key), ['1', '2', '3']);
    });
  });
});

function check0(text: string, expected: string): void {
  assert.equal(keysOf(text), expected);
}

describe('the spans of an entry', () => {
  const text = `# References\n\n1. ${HAYFLICK}\n- [2] Campisi J.\n  Senescence. 2007.\n`;
  const { references, lists } = parseReview('draft.md', text);
  it('hold its number', () => assert.deepEqual(references.map(it => textOf(text, it.keySpan)), ['1', '2']));
  it('hold all of it', () => assert.deepEqual(references.map(it => textOf(text, it.span)), [`1. ${HAYFLICK}`, '- [2] Campisi J.\n  Senescence. 2007.']));
  it('lie in the list', () => assert.equal(textOf(text, lists[0]!.span), text.trimEnd()));
  it('begin with the heading', () => assert.equal(textOf(text, lists[0]!.heading!), '# References'));
  it('have no number where none is written', () => {
    const bullets = parseReview('draft.md', `# References\n\n- ${HAYFLICK}\n- ${CAMPISI}\n`);
    assert.deepEqual(bullets.references.map(it => it.keySpan.end - it.keySpan.start), [0, 0]);
    assert.deepEqual(bullets.references.map(it => bullets.text.slice(it.keySpan.start).slice(0, 4)), ['Hayf', 'Camp']);
  });
});

describe('several lists', () => {
  it('of chapters serve each its own', () => {
    const chapter = (title: string, entry: string): string => `# ${title}\n\nSo it is [1].\n\n## References\n\n1. ${entry}\n2. ${COPPE}\n\n`;
    const text = chapter('One', HAYFLICK) + chapter('Two', CAMPISI);
    const { lists, citations } = parseReview('draft.md', text);
    assert.deepEqual(lists.map(it => it.references.map(reference => reference.key)), [['1', '2'], ['1', '2']]);
    assert.deepEqual(lists.map(it => citations.findIndex(citation => it.scope.start <= citation.span.start && citation.span.end <= it.scope.end)), [0, 1]);
  });
  it('that count on are one', () => {
    const more = '# Methods\n\nDone [5].\n\n## Methods references\n\n5. Serrano M. Oncogenic ras. Cell. 1997;88:593–602.\n6. Wang E. Senescent cells. Cancer Res. 1995;55:2284.\n';
    const { lists } = parseReview('draft.md', `So it is [1].\n\n# References\n\n${list(it => `${it}. `)}\n\n${more}`);
    assert.deepEqual(lists.map(it => it.references.map(reference => reference.key)), [['1', '2', '3', '4', '5', '6']]);
  });
});

describe('footnotes', () => {
  const notes = `[^1]: ${HAYFLICK}\n[^2]: ${CAMPISI}\n`;
  it('are a list where they are references', () => {
    const { lists, citations } = parseReview('draft.md', `Cells age.[^1] They die.[^2]\n\n${notes}`);
    assert.deepEqual(lists.map(it => [it.kind, it.references.map(reference => reference.key).join(' ')]), [['footnotes', '1 2']]);
    assert.equal(citations.length, 2);
  });
  it('are notes beside a list', () => {
    const text = `Cells age [1].[^a]\n\n[^a]: As far as anybody knows [2].\n\n# References\n\n${list(it => `${it}. `)}\n`;
    const { lists, citations } = parseReview('draft.md', text);
    assert.deepEqual(lists.map(it => it.kind), ['list']);
    assert.deepEqual(citations.map(it => it.cites[0]!.key), ['1', '2']);
  });
  it('go on over indented lines', () => {
    const { references } = parseReview('draft.md', `Cells age.[^1]\n\n[^1]: Hayflick L. The limited\n    lifetime. Exp Cell Res. 1965.\n`);
    assert.deepEqual(references.map(it => it.text), ['Hayflick L. The limited lifetime. Exp Cell Res. 1965.']);
  });
});
