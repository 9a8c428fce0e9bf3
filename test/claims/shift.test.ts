// A draft of ten sentences, its list changed in all ways by which numbers come to be off.
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import { moveNumbers, takeOut } from '../../server/src/claims/shift/renumber';
import { deltaAt, shiftsOf } from '../../server/src/claims/shift/shifts';
import { parseReview } from '../../server/src/model/parse-review';

const TITLES = [
  'Lighthouses of the northern coast', 'Granite quarries and their tools', 'Migration of the grey heron', 'A dictionary of sailors’ knots',
  'Volcanic ash in arctic lakes', 'The tuning of church organs', 'Bee keeping on city roofs', 'Glass blowing in Venice',
  'Railway bridges made of iron', 'Tidal mills of Brittany', 'Wolves in the alpine forest', 'How paper was made from rags',
];
const SUBJECTS = [
  'lighthouses stood on the northern coast', 'granite was cut with quarry tools', 'the grey heron keeps its migration', 'sailors’ knots fill a dictionary',
  'volcanic ash fell into arctic lakes', 'church organs need tuning', 'bee keeping came to city roofs', 'Venice has its glass blowing',
  'railway bridges were iron', 'Brittany has tidal mills', 'wolves hide in alpine forest', 'paper was made from rags',
];
const NEW = 'Taxation of salt under the last emperors';

const write = (markers: readonly string[], titles: readonly string[]): string =>
  `${SUBJECTS.map((it, at) => `We saw that ${it} ${markers[at]!}.`).join('\n')}\n\n## References\n\n` +
  titles.map((it, at) => `${at + 1}. Writer ${'ABCDEFGHIJKLMN'[at]!}. ${it}. Old Press; 1999.`).join('\n');

const numbered = TITLES.map((_, at) => `[${at + 1}]`);
const read = (text: string) => parseReview('file:///draft.md', text);
const textOfBody = (text: string): string => text.slice(0, text.indexOf('\n\n##'));

describe('A shifted list', () => {
  it('is not seen where nothing is wrong', () => {
    assert.deepEqual(shiftsOf(read(write(numbered, TITLES))), []);
    assert.deepEqual(shiftsOf(read(write(numbered, [...TITLES, NEW]))), []);
  });

  for (let at = 0; at < TITLES.length - 1; at++) {
    it(`names the entry that was put in as ${at + 1}, and takes it out again`, () => {
      const titles = [...TITLES.slice(0, at), NEW, ...TITLES.slice(at)];
      const review = read(write(numbered, titles));
      const [shift, ...others] = shiftsOf(review);
      assert.equal(others.length, 0);
      assert.deepEqual(shift!.inserted, [at + 1]);
      assert.deepEqual(shift!.runs, [{ first: at + 1, last: Infinity, delta: 1 }]);
      const moved = applyEdits(review.text, moveNumbers(review, shift!)!);
      assert.equal(textOfBody(moved), textOfBody(write(TITLES.map((_, index) => `[${index < at ? index + 1 : index + 2}]`), titles)));
      // The names of the test's writers are by place, so only the titles come back.
      assert.equal(applyEdits(review.text, takeOut(review, shift!)).replace(/Writer ./g, ''), write(numbered, TITLES).replace(/Writer ./g, ''));
    });
  }

  it('knows that an entry is gone, and leaves alone what meant it', () => {
    const review = read(write(numbered, TITLES.filter((_, at) => at !== 4)));
    const [shift] = shiftsOf(review);
    assert.equal(shift!.runs[0]!.delta, -1);
    const moved = read(applyEdits(review.text, moveNumbers(review, shift!)!));
    const meant = moved.citations.map(({ cites }) => moved.references.find(it => it.key === cites[0]!.key)?.item.title);
    TITLES.forEach((title, at) => at !== 4 && assert.equal(meant[at], title));
  });

  it('sees two changes: only the numbers between them are off', () => {
    const titles = [...TITLES.slice(0, 3), NEW, ...TITLES.slice(3, 8), ...TITLES.slice(9)];
    const [shift] = shiftsOf(read(write(numbered, titles)));
    assert.equal(deltaAt(shift!, 1, 2), 0);
    assert.equal(deltaAt(shift!, 4, 5), 1);
    assert.equal(deltaAt(shift!, 10, 11), 0);
  });

  it('keeps the number of a new entry where it is cited for what it says', () => {
    const titles = [...TITLES.slice(0, 3), NEW, ...TITLES.slice(3)];
    const text = write(numbered, titles).replace('We saw that the grey heron', 'The emperors lived on taxation of salt [4]. We saw that the grey heron');
    const review = read(text);
    const [shift] = shiftsOf(review);
    assert.deepEqual(shift!.inserted, []);
    assert.deepEqual(shift!.kept.map(it => it.number), [4]);
    assert(applyEdits(text, moveNumbers(review, shift!)!).includes('salt [4]'));
    assert(applyEdits(text, moveNumbers(review, shift!)!).includes('dictionary [5]'));
  });

  it('writes ranges anew that the new entry cuts in two', () => {
    const titles = [...TITLES.slice(0, 4), NEW, ...TITLES.slice(4)];
    const moved = (marker: string): string => {
      const markers = numbered.map((it, at) => (at === 11 ? marker : it));
      const review = read(write(markers, titles));
      return /rags (.*)\.$/.exec(textOfBody(applyEdits(review.text, moveNumbers(review, shiftsOf(review)[0]!)!)))![1]!;
    };
    assert.equal(moved('[12]'), '[13]');
    assert.equal(moved('[9–12]'), '[10–13]');
    assert.equal(moved('[4-6,12]'), '[4,6,7,13]');
    assert.equal(moved('[3–7, 12]'), '[3, 4, 6–8, 13]');
    assert.equal(moved('<sup>2,12</sup>'), '<sup>2,13</sup>');
    assert.equal(moved('⁹⁻¹²'), '¹⁰⁻¹³');
  });

  it('drops the number of what is gone where another one takes it', () => {
    const titles = TITLES.filter((_, at) => at !== 4);
    const markers = numbered.map((it, at) => (at === 11 ? '[5, 6, 12]' : it));
    const review = read(write(markers, titles));
    const [shift] = shiftsOf(review);
    if (shift!.deleted[0] === 5) assert(applyEdits(review.text, moveNumbers(review, shift!)!).includes('rags [5, 11]'));
  });

  it('finds a passage, and nothing around it', () => {
    const markers = numbered.map((it, at) => (at >= 3 && at <= 8 ? `[${at + 2}]` : it));
    const [shift, ...others] = shiftsOf(read(write(markers, TITLES)));
    assert.equal(others.length, 0);
    const right = TITLES.map((_, at) => deltaAt(shift!, at, Number(/\d+/.exec(markers[at]!)![0])));
    assert.deepEqual(right, TITLES.map((_, at) => (at >= 3 && at <= 8 ? -1 : 0)));
  });
});
