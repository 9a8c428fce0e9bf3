/** The server as an editor sees it: what a reader asks. */
import assert from 'node:assert/strict';
import type { Hover, Location, LocationLink, DocumentSymbol, Range } from 'vscode-languageserver';
import { Editor } from './editor';

const URI = 'file:///drafts/draft.md';
const DRAFT = `# Old cells

Cells divide a limited number of times [1]. Some resist death [1–3], others do not <sup>2</sup>.

## References

1. Hayflick L, Moorhead PS. The serial cultivation of human diploid cell strains. Exp Cell Res. 1961;25:585-621.
2. Baker DJ, Wijshake T. Clearance of p16-positive cells. Nature. 2011;479:232-236. doi:10.1038/nature10600
3. Wang E. Senescent fibroblasts resist death. Cancer Res. 1995;55:2284-2292.
`;

describe('a reader', function () {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({
      capabilities: {
        textDocument: {
          definition: { linkSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    await editor.open(URI, DRAFT);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  const textAt = ({ start, end }: Range): string => {
    const lines = editor.textOf(URI).split('\n');
    return start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : `${start.line}–${end.line}`;
  };

  it('is told what the server can do', () => {
    const { capabilities, serverInfo } = editor.initialized;
    assert.equal(serverInfo?.name, 'Citewise');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.diagnosticProvider, undefined, 'this editor did not say that it asks for diagnostics');
  });

  it('hovers over one number and sees the formatted reference', async () => {
    const hover = await editor.at<Hover>('hover', URI, '[1–3]', 3);
    assert.equal(textAt(hover.range!), '3');
    const { value } = hover.contents as { value: string };
    assert.match(value, /^\*\*3\*\* · Wang 1995\n\nWang E\. Senescent fibroblasts resist death\. \*Cancer Res/);
  });

  it('goes to the member of a range', async () => {
    const [link] = await editor.at<LocationLink[]>('definition', URI, '[1–3]', 3);
    assert.equal(textAt(link!.originSelectionRange!), '3');
    assert.equal(textAt(link!.targetSelectionRange), '3');
    assert.equal(link!.targetRange.start.line, 8);
  });

  it('finds all citations of an entry', async () => {
    const found = await editor.at<Location[]>('references', URI, 'Baker', 0, { context: { includeDeclaration: true } });
    assert.deepEqual(found.map(it => textAt(it.range)), ['2', '1–3', '2']);
  });

  it('sees the outline, folding and links', async () => {
    const [section] = await editor.of<DocumentSymbol[]>('documentSymbol', URI);
    assert.equal(section!.children![0]!.children!.length, 3);
    assert.deepEqual(await editor.of('foldingRange', URI), [
      { startLine: 0, endLine: 8 },
      { startLine: 4, endLine: 8 },
    ]);
    const [link] = await editor.of<{ range: Range; target: string }[]>('documentLink', URI);
    assert.equal(link!.target, 'https://doi.org/10.1038/nature10600');
  });

  it('is answered nothing where there is nothing', async () => {
    assert.equal(await editor.at('hover', URI, 'Cells divide', 2), null);
    assert.deepEqual(await editor.at('definition', URI, 'Cells divide', 2), []);
    assert.equal(await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///x.md' }, position: { line: 0, character: 0 } }), null);
  });

  it('gets no analysis of a document in another language', async () => {
    await editor.open('file:///drafts/notes.txt', DRAFT, 'plaintext');
    assert.equal(await editor.of('documentSymbol', 'file:///drafts/notes.txt'), null);
  });
});
