/** Which printed names are one journal's, and which are merely alike. */
import assert from 'node:assert/strict';
import { isSameJournal } from '../../server/src/evidence/journals/journal-name';

const SAME = [
  ['Nature Medicine', 'Nat Med', 'Nat. Med.', 'NATURE MEDICINE'],
  ['Proceedings of the National Academy of Sciences of the United States of America', 'Proc Natl Acad Sci U S A', 'Proc. Natl. Acad. Sci. USA', 'PNAS'],
  ['The New England Journal of Medicine', 'N Engl J Med', 'New Engl J Med'],
  ['PLOS Biology', 'PLoS Biol', 'PLoS Biology'],
  ['Journal of the National Cancer Institute', 'J Natl Cancer Inst', 'JNCI'],
  ['Cancers', 'Cancers (Basel)'],
  ['International Journal of Immunopathology and Pharmacology', 'Int J Immunopathol Pharmacol'],
  ['Biochemical and Biophysical Research Communications', 'Biochem Biophys Res Commun'],
  ['Anti-Cancer Drugs', 'Anticancer Drugs'],
  ['Scientific Reports', 'Sci Rep'],
  ['The Lancet', 'Lancet', 'Lancet (London, England)'],
];

const OTHER = [
  ['Cancer Res', 'Cancer Cell'],
  ['Cancer', 'Cancers'],
  ['Cell', 'Cells'],
  ['Mol Cell', 'Molecular Cells'],
  ['Aging', 'Aging Cell'],
  ['Nature', 'Nat Commun'],
  ['Nature', 'Nat'],
  ['J Phys', 'J Physiol'],
  ['Cell Res', 'Cell Rep'],
  ['J Chem', 'Journal of Cheminformatics'],
  ['Genome Biol', 'Gene Biol'],
  ['Lancet', 'Lancet Oncol'],
  ['', ''],
];

describe('journal names', () => {
  for (const names of SAME) {
    it(names.join(' = '), () => {
      for (const it of names) assert.ok(isSameJournal(names[0]!, it), it);
    });
  }
  for (const [a, b] of OTHER) {
    it(`${a || 'nothing'} ≠ ${b || 'nothing'}`, () => assert.ok(!isSameJournal(a!, b!)));
  }
});
