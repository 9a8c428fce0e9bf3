/** Who wrote it, when, and where the title begins: groups, full names, omitted authors, and dates of every kind. */
import assert from 'node:assert/strict';
import { yearOf, type CslItem } from '../../server/src/model/csl-item';
import { parseReference } from '../../server/src/model/parse-reference';
import { describeItem } from './describe-item';

/** `authors | year | title`, with `-` for what was not read. */
function headOf(text: string): string {
  const item: CslItem = parseReference('1', text);
  const author = describeItem(item).find(it => it.startsWith('author: '))?.slice('author: '.length);
  return [author ?? '-', yearOf(item) ?? '-', item.title ?? '-'].join(' | ');
}

const check = (table: Readonly<Record<string, string>>): void => {
  for (const [text, head] of Object.entries(table)) it(text.slice(0, 110), () => assert.equal(headOf(text), head));
};

describe('parseReference, authors left out', () => {
  const tail = "O'Toole, P. W. (2012). Gut microbes in old age. *Nature*, *488*(7410), 178–184.";
  for (const dots of ['. . . ', '... ', '… ', '…', '... & ', '… & ', '…, & ', '& … ', '…, ', '\\. \\. \\. ', '[...] ']) {
    it(dots, () =>
      assert.equal(
        headOf(`Conde, S., Cusack, S., ${dots}${tail}`),
        "Conde / S.; Cusack / S.; O'Toole / P. W. | 2012 | Gut microbes in old age",
      ));
  }
});

describe('parseReference, a group alone', () => {
  check({
    'World Health Organization. Global report on hypertension. 2023.':
      '{World Health Organization} | 2023 | Global report on hypertension',
    'World Health Organization. *Global Report on Hypertension*. World Health Organization; 2023.':
      '{World Health Organization} | 2023 | Global Report on Hypertension',
    'World Health Organization (WHO). (2021). *Decade of healthy ageing*. https://www.who.int/x':
      '{World Health Organization (WHO)} | 2021 | Decade of healthy ageing',
    'World Health Organization, 2021. Decade of healthy ageing. WHO, Geneva.':
      '{World Health Organization} | 2021 | Decade of healthy ageing',
    'World Health Organization, *Decade of Healthy Ageing*, Geneva, 2020.':
      '{World Health Organization} | 2020 | Decade of Healthy Ageing',
    'US Food and Drug Administration. Approved drugs for old age. Published 2019. https://www.fda.gov/x':
      '{US Food and Drug Administration} | 2019 | Approved drugs for old age',
    'U.S. Food and Drug Administration. (2013). *Guidance for industry*. https://www.fda.gov/x':
      '{U.S. Food and Drug Administration} | 2013 | Guidance for industry',
    'U.S. Food and Drug Administration. (n.d.). *Guidance for industry*. https://www.fda.gov/x':
      '{U.S. Food and Drug Administration} | - | Guidance for industry',
    'R Core Team. *R: A Language and Environment*. Vienna: R Foundation; 2021.':
      '{R Core Team} | 2021 | R: A Language and Environment',
    'Statistisches Bundesamt: Bevölkerung im Wandel. Wiesbaden: Destatis 2019':
      '{Statistisches Bundesamt} | 2019 | Bevölkerung im Wandel',
    'Robert Koch-Institut (Hrsg.): Gesundheit in Deutschland. Berlin: RKI 2015':
      '{Robert Koch-Institut} | 2015 | Gesundheit in Deutschland',
    'Robert Koch-Institut (2015) Gesundheit in Deutschland. Berlin: RKI':
      '{Robert Koch-Institut} | 2015 | Gesundheit in Deutschland',
    'Bundeszentrale für gesundheitliche Aufklärung: Altern in Bewegung. Köln: BZgA 2018':
      '{Bundeszentrale für gesundheitliche Aufklärung} | 2018 | Altern in Bewegung',
    'European Medicines Agency: Guideline on the validation of methods. London 2011':
      '{European Medicines Agency} | 2011 | Guideline on the validation of methods',
    'Institute of Medicine (US) Committee on Nutrition. Eating in old age. Washington (DC): National Academies Press; 1991.':
      '{Institute of Medicine (US) Committee on Nutrition} | 1991 | Eating in old age',
    'NCD Risk Factor Collaboration. Trends in hypertension since 1990. Lancet. 2021;398(10304):957-980.':
      '{NCD Risk Factor Collaboration} | 2021 | Trends in hypertension since 1990',
    'Cancer Research UK. Cancer statistics for the nation. https://www.cancerresearchuk.org/x. Accessed May 3, 2020.':
      '{Cancer Research UK} | - | Cancer statistics for the nation',
    'Eurostat. Ageing Europe: looking at the lives of older people. 2020. https://ec.europa.eu/x':
      '{Eurostat} | 2020 | Ageing Europe: looking at the lives of older people',
    'Mayo Clinic. Healthy aging: beyond 50. https://www.mayoclinic.org/x': '{Mayo Clinic} | - | Healthy aging: beyond 50',
  });
});

