// The extension starts in Restricted Mode too.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateCitewise } from '../editor';

describe('Restricted Mode', () => {
  it('is on', () => assert.equal(vscode.workspace.isTrusted, false));

  it('does not keep the extension from starting', async () => {
    assert.equal((await activateCitewise()).isActive, true);
  });
});
