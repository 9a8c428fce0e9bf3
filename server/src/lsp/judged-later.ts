/**
 * Findings of a long draft: the rules that take long are asked in a pause of the author's, and until then what they said last
 * moves along with the edits. All other rules, and all rules of a draft of usual length, are asked at every keystroke.
 */
import { findCommonEnds } from '../base/common-ends';
import { shift, span, type Span } from '../base/span';
import type { Library } from '../library/library';
import type { Review } from '../model/review';
import type { Corpus } from '../project/corpus';
import { JUDGING, RULES } from '../rules';
import { runRules, shownOf, type CheckOptions } from '../rules/check';
import type { Finding, Fix } from '../rules/rule';
import type { Settings } from '../settings/settings';

/** What a judgement is about. */
export interface Judged {
  readonly review: Review;
  readonly library: Library;
  readonly settings: Settings;
  readonly corpus: Corpus;
}

/** What the rules that take long said of a draft as it was. */
export interface Judgement extends Judged {
  /** Nothing kept back. */
  readonly findings: readonly Finding[];
}

/**
 * Markers of the longest draft that is judged at every keystroke: what judging costs there is not felt. It grows with markers
 * times entries, and a sentence that is being written is judged no better for being judged at each letter.
 */
const MOST_MARKERS = 60;

export const isLong = (review: Review): boolean => review.citations.length > MOST_MARKERS;

export const isJudgementOf = (judgement: Judgement | undefined, { review, corpus, settings }: Omit<Judged, 'library'>): judgement is Judgement =>
  judgement?.review === review && judgement.corpus === corpus && judgement.settings === settings;

const judging = new Set(JUDGING);
const AT_ONCE = RULES.filter(it => !judging.has(it));
const PLACES = new Map(RULES.map((it, at) => [it.id, at]));

/** What all other rules say now, with what was judged last, as far as the edits left it. By other settings it is not asked for. */
export function findingsBetween(judgement: Judgement | undefined, { review, library, settings }: Judged, options: CheckOptions): readonly Finding[] {
  const moved = judgement?.settings === settings ? moveFindings(judgement.findings, judgement.review, review) : [];
  const all = [...runRules(AT_ONCE, review, library, options), ...moved];
  return shownOf(all.sort((a, b) => PLACES.get(a.rule)! - PLACES.get(b.rule)!), review, options);
}

/** Rule by rule with a pause between, in which messages are answered; nothing where the draft changed meanwhile. */
export async function judgeInSlices(it: Judged, options: CheckOptions, pause: () => Promise<void>, isCurrent: () => boolean): Promise<Judgement | undefined> {
  const { review, library, settings, corpus } = it;
  const findings: Finding[] = [];
  for (const rule of JUDGING) {
    await pause();
    if (!isCurrent()) return undefined;
    findings.push(...runRules([rule], review, library, options));
  }
  return { review, library, settings, corpus, findings };
}

/** Without those of which a place, or what would be written, lies where the text changed. */
function moveFindings(findings: readonly Finding[], from: Review, to: Review): readonly Finding[] {
  if (from === to) return findings;
  const { prefix, suffix } = findCommonEnds(from.text, to.text);
  const changed = span(prefix, from.text.length - suffix);
  const offset = to.text.length - from.text.length;
  const move = (it: Span): Span | undefined => (it.end <= changed.start ? it : it.start >= changed.end ? shift(it, offset) : undefined);
  return findings.flatMap(it => moveFinding(it, to.uri, move) ?? []);
}

function moveFinding(finding: Finding, uri: string, move: (it: Span) => Span | undefined): Finding | undefined {
  const moved = move(finding.span);
  const evidence = moveAll(finding.evidence, it => (it.uri === uri ? move(it.span) : it.span));
  const fix = finding.fix && moveFix(finding.fix, move);
  const otherFixes = (finding.otherFixes ?? []).map(it => moveFix(it, move));
  if (!moved || !evidence || (finding.fix && !fix) || otherFixes.includes(undefined)) return undefined;
  return { ...finding, span: moved, evidence, ...(fix && { fix }), ...(finding.otherFixes && { otherFixes: otherFixes as readonly Fix[] }) };
}

function moveFix(fix: Fix, move: (it: Span) => Span | undefined): Fix | undefined {
  const edits = moveAll(fix.edits, it => move(it.span));
  return edits && { ...fix, edits };
}

/** Nothing where one of them cannot be moved. */
function moveAll<T extends { readonly span: Span }>(all: readonly T[], move: (it: T) => Span | undefined): readonly T[] | undefined {
  const moved: T[] = [];
  for (const it of all) {
    const place = move(it);
    if (!place) return undefined;
    moved.push(place === it.span ? it : { ...it, span: place });
  }
  return moved;
}
