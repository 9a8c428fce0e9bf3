/** Formatting: what the styles print, and that nothing of a reference is live in a hover. */
import assert from 'node:assert/strict';
import type { CslItem } from '../../server/src/model/csl-item';
import { formatReference, loadFormatter, STYLES } from '../../server/src/model/format-reference';
import { linksOf } from '../../server/src/model/reference-links';

const coppe: CslItem = {
  id: '12',
  type: 'article-journal',
  author: [
    { family: 'Coppé', given: 'JP' },
    { literal: 'SASP Consortium' },
    { family: 'Sluis', given: 'B', 'non-dropping-particle': 'van de' },
  ],
  title: 'The price of tumor suppression',
  'container-title': 'Annu Rev Pathol',
  issued: { 'date-parts': [[2010]] },
  volume: '5',
  issue: '2',
  page: '99-118',
  DOI: '10.1146/annurev-pathol-121808-102144',
  PMID: '20078217',
};

const titled = (title: string): CslItem => ({ id: 'x', type: 'article-journal', title });
const markdownOf = async (item: CslItem, style = 'ama') => (await formatReference(item, style))?.markdown;
const textOf = async (item: CslItem, style = 'ama') => (await formatReference(item, style))?.text;

describe('citation-js: the styles', () => {
  const printed: Record<string, string> = {
    ama: 'Coppé JP, SASP Consortium, van de Sluis B. The price of tumor suppression. Annu Rev Pathol. 2010;5(2):99-118. doi:10.1146/annurev-pathol-121808-102144',
    vancouver: 'Coppé JP, SASP Consortium, van de Sluis B. The price of tumor suppression. Annu Rev Pathol. 2010;5(2):99–118.',
    apa: 'Coppé, J. P., SASP Consortium, & van de Sluis, B. (2010). The price of tumor suppression. Annu Rev Pathol, 5(2), 99–118. https://doi.org/10.1146/annurev-pathol-121808-102144',
    nature: 'Coppé, J. P., SASP Consortium & van de Sluis, B. The price of tumor suppression. Annu Rev Pathol 5, 99–118 (2010).',
    harvard: 'Coppé, J.P., SASP Consortium and van de Sluis, B. (2010) “The price of tumor suppression,” Annu Rev Pathol, 5(2), pp. 99–118. doi:10.1146/annurev-pathol-121808-102144.',
  };
  for (const style of STYLES) it(style, async () => assert.equal(await textOf(coppe, style), printed[style]));

  it('keeps italics and bold as Markdown', async () =>
    assert.match((await markdownOf(coppe, 'nature'))!, / \*Annu Rev Pathol\* \*\*5\*\*, 99–118 /));

  it('takes an unknown style for the first', async () => assert.equal(await textOf(coppe, 'constructor'), printed.ama));

  it('prints an article number where pages would be', async () =>
    assert.match((await textOf({ ...coppe, page: undefined, number: 'e3000599' }))!, /2010;5\(2\):e3000599\./));

  it('raises what is raised, and keeps what was', async () =>
    assert.match((await textOf(titled('CD8<sup>+</sup> cells, Ca²⁺ and Kit™')))!, /^CD8⁺ cells, Ca²⁺ and Kit™/));

  it('gives nothing without a title', async () => assert.equal(await formatReference({ id: '1', type: 'article' }, 'ama'), undefined));

  it('formats an item once a style', async () => {
    const format = await loadFormatter();
    assert.equal(format(coppe, 'ama'), format(coppe, 'ama'));
    assert.notEqual(format(coppe, 'ama'), format(coppe, 'apa'));
  });
});

