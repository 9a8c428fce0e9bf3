/** What is loaded once: a failure is not kept. */
import assert from 'node:assert/strict';
import { keepLoaded } from '../../server/src/model/format-reference';

describe('what is loaded on demand', () => {
  it('is tried again after a failure, and kept after a success', async () => {
    let calls = 0;
    const load = keepLoaded(async () => {
      if (++calls === 1) throw new Error('not there yet');
      return calls;
    });
    await assert.rejects(load(), /not there yet/);
    assert.equal(await load(), 2);
    assert.equal(await load(), 2);
  });
});
