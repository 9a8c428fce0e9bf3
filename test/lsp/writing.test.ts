/** What changes a draft: only an edit that the author asked for, and exactly that. */
import assert from 'node:assert/strict';
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { IGNORE_FINDING_COMMAND, SUPPRESS, type IgnoreFindingArgument, type SuppressResult } from '../../server/src/lsp/protocol';
import { Editor } from './editor';

const URI = 'file:///drafts/draft.md';
const LIST = `
## References

1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.
2. Baker DJ. Clearance. Nature. 2011;479:232-236.
3. Wang E. Resistance to death. Cancer Res. 1995;55:2284-2292.
`;
const DRAFT = `Cells age [1]. Many things happen [3-1]. They secrete IL-6 [9].\n${LIST}`;

describe('a writer', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
      initializationOptions: { hasIgnoreCommand: true },
    });
    await editor.open(URI, DRAFT);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  const rangeOf = (what: string): Range => {
    const start = editor.textOf(URI).indexOf(what);
    return { start: editor.positionAt(URI, start), end: editor.positionAt(URI, start + what.length) };
  };
  const actionsAt = (what: string, only?: string[]): Promise<CodeAction[]> =>
    editor.of('codeAction', URI, { range: rangeOf(what), context: { diagnostics: [], ...(only && { only }) } });
  const applied = ({ documentChanges }: WorkspaceEdit): string => {
    const [change] = documentChanges as { textDocument: { version: number }; edits: TextEdit[] }[];
    assert.equal(change!.textDocument.version, editor.versionOf(URI));
    return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, editor.textOf(URI)), change!.edits);
  };

  it('mends a reversed range with the preferred fix', async () => {
    const fix = (await actionsAt('3-1')).find(it => it.isPreferred);
    assert.equal(applied(fix!.edit!), DRAFT.replace('3-1', '1-3'));
    assert.equal(fix!.diagnostics![0]!.code, 'reversed-range');
  });

  it('mends all that is certain on saving', async () => {
    const [all, ...others] = await actionsAt('Cells', ['source.fixAll']);
    assert.equal(all!.kind, 'source.fixAll.citewise');
    assert.equal(others.length, 0);
    assert.equal(applied(all!.edit!), DRAFT.replace('3-1', '1-3'));
  });

  it('ignores a finding with a reason', async () => {
    const ignore = (await actionsAt('[9]', ['quickfix'])).find(it => it.command?.command === IGNORE_FINDING_COMMAND);
    const [argument] = ignore!.command!.arguments as [IgnoreFindingArgument];
    assert.equal(argument.rule, 'number-out-of-range');
    const result = await editor.connection.sendRequest<SuppressResult>(SUPPRESS, { ...argument, reason: 'it comes with the proofs' });
    const text = TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, DRAFT), result!.edits);
    assert.equal(text, `<!-- citewise-ignore number-out-of-range: it comes with the proofs -->\n${DRAFT}`);
    assert.equal(await editor.connection.sendRequest(SUPPRESS, { ...argument, reason: ' ' }), null);
  });

  it('renames no number, and is told why', async () => {
    const place = await editor.at<{ range: Range; placeholder: string }>('prepareRename', URI, '[3-1]', 3);
    assert.equal(place.placeholder, '1');
    assert.deepEqual(await editor.at('rename', URI, '[3-1]', 3, { newName: '7' }), { changes: {} });
    const { message } = await editor.next<{ message: string }>('window/showMessage');
    assert.match(message, /^1 was not renamed: /);
    assert.equal(await editor.at('prepareRename', URI, 'Cells'), null);
  });
});
