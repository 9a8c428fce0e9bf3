/** The citation map as data: marks against rows as a picture, verdicts, sections, and the text without its lists. */
import assert from 'node:assert/strict';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import { citationMapOf, type CitationMap } from '../../server/src/report/map/citation-map';
import { DRAFT, findingOf, type Said } from './sample';

const mapOf = (draft: string, said: readonly Said[] = []): CitationMap => {
  const review = parseReview('file:///home/draft.md', draft);
  return citationMapOf(review, Library.empty.with(review), said.map(it => findingOf(it, draft, review.uri)));
};

/**
 * A line for each entry and a column for each cite, in the order of the text: `●` a first mention, `∙` a later one, `○` in a
 * table, or the verdict's letter. The worst of the entry itself stands behind its key, `?` is what the list does not have.
 */
function picture({ rows, marks }: CitationMap): string {
  const letter = (it: CitationMap['marks'][number]): string =>
    it.verdict?.[0]!.toUpperCase() ?? (it.isInDisplay ? '○' : it.isFirst ? '●' : '∙');
  const line = (name: string, row: number | undefined): string =>
    `${name.padEnd(4)}${marks.map(it => (it.row === row ? letter(it) : ' ')).join('')}`.trimEnd();
  const strays = marks.some(it => it.row === undefined) ? [line('?', undefined)] : [];
  return [...rows.map((it, row) => line(`${it.key}${it.verdict?.[0]!.toUpperCase() ?? ''}`, row)), ...strays].join('\n');
}

const LIST = `
## References

1. Hayflick L. The serial cultivation of cells. Exp Cell Res. 1961;25:585-621.
2. Coppé JP. Secretory phenotypes. PLoS Biol. 2008;6:301.
3. Chang J. Clearance of senescent cells. Nat Med. 2016;22:78-83.
4. Baker DJ. Naturally occurring cells. Nature. 2016;530:184-189.
`;

describe('the citation map', () => {
  it('is a staircase where all is well, with tables told apart', () =>
    assert.equal(
      picture(mapOf(`Cells [1] age [1–3].\n\n| a | b |\n| --- | --- |\n| c | [4] |\n\nThey die [2].\n${LIST}`)),
      `
1   ●∙
2     ●  ∙
3      ●
4       ○`.slice(1),
    ));

  it('takes what a table cites first for mentioned there', () =>
    assert.deepEqual(picture(mapOf(`One [1].\n\n| a | b |\n| --- | --- |\n| c | [2] |\n\nThree [3]. Two [2].\n${LIST}`)).split('\n').slice(0, 3), [
      '1   ●',
      '2    ○ ∙',
      '3     ●',
    ]));

  it('shows a shift: an empty row, and a number beyond the list', () =>
    assert.equal(
      picture(mapOf(`One [1]. Two [3]. Three [4]. Four [5].\n${LIST}`, [{ at: '5]' }])),
      `
1   ●
2
3    ●
4     ●
?      E`.slice(1),
    ));

  describe('a finding is about', () => {
    const about = (at: string, more: Partial<Said> = {}) =>
      picture(mapOf(`One [1,2]. Two [2–4].\n${LIST}`, [{ at, severity: 'warning', ...more }])).split('\n');

    it('the number that it points at', () => assert.deepEqual(about('2].'), ['1   ●', '2    W∙', '3      ●', '4       ●']));
    it('all numbers of a marker', () => assert.deepEqual(about('[1,2]'), ['1   W', '2    W∙', '3      ●', '4       ●']));
    it('the ones that it names, of a range', () =>
      assert.deepEqual(about('2–4', { cited: ['4'] }), ['1   ●', '2    ●∙', '3      ●', '4       W']));
    it('the ones that it names, of a sentence', () =>
      assert.deepEqual(about('One [1,2]. Two [2–4]', { cited: ['3'] }), ['1   ●', '2    ●∙', '3      W', '4       ●']));
    it('the entry in which it stands', () => assert.deepEqual(about('1961'), ['1W  ●', '2    ●∙', '3      ●', '4       ●']));

    it('else the text', () => {
      const { remarks } = mapOf(DRAFT, [{ at: 'agent', severity: 'hint' }]);
      assert.deepEqual(remarks.map(it => [it.line, it.verdict, it.sentence]), [[5, 'hint', 'agent · source']]);
    });

    it('the text as a whole, where it is about very much of it', () => {
      const text = `${'Cells age [1]. '.repeat(60)}\n${LIST}`;
      const map = mapOf(text, [{ at: text.slice(0, 60 * 15) }]);
      assert.equal(map.remarks.length, 1);
      assert.ok(map.marks.every(it => it.verdict === undefined));
    });
  });

  it('takes the worst of several findings', () => {
    const map = mapOf(DRAFT, [{ at: '[1]', severity: 'hint' }, { at: '1]', severity: 'error' }, { at: '1]', severity: 'info' }]);
    assert.equal(map.marks[0]!.verdict, 'error');
    assert.deepEqual(map.marks[0]!.findings, [0, 1, 2]);
  });

  it('measures the text without its list, wherever that stands', () => {
    const before = mapOf(`${LIST}\n# Text\n\nOne [1].`);
    assert.ok(before.marks[0]!.at > 0.5);
    const { marks } = mapOf(`Ten chars. [1]${LIST}`);
    // The line's end and the one behind the list are text, too.
    assert.equal(marks[0]!.at, 11 / 16);
  });

  it('names the sections of the level that divides the draft, and not the list', () => {
    const text = 'Words of a section that is long enough to be seen.\n\n';
    const { columns, ticks } = mapOf(`# Title\n\n${text}## One\n\n${text}### Deep\n\n${text}## Two\n\n${text}${LIST}`);
    assert.deepEqual(columns.map(it => it.title), ['One', 'Two']);
    assert.equal(columns[0]!.to, columns[1]!.from);
      assert.equal(ticks.length, 1);
  });

  it('keeps several lists apart', () => {
    const chapter = (at: number) => `# Chapter ${at}\n\nSome words [1].\n\n## References\n\n1. Author ${'AB'[at]}. Title. Cell. 2001;1:1-2.\n\n`;
    assert.deepEqual(mapOf(chapter(0) + chapter(1)).rows.map(it => [it.list, it.timesCited]), [[0, 1], [1, 1]]);
  });
});
