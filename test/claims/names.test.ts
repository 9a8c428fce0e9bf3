// Whom the prose names: which words are an author's name, which citation they speak of, and what is said of them.
import assert from 'node:assert/strict';
import { parseReview } from '../../server/src/model/parse-review';
import { describeReference } from '../../server/src/evidence/entries/describe-reference';
import { judgeNames, namedCitations } from '../../server/src/claims/names/judge-names';
import { nameMentions } from '../../server/src/claims/names/mentions';
import { keysOfName, agree } from '../../server/src/claims/names/name-keys';
import { isMisspelling } from '../../server/src/claims/names/spelling';
import type { ClaimContent } from '../../server/src/model/review';

const LIST = `

## References

1. Hayflick L, Moorhead PS. The serial cultivation of human diploid cell strains. Exp Cell Res. 1961;25:585-621.
2. Muñoz-Espín D, Serrano M. Cellular senescence: from physiology to pathology. Nat Rev Mol Cell Biol. 2014;15:482-496.
3. Coppé JP, Patil CK, Rodier F, et al. Senescence-associated secretory phenotypes. PLoS Biol. 2008;6:e301.
4. Baker DJ, Wijshake T, Tchkonia T, et al. Clearance of p16-positive senescent cells. Nature. 2011;479:232-236.
5. Wang L, Leite de Oliveira R, Wang C, et al. High-throughput functional genetic screens. Cell Rep. 2017;21:773-783.
6. Wang Y, Chang J, Liu X, et al. Discovery of piperlongumine. Aging. 2016;8:2915-2926.
7. van der Berg A, O'Brien K, Müller M. Of particles. J Names. 2010;1:1-2.
8. World Health Organization. World report on ageing and health. Geneva: World Health Organization; 2015.
9. 王明, 李华, 张强, 等. 细胞衰老的研究进展[J]. 中国老年学杂志, 2019, 39: 1-5.
`;

const mentionsOf = (text: string): string[] => {
  const content: ClaimContent = { text, keys: ['1'], clauses: [text] };
  return nameMentions(content).map(it => [it.printed, it.form, it.role, it.year].filter(part => part !== undefined).join(' · '));
};

/** `5 ← "Wang et al" → 6`: cited, name, suggested; with what else is said. */
function problemsOf(prose: string): string[] {
  return judgeNames(parseReview('file:///a.md', prose + LIST)).map(it => {
    const what = [it.kind === 'mismatch' ? '' : it.kind, it.certainty, it.isLater ? 'later' : ''].filter(part => part !== '').join(' ');
    return `${it.mention.printed} | ${it.cited.map(cited => cited.key).join(',')} | ${what} | ${it.suggested.map(other => other.key).join(',')}`;
  });
}

describe('Names in prose', () => {
  const reads = (text: string, ...expected: readonly string[]): void => {
    it(text, () => assert.deepEqual(mentionsOf(text), expected));
  };

  reads('Wang et al found that cells die', 'Wang et al · et-al · agent');
  reads('As Wang et al. (2019a)', 'Wang et al · et-al · adjacent · 2019');
  reads('cells die (Wang et al., 2019', 'Wang et al · et-al · adjacent · 2019');
  reads('In contrast to Wang L, et al., mice of van der Berg et al. died', 'Wang et al · et-al · aside', 'van der Berg et al · et-al · aside');
  reads("We used Coppé et al.'s method", "Coppé et al · et-al · aside");
  reads("A drug, which O'Brien and co-workers tried", "O'Brien and co-workers · colleagues · agent");
  reads('Later, de Magalhães und Mitarbeiter', 'de Magalhães und Mitarbeiter · colleagues · adjacent');
  reads('Como Muñoz-Espín y cols. mostraron', 'Muñoz-Espín y cols · colleagues · agent');
  reads('Selon Barré-Sinoussi et coll., le virus', 'Barré-Sinoussi et coll · colleagues · agent');
  reads('既往Wang等人发现衰老细胞', 'Wang等人 · et-al · agent');
  reads('Hayflick and Moorhead (1961)', 'Hayflick and Moorhead · pair · adjacent · 1961');
  reads('Hayflick & Moorhead showed that cells age', 'Hayflick & Moorhead · pair · agent');
  reads('Hayflick had first reported that cells age', 'Hayflick · single · agent');
  reads('the work of Hayflick', 'Hayflick · single · adjacent');
  reads('cells of Wang et al. from 1999–2004 died (Wang et al., unpublished data)', 'Wang et al · et-al · aside');
  reads('the Hayflick limit and the Kaplan-Meier estimate, by a Student t test');
  reads('as p53 et al and the others, and colleagues');
  reads('It was found that the cells died in the UK in a study');
});

