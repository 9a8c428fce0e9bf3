/** Outline, folding and links: what an editor shows around the text. */
import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/document-links';
import { documentSymbols, type OutlineSymbol } from '../../server/src/features/document-symbols';
import { foldings } from '../../server/src/features/folding';
import { assertMarked, picture } from './pictured';

const DRAFT = `
# Old cells

Cells age [1].

## Mice

| Drug | Effect |
| --- | --- |
| D | dies [2] |

**Table 1** Drugs for mice.

## References

1. Hayflick L, Moorhead PS. The serial cultivation. Exp Cell Res. 1961;25:585-621.
2. Baker DJ. Clearance. Nature. 2011;479:232-236.
`;

describe('outline', () => {
  it('is a tree of sections with displays and entries', () => {
    const draw = (it: OutlineSymbol, depth: number): string[] => [
      `${'  '.repeat(depth)}${it.name}${it.detail ? ` (${it.detail})` : ''}`,
      ...it.children.flatMap(child => draw(child, depth + 1)),
    ];
    assert.deepEqual(documentSymbols(picture(DRAFT).review).flatMap(it => draw(it, 0)), [
      'Old cells',
      '  Mice',
      '    Table 1',
      '  References (2)',
      '    1 Hayflick & Moorhead 1961 (The serial cultivation)',
      '    2 Baker 2011 (Clearance)',
    ]);
  });

  it('holds every selection, and every child, inside of its span', () => {
    const look = (it: OutlineSymbol): void => {
      assert.ok(it.name !== '' && it.span.start <= it.selection.start && it.selection.end <= it.span.end, it.name);
      for (const child of it.children) {
        assert.ok(it.span.start <= child.span.start && child.span.end <= it.span.end, `${child.name} in ${it.name}`);
        look(child);
      }
    };
    for (const text of [DRAFT, '', '#\n\n##\n\na [1]\n', '- [1] x', `${DRAFT}\n${DRAFT}`]) documentSymbols(picture(text).review).forEach(look);
  });
});

describe('folding', () => {
  it('folds front matter and sections up to their last line', () => {
    const { review } = picture('---\ntitle: x\n---\n\n# One\n\nText [1].\n\n## References\n\n1. A B. 1990.\n2. C D. 1991.\n\n');
    assert.deepEqual(foldings(review).map(it => review.text.slice(it.start, it.end).split('\n').at(-1)), ['---', '2. C D. 1991.', '2. C D. 1991.']);
  });
});

describe('document links', () => {
  const check = (source: string, ...urls: string[]): void => {
    const it = picture(source);
    const links = documentLinks(it.review);
    assertMarked(it, links.map(link => link.span));
    assert.deepEqual(links.map(link => link.url), urls);
  };

  it('links DOIs and PMIDs of entries, brackets and all', () => check(`
Cells age [1,2].

## References
1. Hayflick L. The limit. Lancet. 1965;37:614-636. doi:10.1016/S0140-6736(65)90211-1. PMID: 14315085
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                                                      ^^^^^^^^^^^^^^
2. Baker DJ. Clearance. Nature. 2011;479:232-236. https://doi.org/10.1038/nature10600
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`, 'https://doi.org/10.1016/S0140-6736%2865%2990211-1', 'https://pubmed.ncbi.nlm.nih.gov/14315085/', 'https://doi.org/10.1038/nature10600'));

  it('has none for an entry without', () => check('Cells age [1].\n\n## References\n1. Hayflick L. The limit. Lancet. 1965;37:614-636.\n'));
});
