/** The statements of an indexed review, packed and unpacked: the rules must not see the difference. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definedInClaims } from '../../server/src/claims/similar/indexed-claims';
import { packStatements, unpackStatements } from '../../server/src/claims/similar/packed-statements';
import { statementOf } from '../../server/src/claims/similar/statement';
import { parseReview } from '../../server/src/model/parse-review';
import { parseAndPack, unpack } from '../../server/src/project/packed';

const text = readFileSync(join(__dirname, '../../corpus/therapy-induced-senescence.md'), 'utf8');

describe('packed statements', () => {
  it('say what the sentences say', () => {
    const [fresh, kept] = [parseReview('a', text), unpack('a', text, parseAndPack('a', text))!];
    assert.ok(fresh.claims.length > 100);
    fresh.claims.forEach(({ content }, at) => {
      const own = statementOf(content, definedInClaims(fresh));
      const other = statementOf(kept.claims[at]!.content, definedInClaims(kept));
      assert.deepEqual({ ...other, content: undefined }, { ...own, content: undefined });
      assert.equal(other.content, kept.claims[at]!.content);
    });
  });

  it('hold as long as the abbreviations mean the same', () => {
    const short = 'Old cells, in therapy-induced senescence (TIS), secrete much [1]. TIS lasts [1].\n\n## References\n\n1. Hayflick L. Cells. Nature. 1961;1:1-2.\n';
    const review = unpack('a', short, parseAndPack('a', short))!;
    const { content } = review.claims[1]!;
    const kept = statementOf(content, definedInClaims(review));
    assert.equal(statementOf(content, definedInClaims(review)), kept);
    assert.notDeepEqual(statementOf(content, new Map([['TIS', 'table in supplement']])).terms, kept.terms);
  });

  for (const broken of ['', '[]', 'null', '{}', '[[1,2,3]]', '[["a",[]]]']) {
    it(`are not read from ${broken || 'nothing'}`, () => {
      const review = parseReview('a', 'Cells age [1].\n\n## References\n\n1. Hayflick L. Cells. Nature. 1961;1:1-2.\n');
      assert.equal(unpackStatements(review, broken), false);
      assert.equal(unpackStatements(review, packStatements(review)), true);
    });
  }
});
