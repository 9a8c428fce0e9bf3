/** `citewise/map`: the picture of a draft as it is in the editor, and the places that its links lead to. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MAP, type MapParams, type MapResult } from '../../server/src/lsp/protocol';
import { Editor } from './editor';

const URI = 'file:///drafts/draft.md';
const DRAFT = `Cells age [1,2]. They secrete IL-6 [9].

## References

1. Hayflick L. The limited lifetime. Exp Cell Res. 1965;37:614-636.
2. Baker DJ. Clearance. Nature. 2011;479:232-236.
`;

describe('the map of an open draft', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
    await editor.open(URI, DRAFT);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  const mapOf = (more: Partial<MapParams> = {}): Promise<MapResult> =>
    editor.connection.sendRequest<MapResult>(MAP, { uri: URI, ...more } satisfies MapParams);

  /** The words that the links with this class lead to. */
  const ledTo = ({ svg, places }: NonNullable<MapResult>, name: string): string[] => {
    const document = TextDocument.create(URI, 'markdown', 1, editor.textOf(URI));
    return [...svg.matchAll(new RegExp(`<a class="${name}[^"]*" href="#place-(\\d+)"`, 'g'))].map(it => document.getText(places[Number(it[1])]));
  };

  it('leads from each mark to its number, and from each row to its entry', async () => {
    const map = (await mapOf())!;
    assert.deepEqual(ledTo(map, 'mark'), ['1', '2', '9']);
    assert.deepEqual(ledTo(map, 'row').map(it => it.slice(0, 11)), ['1. Hayflick', '2. Baker DJ']);
    assert.match(map.svg, /class="mark error"/);
  });

  it('follows an edit', async () => {
    await editor.replace(URI, '[9]', '[2]');
    const map = (await mapOf())!;
    assert.deepEqual(ledTo(map, 'mark'), ['1', '2', '2']);
    assert.doesNotMatch(map.svg, /class="mark error"/);
  });

  it('is as wide as the editor wants it, and a file without links where it wants that', async () => {
    assert.match((await mapOf({ width: 500 }))!.svg, /^<svg [^>]* width="500"/);
    const { svg } = (await mapOf({ isStandalone: true }))!;
    assert.match(svg, /<style>/);
    assert.doesNotMatch(svg, /href/);
  });

  it('is nothing for what cannot be read', async () => assert.equal(await mapOf({ uri: 'file:///drafts/none.md' }), null));
});
