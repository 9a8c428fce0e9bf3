/** Our reader of CSL against the engine's own, on everything that ships. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { ama } from '../../server/src/model/styles/ama';
import { bibliographyPart } from '../../server/src/model/styles/bibliography-part';
import { nature } from '../../server/src/model/styles/nature';
import { parseCsl } from '../../server/src/model/styles/parse-csl';

const require = createRequire(import.meta.url);
const styles = require('@citation-js/plugin-csl/lib/styles.json') as Record<string, string>;
const locales = require('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>;
const shipped: Record<string, string> = { ...styles, ...locales, ama, nature };

/** In a process of its own: in ours the engine may already have our reader. */
const engineReads = (xml: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', "console.log(JSON.stringify(require('citeproc').parseXml(require('fs').readFileSync(0, 'utf8'))))"], {
      input: xml,
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  );

describe('parse-csl', () => {
  for (const [name, xml] of Object.entries(shipped)) {
    it(`reads ${name} as the engine does`, () => assert.deepEqual(parseCsl(xml), engineReads(xml)));
  }

  it('gives nothing for no XML', () => assert.equal(parseCsl('x'), undefined));
});

describe('bibliography-part', () => {
  for (const name of ['apa', 'vancouver', 'harvard1', 'ama', 'nature']) {
    it(`keeps the bibliography of ${name} and every macro that it calls`, () => {
      const xml = bibliographyPart(shipped[name]!);
      const defined = new Set(Array.from(xml.matchAll(/<macro name="([^"]*)"/g), match => match[1]));
      for (const [, macro] of xml.matchAll(/ macro="([^"]*)"/g)) assert.ok(defined.has(macro), macro);
      assert.match(xml, /<bibliography/);
      assert.doesNotMatch(xml, /<sort>/);
    });
  }
});
