/** What a DOI shows of its journal and year. */
import assert from 'node:assert/strict';
import { dissectDoi } from '../../server/src/evidence/doi/doi-anatomy';
import { findJournal, journalsOfMark } from '../../server/src/evidence/journals/journal-table';
import { journalKey } from '../../server/src/evidence/journals/journal-name';

/** DOI, mark, year; a dash where none is shown. */
const PICTURES = `
10.1111/acel.12344                acel        -
10.1111/j.1474-9726.2006.00199.x  1474-9726   2006
10.1016/j.cell.2013.05.039        cell        2013
10.1016/0014-4827(61)90192-6      0014-4827   1961
10.1016/S0092-8674(00)81902-9     0092-8674   -
10.1038/s41586-019-1607-3         s41586      2019
10.1038/sj.onc.1203078            onc         -
10.1038/onc.2011.485              onc         2011
10.1038/nature25167               nature      -
10.1158/0008-5472.CAN-19-2348     can         2019
10.1172/jci.insight.124716        jci.insight -
10.1172/JCI95148                  jci         -
10.1182/blood-2013-07-515619      blood       2013
10.1093/jnci/djv406               jnci        -
10.1371/journal.pbio.0060301      pbio        -
10.1080/15384047.2017.1385675     15384047    2017
10.1073/pnas.0905299106           pnas        -
10.5281/zenodo.268568             -           -
10.1007/978-3-319-40126-3_2       -           -
`;

describe('DOI anatomy', () => {
  for (const [doi, mark, year] of PICTURES.trim().split('\n').map(it => it.split(/ +/))) {
    it(`${doi} is ${mark} of ${year}`, () => {
      const found = dissectDoi(doi!);
      assert.equal(found?.mark ?? '-', mark);
      assert.equal(String(found?.year?.year ?? '-'), year);
      if (found?.mark) assert.equal(doi!.toLowerCase().slice(found.markStart, found.markStart! + found.mark.length), found.mark);
    });
  }

  it('is nothing for what is no DOI', () => {
    for (const it of ['', '10.', '10.1038', 'acel.12344', '10.1038/']) assert.equal(dissectDoi(it), undefined);
  });
});

describe('journal table', () => {
  it('knows a journal by its mark and by its name', () => {
    assert.deepEqual(journalsOfMark('10.1111/acel').map(it => it.name), ['Aging Cell']);
    assert.ok(findJournal(journalKey('Proceedings of the National Academy of Sciences'))?.marks.includes('10.1073/pnas'));
    assert.equal(findJournal('journal of nothing'), undefined);
  });
});
