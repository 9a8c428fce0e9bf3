/** Texts over which a pattern of more than linear time would stumble, made from the pattern itself. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Of many kinds of character one. */
const COMMON = ['a', 'A', '1', ' ', '\n', '\t', 'é', '中', '[', '(', '*', '-', '.', ',', '"', '<', '>', '/', '\u2028', '\u0301', '\0', '\uD800'];
/** What a repeated text may be followed by so that, after all, it does not match. */
const MISMATCHES = ['', '\u0007x\u0007', ' x y\u0007', '\u2028'];
/** A repeat of fewer is part of what its surroundings repeat. */
const MANY = 8;

export interface Attack {
  readonly name: string;
  /** A text of about this many characters. */
  readonly text: (length: number) => string;
}

/** Single characters, all that the pattern begins with, and for each of its repeats what leads there, then that repeat's own texts. */
export function attacksOn(pattern: RegExp): readonly Attack[] {
  const attacks = new Map<string, Attack>();
  const add = (prefix: string, pump: string, mismatch: string): void => {
    if (pump === '') return;
    const name = [prefix, `${pump}…`, mismatch].filter(it => it !== '').map(it => JSON.stringify(it)).join(' ');
    attacks.set(name, { name, text: length => prefix + fill(pump, length - prefix.length - mismatch.length) + mismatch });
  };
  for (const pump of COMMON) add('', pump, MISMATCHES[1]!);
  const repeats = repeatsOf(pattern);
  for (const { prefix, pumps } of repeats) {
    for (const pump of pumps) {
      for (const mismatch of MISMATCHES) add(prefix, pump, mismatch);
      add(`\u0007${prefix}`, pump, MISMATCHES[1]!);
      add('', prefix + pump, '');
    }
    add('', prefix, MISMATCHES[1]!);
  }
  // What two repeats in a row take: `\s*-*\s*` on ` - - -`.
  for (let at = 0; at + 1 < repeats.length; at++) {
    const [one, two] = [repeats[at]!, repeats[at + 1]!];
    for (const first of one.pumps.slice(0, 2)) for (const second of two.pumps.slice(0, 2)) add(one.prefix, first + second, MISMATCHES[1]!);
  }
  return [...attacks.values()];
}

const fill = (pump: string, length: number): string => pump.repeat(Math.ceil(Math.max(length, 1) / pump.length)).slice(0, length);

interface Repeat {
  /** The shortest text with which a match comes to the repeat. */
  readonly prefix: string;
  /** What it may repeat. */
  readonly pumps: readonly string[];
}

function repeatsOf(pattern: RegExp): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const { flags } = pattern;
  const visit = (alternatives: readonly AST.Alternative[], prefix: string): void => {
    for (const alternative of alternatives) {
      let before = prefix;
      for (const element of alternative.elements) {
        if (element.type === 'Quantifier' && element.max >= MANY) repeats.push({ prefix: before, pumps: pumpsOf(element.element, flags) });
        const inner = element.type === 'Quantifier' ? element.element : element;
        if ('alternatives' in inner) visit(inner.alternatives, before);
        before += sampleOf(element, flags);
      }
    }
  };
  visit(new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, { unicode: flags.includes('u') }).alternatives, '');
  return repeats;
}

/** Several texts that a repeated element matches. */
function pumpsOf(element: AST.Element, flags: string): readonly string[] {
  if ('alternatives' in element) {
    return [...new Set(element.alternatives.flatMap(it => [sampleOfAll(it, flags), fullSampleOf(it, flags)]))].slice(0, 6);
  }
  return charactersOf(element, flags).slice(0, 8);
}

const sampleOfAll = (alternative: AST.Alternative, flags: string): string => alternative.elements.map(it => sampleOf(it, flags)).join('');

/** As the sample, with all that may be left out. */
const fullSampleOf = (alternative: AST.Alternative, flags: string): string =>
  alternative.elements.map(it => (it.type === 'Quantifier' ? sampleOf(it.element, flags) : sampleOf(it, flags))).join('');

/** The shortest text that an element matches; a sample only, it may be wrong where something looks around. */
function sampleOf(element: AST.Element, flags: string): string {
  if (element.type === 'Quantifier') return sampleOf(element.element, flags).repeat(Math.min(element.min, 100));
  if (element.type === 'Group' || element.type === 'CapturingGroup') return sampleOfAll(element.alternatives[0]!, flags);
  return charactersOf(element, flags)[0] ?? '';
}

function charactersOf(element: AST.Element, flags: string): readonly string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type !== 'CharacterClass' && element.type !== 'CharacterSet') return [];
  const one = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/g, ''));
  return [...new Set([...ownCharactersOf(element), ...COMMON])].filter(it => one.test(it));
}

const ownCharactersOf = (element: AST.CharacterClass | AST.CharacterSet): readonly string[] =>
  element.type === 'CharacterClass' && !element.negate
    ? element.elements.flatMap(it => ('min' in it ? [String.fromCodePoint(it.min.value)] : 'value' in it && typeof it.value === 'number' ? [String.fromCodePoint(it.value)] : []))
    : [];
