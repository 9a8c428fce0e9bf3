/** No document of a megabyte takes a second, however it is made; nor does a key typed into it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import { RULES } from '../../server/src/rules';
import { check } from '../../server/src/rules/check';
import { TRAP_DOCUMENTS } from './trap-documents';

/** A detector of hangs, not a benchmark: most take a tenth of it. In milliseconds, on a machine that has nothing else to do. */
const SECOND = 1000;
/** On a slower or busier machine the limit is so many times what a sound review of a megabyte takes there. */
const TIMES = 4;
let limit = SECOND;
/** What exceeds the limit is tried again, unless it is beyond doubt: other work of the machine only adds. */
const ROUNDS = 4;
const BEYOND_DOUBT = 10;

const REVIEW = readFileSync(path.join(__dirname, '../../corpus/therapy-induced-senescence.md'), 'utf8');

describe('traps', function () {
  this.timeout(60_000);
  before('measure the machine', () => {
    const list = REVIEW.lastIndexOf('## References');
    const sound = REVIEW.slice(0, list).repeat(Math.ceil(1_000_000 / list)) + REVIEW.slice(list);
    readAll(REVIEW);
    const start = performance.now();
    readAll(sound);
    limit = Math.max(SECOND, TIMES * (performance.now() - start));
  });

  for (const { name, text } of TRAP_DOCUMENTS) {
    it(name, () => {
      const whole = text();
      const review = withinLimit('to read it', () => readAll(whole));
      withinLimit('to type at its end', () => readAll(`${whole}x`, review));
      withinLimit('to type at its start', () => readAll(`x${whole}`, review));
    });
  }
});

function readAll(text: string, previous?: Review): Review {
  const review = parseReview('file:///trap.md', text, {}, previous);
  check(RULES, review, Library.empty.with(review), {
    onError: (rule, error) => assert.fail(`${rule.id} threw ${String(error)}`),
  });
  return review;
}

function withinLimit<Result>(what: string, run: () => Result): Result {
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const result = run();
    const { user, system } = process.cpuUsage(cpu);
    // Our own part of the processor, where others work at the same time; the clock, where threads of ours did.
    fastest = Math.min(fastest, performance.now() - start, (user + system) / 1000);
    if (fastest < limit) return result;
    if (fastest > BEYOND_DOUBT * limit) break;
  }
  return assert.fail(`${fastest.toFixed(0)} ms ${what}`);
}
