/** How much of a text stayed the same when it was edited. */

/** The lengths of the beginning and of the end that two texts share; the two never overlap in either text. */
export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** Large steps compare natively (`===` of two slices does, `startsWith` goes by characters); only the step in which the texts part is looked at character by character. */
const STEP = 4096;

export function findCommonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix + STEP <= shorter && before.slice(prefix, prefix + STEP) === after.slice(prefix, prefix + STEP)) prefix += STEP;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;

  const rest = shorter - prefix;
  let suffix = 0;
  while (suffix + STEP <= rest && sameStepFromEnd(before, after, suffix)) suffix += STEP;
  while (suffix < rest && before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)) {
    suffix++;
  }
  return { prefix, suffix };
}

function sameStepFromEnd(before: string, after: string, suffix: number): boolean {
  const start = after.length - suffix - STEP;
  const old = before.length - suffix - STEP;
  return before.slice(old, old + STEP) === after.slice(start, start + STEP);
}
