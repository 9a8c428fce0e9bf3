// Runs the pages of the rules: each is the rule's documentation, and its examples are its tests.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../server/src/base/edit';
import { Library } from '../server/src/library/library';
import { parseReview } from '../server/src/model/parse-review';
import { RULES } from '../server/src/rules';
import { check } from '../server/src/rules/check';
import type { Finding, Rule } from '../server/src/rules/rule';
import { parseFixture, type FixtureFile } from './fixture';

const PAGES = join(import.meta.dirname, 'rules');
const SECTIONS = ['Why', 'Reported', 'Not reported'];

/** One ```` ```review ```` block; `parentheses` behind the word is that setting. A part that `//- indexed-….md` begins is an indexed review. */
interface Example {
  readonly section: string;
  readonly line: number;
  readonly file: FixtureFile;
  readonly indexed: readonly FixtureFile[];
  readonly parentheses: boolean;
  /** The ```` ```fixed ```` block below it: the text after all its quick fixes. */
  readonly fixed?: string;
}

interface Page {
  readonly title: string;
  readonly summary: string;
  readonly severity: string;
  readonly sections: readonly string[];
  readonly examples: readonly Example[];
}

function readPage(text: string): Page {
  const lines = text.split('\n');
  const sections: string[] = [];
  const examples: Example[] = [];
  for (let at = 0; at < lines.length; at++) {
    const heading = /^## (.+)$/.exec(lines[at]!);
    if (heading) sections.push(heading[1]!);
    const fence = /^(`{3,})(review|fixed)( parentheses)?$/.exec(lines[at]!);
    if (!fence) continue;
    const end = lines.indexOf(fence[1]!, at + 1);
    assert(end > 0, `The block of line ${at + 1} does not end`);
    const body = lines.slice(at + 1, end).join('\n');
    const last = examples[examples.length - 1];
    if (fence[2] === 'fixed') examples[examples.length - 1] = { ...last!, fixed: body };
    else examples.push({ section: sections.at(-1) ?? '', line: at + 1, ...readFiles(body), parentheses: fence[3] !== undefined });
    at = end;
  }
  return {
    title: /^# (.+)$/m.exec(text)?.[1] ?? '',
    summary: text.split('\n\n')[1]?.replace(/\s+/g, ' ') ?? '',
    severity: /^Severity: `(\w+)`/m.exec(text)?.[1] ?? '',
    sections,
    examples,
  };
}

function readFiles(body: string): Pick<Example, 'file' | 'indexed'> {
  const [file, ...indexed] = parseFixture(body);
  assert(indexed.every(it => it.uri.startsWith('file:///indexed-')), 'Beside the draft there are only indexed reviews');
  return { file: file!, indexed };
}

/** What this one rule finds; a rule that is off by itself is switched on. */
function findingsOf(rule: Rule, { file, indexed, parentheses }: Example): readonly Finding[] {
  const others = indexed.map(it => parseReview(it.uri, it.text));
  const review = parseReview(file.uri, file.text, { parentheses });
  const severities = rule.severity === 'off' ? { [rule.id]: 'info' as const } : {};
  const onError = (_: Rule, error: unknown): never => {
    throw error;
  };
  return check([rule], review, Library.empty.withIndexed(others).with(review), { severities, onError });
}

/** A picture of what is said of which characters, so that a difference can be read. */
const show = (text: string, found: readonly { span: FixtureFile['marks'][number]['span']; message: string }[]): string[] =>
  found.map(it => `${it.span.start}-${it.span.end} «${text.slice(it.span.start, it.span.end)}» ${it.message}`).sort();

function runExample(rule: Rule, example: Example): void {
  const { file, section, fixed } = example;
  const findings = findingsOf(rule, example);
  assert.deepEqual(show(file.text, findings), show(file.text, file.marks));
  assert.equal(file.marks.length > 0, section === 'Reported', `An example under "${section}" has ${file.marks.length} marks`);
  if (fixed !== undefined) assert.equal(applyEdits(file.text, findings.flatMap(it => it.fix?.edits ?? [])), fixed);
}

describe('Pages of the rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      const path = join(PAGES, `${rule.id}.md`);
      const page = readPage(existsSync(path) ? readFileSync(path, 'utf8') : '');

      it('says what the rule says', () => {
        assert.equal(page.title, rule.id);
        assert.equal(page.summary, rule.summary);
        assert.equal(page.severity, rule.severity);
        for (const it of SECTIONS) assert(page.sections.includes(it), `No section "${it}"`);
      });

      it('shows a fix where the rule has one', () => {
        const withFix = page.examples.filter(it => findingsOf(rule, it).some(found => found.fix));
        assert.equal(page.examples.some(it => it.fixed !== undefined), withFix.length > 0);
      });

      for (const example of page.examples) {
        it(`${example.section}, line ${example.line}`, () => runExample(rule, example));
      }
    });
  }

  it('belong to one rule each', () => {
    const ids = RULES.map(it => it.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(readdirSync(PAGES).filter(it => it.endsWith('.md')).sort(), ids.map(it => `${it}.md`).sort());
  });
});
