/** The report as one HTML file: whole, linked in itself, and with nothing live of a draft. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Library } from '../../server/src/library/library';
import { parseReview } from '../../server/src/model/parse-review';
import { formatHtml } from '../../server/src/report/html';
import { citationMapOf } from '../../server/src/report/map/citation-map';
import { reportOf } from '../../server/src/report/report';
import type { Rule } from '../../server/src/rules/rule';
import { draftOf, DRAFT, findingOf, MISPLACED, OUT_OF_RANGE, type Said } from './sample';

const rules: Rule[] = [{ id: 'number-out-of-range', severity: 'error', summary: 'A number that the list does not reach.', check: () => [] }];
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

interface Draft {
  readonly path: string;
  readonly draft: string;
  readonly said?: readonly Said[];
}

function html(...drafts: readonly Draft[]): string {
  const files = drafts.map(({ path, draft, said = [] }) => {
    const review = parseReview(`file:///home/${path}`, draft);
    return { review, library: Library.empty.with(review), findings: said.map(it => findingOf(it, draft, review.uri)) };
  });
  const report = reportOf(files, uri => uri.slice('file:///home/'.length));
  return formatHtml(report, { rules, hashOf, maps: files.map(it => citationMapOf(it.review, it.library, it.findings)) });
}

/** What a reader sees behind the map, line by line. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:b|small|span|strong|a)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .split('\n')
    .map(it => it.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

describe('the report as HTML', () => {
  it('has the points by rule, the worst first, and the list with what each entry is cited for', () =>
    assert.deepEqual(
      wordsOf(html({ path: 'draft.md', draft: DRAFT, said: [MISPLACED, OUT_OF_RANGE] })),
      `
Citations of draft.md
draft.md
3 citations (4 cites), 2 claims, 3 references: 1 error, 1 hint .
number-out-of-range 1 error
A number that the list does not reach.
1 Line 3 No reference 9: the list ends at 3.
“Old cells secrete interleukin 6.”
line 13
the last entry
Answer
unlikely-reference 1 hint
2 Line 3 This sentence speaks of other things than reference 1.
“Cells stop dividing after some fifty rounds.”
Cited
1 – Hayflick 1961, The serial cultivation of human diploid cell strains
May be meant
3 – Chang 2016, Clearance of senescent cells by ABT263
May be meant
2 – Coppé 2008, Secretory phenotypes reveal functions of oncogenic RAS
Answer
References, and what each is cited for
1 Hayflick L, Moorhead PS. The serial cultivation of human diploid cell strains. Exp Cell Res. 1961;25(3):585-621. cited 1×
3 Cells stop dividing after some fifty rounds.
2 Coppé JP, Patil CK. Secretory phenotypes reveal functions of oncogenic RAS. PLoS Biol. 2008;6(12):e301. cited 1×
3 Old cells secrete interleukin 6.
3 Chang J, Wang Y. Clearance of senescent cells by ABT263. Nat Med. 2016;22(1):78-83. cited 1×
7 ABT263 · [3]
? Not in the list
9, line 3 Old cells secrete interleukin 6.`
        .slice(1)
        .split('\n'),
    ));

  it('every link of the map leads to a place in the page, and no two places have one name', () => {
    const text = html({ path: 'a.md', draft: DRAFT, said: [MISPLACED, OUT_OF_RANGE, { at: 'agent' }] }, { path: 'b.md', draft: DRAFT });
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(it => it[1]!);
    const links = [...text.matchAll(/ href="#([^"]*)"/g)].map(it => it[1]!);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(links.filter(it => !ids.includes(it)), []);
    assert.ok(links.includes('d1-f1') && links.includes('d1-r0') && links.includes('d2-c0'));
  });

  it('names the drafts of a report on several, and adds them up', () => {
    const words = wordsOf(html({ path: 'a.md', draft: DRAFT, said: [OUT_OF_RANGE] }, { path: 'b.md', draft: DRAFT }));
    assert.deepEqual(words.slice(0, 3), ['Citation report', 'Citation report', '2 drafts: 1 error.']);
    assert.equal(words.filter(it => it === 'b.md').length, 2);
  });

  it('runs its own script and style only, and asks the network for nothing', () => {
    const text = html({ path: 'draft.md', draft: DRAFT });
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(text)!;
    const script = /<script>([\s\S]*?)<\/script>/.exec(text)![1]!;
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)![1]!;
    assert.match(policy!, /^default-src 'none'; /);
    assert.ok(policy!.includes(`script-src 'sha256-${hashOf(script)}'`));
    assert.ok(policy!.includes(`style-src 'sha256-${hashOf(style)}'`));
    assert.doesNotMatch(text.replaceAll('http://www.w3.org/2000/svg', ''), /(?:src|href)="(?!#)|https?:|url\(|@import| style="| on\w+="/);
  });

  it('a draft with scripts in its titles stays dead', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    const draft = `# ${evil}\n\nOld ${evil} cells [1].\n\n## Two ${evil}\n\nThey age [9]. ${evil}\n\n## References\n\n1. ${evil} AB. ${evil} title. J ${evil}. 2001;1:2-3.\n`;
    const text = html({ path: `${evil}.md`, draft, said: [{ at: '9]', message: evil, evidence: [['Old', evil]], cited: ['1'], suggested: ['1'] }] });
    assert.equal(text.match(/<script\b/g)?.length, 1);
    assert.equal(text.match(/<\/script/g)?.length, 1);
    assert.doesNotMatch(text, /<img|="[^"]*<script/);
    assert.doesNotMatch(text.replace(/"[^"<>]*"/g, '""'), /<[^>]* onerror/);
  });

  it('says so when there is nothing to check', () => assert.match(html(), /No draft here cites anything\./));

  it('stays a small file: 500 references, 1,500 cites', () => {
    const text = html({ path: 'draft.md', draft: draftOf(500, 3), said: [OUT_OF_RANGE] });
    assert.equal(text.match(/ id="d1-c/g)?.length, 1500);
    assert.ok(text.length < 1_500_000, `${text.length}`);
  });
});
