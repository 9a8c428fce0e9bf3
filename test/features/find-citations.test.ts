import { findCitations } from '../../server/src/features/find-citations';
import { highlight } from '../../server/src/features/highlight';
import { assertMarked, picture } from './pictured';

const check = (source: string, includeEntry = false): void => {
  const it = picture(source);
  assertMarked(it, findCitations(it.library, it.at, { includeEntry }).map(found => found.span));
};

const LIST = `
## References
1. Hayflick L. 1961.
2. Coppé JP. 2008.
3. Baker DJ. 2011.
4. Wang E. 1995.`;

describe('find citations', () => {
  it('finds numbers, without their brackets', () => check(`
Cells age [$02]. They secrete IL-6.<sup>1,2</sup> Some die [3].
           ^
                                        ^
${LIST}`));

  it('finds a number that a range only implies, as the whole range', () => check(`
Cells age [$02]. They secrete IL-6 [1–3].
           ^
                                  ^^^
${LIST}`));

  it('finds the ends of a range as their numbers', () => check(`
Cells age [$03]. They secrete IL-6 [1–3].
           ^
                                    ^
${LIST}`));

  it('finds them from the entry, with the entry where asked', () => check(`
Cells age [2]. They secrete IL-6 [2,4].
           ^
                                  ^

## References
1. Hayflick L. 1961.
2. Coppé$0 JP. 2008.
^
3. Baker DJ. 2011.
4. Wang E. 1995.
`, true));

  it('finds the members of a range once', () => check(`
Cells age [1 –$0 3]. They secrete IL-6 [2].
           ^
           ^^^^^
               ^
                                      ^
${LIST}`));

  it('finds nothing elsewhere', () => {
    check(`Cells$0 age [1].\n${LIST}`);
    check(`Cells age [$09].\n${LIST}`);
  });
});

describe('highlight', () => {
  const checkHighlight = (source: string): void => {
    const it = picture(source);
    assertMarked(it, highlight(it.library, it.at).map(found => found.span));
  };

  it('marks the cites and the entry', () => checkHighlight(`
Cells age [$02]. They secrete IL-6 [1–2].
           ^
                                    ^

## References
1. Hayflick L. 1961.
2. Coppé JP. 2008.
^
`));

  it('leaves whoever reads an entry alone', () => checkHighlight('Cells age [1].\n\n## References\n1. Hayflick L.$0 1961.\n2. Wang E. 1995.\n'));
});
