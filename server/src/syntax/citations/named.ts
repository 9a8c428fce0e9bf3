/** Numbers in brackets that name something else: `Eq. [1]`, `Step [2]`, an element `a[1]` or `x[i][2]`, a peptide `Aβ[1–42]`. */
import { PEPTIDE } from './exponent';

/** Small ones are words of prose: `at this step [3]`, `in the figure [3]` cite. */
const LABEL = /(?:\b(?:Eqs?|Equations?|Figs?|Figures?|Tables?|Steps?|Sections?|Chapters?|Panels?|Box|Scheme|Appendix)|\b(?:eqs?|figs?))\.?[\s\u00A0]$/u;
/** No word of prose is a single small letter; `vitamin D[3]` cites. */
const VARIABLE = /(?:^|[\s(=+*/,;])[a-z](?:\[\w{1,5}\])?$/;

/** Whether what stands before the bracket at `start` takes its number. */
export function isNamed(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - 16), start);
  return LABEL.test(before) || VARIABLE.test(before) || PEPTIDE.test(before);
}
