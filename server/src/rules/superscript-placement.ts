/** A raised citation on the other side of the punctuation than the rest: `cells<sup>1</sup>.` among `cells.<sup>1</sup>`. */
import { span, textOf } from '../base/span';
import { ABBREVIATION_BEFORE, isSuperscript } from '../evidence/markers/superscripts';
import type { PlacedCitation, Review } from '../model/review';
import type { Rule } from './rule';

/** AMA 3.6: behind periods and commas, before colons and semicolons. A draft with a clear habit of its own keeps that. */
const DEFAULTS: Readonly<Record<string, Side>> = { stop: 'behind', colon: 'before' };
const CLEAR_MAJORITY = 2 / 3;
const MIN_HABIT = 3;

type Side = 'before' | 'behind';

/** A marker with the punctuation next to it. */
interface Placed {
  readonly citation: PlacedCitation;
  readonly mark: string;
  readonly side: Side;
}

export const superscriptPlacement: Rule = {
  id: 'superscript-placement',
  summary: 'A raised citation on the other side of the punctuation than the rest.',
  severity: 'off',
  *check(review) {
    const placed = review.citations.flatMap(it => readPlace(review, it) ?? []);
    for (const kind of ['stop', 'colon']) {
      const own = placed.filter(it => kindOf(it.mark) === kind);
      // One or two show no habit.
      if (own.length < MIN_HABIT) continue;
      const usual = usualSide(own) ?? DEFAULTS[kind]!;
      for (const it of own) if (it.side !== usual) yield describe(review, it, usual);
    }
  },
};

const kindOf = (mark: string): string => (mark === '.' || mark === ',' ? 'stop' : 'colon');

function readPlace({ text }: Review, citation: PlacedCitation): Placed | undefined {
  if (!isSuperscript(citation) || citation.place !== 'prose') return undefined;
  const { start, end } = citation.span;
  const next = text[end] ?? '';
  // `<sup>1</sup>.5` and `<sup>1</sup>...` are no ends of a clause.
  if (/[.,:;]/.test(next) && /^(?:[\s"”’)]|$)/.test(text.slice(end + 1, end + 2))) return { citation, mark: next, side: 'before' };
  const mark = text[start - 1] ?? '';
  if (!/[.,:;]/.test(mark) || ABBREVIATION_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  return /[\p{L}\p{N})\]"”’%*_]/u.test(text[start - 2] ?? '') ? { citation, mark, side: 'behind' } : undefined;
}

function usualSide(placed: readonly Placed[]): Side | undefined {
  const behind = placed.filter(it => it.side === 'behind').length;
  if (behind >= placed.length * CLEAR_MAJORITY) return 'behind';
  return placed.length - behind >= placed.length * CLEAR_MAJORITY ? 'before' : undefined;
}

const NAMES: Readonly<Record<string, string>> = { '.': 'period', ',': 'comma', ':': 'colon', ';': 'semicolon' };

function describe(review: Review, { citation, mark, side }: Placed, usual: Side) {
  const marker = textOf(review.text, citation.span);
  const { start, end } = citation.span;
  const place = side === 'before' ? span(start, end + 1) : span(start - 1, end);
  return {
    span: citation.span,
    message: `This citation stands ${side} the ${NAMES[mark]!}; here they stand ${usual} it`,
    cited: citation.cites.map(it => it.key),
    fix: {
      title: `Move it ${usual} the ${NAMES[mark]!}`,
      edits: [{ span: place, newText: usual === 'behind' ? mark + marker : marker + mark }],
      isSafe: true,
    },
  };
}
