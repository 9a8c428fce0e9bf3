/** Keys and names that were perhaps meant: one slip of the fingers away. */

/** No more than these are offered. */
const MAX_NEAR = 3;
/** Every `3` is one slip away from every `5`. */
const MIN_LENGTH = 3;

/** Those of `known` that differ from `key` by one character missing, added, replaced or exchanged with its neighbour; case does not count. Empty for a key of one or two characters. */
export function nearKeys(key: string, known: Iterable<string>): readonly string[] {
  const found: string[] = [];
  if (key.length < MIN_LENGTH) return found;
  const written = key.toLowerCase();
  for (const it of known) {
    if (isOneSlipAway(written, it.toLowerCase())) found.push(it);
    if (found.length === MAX_NEAR) break;
  }
  return found;
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return true;
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
