/** What a sentence says, as far as two of them can be compared: its terms, the things it names, its numbers, its direction. */
import { memo } from '../../base/memo';
import type { ClaimContent } from '../../model/review';
import { longFormOf, shortFormsIn, writeOut } from '../terms/abbreviations';
import { entitiesIn, type Entity } from '../terms/entities';
import { rootsOf } from '../terms/roots';

export interface Statement {
  readonly content: ClaimContent;
  /** Roots, and one mark for each thing that is named, `=navitoclax`; each once, sorted. */
  readonly terms: readonly string[];
  readonly entities: readonly Entity[];
  /** The text with its abbreviations written out and without what it names. */
  readonly rest: string;
}

/** A statement with what it depends on. */
export interface KnownStatement {
  /** The short forms in the text, and what the draft said that they mean: whether the statement still holds. */
  readonly shortForms: readonly string[];
  readonly longForms: readonly (string | undefined)[];
  readonly statement: Statement;
}

const known = new WeakMap<ClaimContent, KnownStatement>();

/** With the draft's own abbreviations written out. One object as long as the sentence and what its short forms mean stay. */
export function statementOf(content: ClaimContent, abbreviations: ReadonlyMap<string, string>): Statement {
  const before = known.get(content);
  if (before && before.shortForms.every((it, at) => longFormOf(it, abbreviations) === before.longForms[at])) return before.statement;
  const shortForms = before?.shortForms ?? shortFormsIn(content.text);
  const longForms = shortForms.map(it => longFormOf(it, abbreviations));
  const isLong = longForms.every(it => it === undefined);
  const statement = read(content, isLong ? content.text : writeOut(content.text, abbreviations));
  known.set(content, { shortForms, longForms, statement });
  return statement;
}

/** What is known of a sentence, to be kept; nothing where nobody asked `statementOf` yet. */
export const knownStatement = (content: ClaimContent): KnownStatement | undefined => known.get(content);

/** What was kept of a sentence: `statementOf` need not read it. */
export const remember = (content: ClaimContent, kept: KnownStatement): void => void known.set(content, kept);

/** Of an entry's title, which has no abbreviations. */
export const titleStatement = memo((item: { readonly title?: string }): Statement => {
  const text = item.title ?? '';
  return read({ text, keys: [], clauses: [] }, text);
});

function read(content: ClaimContent, text: string): Statement {
  const entities = entitiesIn(text);
  const terms = new Set<string>();
  let rest = '';
  let at = 0;
  for (const it of entities) {
    rest += `${text.slice(at, it.span.start)} `;
    at = it.span.end;
    terms.add(`=${it.id}`);
    // `TIS` and `senescence induced by therapy` have these in common.
    if (it.kind === 'process' || it.members) for (const root of rootsOf(it.id)) terms.add(root);
  }
  rest += text.slice(at);
  for (const root of rootsOf(rest)) terms.add(root);
  return { content, terms: [...terms].sort(), entities, rest };
}

/** What makes another claim of the same words. */
export interface Bearing {
  /** As written, without spaces: `41%`, `2.5`. Years and what is part of a name are not among them. */
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** What it says that happens: more, less, both, or neither. */
  readonly direction: 'more' | 'less' | 'both' | 'none';
}

export const bearingOf = memo(({ rest }: Statement): Bearing => {
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