describe('parseReference, a title in front', () => {
  check({
    'Towards trustable machine learning. *Nat Biomed Eng*. 2018;2(10):709-710.':
      '- | 2018 | Towards trustable machine learning',
    'Quality Assurance in Cancer Centers. *Springer*. 2014.': '- | 2014 | Quality Assurance in Cancer Centers',
    'Social Networks: An Introduction. *Nature*. 2018;2(10):709-710.': '- | 2018 | Social Networks: An Introduction',
    "Dementia Facts. Alzheimer's Association. https://www.alz.org/x": '- | - | Dementia Facts',
    'Healthy Aging. Mayo Clinic. https://www.mayoclinic.org/x': '- | - | Healthy Aging',
    '*Global report on hypertension*. Geneva: World Health Organization; 2023.': '- | 2023 | Global report on hypertension',
    'Dementia. (2021). In *Encyclopaedia of old age*. Springer.': '- | 2021 | Dementia',
    'Ageing and health. (2021, May 3). World Health Organization. https://www.who.int/x': '- | 2021 | Ageing and health',
    'December DL1, 2012. Did it predict activities? Or not?. *In the Pipeline*. 2012.':
      '- | 2012 | December DL1, 2012. Did it predict activities? Or not?',
    'U.S. Rao and D. Low, Ageing of polymers, Polymer 12 (1999) 1–9.': 'Rao / U.S.; Low / D. | 1999 | Ageing of polymers',
  });
});

describe('parseReference, full names', () => {
  check({
    'Jane Doe. Senescence in mice. *Cell*. 2013;153(6):1194–217.': 'Doe / Jane | 2013 | Senescence in mice',
    'Jane Doe. Senescence in mice. https://example.org/x': 'Doe / Jane | - | Senescence in mice',
    'Jane Doe, Senescence in mice, Cell 153 (2013) 1194–217.': 'Doe / Jane | 2013 | Senescence in mice',
    'Jane Doe, John Smith, and P. Miller. Senescence in mice. *Cell*. 2013;153(6):1194–217.':
      'Doe / Jane; Smith / John; Miller / P. | 2013 | Senescence in mice',
    'J. W. Szostak, Scott D. Emr, Jane Doe. Senescence in mice. *Cell*. 2013;153(6):1194–217.':
      'Szostak / J. W.; Emr / Scott D.; Doe / Jane | 2013 | Senescence in mice',
    'J. Gil, Neural Network Ensembles, Neural Netw. 12 (1999) 1–9.': 'Gil / J. | 1999 | Neural Network Ensembles',
    'Gil J, Serrano M. Senescence, aging and cancer. Cell. 2013;153:1-9.':
      'Gil / J; Serrano / M | 2013 | Senescence, aging and cancer',
  });
});

describe('parseReference, dates', () => {
  const printed: Readonly<Record<string, number | undefined>> = {
    '*medRxiv*. Preprint posted online June 22, 2020.': 2020,
    'medRxiv. Preprint posted online June 22, 2020.': 2020,
    'medRxiv [Preprint]. 2020 Jun 22 [cited 2021 Jul 3].': 2020,
    'Preprint at medRxiv https://doi.org/10.1101/x.22.1 (2020).': 2020,
    '*JAMA*. Published online ahead of print June 22, 2020.': 2020,
    '*JAMA*. 2020 Jun 22. Online ahead of print.': 2020,
    '*JAMA*. 2020 Jun 22:1-9. Epub ahead of print.': 2020,
    '*JAMA*. 2020;324(1):1-9. Published online May 3, 2019.': 2020,
    '*JAMA*. 2020;324(1):1-9. Accessed March 3, 2021.': 2020,
    'University of Oxford. Updated May 3, 2020. Accessed March 3, 2021. https://example.org/x': 2020,
    'University of Oxford. May 3, 2020. Updated June 5, 2021. https://example.org/x': 2020,
    'Published May 3, 2019. Updated June 5, 2021. https://example.org/x': 2019,
    'Accessed March 3, 2021. https://example.org/x': undefined,
    'n.d. Accessed March 3, 2021. https://example.org/x': undefined,
    '[date unknown; cited 2021 Mar 3]. Available from: https://example.org/x': undefined,
  };
  for (const [text, year] of Object.entries(printed)) {
    it(text, () =>
      assert.equal(headOf(`Horby P, Lim WS. Effect of a drug. ${text}`), `Horby / P; Lim / WS | ${year ?? '-'} | Effect of a drug`));
  }
});

describe('parseReference, bodies and editors behind the title', () => {
  const rest = (text: string): readonly string[] => describeItem(parseReference('1', text)).filter(it => /^(?:container|publ|edit)/.test(it));
  const printed: Readonly<Record<string, readonly string[]>> = {
    'Doe J. Drugs for old age. World Health Organization. 2020.': ['publisher: World Health Organization'],
    'Doe J. Drugs for old age. Proceedings of the Royal Society. 2020.': ['container-title: Proceedings of the Royal Society'],
    'Doe, J. (2020). *Drugs for old age*. U.S. Department of Health.': ['publisher: U.S. Department of Health'],
    'Committee on Ageing. Drugs for old age. Doe J, Roe AB, editors. London: Press; 2020.':
      ['editor: Doe / J; Roe / AB', 'publisher: Press', 'publisher-place: London'],
  };
  for (const [text, fields] of Object.entries(printed)) it(text, () => assert.deepEqual(rest(text), fields));
});

describe('parseReference, journals that no period divides from the title', () => {
  const printed: Readonly<Record<string, string | undefined>> = {
    'Deep learning, Nature 2015;521:436-44.': 'Nature',
    'Deep learning in old age; IEEE Transactions on Medical Imaging; 2015;521:436-44.': 'IEEE Transactions on Medical Imaging',
    'Deep learning - J Clin Invest 2015;521:436-44.': 'J Clin Invest',
    'Deep learning. plos biology. 2015;521:436-44.': 'plos biology',
    'Deep learning *Nature* 2015;521:436-44.': 'Nature',
    'Deep learning of *E. coli* 2015;521:436-44.': undefined,
    'Deep learning of E. coli infections. 2015;521:436-44.': undefined,
    'Deep learning, a history in mice. 2015;521:436-44.': undefined,
  };
  for (const [text, journal] of Object.entries(printed)) {
    it(text, () => assert.equal(parseReference('1', `Gil J, Doe A. ${text}`)['container-title'], journal));
  }
});
