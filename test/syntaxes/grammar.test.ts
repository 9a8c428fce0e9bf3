/** The grammar colours what the parser finds: the same citations, marker by marker. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { parseReview } from '../../server/src/model/parse-review';

const ROOT = path.join(__dirname, '../..');
const INJECTION = 'markdown.citewise.citations';

/** The injection alone, in a Markdown grammar that knows nothing else. */
async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const file = path.join(ROOT, 'syntaxes/citations.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new OnigScanner(patterns),
      createOnigString: text => new OnigString(text),
    }),
    loadGrammar: scope =>
      Promise.resolve(
        scope === INJECTION
          ? parseRawGrammar(readFileSync(file, 'utf8'), file)
          : parseRawGrammar(JSON.stringify({ scopeName: scope, patterns: [], repository: {} }), 'root.json'),
      ),
    getInjections: scope => (scope === 'text.html.markdown' ? [INJECTION] : undefined),
  });
  return (await registry.loadGrammar('text.html.markdown'))!;
}

/** The text of each coloured marker. */
function coloured(grammar: IGrammar, text: string): readonly string[] {
  const found: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let start: number | undefined;
    let end = 0;
    for (const token of tokens) {
      const isMarker = token.scopes.some(it => it.startsWith('meta.citation'));
      if (isMarker && start === undefined) start = token.startIndex;
      if (isMarker) end = token.endIndex;
      else if (start !== undefined) {
        found.push(line.slice(start, end));
        start = undefined;
      }
    }
    if (start !== undefined) found.push(line.slice(start, end));
  }
  return found;
}

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['Cells age [12], [1,3] and [4–6].', ['[12]', '[1,3]', '[4–6]']],
    ['Escaped \\[3-14\\] and wide ［3，5－7］ 【10】.', ['\\[3-14\\]', '［3，5－7］', '【10】']],
    ['Raised.<sup>1,2</sup> Linked.<sup>[4](#r4)–[6](#r6)</sup>', ['<sup>1,2</sup>', '<sup>[4](#r4)–[6](#r6)</sup>']],
    ['Tags.<sup><a href="#r4">4</a>–<a href="#r6">6</a></sup>', ['<sup><a href="#r4">4</a>–<a href="#r6">6</a></sup>']],
    ['Carets.^1-3^ and ^\\[7\\]^', ['^1-3^', '^\\[7\\]^']],
    ['Raised letters¹² and ranges¹⁻³.', ['¹²', '¹⁻³']],
    ['A note [^1] here.', ['[^1]']],
    ['[[8](#CR8), [9](#CR9)]', ['[[8](#CR8), [9](#CR9)]']],
    ['p16<sup>INK4a</sup>, CD8<sup>+</sup>, 10<sup>6</sup>, 10^6^, [sic], [ ], [0, 1], [text](url), Ca²⁺', []],
  ];
  for (const [text, markers] of CASES) it(text, () => assert.deepEqual(coloured(grammar, text), markers));

  it('colours every citation of the digest, and nothing else above its list', () => {
    const text = readFileSync(path.join(ROOT, 'corpus/therapy-induced-senescence.md'), 'utf8');
    const review = parseReview('file:///digest.md', text);
    const body = text.slice(0, review.lists[0]!.span.start);
    assert.deepEqual(coloured(grammar, body), review.citations.map(it => text.slice(it.span.start, it.span.end)));
  });
});
