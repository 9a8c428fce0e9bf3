/** `.citewise.json`: three ways to write a key, and one clear sentence for what cannot be used. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../server/src/settings/parse-config';
import { resolveSettings, settingsFrom } from '../../server/src/settings/settings';

const set = (text: string) => Object.fromEntries(parseConfig(text).values);
const problems = (text: string) => parseConfig(text).problems;

describe('.citewise.json', () => {
  for (const text of [
    '{ "rules.number-out-of-range": "off" }',
    '{ "citewise.rules.number-out-of-range": "off" }',
    '{ "rules": { "number-out-of-range": "off" } }',
    '{ "citewise.rules": { "number-out-of-range": "off" } }',
    '{ "citewise": { "rules": { "number-out-of-range": "off" } } }',
    '\uFEFF{ "rules.number-out-of-range": "off" }',
  ]) {
    it(text, () => assert.deepEqual(set(text), { 'rules.number-out-of-range': 'off' }));
  }

  it('an empty file sets nothing', () => assert.deepEqual(parseConfig(' \n'), { values: new Map(), problems: [], isReadable: true }));

  it('null leaves a setting as it is', () => assert.deepEqual(parseConfig('{ "style": null }').problems, []));

  it('says what a value must be, and keeps the rest', () => {
    const text = '{ "style": "chicago", "citations.parentheses": "yes", "corpus.paths": [1], "rules.number-out-of-range": "hint" }';
    assert.deepEqual(problems(text), [
      '"style" must be one of "ama", "vancouver", "apa", "nature" and "harvard"',
      '"citations.parentheses" must be true or false',
      '"corpus.paths" must be a list of paths: ["../published"]',
    ]);
    assert.deepEqual(set(text), { 'rules.number-out-of-range': 'hint' });
  });

  it('names what it does not know', () =>
    assert.deepEqual(problems('{ "colour": 1, "rules.no-such": "off", "style": "apa", "__proto__": {} }'), [
      'There is no setting "colour"',
      'There is no rule for "rules.no-such"',
      'There is no setting "__proto__"',
    ]));

  it('says where the JSON breaks', () => {
    const { problems, isReadable } = parseConfig('{\n  "style": "apa",\n}\n');
    assert.equal(isReadable, false);
    assert.match(problems.join(), /^This is not valid JSON \(line 3\): .{5,80}$/);
  });

  it('a list is no settings', () => assert.deepEqual(problems('[]'), ['The settings must be an object: { "style": "ama" }']));

  it('survives any text', () =>
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => parseConfig(text).problems.every(it => it.length < 400))));
});

describe('the settings in force', () => {
  const defaults = settingsFrom(new Map());

  it('has a value for everything', () => {
    assert.equal(defaults.parentheses, false);
    assert.deepEqual(defaults.corpusPaths, []);
    assert.equal(defaults.style, 'ama');
    assert.equal(defaults.severities['number-out-of-range'], 'error');
  });

  for (const raw of [null, undefined, {}, 'x', 3, [], { rules: null }, { rules: { 'number-out-of-range': null } }]) {
    it(`an editor that answers ${JSON.stringify(raw)} changes nothing`, () => assert.deepEqual(resolveSettings(raw), defaults));
  }

  it('takes what an editor answers', () =>
    assert.deepEqual(
      resolveSettings({
        citations: { parentheses: true },
        baseline: 'accepted.json',
        corpus: { paths: ['reviews'] },
        style: 'apa',
        trace: { server: 'off' },
        rules: { 'number-out-of-range': 'hint' },
      }),
      {
        parentheses: true,
        likelyPerHundred: 2,
        baseline: 'accepted.json',
        corpusPaths: ['reviews'],
        style: 'apa',
        severities: { ...defaults.severities, 'number-out-of-range': 'hint' },
      },
    ));
});
