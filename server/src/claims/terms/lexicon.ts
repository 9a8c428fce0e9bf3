/** Names that mean the same drug, gene, cell line, species or process: corpus/lexicon.json, made ready for look-ups. */
import { fold } from '../../base/fold';
import { GROUPS } from './lexicon-data';

export type EntityKind = 'drug' | 'gene' | 'cell-line' | 'species' | 'process';

/** What a name stands for. */
export interface Named {
  readonly kind: EntityKind;
  /** The first name of its entry, `navitoclax` for `ABT-263`; of a class, its name. */
  readonly id: string;
  /** Of a class, `CDK4/6 inhibitor`: the ids that it covers. */
  readonly members?: ReadonlySet<string>;
}

interface Name {
  readonly named: Named;
  /** The ways in which a short name must be written: `ATM` is a gene, `atm` is none. */
  readonly exact?: readonly string[];
}

/** The joint length over which case does not matter. */
const MAX_EXACT = 4;

export interface Lexicon {
  readonly names: ReadonlyMap<string, Name>;
  /** Keys with which a longer key begins, up to a place where a name may be cut: `abt` of `abt263`. */
  readonly prefixes: ReadonlySet<string>;
  /** By id, the keys of the classes that cover it. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

/** Whether one class covers both, or they are two cell lines: where one is meant the other is wrong. */
export function areSisters(a: Named, b: Named): boolean {
  if (a.kind !== b.kind || a.id === b.id) return false;
  if (a.kind === 'cell-line') return true;
  const { classes } = lexicon();
  return classes.get(a.id)?.some(it => classes.get(b.id)?.includes(it)) ?? false;
}

let made: Lexicon | undefined;

/** Made when first needed. */
export const lexicon = (): Lexicon => (made ??= makeLexicon());

/** Letters and digits alone, Greek spelled out: `ABT-263`, `ABT263` and `ABT 263` agree. */
export const keyOf = (name: string): string => spellGreek(fold(name)).replace(/[^\p{L}\p{N}]+/gu, '');

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', κ: 'kappa', λ: 'lambda', μ: 'mu', σ: 'sigma', τ: 'tau', ω: 'omega',
};
const spellGreek = (text: string): string => text.replace(/[αβγδεκλμστω]/g, it => GREEK[it]!);

function makeLexicon(): Lexicon {
  const names = new Map<string, Name>();
  const prefixes = new Set<string>();
  const add = (name: string, named: Named): void => {
    const key = keyOf(name);
    const known = names.get(key);
    const isShort = key.length <= MAX_EXACT && !/\d/.test(key) && /\p{Lu}/u.test(name);
    // A name of two entries stays with the first; a second spelling of a short name is one more way to write it.
    if (known && (!known.exact || known.named.id !== named.id)) return;
    const forms = isShort ? [...(known?.exact ?? []), ...waysToWrite(name, named.kind)] : undefined;
    names.set(key, forms ? { named, exact: forms } : { named });
    for (const it of prefixesOf(name)) prefixes.add(it);
  };
  const members = new Map<string, Set<string>>();
  const classes = new Map<string, string[]>();
  for (const [kind, classNames, entries] of GROUPS) {
    for (const [id] of entries) classes.set(id!, [...(classes.get(id!) ?? []), ...classNames.map(keyOf)]);
    for (const [id, ...others] of entries) for (const name of [id!, ...others]) addWithPlural(add, name, { kind, id: id! });
    for (const name of classNames) {
      const key = keyOf(name);
      const all = members.get(key) ?? new Set();
      for (const it of entries) all.add(it[0]!);
      if (!members.has(key)) addWithPlural(add, name, { kind, id: name, members: all });
      members.set(key, all);
    }
  }
  return { names, prefixes, classes };
}

function addWithPlural(add: (name: string, named: Named) => void, name: string, named: Named): void {
  add(name, named);
  if (/\p{Ll}{3}$/u.test(name) && !name.endsWith('s')) add(/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`, named);
  // `HSCs`, `NK cells`.
  else if (/\p{Lu}{3}$/u.test(name)) add(`${name}s`, named);
}

/** A gene of the mouse has one capital: `Bax`, `Atm`. */
function waysToWrite(name: string, kind: EntityKind): readonly string[] {
  return kind === 'gene' && /^\p{Lu}{3,}$/u.test(name) ? [name, name[0]! + name.slice(1).toLowerCase()] : [name];
}

/** The key up to each joint of the name, and up to each border between letters and digits. */
function prefixesOf(name: string): readonly string[] {
  const pieces = spellGreek(fold(name)).match(/\p{L}+|\p{N}+/gu) ?? [];
  return pieces.slice(0, -1).map((_, at) => pieces.slice(0, at + 1).join(''));
}
