/** Indexed reviews as text: what is packed comes out as it went in, and what is no pack comes out as nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packReview, unpackReview } from '../../server/src/library/indexed-review';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { PlacedCitation, Review } from '../../server/src/model/review';

const ROOT = join(__dirname, '..', '..');
const documents = ['corpus', 'examples', 'test/layouts'].flatMap(folder =>
  readdirSync(join(ROOT, folder)).flatMap(it => (it.endsWith('.md') ? [join(folder, it)] : [])),
);

/** Everything that is kept, as plain data. */
const kept = ({ numbered, sections, citations, claims, references, lists }: Review) => ({
  numbered,
  sections,
  citations: citations.map(plain),
  claims: claims.map(({ span, content, citations: own }) => ({ span, content: { ...content }, citations: own.map(plain) })),
  references: references.map(it => ({ ...it })),
  lists: lists.map(it => ({ ...it, references: it.references.map(own => own.key) })),
});
const plain = ({ span, notation, place, cites, isDoubtful }: PlacedCitation) => ({ span, notation, place, cites: cites.map(it => ({ ...it })), isDoubtful });

describe('a packed review', () => {
  for (const name of documents) {
    it(`says what ${name} says`, () => {
      const text = readFileSync(join(ROOT, name), 'utf8');
      const review = parseReview('file:///a.md', text);
      const unpacked = unpackReview('file:///a.md', text, packReview(review))!;
      assert.deepEqual(kept(unpacked), kept(review));
    });
  }

  const text = '---\ntitle: Ageing\n---\n\n# Cells\n\nCells age [1-3]. Some do not [2,\n3].\n\n## References\n\n1. Hayflick L. A. Nature. 1961;1:1-2.\n2. Baker DJ. B. Nature. 2011;1:3.\n3. Chang J. C. Cell. 2016;2:1.\n';
  const pack = packReview(parseReview('file:///a.md', text));

  it('has one object where there was one', () => {
    const review = unpackReview('file:///b.md', text, pack)!;
    assert.equal(review.uri, 'file:///b.md');
    assert.ok(review.claims.every(claim => claim.citations.every(it => review.citations.includes(it))));
    assert.ok(review.lists.every(list => list.references.every(it => review.references.includes(it))));
    const [one, two, three] = review.citations[0]!.cites;
    assert.ok(one!.range && one!.range === two!.range && two!.range === three!.range);
    const library = Library.empty.with(review);
    assert.equal(library.claimsOf(review, review.references[1]!).length, 2);
  });

  it('keeps the front matter, where the title may stand, and no other block', () => {
    const { blocks } = unpackReview('file:///a.md', text, pack)!;
    assert.deepEqual(blocks.map(it => it.block.kind), ['front-matter']);
    assert.equal(blocks[0]!.block.text.trimEnd(), '---\ntitle: Ageing\n---');
  });

  for (const [what, broken] of [
    ['nothing', ''],
    ['no JSON', pack.slice(0, -20)],
    ['JSON of something else', '[1, 2]'],
    ['null', 'null'],
    ['another version', pack.replace(/"version":\d+/, '"version":0')],
    ['a review of another text', pack.replace(/"length":\d+/, '"length":3')],
    ['a part that is missing', pack.slice(0, pack.lastIndexOf('\n'))],
    ['a line that is shorter than it was', pack.replace('Baker', 'Bake')],
  ] as const) {
    it(`is not read from ${what}`, () => {
      assert.notEqual(broken, pack);
      assert.equal(unpackReview('file:///a.md', text, broken), undefined);
    });
  }

  for (const [what, broken] of [
    ['no JSON', pack.replace(/"Hayflick"/g, '=Hayflick"')],
    ['a citation that is not there', pack.replace('[1],"Some', '[7],"Some')],
    ['fewer references than the lists have', pack.replace(/,3(?=,\[\d+,\d+\]\]\]\]$)/, ',4')],
  ] as const) {
    it(`is parsed from its text where a line says ${what}`, () => {
      assert.notEqual(broken, pack);
      assert.deepEqual(kept(unpackReview('file:///a.md', text, broken)!), kept(parseReview('file:///a.md', text)));
    });
  }
});
