/** Derived values that are kept as long as what they were derived from. */

/** Remembers `derive(it)` for each object; when the object is dropped, so is the value. */
export function memo<In extends object, Out>(derive: (it: In) => Out): (it: In) => Out {
  const known = new WeakMap<In, { readonly value: Out }>();
  return it => {
    let entry = known.get(it);
    if (!entry) known.set(it, (entry = { value: derive(it) }));
    return entry.value;
  };
}
