/** Whole documents as tools and authors write them, each with its truth beside it; they are clean, so nothing may be reported. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Library } from '../server/src/library/library';
import { firstAuthorOf, yearOf, type CslItem } from '../server/src/model/csl-item';
import { parseReview } from '../server/src/model/parse-review';
import { RULES } from '../server/src/rules';
import { check } from '../server/src/rules/check';

interface Truth {
  /** Whether the author says that `(12)` cites. */
  readonly parentheses?: boolean;
  readonly citations: number;
  readonly cites: number;
  readonly references: number;
  /** The keys of each marker, in the order of the text. */
  readonly keys: readonly string[];
  /** Markers that we are known not to see, and why. */
  readonly missed: readonly Known[];
  /** What we are known to take for a marker, and why. */
  readonly misread: readonly Known[];
  /** Rules that rightly find something: what the document's author had not seen. */
  readonly found?: readonly string[];
  /** How many entries we read otherwise than a person: of a scan with letters for digits, a DOI with a space in it. */
  readonly unread?: number;
  readonly entries: readonly { readonly author: string; readonly year: number | null; readonly doi: string | null }[];
}

interface Known {
  /** Index of the marker, in `keys` or in what is read. */
  readonly at: number;
  readonly why: string;
}

const FOLDER = path.join(__dirname, 'layouts');

describe('layouts', () => {
  for (const file of readdirSync(FOLDER).filter(it => it.endsWith('.md'))) {
    describe(file, () => {
      const truth = JSON.parse(readFileSync(path.join(FOLDER, file.replace('.md', '.json')), 'utf8')) as Truth;
      const review = parseReview(`file:///${file}`, readFileSync(path.join(FOLDER, file), 'utf8'), {
        parentheses: truth.parentheses === true,
      });

      it('has the citations that its author wrote', () => {
        const read = review.citations.map(it => it.cites.map(cite => cite.key).join(','));
        assert.deepEqual(without(read, truth.misread), without(truth.keys, truth.missed));
        assert.equal(truth.keys.length, truth.citations);
      });

      it('has the references of its list', () => {
        assert.equal(review.references.length, truth.references);
      });

      it('has the first author, the year and the DOI of each reference', () => {
        const wrong = review.references.flatMap((reference, index) => {
          const entry = truth.entries[index]!;
          const read = describeItem(reference.item);
          const expected = `${entry.author} ${entry.year ?? 'no year'} ${entry.doi?.toLowerCase() ?? ''}`.trim();
          return read === expected ? [] : [`${reference.key}: read ${read}, printed ${expected}`];
        });
        assert.equal(wrong.length, truth.unread ?? 0, wrong.join('\n'));
      });

      it('gives no false error and no false warning', () => {
        const found = check(RULES, review, Library.empty.with(review)).filter(it => it.severity === 'error' || it.severity === 'warning');
        const isTrue = (rule: string): boolean => truth.found?.includes(rule) === true;
        assert.deepEqual(found.filter(it => !isTrue(it.rule)).map(it => `${it.rule}: ${it.message}`), []);
        assert.deepEqual(new Set(found.map(it => it.rule)), new Set(truth.found ?? []));
      });
    });
  }
});

const describeItem = (item: CslItem): string =>
  `${firstAuthorOf(item) ?? ''} ${yearOf(item) ?? 'no year'} ${item.DOI?.toLowerCase() ?? ''}`.trim();

const without = (keys: readonly string[], known: readonly Known[]): readonly string[] =>
  keys.filter((_, at) => !known.some(it => it.at === at));
