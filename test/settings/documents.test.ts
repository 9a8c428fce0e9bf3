/** What is written from the tables into files is up to date. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describeSchema, fillRegion, GENERATED } from '../../server/src/settings/documents';
import { parseConfig } from '../../server/src/settings/parse-config';

const root = join(__dirname, '..', '..');

describe('files written from the tables', () => {
  for (const { path, write } of GENERATED) {
    it(`${path} is up to date (else: npm run generate)`, () => {
      const file = join(root, path);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.equal(text, write(text));
    });
  }

  it('the README has a place for both tables', function () {
    const file = join(root, 'README.md');
    if (!existsSync(file)) return this.skip();
    const text = readFileSync(file, 'utf8');
    for (const marker of ['<!-- settings -->', '<!-- /settings -->', '<!-- rules -->', '<!-- /rules -->']) {
      assert.ok(text.includes(marker), `README.md lacks ${marker}`);
    }
  });

  it('a region is replaced between its markers and nowhere else', () =>
    assert.equal(fillRegion('a <!-- x -->old<!-- /x --> b', 'x', 'new'), 'a <!-- x -->\nnew\n<!-- /x --> b'));

  it('a text without the markers stays', () => assert.equal(fillRegion('a <!-- x --> b', 'x', 'new'), 'a <!-- x --> b'));
});

describe('the schema of .citewise.json', () => {
  const isValid = new Ajv({ strict: false }).compile(describeSchema());

  // What the schema underlines in an editor is what the command line complains about, and nothing else.
  for (const [text, accepted] of [
    ['{}', true],
    ['{ "rules.number-out-of-range": "off" }', true],
    ['{ "citewise.rules.number-out-of-range": "off" }', true],
    ['{ "rules": { "number-out-of-range": "hint" } }', true],
    ['{ "$schema": "./schema.json", "style": "apa" }', true],
    ['{ "corpus": { "paths": ["reviews"] } }', true],
    ['{ "style": "chicago" }', false],
    ['{ "rules.no-such-rule": "off" }', false],
    ['{ "rules": { "no-such-rule": "off" } }', false],
    ['{ "citations.parentheses": "yes" }', false],
    ['{ "corpus.paths": "reviews" }', false],
    ['[]', false],
  ] as const) {
    it(`${accepted ? 'accepts' : 'refuses'} ${text}`, () => {
      assert.equal(isValid(JSON.parse(text)), accepted);
      assert.equal(parseConfig(text).problems.length === 0, accepted);
    });
  }
});
