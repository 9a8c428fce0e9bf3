/** Maps from a key to all values that have it, in the order in which they came. */

export type MultiMap<Key, Value> = ReadonlyMap<Key, readonly Value[]>;

export function groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): MultiMap<Key, Value> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
