/** The report as plain data: counts, places, sentences, references in words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import { fingerprintsOf } from '../../server/src/report/fingerprint';
import { excerptAt, sentenceAt, shorten } from '../../server/src/report/place';
import { reportOf } from '../../server/src/report/report';
import { describeReference } from '../../server/src/report/words';
import { DRAFT, MISPLACED, OUT_OF_RANGE, report } from './sample';

const only = (...args: Parameters<typeof report>) => report(...args).files[0]!;

describe('the report', () => {
  it('counts markers, cites, entries and claims, in tables too', () =>
    assert.deepEqual(only([]).counts, { citations: 3, cites: 4, references: 3, claims: 2 }));

  it('says how often each entry is cited', () =>
    assert.deepEqual(only([]).references.map(it => [it.key, it.timesCited]), [['1', 1], ['2', 1], ['3', 1]]));

  it('has places as LSP counts them', () => {
    const [finding] = only([OUT_OF_RANGE]).findings;
    assert.deepEqual(finding!.range, { start: { line: 2, character: 84 }, end: { line: 2, character: 86 } });
    assert.deepEqual(finding!.related, [
      { uri: 'file:///home/draft.md', path: 'draft.md', range: { start: { line: 12, character: 0 }, end: { line: 12, character: 10 } }, message: 'the last entry' },
    ]);
  });

  it('names the claim', () => assert.equal(only([OUT_OF_RANGE]).findings[0]!.sentence, 'Old cells secrete interleukin 6.'));

  it('names the entry where a finding is about one', () =>
    assert.match(only([{ at: 'Coppé' }]).findings[0]!.sentence, /^Coppé JP, Patil CK\. .{40}/));

  it('names the line where there is neither', () => assert.equal(only([{ at: 'Ageing' }]).findings[0]!.sentence, '# Ageing of cells'));

  it('finds the entries that are meant, and leaves out those that are not there', () => {
    const [finding] = only([{ ...MISPLACED, cited: ['1', '9'] }]).findings;
    assert.deepEqual(finding!.citedReferences.map(it => it.key), ['1']);
    assert.deepEqual(finding!.suggestedReferences.map(it => it.key), ['3', '2']);
  });

  it('survives a finding anywhere in any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(320), fc.nat(320), (text, a, b) => {
        const review = parseReview('file:///a.md', text);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const finding = { span, rule: 'x', severity: 'error' as const, message: 'm', cited: ['1'], suggested: [], evidence: [] };
        const { files } = reportOf([{ review, library: Library.empty.with(review), findings: [finding] }], uri => uri);
        return files[0]!.findings.length === 1;
      }),
    ));
});

describe('what is shown of a line', () => {
  const shown = (text: string, words: string) => {
    const start = text.indexOf(words);
    const it = excerptAt(parseReview('file:///a.md', text), { start, end: start + words.length });
    assert.equal(it.text.slice(it.start, it.end), words);
    return it.text;
  };

  it('a short line is shown whole', () => assert.equal(shown('  One word [9] more\nnext', '9'), 'One word [9] more'));

  it('a long one is cut at words around the mark', () => {
    const text = `${'before '.repeat(40)}here [9] it is ${'behind '.repeat(40)}`;
    assert.match(shown(text, '9'), /^… (before ){6,9}here \[9\] it is (behind ?){2,6} …$/);
  });

  it('text without spaces is cut between characters', () => {
    const text = `${'衰老细胞𠮷'.repeat(30)}［9］${'分泌𠮷'.repeat(30)}`;
    assert.ok(!/\p{Cs}/u.test(shown(text, '9')));
  });

  it('a mark over several lines ends with the first', () => {
    const review = parseReview('file:///a.md', 'one\ntwo');
    assert.deepEqual(excerptAt(review, { start: 1, end: 6 }), { text: 'one', start: 1, end: 3 });
  });

  it('a very long claim is shortened', () => {
    const text = `${'Many words '.repeat(200)}stand here [1].\n\n## References\n\n1. A B. C. D. 2001;1:1-2.\n`;
    const sentence = sentenceAt(parseReview('file:///a.md', text), { start: text.indexOf('1]'), end: text.indexOf('1]') });
    assert.match(sentence, /^Many words .{300,400}…$/);
    assert.ok(sentence.length <= 400);
  });
});

describe('a reference in words', () => {
  const entry = { key: '1', text: 'As printed.' };
  for (const [read, words] of [
    [{ author: 'Hayflick', year: 1961, title: 'On cells' }, 'Hayflick 1961, On cells'],
    [{ author: 'Hayflick', title: 'On cells' }, 'Hayflick, On cells'],
    [{ year: 1961, title: 'On cells' }, '1961, On cells'],
    [{ author: 'Hayflick', year: 1961 }, 'As printed.'],
    [{}, 'As printed.'],
  ] as const) {
    it(words, () => assert.equal(describeReference({ ...entry, ...read }), words));
  }

  it('is cut at a word', () => assert.equal(shorten('one two three', 9), 'one two…'));
});

describe('a fingerprint', () => {
  const of = (draft: string, ...said: Parameters<typeof report>[0]) => fingerprintsOf(report(said, draft).files[0]!.findings);

  it('stays when the lines above change', () => assert.deepEqual(of(DRAFT, OUT_OF_RANGE), of(`New words.\n\n${DRAFT}`, OUT_OF_RANGE)));

  it('changes with the sentence', () =>
    assert.notDeepEqual(of(DRAFT, OUT_OF_RANGE), of(DRAFT.replace('Old cells', 'All cells'), OUT_OF_RANGE)));

  it('tells two of a kind apart', () => {
    const [first, second] = of(DRAFT, OUT_OF_RANGE, OUT_OF_RANGE);
    assert.match(first!, /^[0-9a-f]{16}$/);
    assert.equal(second, `${first}:2`);
  });
});
