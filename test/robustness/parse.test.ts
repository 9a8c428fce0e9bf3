/** Any string gives a review, and whatever it says about the string is true of it: no text makes the parser or a rule throw. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '../../server/src/base/edit';
import { covers, type Span } from '../../server/src/base/span';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';
import { RULES } from '../../server/src/rules';
import { check } from '../../server/src/rules/check';
import { endOf } from '../../server/src/syntax/block';
import { randomText, seededRandom } from './random-texts';

const INPUTS = 20_000;
const SEED = 1961;

const ROOT = path.join(__dirname, '../..');
const SOURCES = ['corpus', 'test/layouts', 'examples'].flatMap(folder =>
  readdirSync(path.join(ROOT, folder)).filter(it => it.endsWith('.md')).sort().map(it => readFileSync(path.join(ROOT, folder, it), 'utf8')),
);

/** What such texts once brought to light, as short as it gets. */
const FOUND: Readonly<Record<string, string>> = {
  'a sentence that begins with the backslash of a marker': 'Cells age. \\[8\\] They do so early.',
  'a period inside a marker': 'Cells age refs. 3, 4. They do so early [5].',
  'a marker in the label of a note': 'Cells age [^¹9].\n\n[^¹9]: Hayflick L. The serial cultivation of cells. Nature. 1961;1:2-3.',
  'a number that is not believed behind an indent': 'Cells age.\n\n## References\n\n    31. Hayflick L. The serial cultivation of cells. Nature. 1961;1:2-3.\n',
  'an entry of nothing': 'Cells age.\n\n## References\n\n- Hayflick L. The serial cultivation of cells. Nature. 1961;1:2-3.\n- ',
  'a list of one that only words cite': 'Cells age [9], as reference 1 says.\n\n## References\n\n1. Hayflick L. The serial cultivation of cells. Nature. 1961;1:2-3.\n',
};

describe('any text', function () {
  this.timeout(120_000);

  for (const [what, text] of Object.entries(FOUND)) {
    it(`with ${what}`, () => void tryOut(text, { parentheses: false }, undefined));
  }

  it(`is read, checked, and read again after an edit: ${INPUTS} of them`, () => {
    const random = seededRandom(SEED);
    let text = '';
    let previous: Review | undefined;
    const seen = { claims: 0, references: 0, displays: 0 };
    for (let count = 0; count < INPUTS; count++) {
      text = randomText(random, SOURCES, random(2) === 0 ? undefined : text);
      const options = { parentheses: random(4) === 0 };
      try {
        previous = tryOut(text, options, previous);
      } catch (error) {
        // The text, so that it can be tried alone.
        throw new Error(`${(error as Error).message}\nInput ${count}: ${JSON.stringify(text)}\nBefore: ${JSON.stringify(previous?.text)}`, { cause: error });
      }
      if (previous.claims.length > 0) seen.claims++;
      if (previous.references.length > 0) seen.references++;
      if (previous.displays.length > 0) seen.displays++;
    }
    console.log(`      with claims ${seen.claims}, references ${seen.references}, tables or figures ${seen.displays}`);
    assert.ok(Math.min(seen.claims, seen.references, seen.displays) > INPUTS / 20, 'These texts say too little.');
  });
});

function tryOut(text: string, options: { readonly parentheses: boolean }, previous: Review | undefined): Review {
  const review = parseReview('file:///draft.md', text, options);
  checkTiling(review);
  checkCitations(review);
  checkReferences(review);
  checkRest(review);
  checkFindings(review);
  const again = parseReview('file:///draft.md', text, options, previous);
  if (!isDeepStrictEqual(again, review)) assert.deepEqual(again, review);
  return again;
}

const inside = (text: string, { start, end }: Span, what: string): void =>
  assert.ok(start >= 0 && start <= end && end <= text.length, `${what} from ${start} to ${end} of ${text.length}`);

