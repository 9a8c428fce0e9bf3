/** The drugs, genes, cell lines, species and processes that a sentence or a title names: by the lexicon, and by their shape. */
import { textOf, type Span } from '../../base/span';
import { keyOf, lexicon, type EntityKind, type Named } from './lexicon';

export interface Entity extends Named {
  /** In the text that was searched. */
  readonly span: Span;
  /** As written there. */
  readonly text: string;
  /** Not known, it only looks like one: `FOXM1`. */
  readonly isGuess?: true;
}

/** Letters and digits between which nothing stands. */
const PART = /[\p{L}\p{N}]+/gu;
/** What may stand inside a name: `ABT-263`, `PI 3-kinase`, `p16(INK4a)`, `5-aza-2'-deoxycytidine`. */
const JOINT = /^[-‐‑–−\s/()'’]{1,2}$/;

/** No name has more parts. */
const MAX_PARTS = 8;

/** Every name in the order of the text, none within another: of `CDK4/6 inhibitors` the class, and no gene. */
export function entitiesIn(text: string): readonly Entity[] {
  const found: Entity[] = [];
  const parts: Part[] = [];
  // Where the next part may begin a name: in most sentences few of them can.
  const begins: number[] = [];
  PART.lastIndex = 0;
  for (let it = PART.exec(text); it; it = PART.exec(text)) {
    const looked = lookAt(it[0]);
    if (looked.canBegin) begins.push(parts.length);
    parts.push({ start: it.index, looked });
  }
  let next = 0;
  for (const at of begins) {
    if (at < next) continue;
    const { length, named } = nameAt(text, parts, at) ?? shapeAt(text, parts, at) ?? NO_NAME;
    next = at + length;
    if (!named) continue;
    const span = { start: parts[at]!.start, end: endOf(parts[next - 1]!) };
    found.push({ ...named, span, text: textOf(text, span) });
  }
  return found;
}

const NO_NAME = { length: 1, named: undefined };

/** What there is to know of a word wherever it stands. */
interface Looked {
  readonly word: string;
  readonly key: string;
  readonly canBegin: boolean;
}

const looked = new Map<string, Looked>();
const MAX_LOOKED = 50_000;

function lookAt(word: string): Looked {
  let known = looked.get(word);
  if (!known) {
    const key = /^[a-z]+$/.test(word) ? word : keyOf(word);
    const { names, prefixes } = lexicon();
    const canBegin = names.has(key) || prefixes.has(key) || /\d|^\p{Lu}{1,4}$/u.test(word) || /^mi(?:cro)?rn?a?$/.test(key) || isNonproprietary(key);
    if (looked.size >= MAX_LOOKED) looked.clear();
    looked.set(word, (known = { word, key, canBegin }));
  }
  return known;
}

interface Part {
  readonly start: number;
  readonly looked: Looked;
}

const endOf = ({ start, looked }: Part): number => start + looked.word.length;

interface Found {
  readonly length: number;
  readonly named: Named & { readonly isGuess?: true };
}

/** The longest name of the lexicon that begins with this part. */
function nameAt(text: string, parts: readonly Part[], at: number): Found | undefined {
  const { names, prefixes } = lexicon();
  let longest: Found | undefined;
  let key = '';
  for (let next = at; next < parts.length && next < at + MAX_PARTS; next++) {
    if (next > at && !JOINT.test(text.slice(endOf(parts[next - 1]!), parts[next]!.start))) break;
    key += parts[next]!.looked.key;
    const name = names.get(key);
    if (name && (!name.exact || name.exact.includes(text.slice(parts[at]!.start, endOf(parts[next]!))))) {
      longest = { length: next - at + 1, named: name.named };
    }
    if (!prefixes.has(key)) break;
  }
  return longest;
}

/** Stems of nonproprietary names (WHO, The use of stems in the selection of INN). */
const STEMS =
  'ciclib|nib|toclax|zomib|parib|lisib|sertib|limus|rubicin|platin|taxel|tecan|vastatin|gliptin|gliflozin|glutide|sartan|glitazone|umab|imab|omab|' +
  'inostat|degib|floxacin|cillin|conazole|prazole|dronate|imibe|pril|parin|thiazide|triptan|gepant|lukast|azepam|oxetine|penem|bactam|trexate|citabine|' +
  'mustine|cycline|previr|tegravir|desivir|tamivir';
const INN = new RegExp(`^(?!carbapenem)(?:cef[a-z]{4,20}|[a-z]{3,20}(?:${STEMS}))$`);
/** With which all of them end: to try every stem takes its time, and few words need it. */
const ENDINGS: ReadonlySet<string> = new Set(STEMS.split('|').map(it => it.slice(-2)));

const isNonproprietary = (key: string): boolean => (ENDINGS.has(key.slice(-2)) || key.startsWith('cef')) && INN.test(key);

/** Letters with which makers of drugs begin their codes. */
const CODES = /^(?:ABT|AG|AMG|AP|APR|ARV|AT|AZ|AZD|BAY|BEZ|BI|BMN|BMS|CC|CCT|CHIR|CP|CX|DS|EPZ|GDC|GNE|GSK|GW|INK|JNJ|KU|LBH|LDC|LEE|LY|MEK|MK|ML|MLN|NSC|NVP|OSI|OTX|PD|PF|PHA|PLX|PP|PRT|PS|PX|RAD|RG|RO|SB|SCH|SP|STI|SU|TAK|TH|UC|VE|VX|WZ|XAV|ZM)$/;

/** What is not in the lexicon: nonproprietary names, codes of drugs, microRNAs, and words that look like symbols of genes. */
function shapeAt(text: string, parts: readonly Part[], at: number): Found | undefined {
  const { word, key } = parts[at]!.looked;
  const next = parts[at + 1];
  const isJoined = next !== undefined && /^[-‐‑\s]$/.test(text.slice(endOf(parts[at]!), next.start));
  if (/^mi(?:cro)?rn?a?$/.test(key) && isJoined && /^\d{1,5}[a-z]?$/.test(next.looked.key)) {
    return { length: 2, named: { kind: 'gene', id: `miR-${next.looked.key}` } };
  }
  const joined = /^mir(\d{1,5}[a-z]?)$/.exec(key);
  if (joined) return { length: 1, named: { kind: 'gene', id: `miR-${joined[1]!}` } };
  if (isNonproprietary(key)) return { length: 1, named: { kind: 'drug', id: key } };
  if (CODES.test(word) && isJoined && /^\d{3,8}[a-z]?$/.test(next.looked.key)) {
    return { length: 2, named: { kind: 'drug', id: `${word}${next.looked.key}` } };
  }
  const code = /^([A-Z]{2,4})\d{4,8}[A-Z]?$/.exec(word);
  if (code && CODES.test(code[1]!)) return { length: 1, named: { kind: 'drug', id: word } };
  if (/^(?:[A-Z]{2,6}\d{1,2}[A-Z]?\d?|p\d{2,3}|CD\d{1,3}[a-z]?)$/.test(word)) return { length: 1, named: { kind: 'gene', id: word.toUpperCase(), isGuess: true } };
  return undefined;
}

/** Whether two names of one kind can mean the same: the same thing, or a class and what it covers, or two classes that share something. */
export function canMeanSame(a: Named, b: Named): boolean {
  if (a.kind !== b.kind) return false;
  if (a.id === b.id) return true;
  if (a.members && b.members) return [...a.members].some(it => b.members!.has(it));
  return (a.members?.has(b.id) ?? false) || (b.members?.has(a.id) ?? false);
}

export type { EntityKind, Named };
