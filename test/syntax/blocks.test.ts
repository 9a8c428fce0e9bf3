// Which blocks a text is cut into.
import assert from 'node:assert/strict';
import { splitBlocks } from '../../server/src/syntax/blocks';

/** Blocks as `kind lines`, blank ones left out. */
const blocksOf = (text: string): string =>
  splitBlocks(text)
    .filter(it => it.block.kind !== 'blank')
    .map(({ block }) => `${block.kind}${block.level === undefined ? '' : ` ${block.level}`}: ${block.text.trimEnd().replace(/\r?\n/g, '⏎')}`)
    .join(' | ');

function check(texts: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(texts)) it(JSON.stringify(text), () => assert.equal(blocksOf(text), expected));
}

describe('blocks', () => {
  describe('are paragraphs', () =>
    check({
      '': '',
      '\n\n': '',
      'One': 'paragraph: One',
      'One\ntwo\n\nThree\n': 'paragraph: One⏎two | paragraph: Three',
      'One\r\ntwo\r\n\r\nThree\r\n': 'paragraph: One⏎two | paragraph: Three',
      'In the year\n2008. It was.': 'paragraph: In the year⏎2008. It was.',
      'One\n    two': 'paragraph: One⏎    two',
    }));

  describe('are headings', () =>
    check({
      '# One\nText': 'heading 1: # One | paragraph: Text',
      '###### One': 'heading 6: ###### One',
      '#hashtag': 'paragraph: #hashtag',
      'One\n===\nText': 'heading 1: One⏎=== | paragraph: Text',
      'One\n---\nText': 'heading 2: One⏎--- | paragraph: Text',
      '**One**\n\nText': 'heading 7: **One** | paragraph: Text',
      '**One is a sentence.**': 'paragraph: **One is a sentence.**',
      'Text\n# One': 'paragraph: Text | heading 1: # One',
    }));

  describe('are lists and quotes', () =>
    check({
      '- One\n- Two\n  more\n': 'list-item: - One | list-item: - Two⏎  more',
      '1. One\n2. Two\n': 'list-item: 1. One | list-item: 2. Two',
      '1) One\n': 'list-item: 1) One',
      'Text\n- One': 'paragraph: Text | list-item: - One',
      'Text\n1. One': 'paragraph: Text | list-item: 1. One',
      '> One\n> two\n\nText': 'quote: > One⏎> two | paragraph: Text',
      '- One\n\n    more\n': 'list-item: - One | indented:     more',
      '**\n- x': 'paragraph: ** | list-item: - x',
    }));

  describe('are code, math and comments', () =>
    check({
      '```js\na\n\nb\n```\nText': 'code: ```js⏎a⏎⏎b⏎``` | paragraph: Text',
      '~~~\n```\n~~~\nText': 'code: ~~~⏎```⏎~~~ | paragraph: Text',
      '````\n```\n````\nText': 'code: ````⏎```⏎```` | paragraph: Text',
      '```\nnever closed\n\nText': 'code: ```⏎never closed⏎⏎Text',
      '```inline``` text': 'paragraph: ```inline``` text',
      '$$\nx\n$$\nText': 'math: $$⏎x⏎$$ | paragraph: Text',
      '$$ x $$\nText': 'math: $$ x $$ | paragraph: Text',
      '$$ x $$ is text': 'paragraph: $$ x $$ is text',
      '<!-- a -->\nText': 'comment: <!-- a --> | paragraph: Text',
      '<!-- a\n\nb -->\nText': 'comment: <!-- a⏎⏎b --> | paragraph: Text',
      '<!-- a --> Text': 'paragraph: <!-- a --> Text',
      '<!-- never closed\n\nText': 'comment: <!-- never closed⏎⏎Text',
      '<pre>\na\n\nb\n</pre>\nText': 'code: <pre>⏎a⏎⏎b⏎</pre> | paragraph: Text',
    }));

  describe('are front matter only in front', () =>
    check({
      '---\ntitle: A\n---\nText': 'front-matter: ---⏎title: A⏎--- | paragraph: Text',
      '---\ntitle: A\n...\nText': 'front-matter: ---⏎title: A⏎... | paragraph: Text',
      '\uFEFF---\ntitle: A\n---\nText': 'front-matter: \uFEFF---⏎title: A⏎--- | paragraph: Text',
      '\uFEFF# One': 'heading 1: \uFEFF# One',
      '\n---\ntitle: A\n---\n': 'rule: --- | heading 2: title: A⏎---',
      '---\nnever closed': 'rule: --- | paragraph: never closed',
      '***\nText': 'rule: *** | paragraph: Text',
    }));

  describe('are tables', () =>
    check({
      '| a | b |\n|---|---|\n| c | d |\nText': 'table: | a | b |⏎|---|---|⏎| c | d | | paragraph: Text',
      'a | b\n--|--\nc | d\n': 'table: a | b⏎--|--⏎c | d',
      'a or b | c is text': 'paragraph: a or b | c is text',
      '+---+\n| a |\n+---+\nText': 'table: +---+⏎| a |⏎+---+ | paragraph: Text',
      'a\tb\nc\td\nText': 'table: a\tb⏎c\td | paragraph: Text',
      '1.\tHayflick L.\n2.\tCampisi J.\n': 'list-item: 1.\tHayflick L. | list-item: 2.\tCampisi J.',
      '<table>\n<tr>\n\n</tr>\n</table>\nText': 'table: <table>⏎<tr>⏎⏎</tr>⏎</table> | paragraph: Text',
      'Text\n| a | b |\n|---|---|\n': 'paragraph: Text | table: | a | b |⏎|---|---|',
    }));

  describe('are captions and images', () =>
    check({
      '**Figure 1.** Cells age.': 'caption: **Figure 1.** Cells age.',
      'Figure 1. Cells age.': 'caption: Figure 1. Cells age.',
      'Fig. 1 | Cells age.': 'caption: Fig. 1 | Cells age.',
      'Table 2: Drugs': 'caption: Table 2: Drugs',
      'Table S1. Drugs': 'caption: Table S1. Drugs',
      'Table IV. Drugs': 'caption: Table IV. Drugs',
      'Supplementary Table 3. Drugs': 'caption: Supplementary Table 3. Drugs',
      'Abbildung 1: Zellen': 'caption: Abbildung 1: Zellen',
      '图1 细胞': 'caption: 图1 细胞',
      'Table: Drugs {#tbl:drugs}': 'caption: Table: Drugs {#tbl:drugs}',
      'Figure 1 shows that cells age.': 'paragraph: Figure 1 shows that cells age.',
      'Tables are useful.': 'paragraph: Tables are useful.',
      'Table 1 and Table 2 say so.': 'paragraph: Table 1 and Table 2 say so.',
      '![](a.png)': 'image: ![](a.png)',
      '![Cells](a.png){width=50%}': 'image: ![Cells](a.png){width=50%}',
      '![a](a.png) is text': 'paragraph: ![a](a.png) is text',
    }));

  describe('are definitions', () =>
    check({
      '[^1]: A note\nthat goes on\n\nText': 'footnote-definition: [^1]: A note⏎that goes on | paragraph: Text',
      '[1]: https://example.org\nText': 'link-definition: [1]: https://example.org | paragraph: Text',
      '[1]: Hayflick L. Lifetime.': 'paragraph: [1]: Hayflick L. Lifetime.',
    }));
});
