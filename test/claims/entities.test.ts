// What a sentence or a title names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canMeanSame, entitiesIn } from '../../server/src/claims/terms/entities';
import { GROUPS } from '../../server/src/claims/terms/lexicon-data';

/** `drug navitoclax`; `*` behind a class, `?` behind a guess. */
const named = (text: string): readonly string[] =>
  entitiesIn(text).map(it => `${it.kind} ${it.id}${it.members ? '*' : ''}${it.isGuess ? '?' : ''}`);

describe('entities', () => {
  for (const [text, expected] of [
    ['Navitoclax, ABT-263, ABT263 and ABT 263', ['drug navitoclax', 'drug navitoclax', 'drug navitoclax', 'drug navitoclax']],
    ['p16INK4a-positive cells, p53/p21CIP1', ['gene CDKN2A', 'gene TP53', 'gene CDKN1A']],
    ['MCF7, MCF-7 and WI-38', ['cell-line MCF-7', 'cell-line MCF-7', 'cell-line WI-38']],
    ['inhibitors of CDK4/6 and CDK4/6 inhibitors', ['gene CDK4/6*', 'drug CDK4/6 inhibitor*']],
    ['senescence-associated β-galactosidase, SA-beta-gal', ['gene SA-β-gal', 'gene SA-β-gal']],
    ['TIS is therapy-induced senescence', ['process therapy-induced senescence', 'process therapy-induced senescence']],
    ['aged mice and Mus musculus', ['species mouse', 'species mouse']],
    // By shape.
    ['trastuzumab, cerivastatin, cefepime and AZD8055', ['drug trastuzumab', 'drug cerivastatin', 'drug cefepime', 'drug AZD8055']],
    ['miR-34a, miR34a-5p and microRNA-34a', ['gene miR-34a', 'gene miR-34a', 'gene miR-34a']],
    ['FOXM1 rises', ['gene FOXM1?']],
    // Short names are written as they are.
    ['ATM and Atm, not atm', ['gene ATM', 'gene ATM']],
    ['the ratio rose; a case in point', []],
    ['somatostatin, cystatin, a mab and April', []],
  ] as const) {
    it(text, () => assert.deepEqual(named(text), expected));
  }

  it('takes a class for its members, and for no other', () => {
    const [statins, simvastatin, navitoclax] = ['statins', 'simvastatin', 'navitoclax'].map(it => entitiesIn(it)[0]!);
    assert(canMeanSame(statins!, simvastatin!));
    assert(!canMeanSame(statins!, navitoclax!));
    assert(!canMeanSame(simvastatin!, navitoclax!));
  });

  it('bundles what corpus/lexicon.json says (else: npm run generate)', () => {
    const text = readFileSync(join(import.meta.dirname, '../../corpus/lexicon.json'), 'utf8');
    const { groups } = JSON.parse(text) as { groups: { kind: string; class: string[]; entries: string[][]; source: string }[] };
    assert.deepEqual(GROUPS, groups.map(it => [it.kind, it.class, it.entries]));
    assert(groups.every(it => it.source !== ''));
  });
});
