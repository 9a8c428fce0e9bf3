/** The report that an author prints: a picture, and what a draft cannot do to it. */
import assert from 'node:assert/strict';
import { formatMarkdown } from '../../server/src/report/markdown';
import type { Rule } from '../../server/src/rules/rule';
import { MISPLACED, OUT_OF_RANGE, report, reports } from './sample';

const rules: Rule[] = [
  { id: 'number-out-of-range', severity: 'error', summary: 'A number that the list does not reach.', check: () => [] },
  { id: 'unlikely-reference', severity: 'hint', summary: 'A sentence of other things.', check: () => [] },
];
const markdown = (...args: Parameters<typeof report>) => formatMarkdown(report(...args), { rules });

describe('the report as Markdown', () => {
  it('has the points by rule, the worst first, and the list', () =>
    assert.equal(
      markdown([MISPLACED, OUT_OF_RANGE]).replace(/\| (Hayflick|Coppé|Chang) [^|]*\|/g, '| $1 … |'),
      `
# Citation report

## draft.md

3 citations (4 cites), 2 claims, 3 references: **1 error, 1 hint**.

### number-out-of-range: 1 error

A number that the list does not reach.

**1.** Line 3: No reference 9: the list ends at 3.

> “Old cells secrete interleukin 6.”

- line 13: the last entry
- Answer:

### unlikely-reference: 1 hint

A sentence of other things.

**2.** Line 3: This sentence speaks of other things than reference 1.

> “Cells stop dividing after some fifty rounds.”

- Cited: 1 – Hayflick 1961, The serial cultivation of human diploid cell strains
- May be meant: 3 – Chang 2016, Clearance of senescent cells by ABT263
- May be meant: 2 – Coppé 2008, Secretory phenotypes reveal functions of oncogenic RAS
- Answer:

### References

| key | reference | cited |
| --- | --- | ---: |
| 1 | Hayflick … | 1× |
| 2 | Coppé … | 1× |
| 3 | Chang … | 1× |
`.slice(1),
    ));

  it('a draft cannot put markup, HTML, links or table cells into it', () => {
    const text = markdown(
      [{ at: '[9]', message: '<img src=x onerror=alert(1)> [a](command:b) `c` | d\n# e' }],
      'A **b** <script>alert(1)</script> [9] | c.\n\n## References\n\n1. Evil | *x*](https://example.org) <b>\n',
      'a_b*.md',
    );
    assert.match(text, /^\*\*1\.\*\* Line 1: \\<img src=x onerror=alert\(1\)\\> \\\[a\\\]\(command\\:b\) \\`c\\` \\\| d # e\.$/m);
    assert.match(text, /^## a\\_b\\\*\.md$/m);
    assert.doesNotMatch(text, /(?<!\\)<(?:script|img|b)/);
    assert.match(text, /^\| 1 \| Evil \\\| (?!\*)/m);
  });

  it('names ten entries of many', () => {
    const list = Array.from({ length: 12 }, (_, at) => `${at + 1}. Author A. Title ${at}. Cell. 2001;1:1-2.`).join('\n');
    const keys = Array.from({ length: 12 }, (_, at) => String(at + 1));
    const text = markdown([{ at: '[1]', cited: keys }], `One [1].\n\n## References\n\n${list}\n`);
    assert.equal(text.match(/^- Cited: /gm)?.length, 10);
    assert.match(text, /^- … and 2 more$/m);
  });

  it('adds up several drafts', () => {
    const drafts = [{ path: 'a.md', draft: 'One [1].', said: [] }, { path: 'b.md', draft: 'Two [1].', said: [{ at: '[1]' }] }];
    assert.match(formatMarkdown(reports(drafts), { rules }), /^# Citation report\n\n2 drafts: 1 error\.\n\n## a\.md\n/);
  });

  it('says so when there is nothing to check', () =>
    assert.equal(formatMarkdown({ files: [] }, { rules }), '# Citation report\n\nNo draft here cites anything.\n'));
});
