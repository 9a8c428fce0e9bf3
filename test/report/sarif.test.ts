/** The report as SARIF: valid by the schema of the standard, places and identities right. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { CheckReport } from '../../server/src/report/report';
import { formatSarif } from '../../server/src/report/sarif';
import type { Rule } from '../../server/src/rules/rule';
import { MISPLACED, OUT_OF_RANGE, report, reports } from './sample';

const rule = (id: string, severity: Rule['severity']): Rule => ({ id, severity, summary: `What ${id} finds.`, check: () => [] });
const rules = [rule('number-out-of-range', 'error'), rule('unlikely-reference', 'hint'), rule('uncited-claim', 'off')];

const sarif = (it: CheckReport) =>
  JSON.parse(
    formatSarif(it, {
      version: '1.2.3',
      rules,
      pageOf: id => (id === 'unlikely-reference' ? '# unlikely-reference' : undefined),
      uriOf: id => `https://example.org/rules/${id}`,
    }),
  );

describe('the report as SARIF', () => {
  const isValid = compileSchema();

  for (const [name, made] of [
    ['with findings', report([OUT_OF_RANGE, MISPLACED])],
    ['without', report([])],
    ['of nothing', { files: [] }],
    ['with an unknown rule', report([{ at: '9]', rule: 'no-such-rule' }])],
  ] as const) {
    it(`is valid ${name}`, () => assert.ok(isValid(sarif(made)), JSON.stringify(isValid.errors)));
  }

  it('the schema does refuse something', () => assert.equal(isValid({ version: '2.1.0', runs: [{}] }), false));

  it('counts lines and columns from 1, in UTF-16', () => {
    const [run] = sarif(report([OUT_OF_RANGE])).runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run.results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: 'draft.md', index: 0 },
      region: { startLine: 3, startColumn: 85, endLine: 3, endColumn: 87 },
    });
    assert.deepEqual(run.results[0].relatedLocations, [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'draft.md' },
          region: { startLine: 13, startColumn: 1, endLine: 13, endColumn: 11 },
        },
        message: { text: 'the last entry' },
      },
    ]);
  });

  it('describes each rule', () =>
    assert.deepEqual(sarif(report([])).runs[0].tool.driver.rules.slice(1), [
      {
        id: 'unlikely-reference',
        shortDescription: { text: 'What unlikely-reference finds.' },
        help: { text: 'What unlikely-reference finds.', markdown: '# unlikely-reference' },
        helpUri: 'https://example.org/rules/unlikely-reference',
        defaultConfiguration: { enabled: true, level: 'note' },
        properties: { tags: ['citations'], 'problem.severity': 'recommendation' },
      },
      {
        id: 'uncited-claim',
        shortDescription: { text: 'What uncited-claim finds.' },
        help: { text: 'What uncited-claim finds.' },
        helpUri: 'https://example.org/rules/uncited-claim',
        defaultConfiguration: { enabled: false, level: 'note' },
        properties: { tags: ['citations'], 'problem.severity': 'recommendation' },
      },
    ]));

  it('points each result at its rule and its file', () => {
    const draft = 'Old cells [9].';
    const said = [{ at: '[9]', rule: 'unlikely-reference' }];
    const { results } = sarif(reports([{ path: 'a.md', draft, said: [] }, { path: 'b.md', draft, said }])).runs[0];
    assert.equal(results[0].ruleIndex, 1);
    assert.equal(results[0].locations[0].physicalLocation.artifactLocation.index, 1);
  });

  for (const [path, uri] of [
    ['a b/ü#1.md', 'a%20b/%C3%BC%231.md'],
    ['../c.md', '../c.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['/home/c.md', 'file:///home/c.md'],
    ['C:/papers/c.md', 'file:///C:/papers/c.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ] as const) {
    it(`the address of ${JSON.stringify(path)}`, () =>
      assert.equal(sarif(report([], 'a', path)).runs[0].artifacts[0].location.uri, uri));
  }
});

/** The package holds the schema for its own matchers. It is in draft 4, of which nothing here differs from draft 7 but two names. */
function compileSchema() {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  delete schema.$schema;
  delete schema.id;
  const formats = {
    uri: (it: string) => URL.canParse(it),
    'uri-reference': (it: string) => URL.canParse(it, 'file:///') && !/[^\x21-\x7e]/.test(it),
    'date-time': () => true,
  };
  // One of its patterns is no regular expression in Unicode mode.
  return new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
}
