/** Under which names an entry may be spoken of: its first author, and all the others. */
import type { CslName } from '../../model/csl-item';
import { perList, perReference } from '../../evidence/entries/remember';
import { agree, isNamedIn, keysOfName, type NameKeys } from './name-keys';

export interface EntryNames {
  /** The first author's family name as the list prints it, with its particle; a person of whom the family name was read. */
  readonly family: string;
  readonly first: readonly NameKeys[];
  readonly later: readonly NameKeys[];
  /** Whether the list leaves authors out, `et al`. */
  readonly isCut: boolean;
}

/** What is known of a name in an entry. `unread`: the entry has no author, or a group for one, so that nothing can be said. */
export type Standing = 'first' | 'later' | 'unread' | 'none';

/** Nothing where no person was read as the first author. */
export const namesOfEntry = perReference(({ item }): EntryNames | undefined => {
  const [first, ...others] = item.author ?? [];
  const family = first && printedFamily(first);
  if (!first || family === undefined) return undefined;
  return {
    family,
    first: keysOfPerson(first),
    later: others.flatMap(keysOfPerson),
    isCut: item.custom?.['et-al'] === true,
  };
});

/** A person: Chinese and Japanese names are printed in one piece and read as such, other names without a family name are groups. */
function printedFamily({ family, literal, 'non-dropping-particle': particle }: CslName): string | undefined {
  if (literal !== undefined) return isEastAsian(literal) && literal.length <= MAX_EAST_ASIAN ? literal : undefined;
  return family && (particle ? `${particle} ${family}` : family);
}

const MAX_EAST_ASIAN = 4;
export const isEastAsian = (name: string): boolean => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]+$/u.test(name);

/** The family name; and a given name that is written out, as `Wang Li` and `Li Wang` are both printed for one person. */
function keysOfPerson(name: CslName): NameKeys[] {
  const family = printedFamily(name);
  const keys = family ? [keysOfName(family)] : [];
  const { given } = name;
  if (given && /\p{Ll}{2}/u.test(given)) keys.push({ whole: [], parts: keysOfName(given).whole });
  return keys;
}

/**
 * What an entry says of a person, the likeliest reading of his name first; `text` is the entry as printed, in case that its authors
 * were read badly: of other readings, `In` and `Boston` of `In Boston, Wolchok et al`, a title may have any.
 */
export function standingIn(names: EntryNames | undefined, text: string, wanted: readonly NameKeys[]): Standing {
  if (!names) return 'unread';
  if (wanted.some(one => names.first.some(it => agree(one, it)))) return 'first';
  if (wanted.some(one => names.later.some(it => agree(one, it))) || (wanted[0] && isNamedIn(text, wanted[0]))) return 'later';
  return 'none';
}

/** Of a list: by each whole key of a first author the indices of the entries, in order. */
export const firstAuthors = perList((references): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  references.forEach((reference, index) => {
    for (const key of new Set(namesOfEntry(reference)?.first.flatMap(it => it.whole))) {
      const group = found.get(key);
      if (group) group.push(index);
      else found.set(key, [index]);
    }
  });
  return found;
});
