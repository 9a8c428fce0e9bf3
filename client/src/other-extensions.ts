/** Settings of other extensions that take `[3]` for a broken link, or a key for a misspelt word; changed only when asked. */
import * as vscode from 'vscode';

interface Adaptation {
  /** The extension that has the setting; it cannot be written while that one is not installed. */
  readonly extension: string;
  readonly section: string;
  readonly why: string;
  readonly adapt: (value: unknown) => unknown;
}

const ADAPTATIONS: readonly Adaptation[] = [
  {
    extension: 'vscode.markdown-language-features',
    section: 'markdown.validate.referenceLinks.enabled',
    why: 'the built-in validation reports [3] as a missing link',
    adapt: () => 'ignore',
  },
  {
    extension: 'davidanson.vscode-markdownlint',
    section: 'markdownlint.config',
    why: 'markdownlint reports [3] as a missing link (MD052)',
    adapt: value => ({ ...(value as object | undefined), MD052: false }),
  },
  {
    extension: 'streetsidesoftware.code-spell-checker',
    section: 'cSpell.ignoreRegExpList',
    why: 'the spell checker reads citation keys as words',
    adapt: value => [...new Set([...((value as string[] | undefined) ?? []), '@[\\w:.#$%&+?<>~/-]+'])],
  },
];

/** Offers the settings of the extensions that are installed, and writes the picked ones into the workspace's settings. */
export async function adaptOtherExtensions(): Promise<void> {
  const offered = ADAPTATIONS.filter(it => vscode.extensions.getExtension(it.extension));
  const picked = await vscode.window.showQuickPick(
    offered.map(it => ({ label: it.section, detail: it.why, picked: true, adaptation: it })),
    { canPickMany: true, title: 'Settings to change in this workspace' },
  );
  const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const configuration = vscode.workspace.getConfiguration();
  for (const { adaptation } of picked ?? []) {
    const { section, adapt } = adaptation;
    await configuration.update(section, adapt(configuration.get(section)), target);
  }
}
