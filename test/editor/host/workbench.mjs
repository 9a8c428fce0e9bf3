// The address of the workbench.
import { URLSearchParams } from 'node:url';

/**
 * The address that opens the workbench. `workspace`, `extension` (a folder under development) and `suite` (a module that
 * exports `run`) are absolute paths; each may be missing.
 */
export function workbenchAddress(port, { workspace, extension, suite }) {
  const remote = file => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (workspace) query.set('folder', workspace);
  else query.set('ew', 'true');
  return `http://127.0.0.1:${port}/?${query}`;
}
