import assert from 'node:assert/strict';
import { explainRename, prepareRename } from '../../server/src/features/rename';
import { assertMarked, picture } from './pictured';

const check = (source: string): void => {
  const it = picture(source);
  const place = prepareRename(it.library, it.at);
  assertMarked(it, place ? [place.span] : []);
  assert.equal(explainRename(it.library, it.at) !== undefined, place !== undefined);
};

describe('rename', () => {
  const LIST = '\n## References\n1. Hayflick L. 1961.\n2. Coppé JP. 2008.\n3. Wang E. 1995.\n';

  it('takes a number', () => check(`\nCells age [1,$02].\n             ^\n${LIST}`));
  it('takes the number of an entry', () => check(`
Cells age [1].

## References
$01. Hayflick L. 1961.
^
2. Coppé JP. 2008.
`));
  it('leaves headings, words and entries to others', () => {
    check(`\n# Ag$0ing\n\nCells age [1].\n${LIST}`);
    check(`\nCe$0lls age [1].\n${LIST}`);
    check('\nCells age [1].\n\n## References\n1. Hayf$0lick L. 1961.\n2. Coppé JP. 2008.\n');
  });
});
