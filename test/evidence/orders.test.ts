/** Evidence that rules share, where a page would hide the case in prose. */
import assert from 'node:assert/strict';
import { longestAscendingRun } from '../../server/src/evidence/order/ascending-run';
import { describeReference } from '../../server/src/evidence/entries/describe-reference';
import { mentionOrders } from '../../server/src/evidence/order/mention-order';
import { nearKeys } from '../../server/src/evidence/markers/near-keys';
import { parseReview } from '../../server/src/model/parse-review';

describe('the longest ascending run', () => {
  const check = (values: readonly number[], expected: readonly number[]) =>
    assert.deepEqual(longestAscendingRun(values).map(it => values[it]), expected);

  it('of nothing is nothing', () => check([], []));
  it('of what ascends is all of it', () => check([1, 2, 5], [1, 2, 5]));
  it('leaves out what came too early', () => check([1, 6, 2, 3], [1, 2, 3]));
  it('leaves out what came too late', () => check([1, 3, 4, 5, 2], [1, 3, 4, 5]));
  it('leaves out the larger of two in exchanged places', () => check([1, 3, 2, 4], [1, 2, 4]));
  it('has every number once', () => check([1, 2, 2, 3], [1, 2, 3]));
  it('of a long sequence takes no time', () =>
    assert.equal(longestAscendingRun(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 100_003)).length > 0, true));
});

describe('the order of mention', () => {
  /** The keys off the run in a text that cites `keys`, of a list of `length`. */
  const displaced = (text: string, length: number) => {
    const list = Array.from({ length }, (_, at) => `${at + 1}. ${'QWERTZUIOPASDFGHJKLYXCVBNM'[at % 26]!}uthor A. A title. J Cell Sci. ${1990 + at};1:1-9.`);
    const review = parseReview('file:///draft.md', `${text}\n\n## References\n\n${list.join('\n')}\n`);
    return mentionOrders(review).flatMap(it => it.displaced.map(({ reference, uncited, due }) => [reference.key, uncited?.key, due?.key]));
  };

  it('gives each uncited entry of a gap to one number', () =>
    assert.deepEqual(displaced('It [1,2] is [7] and [8] was [5,6]. Then [7,8].', 8), [['7', '3', undefined], ['8', '4', undefined]]));
  it('knows two that stand in each other’s place', () =>
    assert.deepEqual(displaced('It [1] is [6]. We [3,4,5] saw [2] and [7].', 7), [['6', undefined, '2'], ['2', undefined, '6']]));
  it('does not take the numbers of one marker for an order', () =>
    assert.deepEqual(displaced('It [2,1] is [4,3].', 4), []));
  it('leaves numbers without an entry out', () => assert.deepEqual(displaced('It [1] is [99] here [2,3].', 3), []));
  it('says nothing of a text without citations', () => assert.deepEqual(displaced('It is.', 3), []));
});

describe('a reference in a few words', () => {
  const describeIt = (text: string) =>
    describeReference(parseReview('file:///draft.md', `Cells [1].\n\n## References\n\n1. ${text}\n`).references[0]!);

  it('has number, first author and year', () =>
    assert.equal(describeIt('Hayflick L, Moorhead PS. The serial cultivation of cells. Exp Cell Res. 1961;25:585-621.'), '1 (Hayflick 1961)'));
  it('is at least its number', () => assert.match(describeIt('…'), /^1\b/));
});

describe('keys one slip away', () => {
  const check = (key: string, known: string[], expected: string[]) => assert.deepEqual(nearKeys(key, known), expected);

  it('lack, add, replace or exchange one character', () =>
    check('smith', ['smit', 'smiths', 'smyth', 'msith', 'smythe'], ['smit', 'smiths', 'smyth']));
  it('are not known of short keys', () => check('12', ['13'], []));
});
