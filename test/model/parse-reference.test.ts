/** Printed references in every common style, each with all that is read from it; and what no input may do. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { firstAuthorOf, yearOf, type CslItem } from '../../server/src/model/csl-item';
import { parseReference } from '../../server/src/model/parse-reference';
import { describeItem } from './describe-item';

/** An entry on one line, then its fields, each indented; a blank line before the next. */
const pictures = readFileSync(new URL('./printed-references.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map(picture => picture.split('\n'));

const parse = (text: string): CslItem => parseReference('1', text);

describe('parseReference', () => {
  for (const [entry, ...fields] of pictures) {
    it(entry!.slice(0, 100), () => assert.deepEqual(describeItem(parse(entry!)), fields.map(field => field.trim())));
  }

  it('keeps the key as the id', () => assert.equal(parseReference('17', 'x').id, '17'));

  it('gives nothing but a type where nothing can be read', () => {
    for (const text of ['', ' ', '. . **. .', '***', '[]()', '&nbsp;']) {
      assert.deepEqual(parse(text), { id: '1', type: 'article' }, JSON.stringify(text));
    }
  });
});

describe('parseReference, first authors', () => {
  const first = (list: string): string | undefined => firstAuthorOf(parse(`${list} Senescence in health and disease. *Cell*. 2013;153(6):1194–217.`));
  const names: Readonly<Record<string, string>> = {
    'van de Sluis B, Gil J.': 'van de Sluis',
    'Leite de Oliveira R.': 'Leite de Oliveira',
    'Te Poele RH, et al.': 'Te Poele',
    "d'Adda di Fagagna F, Gil J.": "d'Adda di Fagagna",
    'd’Adda di Fagagna F, Gil J.': 'd’Adda di Fagagna',
    "d'Adda di Fagagna F.": "d'Adda di Fagagna",
    'boyd D, Gil J.': 'boyd',
    'de Thé H.': 'de Thé',
    'J. Gil, Neural Network Ensembles, Neural Netw. 12 (1999) 1–9.': 'Gil',
    'Tyutyunyk-Massey L, Gil J.': 'Tyutyunyk-Massey',
    'Zacarias Fluck MF, Gil J.': 'Zacarias Fluck',
    'Da Silva-alvarez S, Gil J.': 'Da Silva-alvarez',
    'Coppé J-P, Gil J.': 'Coppé',
    'Coppé J.-P., Gil J.': 'Coppé',
    'Morris JP 4th, Gil J.': 'Morris',
    'J.-P. Coppé, J. Gil,': 'Coppé',
    'Coppé, Jean-Philippe; Gil, Jesús.': 'Coppé',
    'Herranz N, & Gil J.': 'Herranz',
    'HERRANZ N, GIL J.': 'HERRANZ',
    "O'Leary MN, Gil J.": "O'Leary",
    'O’Leary MN.': 'O’Leary',
    'Kim YH; Choi YW; Lee J.': 'Kim',
    'The UniProt Consortium.': 'The UniProt Consortium',
  };
  for (const [list, name] of Object.entries(names)) it(list, () => assert.equal(first(list), name));
});

describe('parseReference, DOIs', () => {
  const doiOf = (printed: string): string | undefined => parse(`Gil J. Senescence. *Cell*. 2013;153(6):1194–217. ${printed}`).DOI;
  const sici = '10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-X';
  const printed: Readonly<Record<string, string | undefined>> = {
    'doi:10.1016/0014-4827(61)90192-6': '10.1016/0014-4827(61)90192-6',
    'doi: 10.1016/s0092-8674(02)00734-1.': '10.1016/s0092-8674(02)00734-1',
    '(doi:10.1038/NATURE25167).': '10.1038/NATURE25167',
    [`doi:${sici}.`]: sici,
    [`<https://doi.org/${sici}>`]: sici,
    [`[link](https://doi.org/${sici})`]: sici,
    'doi:10.1890/0012-9658(2006)87[2445:ATMF]2.0.CO;2': '10.1890/0012-9658(2006)87[2445:ATMF]2.0.CO;2',
    'DOI 10.1007/978-3-540-69828-9_12': '10.1007/978-3-540-69828-9_12',
    'https://doi.org/10.1007/978-3-540-69828-9\\_12.': '10.1007/978-3-540-69828-9_12',
    'DOI：10.1038/nrm2233。': '10.1038/nrm2233',
    'http://dx.doi.org/10.1038%2Fnrm2233': '10.1038/nrm2233',
    '<https://doi.org/10.1038/nrm2233>': '10.1038/nrm2233',
    '<a href="https://doi.org/10.1038/nrm2233">https://doi.org/10.1038/nrm2233</a>': '10.1038/nrm2233',
    '*doi:10.1038/nrm2233*': '10.1038/nrm2233',
    'doi:10.1038/nrm2233.PMID:17667954': '10.1038/nrm2233',
    'doi:10.1016/j. cell.2013.05.039': undefined,
    'doi:10.1016/j.cell.2013. 05.039': undefined,
    'doi:10.1038/nrm2233. 2013 May 3': '10.1038/nrm2233',
    'doi:/2014/03/10/continuous-publishing': undefined,
    'https://www.example.org/a/10.1/x': undefined,
  };
  for (const [text, doi] of Object.entries(printed)) it(text, () => assert.equal(doiOf(text), doi));
});

describe('parseReference, any input', () => {
  const isSound = (item: CslItem, text: string): void => {
    assert.equal(item.id, '1');
    const year = yearOf(item);
    assert.ok(year === undefined || text.replace(/[０-９]/g, it => String(it.charCodeAt(0) - 0xff10)).includes(String(year)) || /&#/.test(text));
    for (const value of Object.values(item)) assert.notEqual(value, '');
    for (const name of item.author ?? []) assert.ok((name.family ?? name.literal ?? '') !== '');
  };

  it('never throws, on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => isSound(parse(text), text)), { numRuns: 500 });
  });

  it('never throws, on entries of pieces', () => {
    const pieces = pictures.flatMap(([entry]) => entry!.split(/(?<=[ .,;:(])/));
    const anyPieces = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(it => it.join(''));
    fc.assert(fc.property(anyPieces, text => isSound(parse(text), text)), { numRuns: 500 });
  });

  it('never throws, on entries with a change', () => {
    const change = fc.tuple(fc.constantFrom(...pictures.map(([entry]) => entry!)), fc.nat(), fc.nat(40), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(change, ([entry, seed, length, inserted]) => {
        const at = seed % (entry.length + 1);
        const text = entry.slice(0, at) + inserted + entry.slice(at + length);
        isSound(parse(text), text);
      }),
      { numRuns: 1000 },
    );
  });

  // A hang shows in mocha's own time limit; the speed is measured in `bench/`.
  it('comes to an end with a megabyte of anything', () => {
    const traps = ['A, ', 'A. ', 'A A, ', '(', '10.1/((((', '10.1234/<a:', '. ', '&', 'a', '*', '**', '_', '[', '[a](', '$', '\\', '<a ', '"', '1', '2018;', 'van ', '张三, ', 'et al '];
    for (const trap of traps) {
      for (const head of ['', 'Gil J. Senescence. *Cell*. 2013;153:1']) {
        const text = head + trap.repeat(Math.ceil(1e6 / trap.length));
        isSound(parse(text), text);
      }
    }
  });
});

const SEED = new URL('../../../shared/seed/therapy-induced-senescence-review.md', import.meta.url);
describe('parseReference, a published list', () => {
  it('reads every field that the list prints', function () {
    if (!existsSync(SEED)) {
      console.log('      (not run: ../shared/seed is not here)');
      return this.skip();
    }
    const text = readFileSync(SEED, 'utf8');
    const entries = text
      .slice(text.indexOf('## References'), text.indexOf('## Cancer Management and Research'))
      .split('\n')
      .flatMap(line => /^(?:- |\d+\. )(.+)/.exec(line)?.[1] ?? []);
    assert.equal(entries.length, 98);
    for (const entry of entries) {
      const item = parse(entry);
      const printed = /^(.+?) [A-Z][A-Z-]{0,4}(?:, |\. ).*[.?] \*(.+?)\*\. (\d{4});(\d+)/u.exec(entry)!;
      assert.deepEqual(
        [firstAuthorOf(item), item['container-title'], String(yearOf(item)), item.volume, item.DOI],
        [...printed.slice(1, 5), /doi:(\S+)/.exec(entry)?.[1]],
        entry,
      );
    }
  });
});
