/** Authors of one list who are probably one person in two spellings: `Coppe JP` and `Coppé J-P`, `Tchkonia T` and `Tchkonja T`. */
import { groupBy } from '../../base/multi-map';
import type { CslName } from '../../model/csl-item';
import type { Reference } from '../../model/reference';
import { fold, foldName } from '../../base/fold';
import { perList, perReference } from './remember';

export interface NameVariant {
  /** Of the entry whose spelling is the rarer one, or the later of two. */
  readonly index: number;
  readonly printed: string;
  readonly otherIndex: number;
  readonly other: string;
  /** The letters themselves differ, not only accents and hyphens. */
  readonly isMisspelled: boolean;
}

interface Name {
  /** Folded family name and initials. */
  readonly key: string;
  readonly family: string;
  readonly initials: string;
  readonly printed: string;
  /** As printed but for case, points and spaces: what may differ without being another spelling. */
  readonly spelling: string;
  /** First letter, length and initials: names in which one letter differs have it in common. Absent for short names. */
  readonly shape?: string;
}

interface Person extends Name {
  readonly index: number;
}

const namesOf = perReference(({ item }: Reference) => ({
  names: (item.author ?? []).flatMap(it => toName(it) ?? []),
  families: new Set((item.author ?? []).map(it => foldName(it.family ?? ''))),
}));

export const findNameVariants = perList((references: readonly Reference[]): readonly NameVariant[] => {
  const byKey = new Map<string, Person[]>();
  references.forEach((reference, index) => {
    for (const name of namesOf(reference).names) {
      const group = byKey.get(name.key);
      if (group) group.push({ ...name, index });
      else byKey.set(name.key, [{ ...name, index }]);
    }
  });
  const families = (it: Person): ReadonlySet<string> => namesOf(references[it.index]!).families;
  const share = (a: Person, b: Person): boolean => sharesOther(families(a), families(b), a.family, b.family);
  const found = [...byKey.values()].flatMap(group => [...accentVariants(group, share)]);
  return [...found, ...misspellings(byKey, share)].sort((a, b) => a.index - b.index);
});

function toName(name: CslName): Name | undefined {
  if (!name.family || !name.given) return undefined;
  const family = foldName(name.family);
  // Initials only: `Nicolás` and `N` are two styles, not two spellings.
  const initials = /^(?:\p{Lu}[.\s-]{0,2}){1,5}$/u.test(name.given) ? fold(name.given).replace(/[^\p{L}]/gu, '') : '';
  if (family.length < 2 || initials === '') return undefined;
  const particle = name['non-dropping-particle'];
  const printed = `${particle ? `${particle} ` : ''}${name.family} ${name.given}`;
  const spelling = printed.toLowerCase().replace(/[.\s]/g, '').replace(/[‐‑–]/g, '-').replace(/’/g, "'").normalize('NFC');
  const shape = family.length < 6 ? undefined : `${family[0]}${family.length} ${initials}`;
  return { key: `${family} ${initials}`, family, initials, printed, spelling, ...(shape && { shape }) };
}

/** Same letters, other accents or hyphens. Capitals alone are a style; and short names with them are borne by many. */
function* accentVariants(group: readonly Person[], share: (a: Person, b: Person) => boolean): Generator<NameVariant> {
  if (group.every(it => it.spelling === group[0]!.spelling)) return;
  const spellings = groupBy(group, it => it.spelling);
  const [main, ...others] = [...spellings.values()].sort((a, b) => b.length - a.length || a[0]!.index - b[0]!.index);
  for (const bearers of others) {
    const it = bearers[0]!;
    // The later one of the two entries is told, when both are as frequent.
    const elsewhere = main!.find(other => other.index !== it.index && share(it, other));
    if (elsewhere) yield { index: it.index, printed: it.printed, otherIndex: elsewhere.index, other: elsewhere.printed, isMisspelled: false };
  }
}

/** Names of which one letter differs, of the same initials, with a co-author in common. */
function* misspellings(byKey: ReadonlyMap<string, readonly Person[]>, share: (a: Person, b: Person) => boolean): Generator<NameVariant> {
  const byShape = new Map<string, (readonly Person[])[]>();
  for (const people of byKey.values()) {
    const { shape } = people[0]!;
    if (!shape) continue;
    const group = byShape.get(shape);
    if (group) group.push(people);
    else byShape.set(shape, [people]);
  }
  for (const group of byShape.values()) {
    // Names as alike as these are few; a list of one name in a thousand letters is none.
    if (group.length > MAX_ALIKE) continue;
    for (const [at, one] of group.entries()) {
      for (const two of group.slice(at + 1)) {
        if (!differsInOneLetter(one[0]!.family, two[0]!.family)) continue;
        const [rare, usual] = one.length < two.length || (one.length === two.length && one[0]!.index > two[0]!.index) ? [one, two] : [two, one];
        const it = rare[0]!;
        const elsewhere = usual.find(other => other.index !== it.index && share(it, other));
        if (elsewhere) yield { index: it.index, printed: it.printed, otherIndex: elsewhere.index, other: elsewhere.printed, isMisspelled: true };
      }
    }
  }
}

const MAX_ALIKE = 30;

function differsInOneLetter(a: string, b: string): boolean {
  let differences = 0;
  for (let at = 0; at < a.length && differences < 2; at++) if (a[at] !== b[at]) differences++;
  return differences === 1;
}

/** Another family name stands in both entries. */
function sharesOther(a: ReadonlySet<string>, b: ReadonlySet<string>, nameA: string, nameB: string): boolean {
  for (const it of a) if (it !== nameA && it !== nameB && it !== '' && b.has(it)) return true;
  return false;
}
