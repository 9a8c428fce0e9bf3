import { gotoReference } from '../../server/src/features/goto-reference';
import { assertMarked, picture } from './pictured';

const check = (source: string): void => {
  const it = picture(source);
  assertMarked(it, gotoReference(it.library, it.at).map(target => target.span));
};
const checkOrigin = (source: string): void => {
  const it = picture(source);
  assertMarked(it, gotoReference(it.library, it.at).slice(0, 1).map(target => target.origin));
};

const LIST = `
## References
1. Hayflick L. 1961.
2. Coppé JP. 2008.
3. Baker DJ. 2011.
4. Wang E. 1995.`;

describe('go to reference', () => {
  it('goes from a number to its entry', () => check(`
Senescent cells secrete IL-6 [$02].

## References
1. Hayflick L. 1961.
2. Coppé JP. 2008.
^^^^^^^^^^^^^^^^^^
`));

  it('goes to a member inside of a range, at its last number', () => check(`
They resist apoptosis [1–$03].

## References
1. Hayflick L. 1961.
2. Coppé JP. 2008.
3. Baker DJ. 2011.
^^^^^^^^^^^^^^^^^^
`));

  it('goes to every member between the numbers of a range', () => check(`
They resist apoptosis <sup>1 –$0 3</sup>.

## References
1. Hayflick L. 1961.
^^^^^^^^^^^^^^^^^^^^
2. Coppé JP. 2008.
^^^^^^^^^^^^^^^^^^
3. Baker DJ. 2011.
^^^^^^^^^^^^^^^^^^
`));

  it('underlines only the number', () => checkOrigin(`
They resist apoptosis [1,2–$04].
                           ^
${LIST}`));

  it('knows no way from an entry, from prose, or from a number without an entry', () => {
    check(`Cells age [1].\n\n## References\n1. Hayflick$0 L. 1961.\n2. Wang E. 1995.\n`);
    check(`Cells$0 age [1].\n${LIST}`);
    check(`Cells age [$09].\n${LIST}`);
    check('Cells age [$01].\n');
  });
});
