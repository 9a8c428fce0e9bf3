/** The citation map as a picture: what it holds, that it is sound, and what a draft cannot do to it. */
import assert from 'node:assert/strict';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import { citationMapOf } from '../../server/src/report/map/citation-map';
import { MAP_SCRIPT } from '../../server/src/report/map/script';
import { formatMapSvg, type MapSvgOptions } from '../../server/src/report/map/svg';
import { draftOf, DRAFT, findingOf, OUT_OF_RANGE, type Said } from './sample';

const svgOf = (draft: string, said: readonly Said[] = [], options: MapSvgOptions = {}): string => {
  const review = parseReview('file:///home/draft.md', draft);
  const map = citationMapOf(review, Library.empty.with(review), said.map(it => findingOf(it, draft, review.uri)));
  return formatMapSvg(map, { linkTo: it => `#${it.kind}${it.index}`, ...options });
};

/** Fails where tags do not close each other or attributes are not quoted; gives the names of the elements. */
function elementsOf(svg: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const text = svg.replace(/<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/g, (_, end: string, name: string, __, empty: string) => {
    if (end) assert.equal(open.pop(), name);
    else names.push(name);
    if (!end && !empty) open.push(name);
    return '';
  });
  assert.deepEqual(open, []);
  assert.doesNotMatch(text, /[<>]/);
  assert.doesNotMatch(text, /&(?!#\d+;)/);
  return names;
}

const titles = (svg: string): string[] => [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(it => it[1]!);
const legend = (svg: string): string[] =>
  [.../<g class="legend">.*/.exec(svg)![0].matchAll(/<text[^>]*>([^<]*)/g)].map(it => it[1]!);

describe('the picture of the map', () => {
  it('has a mark for each cite and a link for each entry', () => {
    const svg = svgOf(DRAFT, [OUT_OF_RANGE]);
    assert.deepEqual(svg.match(/<a class="mark [^"]*" href="[^"]*"/g), [
      '<a class="mark plain first" href="#mark0"',
      '<a class="mark plain first" href="#mark1"',
      '<a class="mark plain hollow" href="#mark3"',
      '<a class="mark error" href="#mark2"',
    ]);
    assert.deepEqual(svg.match(/<a class="row" href="[^"]*"/g)?.length, 3);
    elementsOf(svg);
  });

  it('says what each of them stands for', () =>
    assert.deepEqual(titles(svgOf(DRAFT, [OUT_OF_RANGE])).slice(-4), [
      '1 Hayflick 1961: The serial cultivation of human diploid cell strains\nLine 3: “Cells stop dividing after some fifty rounds.”',
      '2 Coppé 2008: Secretory phenotypes reveal functions of oncogenic RAS\nLine 3: “Old cells secrete interleukin 6.”',
      '3 Chang 2016: Clearance of senescent cells by ABT263\nLine 7, in a table or caption: “ABT263 · [3]”',
      '9: not in the list\nLine 3: “Old cells secrete interleukin 6.”\nError: No reference 9: the list ends at 3',
    ]));

  it('counts in its legend', () => {
    assert.deepEqual(legend(svgOf(DRAFT, [OUT_OF_RANGE])), ['2 first mentions', '1 more', '1 in tables and captions', '1 error']);
    const calm = DRAFT.replace(',9', '').replace('[3]', '[2]');
    assert.deepEqual(legend(svgOf(calm)), ['2 first mentions', '1 in tables and captions', '1 never cited']);
  });

  it('tells what it shows to who does not see it', () =>
    assert.match(svgOf(DRAFT, [OUT_OF_RANGE]), /role="img" aria-label="Citation map: 3 citations \(4 cites\) of 3 references, 1 finding\."/));

  it('a draft cannot put anything live into it', () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>&lt;b&gt;\u0000\uFFFE\uD800\u202E';
    const draft = `# A\n\nSome words of this section. ${evil}\n\n## ${evil} one\n\nCells ${evil} age [1].\n\n## Two ${evil}\n\nMore [9].\n\n## References\n\n1. ${evil} A. ${evil} of cells. ${evil}. 1999;1:2-3.\n2. Other B. Title. Cell. 2001;2:3-4.\n`;
    const svg = svgOf(draft, [{ at: '9]', message: evil }, { at: '2. Other', message: evil }], { standalone: evil });
    const names = new Set(elementsOf(svg.replace(/<style>[^<]*<\/style>/, '')));
    assert.deepEqual([...names].sort(), ['a', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    // eslint-disable-next-line no-control-regex -- XML forbids them
    assert.doesNotMatch(svg, /[\u0000-\u0008\uFFFE\uFFFF\u202E]|\p{Cs}/u);
  });

  it('as a file of its own it has its own colours', () => {
    const svg = svgOf(DRAFT, [], { standalone: 'draft.md', linkTo: () => undefined });
    assert.match(svg, /<style>[^<]*fill: #c62828/);
    assert.doesNotMatch(svg, /var\(|<a |href/);
    assert.match(svg, />draft\.md</);
  });

  it('is sound for any draft', () => {
    const drafts = ['', '[1]', '# One\n', '1. A\n2. B\n', 'Cells [1].\n\n# References\n', '# References\n\n1. Hayflick L. Cells. 1961.', 'a [^1]\n\n[^1]: Note.', '字'.repeat(40) + '[1]\n\n# 参考文献\n\n1. 王 B. 字. 2001.'];
    for (const draft of drafts) {
      for (const width of [undefined, 0, 90, 1e9]) {
        const svg = svgOf(draft, [], width === undefined ? {} : { width });
        elementsOf(svg);
        assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
      }
    }
  });

  for (const [count, height] of [[1, 250], [10, 350], [100, 1150], [500, 1150], [1500, 3000]] as const) {
    it(`shows ${count} references on a picture of at most ${height} pixels`, () => {
      const svg = svgOf(draftOf(count, 2));
      assert.ok(Number(/ height="(\d+)"/.exec(svg)![1]) <= height, / height="\d+"/.exec(svg)![0]);
      const labels = [...svg.matchAll(/<text font-size="9.5" x="[\d.]+" y="([\d.]+)">/g)].map(it => Number(it[1]));
      assert.ok(labels.every((it, at) => at === 0 || it - labels[at - 1]! > 8.9), 'labels stand on each other');
      assert.ok(labels.length >= Math.min(count, 10));
    });
  }

  it('leaves the staircase out where the list has another order', () => {
    const order = [5, 2, 8, 1, 7, 3, 6, 4];
    const draft = draftOf(8, 1);
    assert.match(svgOf(draft), /class="stairs"/);
    const shuffled = order.reduce((text, key, at) => text.replace(`[${at + 1}]`, `[@${key}]`), draft).replaceAll('[@', '[');
    assert.doesNotMatch(svgOf(shuffled), /class="stairs"/);
  });

  it('its script is one that can be read', () => assert.equal(typeof new Function(`${MAP_SCRIPT}; return setUpCitationMap`)(), 'function'));
});
