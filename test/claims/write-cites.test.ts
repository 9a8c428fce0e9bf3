// Numbers added to a marker, and markers copied, as the draft writes them.
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import { addCites, copyMarker, replaceCites } from '../../server/src/evidence/markers/write-cites';
import { parseReview } from '../../server/src/model/parse-review';

const LIST = '\n\n## References\n\n' + Array.from({ length: 12 }, (_, at) => `${at + 1}. Author A. Title ${at + 1}. Nature. 2001;1:1-2.`).join('\n');

function edited(text: string, write: typeof addCites, keys: readonly string[]): string | undefined {
  const review = parseReview('file:///a.md', text + LIST);
  const edit = write(review, review.citations[0]!, keys);
  return edit && applyEdits(review.text, [edit]).slice(0, -LIST.length);
}

describe('markers written anew', () => {
  for (const [text, keys, added, replaced] of [
    ['Cells age [3].', ['1', '12'], 'Cells age [1, 3, 12].', 'Cells age [1, 12].'],
    ['Cells age [2,5–7].', ['4'], 'Cells age [2,4,5–7].', 'Cells age [4].'],
    ['Cells age [7,3].', ['4'], 'Cells age [7,3,4].', 'Cells age [4].'],
    ['Cells age.<sup>2,3</sup>', ['1'], 'Cells age.<sup>1,2,3</sup>', 'Cells age.<sup>1</sup>'],
    ['Cells age.^2^', ['1'], 'Cells age.^1,2^', 'Cells age.^1^'],
    ['Cells age.²', ['12'], 'Cells age.²,¹²', 'Cells age.¹²'],
    ['细胞衰老［３］。', ['12'], '细胞衰老［３, １２］。', '细胞衰老［１２］。'],
    ['Cells age [[3](#ref-3)].', ['1'], undefined, undefined],
  ] as const) {
    it(text, () => {
      assert.equal(edited(text, addCites, keys), added);
      assert.equal(edited(text, replaceCites, keys), replaced);
    });
  }

  for (const [text, expected] of [
    ['Cells age [3]. They do.', 'Cells age [3]. They do [3].'],
    ['Cells age.<sup>3</sup> They do.', 'Cells age.<sup>3</sup> They do.<sup>3</sup>'],
    ['Cells age. [3]\n\nThey do.', 'Cells age. [3]\n\nThey do. [3]'],
    ['Cells [3] and mice age [4]. They do.', 'Cells [3] and mice age [4]. They do [3].'],
    ['Cells age [3]. They do', 'Cells age [3]. They do [3]'],
  ] as const) {
    it(`copied: ${text.replace('\n\n', ' ')}`, () => {
      const review = parseReview('file:///a.md', text + LIST);
      const start = text.indexOf('They');
      const edit = copyMarker(review, review.citations[0]!, { start, end: text.length });
      assert.equal(applyEdits(review.text, [edit]).slice(0, -LIST.length), expected);
    });
  }
});
