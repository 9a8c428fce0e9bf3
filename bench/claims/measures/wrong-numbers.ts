/** One wrong number in a draft: how surely its suspicion stands out. */
import { suspicion } from '../../../server/src/claims/judge/weights';
import { fitWeights, judgeDrafts, type JudgedDraft } from '../judged-drafts';
import { rate, type Measure } from '../measure';

export const wrongNumbers: Measure = {
  title: 'One wrong number',
  about:
    'One mistake at a time in a copy of each draft, 60 of each kind. "@1 %": the share whose suspicion is above that of all but one of a hundred cites of ' +
    'the untouched draft; of two numbers that were exchanged the more suspicious counts. "P ≥ .9": the share found where nine of ten alarms are right and one ' +
    'cite of twenty is wrong. The weights of the signs were fitted without the draft that is measured; the seven weights of the fit are those of all drafts. Mean over the drafts, then the worst draft.',
  measure: documents => {
    const drafts = judgeDrafts(documents);
    const rates = drafts.map(it => measureDraft(it, drafts.filter(other => other !== it)));
    const rows = [...drafts[0]!.mutants.keys()].map(kind => {
      const all = rates.flatMap(it => it.get(kind) ?? []);
      const mean = (of: (it: Rates) => number) => rate(all.reduce((sum, it) => sum + of(it), 0), all.length);
      const worst = (of: (it: Rates) => number) => Math.min(...all.map(of));
      const worstDraft = drafts[rates.findIndex(it => it.get(kind)?.atOne === worst(one => one.atOne))]!.document.name;
      return [
        kind, mean(it => it.atTwo), mean(it => it.atOne), mean(it => it.atFifth), mean(it => it.precise),
        `${rate(worst(it => it.atOne), 1)} (${worstDraft})`, rate(worst(it => it.precise), 1),
      ];
    });
    return [['kind', '@2 %', '@1 %', '@.2 %', 'P ≥ .9', 'worst @1 %', 'worst P ≥ .9'], ...rows];
  },
};

interface Rates {
  readonly atTwo: number;
  readonly atOne: number;
  readonly atFifth: number;
  readonly precise: number;
}

/** One cite of twenty is taken to be wrong, and nine of ten alarms must be right. */
const CONTAMINATION = 0.05;
const PRECISION = 0.9;

function measureDraft(draft: JudgedDraft, others: readonly JudgedDraft[]): ReadonlyMap<string, Rates> {
  const weights = fitWeights(others);
  const clean = draft.clean.map(it => suspicion(it, weights)).sort((a, b) => b - a);
  const found = new Map<string, Rates>();
  for (const [kind, mutants] of draft.mutants) {
    if (mutants.length === 0) continue;
    const wrong = mutants.map(it => Math.max(...it.signs.map(signs => suspicion(signs, weights))));
    const above = (limit: number) => wrong.filter(it => it > limit).length / wrong.length;
    const at = (share: number) => above(clean[Math.min(clean.length - 1, Math.floor(share * clean.length))]!);
    found.set(kind, { atTwo: at(0.02), atOne: at(0.01), atFifth: at(0.002), precise: Math.max(0, ...wrong.map(it => preciseAt(it, wrong, clean))) });
  }
  return found;
}

/** The recall at a limit; 0 where too many of its alarms would be false. */
function preciseAt(limit: number, wrong: readonly number[], clean: readonly number[]): number {
  const recall = wrong.filter(it => it >= limit).length / wrong.length;
  const alarms = clean.filter(it => it >= limit).length / clean.length;
  return alarms * (1 - CONTAMINATION) * PRECISION <= recall * CONTAMINATION * (1 - PRECISION) ? recall : 0;
}
