/** Every regular expression of the product takes linear time, whatever the text. */
import assert from 'node:assert/strict';
import { attacksOn, type Attack } from './attacks';
import { findSourcePatterns, type SourcePattern } from './source-patterns';

/**
 * The lengths at which a pattern is tried: at the first an exponential one would show without hanging, at the second a cubic
 * one, and so on. Only what seems slow at 4,000 characters is measured at 30,000.
 */
const [SHORT, MEDIUM, LONG, LONGEST] = [26, 500, 4000, 30_000] as const;
/** Less is not worth a measurement: a linear pattern needs some microseconds for 4,000 characters. In milliseconds. */
const UNSUSPICIOUS = 1.5;
/** Here only what is worse than quadratic stops; what is quadratic shows in the ratio. */
const TOO_SLOW = 400;
/** 30,000 is 7.5 times 4,000; what is quadratic takes 56 times as long. */
const TOO_STEEP = 20;
/** What is quadratic takes most of a second for 30,000 characters; below this the clock of a busy machine says nothing. */
const CERTAIN = 150;

describe('regular expressions', function () {
  this.timeout(300_000);
  const { patterns, unread } = findSourcePatterns(['server/src', 'client/src']);

  it('are all known before they run', () => {
    assert.deepEqual(unread, [], 'These are put together in a way that this test cannot follow.');
    assert.ok(patterns.length > 100);
  });

  it('take linear time', () => {
    const slow = patterns.filter(it => !TRUSTED.some(folder => it.file.startsWith(folder))).flatMap(findSlowAttack);
    assert.deepEqual(slow, []);
  });
});

/** Folders whose patterns are applied to nothing but the styles that ship with us. */
const TRUSTED: readonly string[] = ['server/src/model/styles/'];

function findSlowAttack(it: SourcePattern): string[] {
  for (const attack of attacksOn(it.pattern)) {
    const time = slowness(it, attack);
    if (time === undefined) continue;
    return [`${it.file}:${it.line} ${shorten(String(it.pattern))} on ${attack.name}: ${time}`];
  }
  return [];
}

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

/** How long it takes where that is too long; nothing where it is not. */
function slowness({ pattern, bound }: SourcePattern, attack: Attack): string | undefined {
  for (const length of [SHORT, MEDIUM, LONG]) {
    const time = measure(pattern, attack.text(Math.min(length, bound)));
    if (time > TOO_SLOW && confirm(pattern, attack.text(Math.min(length, bound)), TOO_SLOW)) return `${time.toFixed(0)} ms for ${length} characters`;
    if (bound <= length || (length === LONG && time < UNSUSPICIOUS)) return undefined;
  }
  const length = Math.min(LONGEST, bound);
  const [long, longest] = [attack.text(LONG), attack.text(length)];
  // One sound measurement clears it; only what seems steep again and again is: other work of the machine only adds.
  for (let round = 0; round < 4; round++) {
    const before = measure(pattern, long);
    const after = measure(pattern, longest);
    if (after < CERTAIN || after < before * TOO_STEEP * (length / LONGEST)) return undefined;
  }
  return `${measure(pattern, long).toFixed(1)} ms for ${LONG} characters, ${measure(pattern, longest).toFixed(0)} ms for ${length}`;
}

const confirm = (pattern: RegExp, text: string, limit: number): boolean => [1, 2, 3].every(() => measure(pattern, text) > limit);

/** Milliseconds to apply a pattern to all of a text, in the way that its flags are for. */
function measure(pattern: RegExp, text: string): number {
  const start = performance.now();
  if (pattern.sticky) applyEverywhere(pattern, text);
  else if (pattern.global) for (const found of text.matchAll(pattern)) void found;
  else pattern.exec(text);
  return performance.now() - start;
}

/** A sticky pattern is tried at one place at a time; a scanner comes to each of them, and goes on behind what it found. */
function applyEverywhere(pattern: RegExp, text: string): void {
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    at = pattern.test(text) ? Math.max(at + 1, pattern.lastIndex) : at + 1;
  }
}