/** In the order of their starts, and where they must not share a character, that too. */
function ordered(spans: readonly Span[], what: string, mayOverlap = false): void {
  for (let at = 1; at < spans.length; at++) {
    const [before, it] = [spans[at - 1]!, spans[at]!];
    assert.ok(before.start <= it.start && (mayOverlap || before.end <= it.start), `${what} ${at} begins before the one in front of it ends`);
  }
}

function checkTiling({ text, blocks }: Review): void {
  let at = 0;
  for (const it of blocks) {
    assert.equal(it.start, at, 'a gap between blocks');
    assert.ok(it.block.text !== '' && text.startsWith(it.block.text, it.start), 'a block with another text');
    at = endOf(it);
  }
  assert.equal(at, text.length, 'text behind the last block');
}

function checkCitations({ text, citations, claims }: Review): void {
  for (const { span, cites } of citations) {
    inside(text, span, 'a citation');
    assert.ok(cites.length > 0, 'a citation of nothing');
    for (const it of cites) assert.ok(covers(span, it.span) && it.span.start < it.span.end && it.key !== '', 'a cite outside of its citation');
    ordered(cites.filter((it, at) => !it.range || it.range !== cites[at - 1]?.range).map(it => it.span), 'cite');
  }
  ordered(citations.map(it => it.span), 'citation');
  const known = new Set(citations);
  for (const claim of claims) {
    inside(text, claim.span, 'a claim');
    assert.ok(claim.citations.length > 0, 'a claim without citations');
    for (const it of claim.citations) assert.ok(known.has(it) && covers(claim.span, it.span), 'a citation that is not of the review, or outside of its claim');
    assert.deepEqual([...claim.content.keys], [...new Set(claim.citations.flatMap(it => it.cites.map(cite => cite.key)))]);
  }
  ordered(claims.map(it => it.span), 'claim', true);
}

function checkReferences({ text, lists, references }: Review): void {
  assert.deepEqual(lists.flatMap(it => [...it.references]), [...references]);
  for (const list of lists) {
    inside(text, list.span, 'a list');
    inside(text, list.scope, 'a scope');
    assert.ok(list.references.length > 0, 'a list of nothing');
    if (list.heading) assert.ok(covers(list.span, list.heading), 'a heading outside of its list');
    ordered(list.references.map(it => it.span), 'reference');
    for (const it of list.references) {
      assert.ok(covers(list.span, it.span) && covers(it.span, it.keySpan), 'a reference outside of its list, or a key outside of its reference');
      assert.equal(it.item.id, it.key);
    }
  }
}

function checkRest({ text, sections, displays, displayMentions, suppressions }: Review): void {
  for (const it of sections) assert.ok(covers(it.span, it.heading), 'a heading outside of its section');
  for (const it of displays) assert.ok(covers(it.bodySpan, it.span) && covers(it.span, it.labelSpan), 'a label outside of its caption');
  const spans = [...sections, ...displays, ...displayMentions, ...suppressions].map(it => it.span);
  for (const it of [...spans, ...displays.map(it => it.bodySpan), ...suppressions.map(it => it.scope)]) inside(text, it, 'a span');
  for (const list of [sections, displays, displayMentions, suppressions]) ordered(list.map(it => it.span), 'span', true);
}

function checkFindings(review: Review): void {
  const { text, uri } = review;
  const findings = check(RULES, review, Library.empty.with(review), {
    onError: (rule, error) => assert.fail(`${rule.id} threw ${(error as Error).stack}`),
  });
  for (const { span, message, evidence, fix, rule } of findings) {
    inside(text, span, `a finding of ${rule}`);
    assert.ok(message !== '' && !/\b(?:undefined|NaN|null)\b/.test(message.replace(/‘[^’]*’|“[^”]*”/g, '')), `${rule} says: ${message}`);
    for (const it of evidence) if (it.uri === uri) inside(text, it.span, `evidence of ${rule}`);
    if (!fix) continue;
    for (const it of fix.edits) inside(text, it.span, `an edit of ${rule}`);
    applyEdits(text, fix.edits);
  }
  ordered(findings.map(it => it.span), 'finding', true);
}
