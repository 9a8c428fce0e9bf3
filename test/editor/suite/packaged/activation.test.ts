// The packaged extension starts where it was installed from its .vsix.
import assert from 'node:assert/strict';
import { activateCitewise } from '../editor';

describe('packaged extension', () => {
  it('is the installed one', async () => {
    const { extensionPath, isActive } = await activateCitewise();
    assert.equal(isActive, true);
    assert.match(extensionPath, /extensions[\\/]citewise\.citewise-/);
  });
});
