/** DOIs of which the publisher's form is known to the last sign, so that a lost or misread one shows. */
import type { DoiProblem } from './doi-problems';

interface Shape {
  readonly registrant: RegExp;
  /** How DOIs of this kind begin, in lower case, misread digits allowed. */
  readonly begins: RegExp;
  readonly whole: RegExp;
  readonly example: string;
}

/** A digit, or a letter that is taken for one. */
const D = '[\\dolisb]';

const SHAPES: readonly Shape[] = [
  { registrant: /^10\.1038$/, begins: new RegExp(`^nature${D}{1,5}$`), whole: /^nature\d{5}$/, example: '10.1038/nature25167' },
  {
    registrant: /^10\.(?:1038|1007|1186)$/,
    begins: new RegExp(`^s${D}{5}-${D}{3}-`),
    whole: /^s\d{5}-\d{3}-\d{4,5}-[\da-z]$/,
    example: '10.1038/s41586-019-1607-3',
  },
  {
    registrant: /^10\.1016$/,
    begins: new RegExp(`^s?${D}{4}-${D}{2}[\\dxolisb][\\dxolisb]?\\(`),
    whole: /^s?\d{4}-\d{3}[\dx]\(\d\d\)\d{5}-[\dx]$/,
    example: '10.1016/s0092-8674(02)00734-1',
  },
  {
    registrant: /^10\.1016$/,
    begins: /^j\.[a-z]{2,20}\.(?:19|20)\d\d/,
    whole: /^j\.[a-z]{2,20}\.\d{4}\.(?:\d\d\.\d{3}|\d{5,6})$/,
    example: '10.1016/j.cell.2013.05.039',
  },
  {
    registrant: /^10\.1158$/,
    begins: /^\d{4}-\d{3}[\dx]\.[a-z]{2,4}-\d/,
    whole: /^\d{4}-\d{3}[\dx]\.[a-z]{2,4}-\d\d-\d{4}(?:-t)?$/,
    example: '10.1158/0008-5472.can-19-2348',
  },
  {
    registrant: /^10\.1371$/,
    begins: /^journal\.p[a-z]{3}\.\d/,
    whole: /^journal\.p[a-z]{3}\.\d{7}(?:\.[a-z]\d{3})?$/,
    example: '10.1371/journal.pbio.0060301',
  },
];

/** What is wrong with the form of a DOI; nothing where it is whole, or its publisher's form is not known. */
export function misshapen(doi: string): DoiProblem | undefined {
  const [registrant, suffix] = [doi.slice(0, doi.indexOf('/')), doi.slice(doi.indexOf('/') + 1)];
  const lower = suffix.toLowerCase();
  const shape = SHAPES.find(it => it.registrant.test(registrant) && it.begins.test(lower));
  if (!shape || shape.whole.test(lower)) return undefined;
  const repaired = withDigits(suffix, shape.example);
  if (repaired !== suffix && shape.whole.test(repaired.toLowerCase())) {
    return { printed: doi, message: `The DOI has a letter where a digit belongs: compare ${shape.example}`, replacement: `${registrant}/${repaired}` };
  }
  return { printed: doi, message: `The DOI does not look whole: others of its kind read like ${shape.example}` };
}

const DIGITS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', i: '1', S: '5', s: '5', B: '8', b: '8' };

/** Letters between or beside digits as the digits that they look like; those of the example's own letters stay. */
function withDigits(suffix: string, example: string): string {
  const letters = /^[a-z.]*/.exec(example.slice(example.indexOf('/') + 1))![0].length;
  return suffix.slice(0, letters) + suffix.slice(letters).replace(/[oOlIiSsBb]/g, it => DIGITS[it]!);
}
