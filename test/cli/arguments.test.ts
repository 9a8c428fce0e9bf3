/** The words of the command line. */
import assert from 'node:assert/strict';
import { parseArguments } from '../../server/src/cli/arguments';
import { citewise } from './folder';

const parse = (words: string) => parseArguments(words.split(' ').filter(Boolean));

describe('the words of the command line', () => {
  it('check, with what it does unasked', () =>
    assert.deepEqual(parse('check'), {
      name: 'check',
      paths: [],
      format: 'text',
      failOn: 'error',
      corpus: [],
      config: undefined,
      baseline: undefined,
      writesBaseline: false,
      prunesBaseline: false,
    }));

  it('check, with everything', () =>
    assert.deepEqual(parse('check a.md --format=sarif --corpus x --fail-on never b --corpus y --config c.json --baseline d.json --write-baseline --prune-baseline -- --odd.md'), {
      name: 'check',
      paths: ['a.md', 'b', '--odd.md'],
      format: 'sarif',
      failOn: 'never',
      corpus: ['x', 'y'],
      config: 'c.json',
      baseline: 'd.json',
      writesBaseline: true,
      prunesBaseline: true,
    }));

  it('inspect', () =>
    assert.deepEqual(parse('inspect a.md --format json'), { name: 'inspect', path: 'a.md', format: 'json', config: undefined }));

  it('lsp', () => assert.deepEqual(parse('lsp --stdio'), { name: 'lsp' }));

  for (const [words, topic] of [
    ['--help', undefined],
    ['-h', undefined],
    ['help', undefined],
    ['help check', 'check'],
    ['check --help', 'check'],
    ['inspect -h', 'inspect'],
    ['lsp --help', 'lsp'],
  ] as const) {
    it(words, () => assert.deepEqual({ topic: undefined, ...parse(words) }, { name: 'help', topic }));
  }

  for (const words of ['--version', '-V', 'check --version']) {
    it(words, () => assert.deepEqual(parse(words), { name: 'version' }));
  }

  for (const [words, problem] of [
    ['', 'Say what to do: citewise check'],
    ['chekc', 'There is no command "chekc"'],
    ['--foo', 'There is no option "--foo"'],
    ['check --foo', 'citewise check has no option --foo'],
    ['check --baseline', '--baseline needs a value'],
    ['check -x', 'citewise check has no option -x'],
    ['check --format', '--format needs a value'],
    ['check --format pdf', '--format is one of text, json, sarif, github, markdown, html, not "pdf"'],
    ['check --format --fail-on', '--format needs a value'],
    ['check --fail-on hint', '--fail-on is one of error, warning, info, never, not "hint"'],
    ['check --help=yes', '--help takes no value'],
    ['inspect', 'Say which file: citewise inspect draft.md'],
    ['inspect a.md b.md', 'citewise inspect takes one file at a time'],
    ['inspect a.md --format sarif', '--format is one of text, json, not "sarif"'],
    ['lsp', 'Say how to talk: citewise lsp --stdio'],
    ['lsp --stdio a.md', 'citewise lsp takes no "a.md"'],
  ] as const) {
    it(`refuses ${words || 'no word'}`, () => {
      const command = parse(words);
      assert.equal(command.name === 'wrong' && command.problem, problem);
    });
  }
});

describe('help, version, mistakes', () => {
  it('help is a result', async () => {
    const { code, stdout, stderr } = await citewise('check --help', __dirname);
    assert.match(stdout, /^citewise check \[paths…\] \[options\]\n/);
    assert.deepEqual([code, stderr], [0, '']);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 115, line);
  });

  it('a mistake is one line on stderr', async () => {
    const { code, stdout, stderr } = await citewise('check --foo', __dirname);
    assert.deepEqual([code, stdout, stderr], [2, '', 'citewise: citewise check has no option --foo; see citewise check --help\n']);
  });

  it('the version is that of the package', async () => {
    const { stdout } = await citewise('--version', __dirname, { installFolder: `${__dirname}/../..` });
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
