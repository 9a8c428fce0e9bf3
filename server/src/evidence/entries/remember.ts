/** Values derived from entries and lists that survive a keystroke: an entry's item stays one object while its key and text stay. */
import type { CslItem } from '../../model/csl-item';
import type { Reference } from '../../model/reference';

/** Remembers what `derive` says of an entry. It may look at key, text and item only: spans move, and with them the object. */
export function perReference<Out>(derive: (it: Reference) => Out): (it: Reference) => Out {
  const known = new WeakMap<CslItem, { readonly value: Out }>();
  return it => {
    let entry = known.get(it.item);
    if (!entry) known.set(it.item, (entry = { value: derive(it) }));
    return entry.value;
  };
}

/**
 * Remembers what `derive` says of a list, as long as all its entries stay as they are. It may look at keys, texts and items
 * only, and what it returns names entries by their index in the list.
 */
export function perList<Out>(derive: (references: readonly Reference[]) => Out): (references: readonly Reference[]) => Out {
  const known = new WeakMap<CslItem, { readonly items: readonly CslItem[]; readonly value: Out }>();
  return references => {
    const first = references[0]?.item;
    if (!first) return derive(references);
    const entry = known.get(first);
    if (entry && entry.items.length === references.length && references.every((it, at) => it.item === entry.items[at])) {
      return entry.value;
    }
    const value = derive(references);
    known.set(first, { items: references.map(it => it.item), value });
    return value;
  };
}