describe('Names against the list', () => {
  const says = (prose: string, ...expected: readonly string[]): void => {
    it(prose, () => assert.deepEqual(problemsOf(prose), expected));
  };

  describe('fit', () => {
    says('Hayflick and Moorhead (1961) [1] and Moorhead and Hayflick [1] agree.');
    says('*Munoz-Espin et al.* [2] and Muñoz Espín and colleagues [2] agree.');
    says('COPPE et al [3], J.-P. Coppé et al. [3] and Coppé, Patil et al. [3] agree.');
    says('Van der Berg et al. [7], Berg et al. [7], and van der Berg, O’Brien and Müller (2010) [7] agree.');
    says('Wang et al. [4–6] and Baker et al. and Coppé et al. [3,4] agree.');
    says('Serrano and colleagues [2] and the Rodier group [3] agree.');
    says('In [3], Coppé et al. list proteins, and others [4] clear cells.');
    says('Cells secrete much [3] (Coppé et al., 2008), as others saw [4].');
    says('Unlike Coppé et al., Baker et al. cleared the cells [4].');
    says('Baker et al., following Coppé et al., cleared the cells [4].');
    says('Coppé et al. listed proteins [3]. The list of Coppé et al. was used by many [4].');
    says('Okonkwo et al. counted the old [8], and Ito et al. [12] too.');
    says('Wang et al found drugs. They kill cells. They are few [4].');
    says('Wnt and Notch [4], Germany and Austria [4], PRISMA (2020) [4] and by GLOBOCAN [4].');
    says('王明等人发现细胞衰老[9]，Wang等人也如此[5]。');
    says('PCSK9、Wnt等信号通路受到关注[4]，近年李华等也研究了衰老[9]。');
    says('Okonkwo and colleagues saw much [3].');
  });

  describe('do not fit', () => {
    says('Baker et al. [3] cleared the cells.', 'Baker et al | 3 | sure | 4');
    says('Cells were cleared<sup>3</sup> after Baker *et al*<sup>1</sup> had mice.', 'Baker et al | 1 | sure | 4');
    says('Wang et al. (2016) [4] found a drug.', 'Wang et al | 4 | sure | 6,5');
    says('Wang et al. (2009) [4] found a drug.', 'Wang et al | 4 | likely | 5,6');
    says('Baker et al. and Coppé et al. [3,1] agree.', 'Baker et al | 3,1 | sure | 4');
    says('Hayflick and Moorhead [3] counted.', 'Hayflick and Moorhead | 3 | sure | 1');
    says('Hayflick (1961) [3] counted.', 'Hayflick | 3 | likely | 1');
    says('既往Baker等人发现衰老细胞[3]。', 'Baker等人 | 3 | sure | 4');
    says('近年王明等发现衰老细胞[3]。', '王明等 | 3 | likely | 9');
    says('As was shown by Hayflick [3].', 'Hayflick | 3 | likely | 1');
    says('Okonkwo et al. [3] counted.', 'Okonkwo et al | 3 | likely | ');
    says('Rodier et al. [3] counted.', 'Rodier et al | 3 | possible later | ');
    says('Cells age [1]. Coppé et al. also saw this, in line with others [4]. They secrete [3].', 'Coppé et al | 4 | possible | 3');
  });

  describe('are misspelled', () => {
    says('Hayflik et al. [1] and Hayflick et al. [1] counted.', 'Hayflik et al | 1 | spelling likely | ');
    says('Copé et al. [3] listed.', 'Copé et al | 3 | spelling likely | ');
    says('Bakker (2011) [4] cleared.', 'Bakker | 4 | spelling likely | ');
  });

  describe('are of another year', () => {
    says('Baker et al. (2011) [4], Baker et al., 2012 [4] and Baker et al. (2005–2010) [4].');
    says('Baker et al. (2016) [4] cleared.', 'Baker et al | 4 | year likely | ');
    says('Wang et al. (2016) [5,6]. Wang et al. (2014) [5,6].', 'Wang et al | 5,6 | year likely | ');
    says('Wang, 2012 [5].', 'Wang | 5 | year likely | ');
  });
});

describe('Keys of names', () => {
  const same = (a: string, b: string): void => {
    it(`${a} is ${b}`, () => assert(agree(keysOfName(a), keysOfName(b))));
  };
  const other = (a: string, b: string): void => {
    it(`${a} is not ${b}`, () => assert(!agree(keysOfName(a), keysOfName(b))));
  };

  same('Müller', 'Mueller');
  same('Muller', 'Müller');
  same('Nørgaard', 'Noergaard');
  same("d'Adda di Fagagna", 'D’Adda di Fagagna');
  same('de Magalhães', 'Magalhaes');
  same('Muñoz-Espín', 'Munoz Espin');
  same('Muñoz', 'Muñoz-Espín');
  other('Xue', 'Xu');
  other('Wang', 'Huang');
  other('Al', 'El');
});

describe('Slips in names', () => {
  for (const [written, name] of [['Hayflik', 'Hayflick'], ['Copppe', 'coppe'], ['Dmiri', 'Dimri'], ['Lanchatin', 'Lanchantin'], ['Tchkonja', 'Tchkonia']] as const) {
    it(`${written} is ${name}`, () => assert(isMisspelling(written.toLowerCase(), name.toLowerCase())));
  }
  for (const [written, name] of [['wan', 'wang'], ['cheng', 'chen'], ['dimri', 'dimri'], ['baler', 'bacon'], ['schmidt', 'schulz']] as const) {
    it(`${written} is another name than ${name}`, () => assert(!isMisspelling(written, name)));
  }
});

describe('Names in long texts', () => {
  it('take no more than linear time', () => {
    for (const unit of ['Wang et al ', 'Wang, ', 'Wang and ', 'van der ', 'A. ', 'Wang (2019 ', ' et al', 'showed ', '((((', 'has has had ']) {
      const text = unit.repeat(30_000);
      nameMentions({ text, keys: ['1'], clauses: [text.slice(0, 1999), text] });
      namedCitations(parseReview('file:///a.md', `${text} [1].${LIST}`));
    }
  });

  it('keeps what the sentence says as long as the sentence stays', () => {
    const before = parseReview('file:///a.md', `Less.\n\nSo.\n\nBaker et al. [4] cleared.${LIST}`);
    const after = parseReview('file:///a.md', `Much more.\n\nSo.\n\nBaker et al. [4] cleared.${LIST}`, {}, before);
    assert.equal(nameMentions(before.claims[0]!.content), nameMentions(after.claims[0]!.content));
    assert.deepEqual(namedCitations(after).map(it => it.cited.map(describeReference)), [['4 (Baker 2011)']]);
  });
});
