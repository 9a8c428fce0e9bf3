// Tables and figures: which there are, and where the text names them.
import assert from 'node:assert/strict';
import { textOf } from '../../server/src/base/span';
import { parseReview } from '../../server/src/model/parse-review';

const mentionsOf = (text: string): string =>
  parseReview('draft.md', text)
    .displayMentions.map(it => `${it.kind} ${it.number}`)
    .join(', ');

describe('displays', () => {
  const text = [
    'As Table 1 says.',
    '**Table 1.** Drugs that clear cells.',
    '| a | b |\n|---|---|\n| c | d |',
    'Figure 2 | Cells. They age.',
    '![Figure S3. Mice](mice.png)',
    'Supplementary Table 4. More drugs',
  ].join('\n\n');
  const { displays } = parseReview('draft.md', text);

  it('are captions with a number', () =>
    assert.deepEqual(displays.map(it => `${it.kind} ${it.number}`), ['table 1', 'figure 2', 'figure S3', 'table S4']));
  it('have a label', () =>
    assert.deepEqual(displays.map(it => textOf(text, it.labelSpan)), ['Table 1', 'Figure 2', 'Figure S3', 'Supplementary Table 4']));
  it('have a table below them', () => assert.match(textOf(text, displays[0]!.bodySpan), /^\*\*Table 1[^]*\| c \| d \|\n$/));
  it('have a table above them', () => {
    const below = '| a | b |\n|---|---|\n\n: Drugs\n\n| a | b |\n|---|---|\n\nTable 1. Drugs\n\nText.\n';
    const [display] = parseReview('draft.md', below).displays;
    assert.match(textOf(below, display!.bodySpan), /^\| a [^]*Table 1\. Drugs\n$/);
  });
});

describe('mentions', () => {
  const texts: Readonly<Record<string, string>> = {
    'Cells age (Table 1).': 'table 1',
    'Cells age (Tables 1 and 2).': 'table 1, table 2',
    'Cells age (Tables 1–4).': 'table 1, table 2, table 3, table 4',
    'Cells age (Fig. 2).': 'figure 2',
    'Cells age (Figs. 2A, B and 3).': 'figure 2, figure 3',
    'Cells age (Figure 2A–C).': 'figure 2',
    'Cells age (fig 2; table S1).': 'figure 2, table S1',
    'Cells age (Supplementary Fig. 3).': 'figure S3',
    'Zellen altern (Abb. 2, Tab. 1).': 'figure 2, table 1',
    '细胞会衰老（见图1和表2）。': 'figure 1, table 2',
    'It is stable 3 days and a vegetable 4 times.': '',
    'No tables here, no figures, 3 in all.': '',
    '`Table 1` is code.': '',
  };
  for (const [text, expected] of Object.entries(texts)) it(JSON.stringify(text), () => assert.equal(mentionsOf(text), expected));
  it('are none in the caption itself', () => assert.equal(mentionsOf('**Table 1.** Drugs, as in Figure 2.\n'), 'figure 2'));
});
