/** What an author sees of one wrong number: which rule tells it, how often it is right, and what it proposes. */
import { isWarned, judge } from '../../../server/src/claims/judge/verdicts';
import type { SignWeights } from '../../../server/src/claims/judge/weights';
import { parseReview } from '../../../server/src/model/parse-review';
import type { Review } from '../../../server/src/model/review';
import { fitWeights, judgeDrafts, type JudgedDraft } from '../judged-drafts';
import { rate, type Measure } from '../measure';
import type { WrongCite } from '../mutations';

export const warnings: Measure = {
  title: 'What is told of one wrong number',
  about:
    'The same drafts with one mistake, the first six kinds alike often, judged by weights of the signs that were fitted without them (those of the fit, and the limits, were chosen with all drafts in view). "Right": of the findings of a rule, those that ' +
    'mark a cite that is wrong, mean over the drafts and the worst draft with at least ten findings. "Told": mistakes that at least one finding marks. "Mended": of the right findings that propose a ' +
    'number, those whose first proposal is the right one. "On untouched drafts": findings for a hundred cites. Hints are counted as they are capped: two for a hundred cites.',
  measure: documents => {
    const drafts = judgeDrafts(documents);
    const tallies = drafts.map(it => measureDraft(it, fitWeights(drafts.filter(other => other !== it))));
    return [HEAD, ...RULES.map(rule => toRow(rule, tallies))];
  },
};

const HEAD = ['rule', 'findings', 'right', 'worst draft', 'told', 'mended', 'on untouched drafts'];
const RULES = ['misplaced-number (warning)', 'swapped-citations (warning)', 'swapped-citations (hint)', 'unlikely-reference (warning)', 'unlikely-reference (hint)', '**all warnings**'] as const;
type Rule = (typeof RULES)[number];

interface Told {
  readonly rule: Rule;
  /** Each with the key that is proposed for it. */
  readonly cites: readonly { readonly citation: number; readonly key: string; readonly proposed?: string | undefined }[];
}

interface Tally {
  readonly name: string;
  readonly findings: number;
  readonly right: number;
  readonly proposed: number;
  readonly mended: number;
  readonly mutants: number;
  readonly told: number;
  readonly onClean: number;
  readonly cites: number;
}

const EMPTY = { findings: 0, right: 0, proposed: 0, mended: 0, mutants: 0, told: 0, onClean: 0, cites: 0 };
/** So many kinds are mistakes in the text. */
const KINDS = 6;

function measureDraft({ document, clean, mutants }: JudgedDraft, weights: SignWeights): ReadonlyMap<Rule, Tally> {
  const tallies = new Map<Rule, { -readonly [Key in keyof Tally]: Tally[Key] }>(RULES.map(it => [it, { name: document.name, ...EMPTY }]));
  const limit = Math.max(1, Math.round(clean.length / 50));
  for (const it of tell(document.review, weights, limit)) for (const rule of rowsOf(it)) tallies.get(rule)!.onClean++;
  for (const it of tallies.values()) it.cites = clean.length;
  for (const { mutant } of [...mutants.values()].slice(0, KINDS).flat()) {
    const review = parseReview(document.review.uri, mutant.text, {}, document.review);
    const told = new Set<Rule>();
    for (const it of tell(review, weights, limit)) {
      const right = it.cites.flatMap(cite => mutant.wrong.find(wrong => wrong.citation === cite.citation && wrong.key === cite.key) ?? []);
      for (const rule of rowsOf(it)) count(tallies.get(rule)!, it, right, told, rule);
    }
    for (const rule of RULES) tallies.get(rule)!.mutants++;
    for (const rule of told) tallies.get(rule)!.told++;
  }
  return tallies;
}

function count(tally: { -readonly [Key in keyof Tally]: Tally[Key] }, { cites }: Told, right: readonly WrongCite[], told: Set<Rule>, rule: Rule): void {
  tally.findings++;
  if (right.length === 0) return;
  tally.right++;
  told.add(rule);
  const proposed = cites.find(it => it.proposed !== undefined && right.some(wrong => wrong.citation === it.citation && wrong.key === it.key));
  if (!proposed) return;
  tally.proposed++;
  if (right.some(wrong => wrong.citation === proposed.citation && wrong.right === proposed.proposed)) tally.mended++;
}

const rowsOf = ({ rule }: Told): readonly Rule[] => (rule.endsWith('(warning)') ? [rule, '**all warnings**'] : [rule]);

/** The verdicts beneath the rules. */
function tell(review: Review, weights: SignWeights, limit: number): Told[] {
  const { swaps, misplaced, unlikely } = judge(review, weights);
  const indexOf = new Map(review.citations.map((it, at) => [it, at]));
  const warned = misplaced.map((it): Told => ({
    rule: 'misplaced-number (warning)',
    cites: [{ citation: indexOf.get(it.site.citation)!, key: it.reference.key, proposed: it.uncitedDue[0]?.key }],
  }));
  const exchanged = swaps.map(({ one, other, mendsOrder }): Told => ({
    rule: mendsOrder ? 'swapped-citations (warning)' : 'swapped-citations (hint)',
    cites: [
      { citation: indexOf.get(one.site.citation)!, key: one.reference.key, proposed: other.reference.key },
      { citation: indexOf.get(other.site.citation)!, key: other.reference.key, proposed: one.reference.key },
    ],
  }));
  const doubted = unlikely
    .filter(it => it.alternatives.length > 0)
    .map((it): Told => ({
      rule: isWarned(it) ? 'unlikely-reference (warning)' : 'unlikely-reference (hint)',
      cites: [{ citation: indexOf.get(it.site.citation)!, key: it.reference.key, proposed: it.alternatives[0]!.key }],
    }));
  const all = [...warned, ...exchanged, ...doubted];
  const hints = all.filter(it => it.rule.endsWith('(hint)')).slice(0, limit);
  return all.filter(it => !it.rule.endsWith('(hint)') || hints.includes(it));
}

function toRow(rule: Rule, tallies: readonly ReadonlyMap<Rule, Tally>[]): readonly string[] {
  const own = tallies.map(it => it.get(rule)!);
  const sum = (of: (it: Tally) => number) => own.reduce((total, it) => total + of(it), 0);
  const judged = own.filter(it => it.findings >= 10).sort((a, b) => a.right / a.findings - b.right / b.findings);
  const [worst] = judged;
  return [
    rule,
    String(sum(it => it.findings)),
    rate(sum(it => it.right), sum(it => it.findings)),
    worst ? `${rate(worst.right, worst.findings)} (${worst.name})` : '–',
    rate(sum(it => it.told), sum(it => it.mutants)),
    rate(sum(it => it.mended), sum(it => it.proposed)),
    (sum(it => it.onClean) / sum(it => it.cites) * 100).toFixed(2),
  ];
}