describe('citation-js: nothing is live', () => {
  const escaped: [string, string][] = [
    ['[Click](command:evil)', '\\[Click\\](command\\:evil)'],
    ['see ![x](https://e.org/a.png)', 'see \\!\\[x\\](https\\://e.org/a.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&#60;script&#62;', '\\&#60;script\\&#62;'],
    ['<https://e.org> www.e.org a@e.org', '\\<https\\://e.org\\> www\\.e.org a\\@e.org'],
    ['`code` *a* __b__ ~~c~~ $x$ a|b', '\\`code\\` \\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\$x\\$ a\\|b'],
    ['a\\[b](c)', 'a\\\\\\[b\\](c)'],
    ['two\n\n# lines', 'two # lines'],
    ['\u202Ereversed\u202C \u2066hid\u200Bden\u2069', 'reversed hidden'],
    ['lone \uD800 half', 'lone \uFFFD half'],
  ];
  for (const [title, want] of escaped) {
    it(JSON.stringify(title), async () => {
      for (const style of STYLES) {
        const markdown = (await markdownOf(titled(title), style))!;
        assert.ok(markdown.includes(want), `${style}: ${markdown}`);
      }
    });
  }

  it('begins no list, heading or rule', async () => {
    assert.match((await markdownOf(titled('# 1')))!, /^\\# 1/);
    assert.match((await markdownOf(titled('1. Introduction')))!, /^1\\\. Intro/);
    assert.match((await markdownOf(titled('- item')))!, /^\\- item/);
  });

  it('a DOI with an attribute in it', async () => {
    const item = { ...coppe, DOI: '10.1234/x"onmouseover="alert(1)' };
    for (const style of STYLES) assert.doesNotMatch((await markdownOf(item, style))!, /<|href/);
    assert.equal(linksOf(item)[0]!.url, 'https://doi.org/10.1234/x%22onmouseover%3D%22alert%281%29');
    assert.deepEqual(linksOf({ ...titled('a'), DOI: '10.1/x" onmouseover="alert(1)' }), []);
  });

  it('a title of 100 KB is cut', async () => {
    for (const title of ['a '.repeat(50_000), '<i>'.repeat(33_000), '"('.repeat(50_000), '&#60;'.repeat(20_000)]) {
      for (const style of STYLES) assert.ok((await markdownOf(titled(title), style))!.length < 4000);
    }
  });
});

describe('citation-js: data of the wrong kind', () => {
  const odd: unknown[] = [
    '{"id":"x","type":"article-journal","title":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    '{"id":"__proto__","type":"constructor","title":"toString","author":[{"family":"__proto__","given":"constructor"}]}',
    '{"id":1,"type":7,"title":2,"author":"Smith","issued":"2010","page":{"a":1},"DOI":[1]}',
    '{"title":"a","author":[null,1,[],{},{"family":{"a":1}},{"literal":""}],"issued":{"date-parts":[null,["x"],[1e99,-1,"99"]]}}',
    '{"title":"a","issued":{"date-parts":[["2010","13","40"]],"literal":5},"editor":{"length":3},"edition":"<b>","volume":"\\u0000"}',
  ].map(it => JSON.parse(it as string) as unknown);

  it('formats what there is', async () => {
    for (const item of odd) {
      for (const style of STYLES) assert.equal(typeof (await markdownOf(item as CslItem, style)), 'string', JSON.stringify(item));
      linksOf(item as CslItem);
    }
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.match((await textOf(coppe))!, /^Coppé JP, SASP Consortium, van/, 'and good entries are as before');
  });

  it('a thousand authors', async () => {
    const item = { ...coppe, author: Array.from({ length: 1000 }, (_, at) => ({ family: `Author${at}`, given: 'A' })) };
    assert.match((await textOf(item))!, /^Author0 A, Author1 A, Author2 A, et al\. The price/);
    assert.match((await textOf(item, 'apa'))!, /Author18, A\., … Author999, A\. \(2010\)/);
  });
});

describe('linksOf', () => {
  it('DOI and PubMed', () =>
    assert.deepEqual(linksOf(coppe), [
      { label: 'DOI', url: 'https://doi.org/10.1146/annurev-pathol-121808-102144' },
      { label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/20078217/' },
    ]));

  it('a DOI with parentheses stays one link', () =>
    assert.equal(linksOf({ ...coppe, DOI: 'doi:10.1016/0014-4827(61)90192-6' })[0]!.url, 'https://doi.org/10.1016/0014-4827%2861%2990192-6'));

  it('its own address only without a DOI, and only of the web', () => {
    assert.deepEqual(linksOf({ ...titled('a'), URL: 'https://e.org/a_(b)"c>' }), [{ label: 'e.org', url: 'https://e.org/a_%28b%29%22c%3E' }]);
    for (const URL of ['command:evil', 'javascript:alert(1)', 'file:///etc/passwd', 'https://', 'http:// a']) {
      assert.deepEqual(linksOf({ ...titled('a'), URL }), [], URL);
    }
  });
});
