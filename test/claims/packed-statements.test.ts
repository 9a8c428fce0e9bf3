/** The statements of an indexed review, packed and unpacked: the rules must not see the difference. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardOf } from '../../server/src/claims/similar/likeness';
import { packStatements, statementAt, termsOfClaims, unpackStatements } from '../../server/src/claims/similar/packed-statements';
import { statementOf } from '../../server/src/claims/similar/statement';
import { parseReview } from '../../server/src/model/parse-review';
import { parseAndPack, unpack } from '../../server/src/project/packed';

const text = readFileSync(join(__dirname, '../../corpus/therapy-induced-senescence.md'), 'utf8');

describe('packed statements', () => {
  it('say what the sentences say', () => {
    const [fresh, kept] = [parseReview('a', text), unpack('a', text, parseAndPack('a', text))!];
    assert.ok(fresh.claims.length > 100);
    fresh.claims.forEach((_, at) => {
      const own = statementAt(fresh, at)!;
      const other = statementAt(kept, at)!;
      assert.deepEqual({ ...other, content: undefined }, { ...own, content: undefined });
      assert.equal(other.content, kept.claims[at]!.content);
      assert.deepEqual(termsOfClaims(kept).guards[at], {
        named: guardOf(own).named.map(({ kind, id, members }) => (members ? { kind, id, members } : { kind, id })),
        bearing: guardOf(own).bearing,
      });
    });
  });

  it('are those of the sentences with the abbreviations that the claims define', () => {
    const short = 'Old cells, in therapy-induced senescence (TIS), secrete much [1]. TIS lasts [1].\n\n## References\n\n1. Hayflick L. Cells. Nature. 1961;1:1-2.\n';
    const review = unpack('a', short, parseAndPack('a', short))!;
    const abbreviations = new Map([['TIS', 'therapy-induced senescence']]);
    assert.deepEqual(statementAt(review, 1), statementOf(review.claims[1]!.content, abbreviations));
    assert.equal(statementAt(review, 1), statementAt(review, 1));
    assert.equal(statementAt(review, 2), undefined);
  });

  for (const broken of ['', '[]', 'null', '{}', '[[1,2,3]]', '["a",[2],[0,1],[],[],[],[["",0,0]]]', '["a",[1],[0,0],[],[],[],[["",0,0]]]', '["a",[1],[0],[],[],[],[]]', '["a",[1],[0],[],[],[],[["",0,0,4]]]']) {
    it(`are not read from ${broken || 'nothing'}`, () => {
      const review = parseReview('a', 'Cells age [1].\n\n## References\n\n1. Hayflick L. Cells. Nature. 1961;1:1-2.\n');
      assert.equal(unpackStatements(review, broken), false);
      assert.equal(unpackStatements(review, packStatements(review)), true);
    });
  }
});
