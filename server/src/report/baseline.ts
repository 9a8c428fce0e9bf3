/** The baseline: a file of findings that somebody has accepted, and that are kept back from then on. */
import type { Review } from '../model/review';
import type { Finding } from '../rules/rule';
import { identityOf } from './identity';
import { wholeSentenceAt } from './place';

/** One accepted finding. What nothing tells apart is listed as often as it was found. */
export interface Accepted {
  /** Of the draft, from the baseline's folder, with forward slashes. */
  readonly path: string;
  readonly rule: string;
  readonly sentence: string;
  readonly keys: readonly string[];
  /** Why, in the words of whoever accepted it; nothing is written here unasked. */
  readonly reason?: string;
}

export interface Baseline {
  readonly accepted: readonly Accepted[];
  /** Why the file could not be used, in one sentence without a final period; then nothing is accepted. */
  readonly problem?: string;
}

export const EMPTY_BASELINE: Baseline = { accepted: [] };

const VERSION = 1;

/** Any text gives an answer. An empty file accepts nothing. */
export function parseBaseline(text: string): Baseline {
  if (text.trim() === '') return EMPTY_BASELINE;
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return broken('it is not valid JSON');
  }
  if (!isObject(raw) || !Array.isArray(raw.accepted)) return broken('it has no list of accepted findings');
  if (raw.version !== VERSION) return broken(`its version is not ${VERSION}`);
  const accepted: Accepted[] = [];
  for (const [at, it] of (raw.accepted as unknown[]).entries()) {
    const entry = readEntry(it);
    if (!entry) return broken(`its entry ${at + 1} lacks a path, a rule, a sentence or keys`);
    accepted.push(entry);
  }
  return { accepted };
}

const broken = (why: string): Baseline => ({ accepted: [], problem: `this baseline was not used: ${why}` });

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it);

function readEntry(raw: unknown): Accepted | undefined {
  if (!isObject(raw)) return undefined;
  const { path, rule, sentence, keys, reason } = raw;
  if (typeof path !== 'string' || typeof rule !== 'string' || typeof sentence !== 'string') return undefined;
  if (!Array.isArray(keys) || !keys.every(it => typeof it === 'string')) return undefined;
  return { path, rule, sentence, keys, ...(typeof reason === 'string' && reason !== '' && { reason }) };
}

/** The file's text: sorted, and one line for each finding, so that a comparison of two versions shows what was accepted. */
export function formatBaseline(accepted: readonly Accepted[]): string {
  const lines = [...accepted]
    .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.sentence, b.sentence) || compare(a.keys.join(), b.keys.join()))
    .map(({ path, rule, sentence, keys, reason }) => `    ${JSON.stringify({ path, rule, sentence, keys, reason })}`);
  return `{\n  "version": ${VERSION},\n  "accepted": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

/** By code unit: the same on every computer. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A finding as the entry that accepts it. */
export const acceptedOf = (review: Review, { rule, span, cited }: Finding, path: string): Accepted => ({
  path,
  rule,
  sentence: wholeSentenceAt(review, span),
  keys: cited,
});

export interface Judged {
  /** What nobody has accepted, in its order. */
  readonly fresh: readonly Finding[];
  /** The entries that keep the others back. */
  readonly used: readonly Accepted[];
  /** The entries of this draft for which nothing is found any more. */
  readonly stale: readonly Accepted[];
}

/** Holds the findings of a draft against a baseline; each entry keeps one finding back. */
export function judgeFindings(review: Review, findings: readonly Finding[], path: string, { accepted }: Baseline): Judged {
  const own = accepted.filter(it => it.path === path);
  if (own.length === 0) return { fresh: findings, used: [], stale: [] };
  const open = new Map<string, Accepted[]>();
  // The last first, as they are taken from the end.
  for (const it of [...own].reverse()) {
    const identity = identityOf({ ...it, cited: it.keys });
    open.set(identity, [...(open.get(identity) ?? []), it]);
  }
  const rules = new Set(own.map(it => it.rule));
  const used: Accepted[] = [];
  const fresh = findings.filter(it => {
    if (!rules.has(it.rule)) return true;
    const entry = open.get(identityOf({ rule: it.rule, sentence: wholeSentenceAt(review, it.span), cited: it.cited }))?.pop();
    if (entry) used.push(entry);
    return !entry;
  });
  return { fresh, used, stale: [...open.values()].flat() };
}
