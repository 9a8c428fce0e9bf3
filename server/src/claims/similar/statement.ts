/** What a sentence says, as far as two of them can be compared: its terms, the things it names, its numbers, its direction. */
import { memo } from '../../base/memo';
import type { Span } from '../../base/span';
import type { ClaimContent } from '../../model/review';
import { longFormsIn, writeOut, type Abbreviations, type LongForm } from '../terms/abbreviations';
import { entitiesIn, type Entity } from '../terms/entities';
import { rootsOf } from '../terms/roots';

export interface Statement {
  readonly content: ClaimContent;
  /** Roots of words, and one mark for each thing that is named, `=navitoclax`; each once, sorted. */
  readonly terms: readonly string[];
  /** One for each term, from 0 to 1: the words of one name share what one word says. */
  readonly shares: readonly number[];
  /** The sentence with its abbreviations written out. */
  readonly text: string;
}

/** A statement with what it depends on. */
interface KnownStatement {
  readonly abbreviations: Abbreviations;
  /** What the draft abbreviates and this sentence says in full. */
  readonly names: readonly string[];
  readonly statement: Statement;
}

const known = new WeakMap<ClaimContent, KnownStatement>();

/** With the draft's own abbreviations written out. One object as long as the sentence and what its short forms mean stay. */
export function statementOf(content: ClaimContent, abbreviations: Abbreviations): Statement {
  const before = known.get(content);
  if (before?.abbreviations === abbreviations) return before.statement;
  const text = writeOut(content.text, abbreviations);
  const found = longFormsIn(text, abbreviations);
  const names = found.map(it => it.long);
  const isSame = before?.statement.text === text && before.names.length === names.length && names.every((it, at) => it === before.names[at]);
  const statement = isSame ? before.statement : read(content, text, found);
  known.set(content, { abbreviations, names, statement });
  return statement;
}

/** Of an entry's title, which has no abbreviations. */
export const titleStatement = memo((item: { readonly title?: string }): Statement => {
  const text = item.title ?? '';
  return read({ text, keys: [], clauses: [] }, text, []);
});

/** `text` is the sentence with its abbreviations written out, `names` what of it the draft abbreviates. */
function read(content: ClaimContent, text: string, names: readonly LongForm[]): Statement {
  const entities = entitiesIn(text);
  const shares = new Map<string, number>();
  const addName = (name: string): void => {
    const roots = rootsOf(name);
    for (const root of roots) shares.set(root, Math.max(shares.get(root) ?? 0, 1 / roots.length));
  };
  for (const it of entities) {
    shares.set(`=${it.id}`, 1);
    // `TIS` and `senescence induced by therapy` have these in common.
    if (it.kind === 'process' || it.members) addName(it.id);
  }
  for (const { long } of names) {
    shares.set(`=${long}`, 1);
    addName(long);
  }
  for (const root of rootsOf(without(text, [...entities.map(it => it.span), ...names]))) shares.set(root, 1);
  const terms = [...shares.keys()].sort();
  const statement = { content, text, terms, shares: terms.map(it => shares.get(it)!) };
  named.set(statement, entities);
  return statement;
}

/** What a statement names. */
export function entitiesOf(statement: Statement): readonly Entity[] {
  let found = named.get(statement);
  if (!found) named.set(statement, (found = entitiesIn(statement.text)));
  return found;
}

const named = new WeakMap<Statement, readonly Entity[]>();

/** The text with a space in place of each of these, which may overlap. */
function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const it of [...spans].sort((a, b) => a.start - b.start)) {
    if (it.start > at) rest += `${text.slice(at, it.start)} `;
    at = Math.max(at, it.end);
  }
  return rest + text.slice(at);
}

/** What makes another claim of the same words. */
export interface Bearing {
  /** As written, without spaces: `41%`, `2.5`. Years and what is part of a name are not among them. */
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** What it says that happens: more, less, both, or neither. */
  readonly direction: 'more' | 'less' | 'both' | 'none';
}

export const bearingOf = memo((statement: Statement): Bearing => {
  const rest = without(statement.text, entitiesOf(statement).map(it => it.span));
  const more = MORE.test(rest);
  const less = LESS.test(rest);
  return {
    numbers: numbersIn(rest),
    isNegated: NEGATION.test(rest),
    direction: more && less ? 'both' : more ? 'more' : less ? 'less' : 'none',
  };
});

function numbersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [all, number, percent] of text.matchAll(/(?<![\p{L}\p{N}.-])(\d{1,9}(?:[.,]\d{1,6})?)(\s?%)?(?![\p{L}\p{N}-])/gu)) {
    if (percent || !/^(?:1[89]|20)\d\d$/.test(number!)) found.add(percent ? `${number!}%` : all);
  }
  return found;
}

const NEGATION =
  /\b(?:not|no|never|neither|nor|cannot|without|none|unable|fail(?:s|ed|ing)?|lack(?:s|ed|ing)?|absence|independent(?:ly)? (?:of|from)|regardless|irrespective)\b|-independent\b|n['’]t\b/i;
const MORE = /\b(?:increas|elevat|rais|enhanc|promot|up-?regulat|activat|stimulat|boost|higher|accelerat|augment|favou?r|worsen|prolong|extend|longer|induc|elicit|trigger|improv|gain)/i;
const LESS = /\b(?:decreas|reduc|lower|suppress|inhibit|down-?regulat|inactivat|attenuat|diminish|fewer|slow|impair|alleviat|block|shorten|prevent|delay|abolish|abrogat|los[st]|declin|weaken|restrict)/i;
