// Single cites judged: what stands out of a draft, and that nothing does where all is well.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextsOf } from '../../server/src/claims/fit/contexts';
import { listTermsOf } from '../../server/src/claims/fit/list-terms';
import { listFits } from '../../server/src/claims/fit/draft-fit';
import { fitScore } from '../../server/src/claims/fit/reference-fit';
import { FIT_WEIGHTS } from '../../server/src/claims/fit/weights';
import { sitesOf } from '../../server/src/claims/sites';
import { verdictsOf } from '../../server/src/claims/judge/verdicts';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import { RULES } from '../../server/src/rules';
import { check } from '../../server/src/rules/check';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared');
const DIGEST = readFileSync(join(ROOT, 'corpus/therapy-induced-senescence.md'), 'utf8');

/** The rules that judge meaning. */
const JUDGING = new Set([
  'author-mismatch', 'author-spelling', 'year-mismatch', 'swapped-citations', 'unlikely-reference', 'inconsistent-claim', 'departure-from-prior',
  'uncited-repeat', 'entity-mismatch', 'table-text-conflict', 'shifted-numbering', 'misplaced-number',
]);

const read = (text: string): Review => parseReview('file:///draft.md', text);

const told = (review: Review, library = Library.empty.with(review)): string[] =>
  check(RULES, review, library)
    .filter(it => JUDGING.has(it.rule) && (it.severity === 'error' || it.severity === 'warning'))
    .map(it => `${it.rule}: ${it.message}`);

/** The text with the `nth` marker that reads `from` written as `to`. */
function mark(text: string, from: string, to: string, nth = 1): string {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(from, at + 1);
  assert(at >= 0, `There is no ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

describe('single cites', () => {
  it('are told by one finding where the number is ahead of its turn and its own place is empty', () => {
    const changed = mark(DIGEST, '<sup>46</sup>', '<sup>82</sup>');
    const review = read(changed);
    const [swaps, misplaced] = [verdictsOf(review).swaps, told(review).filter(it => it.startsWith('misplaced'))];
    assert.equal(swaps.length, 0);
    assert.equal(misplaced.length, 1);
    assert.match(misplaced[0]!, /82 .* 46 .* which nothing cites/);
  });

  it('fit as the parts of their evidence say, one by one or all at once', () => {
    for (const { fit } of listFits(read(DIGEST))) {
      for (const site of [0, 17, 80]) {
        const contexts = fit.contextsOf(site);
        const single = fit.entries.map((_, entry) => fitScore(fit.evidence(site, entry, contexts), FIT_WEIGHTS));
        fit.fitSite(site).scores.forEach((score, entry) => assert(Math.abs(score - single[entry]!) < 1e-9));
      }
    }
  });

  it('are judged anew where a keystroke touched them, and nowhere else', () => {
    const before = read(DIGEST);
    const [list] = listFits(before);
    const terms = listTermsOf(list!.fit.entries);
    const index = contextsOf(terms, sitesOf(before).map(it => it.words));
    const count = index.judged;
    const at = DIGEST.indexOf('senescen', DIGEST.length / 3);
    const after = parseReview(before.uri, `${DIGEST.slice(0, at)}x${DIGEST.slice(at)}`, {}, before);
    listFits(after);
    // A paragraph is read as a whole.
    const block = after.blocks.find(it => it.start <= at && at < it.start + it.block.text.length)!;
    const markers = after.citations.filter(it => it.span.start >= block.start && it.span.end <= block.start + block.block.text.length).length;
    assert(index.judged - count <= markers, `${index.judged - count} rows for a paragraph with ${markers} markers`);
    assert(index.judged > count);
  });

  it('say the same after an edit as from nothing', () => {
    const before = read(DIGEST);
    const changed = mark(mark(DIGEST, '<sup>46</sup>', '<sup>82</sup>'), '<sup>30</sup>', '<sup>31</sup>');
    const incremental = parseReview(before.uri, changed, {}, before);
    check(RULES, before, Library.empty.with(before));
    assert.deepEqual(told(incremental), told(read(changed)));
  });
});

describe('drafts in which all is well', () => {
  const folders = [join(ROOT, 'corpus'), join(ROOT, 'test/layouts'), join(SHARED, 'reviews')];
  if (!existsSync(SHARED)) console.log('      ../shared is not here: the real reviews are not judged');

  for (const folder of folders.filter(it => existsSync(it))) {
    for (const name of readdirSync(folder).filter(it => it.endsWith('.md') && !/^(?:README|SOURCE)/.test(it))) {
      it(`${name}: at most one warning for a hundred cites`, () => {
        const review = read(readFileSync(join(folder, name), 'utf8'));
        const cites = review.citations.reduce((sum, it) => sum + it.cites.length, 0);
        const found = told(review);
        assert(found.length <= Math.max(1, cites / 100), found.join('\n'));
      });
    }
  }

  it('stay quiet beside a version of themselves with another wording', () => {
    const draft = read(DIGEST.replace('markedly', 'clearly').replace('are able to', 'can'));
    const indexed = parseReview('file:///earlier.md', DIGEST);
    const alone = told(draft);
    const beside = told(draft, Library.empty.withIndexed([indexed]).with(draft));
    assert.deepEqual(beside, alone);
    assert.equal(check(RULES, draft, Library.empty.withIndexed([indexed]).with(draft)).filter(it => it.rule === 'departure-from-prior').length, 0);
  });

  it('the seed: few warnings on meaning, and no author is doubted', function () {
    const seed = join(SHARED, 'seed/therapy-induced-senescence-review.md');
    if (!existsSync(seed)) return this.skip();
    const found = told(read(readFileSync(seed, 'utf8')));
    assert(found.length > 0 && found.length <= 8, found.join('\n'));
    assert.equal(found.filter(it => it.startsWith('author-mismatch')).length, 0);
  });
});
