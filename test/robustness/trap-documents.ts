/** Documents of up to a megabyte, each of them made to be read in more than linear time by a careless parser. */

export interface TrapDocument {
  readonly name: string;
  /** Made only when it is its turn: a megabyte each. */
  readonly text: () => string;
}

const SIZE = 1_000_000;
/** Of what makes a citation, a block or an entry of every few characters, less says as much: what is quadratic still takes seconds. */
const DENSE = 60_000;

/** `unit` again and again, to the size of a trap or of `length` characters. */
const fill = (unit: string, length = SIZE): string => unit.repeat(Math.ceil(length / unit.length));

/** One line for each number from 1 to `count`. */
const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');

const trap = (name: string, text: () => string): TrapDocument => ({ name, text });

const repeated = (...units: readonly string[]): TrapDocument[] =>
  units.map(unit => trap(`${JSON.stringify(unit)} repeated`, () => fill(unit)));

const dense = (...units: readonly string[]): TrapDocument[] =>
  units.map(unit => trap(`${JSON.stringify(unit)} repeated`, () => fill(unit, DENSE)));

/** Repeated in the middle of a sentence, with a word between, so that a boundary is met each time. */
const inProse = (...units: readonly string[]): TrapDocument[] =>
  units.map(unit => trap(`${JSON.stringify(unit)} between words`, () => fill(`Cells age ${unit} `, DENSE)));

const ENTRY = 'Hayflick L, Moorhead PS. The serial cultivation of human cells. Exp Cell Res. 1961;25(3):585-621.';

const BRACKETS: readonly TrapDocument[] = [
  ...repeated('[@a', '[1,', '[', ']', '](', '![', '\\\\'),
  ...dense('[1-', '[](', '[1](', '[1]', '[1]-', '[^1', '![a](b)', '[[', '[1][', '【', '（1', '\\[1', '[a]: '),
  trap('20,000 opening brackets', () => '['.repeat(20_000)),
  trap('300,000 opening brackets', () => '['.repeat(300_000)),
  trap('300,000 brackets opened, then closed', () => '['.repeat(300_000) + ']'.repeat(300_000)),
  trap('50,000 pictures in each other', () => `${'!['.repeat(50_000)}a${'](b)'.repeat(50_000)}`),
  trap('50,000 links on one line', () => fill('[a](https://b.c/d) ', 1_000_000)),
  trap('links to references on one line', () => fill('[12](#ref-12) ', DENSE)),
  trap('one marker of a megabyte', () => `Cells age [${fill('12, 3–5, ')}6].`),
  trap('one marker of digits', () => `Cells age [${fill('1')}].`),
  trap('an address that is not closed', () => `Cells age [12](${fill('(a')}`),
  trap('addresses of pictures that end together', () => `${fill('[](data:')})`),
  trap('addresses of white space', () => fill(`[a](${' '.repeat(2900)}b c)`)),
  trap('pictures in each other, again and again', () => fill(`${'!['.repeat(300)}a${'](b)'.repeat(300)} `)),
];

const RAISED: readonly TrapDocument[] = [
  ...repeated('<sup>', '<sup>1,', '¹,'),
  trap('"^1" repeated', () => fill('^1', SIZE / 2)),
  ...dense('<sup>1</sup>', '<sup>[', '<sup ', '</sup>', '^', '^1^', '^\\[1', '¹', '¹–', '¹ ,', '10^6^'),
  ...inProse('<sup>1</sup>', '^1^', '¹', '10^6^'),
];

const MARKUP: readonly TrapDocument[] = [
  ...repeated('<!--', '<!--\n', '<a ', '<table>\n', '$', '**', '`', 'http://', '10.1/'),
  ...dense('<!-- ', '<!---->', '-->', '<a href="', '<', '>', '</a>', '<pre>\n', '<script', '<code>', '<code', '&amp;', '&'),
  ...dense('$$', '$a', '$$\n', '$ a', '*', '_', '*a', '**a', '_a_ ', '``` ', '```\n', '~~~\n', '{', '{}', '\\'),
  ...dense('https://a.b/c', 'www.', '10.1016/', '10.1016/a ', 'doi:', 'a@', 'a@b.', 'mailto:a@b.cd '),
  trap('runs of backticks that grow', () => Array.from({ length: 1400 }, (_, index) => '`'.repeat(index + 1)).join(' ')),
  trap('runs of backticks that shrink', () => Array.from({ length: 1400 }, (_, index) => '`'.repeat(1400 - index)).join(' ')),
  trap('one address of a megabyte', () => `https://example.org/${fill('a/')}`),
  trap('addresses that end in punctuation', () => fill(`https://example.org/${'.'.repeat(1900)} `)),
  trap('addresses with punctuation inside', () => fill(`https://example.org/${'.'.repeat(1900)}a `)),
  trap('addresses with a marker behind each', () => fill('https://a.b^1^', DENSE)),
  trap('an attribute that is not closed', () => fill(`<span title="${'a '.repeat(400)}`)),
];

const BLOCKS: readonly TrapDocument[] = [
  ...repeated('|', '| a |\n', 'a | b\n', '- ', '1. ', '> ', '\t', ' ', '\r', '\r\n'),
  ...dense('| ', '|-', '|-|\n', '-|', '-', '- \n', '- a\n', '-\n', '--\n', '=\n', '==', '#', '# ', '# a\n', '+-', '+---\n'),
  ...dense('>', '> \n', '> a\n', '1.\n', ': ', ':', ':::\n', '\ta', 'a\t', 'a\tb\n', '    a\n', ' \n', 'a\r', '---\n'),
  ...dense('[^1]: a\n', '[^1]: a\n\n', '[1]: http://a\n', '[1]: a\n', '*\n', '* * ', '_ _ ', '![a](b)\n\n', '**a**\n\n', 'a\n\n', 'Aa bb cc dd\n\n'),
  trap('200,000 blank lines', () => '\n'.repeat(200_000)),
  trap('20,000 items that cite', () => lines(20_000, it => `${it}. Cells age [1].`)),
  trap('100,000 items that all are the first', () => lines(100_000, () => '1. a')),
  trap('100,000 bullets', () => lines(100_000, () => '- a')),
  trap('lines with pipes and no delimiter', () => lines(50_000, it => `a | b | ${it}`)),
  trap('a table of one row', () => `| a |\n|---|\n${fill('| [1] ', DENSE)}|`),
  trap('a table with a delimiter row of a megabyte', () => `|${fill('a|')}\n|${fill('-|')}`),
  trap('a delimiter row that fails at its end', () => `| a\n${fill('-|')}x`),
  trap('a quote in a quote', () => lines(1400, it => '>'.repeat(it))),
  trap('a list in a list', () => lines(1400, it => `${' '.repeat(it)}- a`)),
  trap('front matter that is not closed', () => `---\n${fill('a: b\n')}`),
  trap('front matter that is closed at the end', () => `---\n${fill('a: b\n')}---\n`),
  trap('front matter behind a byte order mark, again and again', () => fill('\uFEFF---\n')),
  trap('carriage returns alone', () => fill('Cells age [1]. They do so early.\r')),
  trap('headings with marks inside', () => fill(`# a${'#'.repeat(450)}b\n`)),
  trap('headings of white space', () => fill(`# a${' '.repeat(450)}b\n`)),
  trap('pictures with half an address', () => fill(`![${'](a'.repeat(700)}\n\n`)),
  trap('paragraphs of one word', () => lines(50_000, () => 'Cells\n')),
  trap('5,000 headings in each other', () => lines(5000, it => `${'#'.repeat((it % 6) + 1)} Cells ${it}\n\nCells age [1].\n`)),
];

const PROSE: readonly TrapDocument[] = [
  ...repeated('.', '. ', 'A. ', 'et al. ', '\u0301', 'a'),
  ...dense('.)', '! ', '。', 'A.', 'a. ', 'e.g. ', 'Fig. ', 'in der 3. ', 'U.S. ', 'a ', 'A', 'é', 'e\u0301', '\u200B', '\u00A0', '\u00AD\n', 'a-\n', '中', '\uD800'),
  ...dense('\0', '\uE000', '\uE001', '\uFFFC', '(', ')', '((', '()', '"', '“', '1', '1 ', '1,', '12.5 ', '0'),
  ...dense('Table 1, ', 'Table ', 'Table 1', 'Supplementary ', 'Figure 1 and ', '图1', 'Fig', 'reference 1', 'refs. 1, ', 'ref. ', '(1)', '(1, ', '(12; ', '(Smith 2020)'),
  trap('one sentence with 100,000 citations', () => `${fill('cells [1] ', SIZE)}.`),
  trap('30,000 sentences with a citation each', () => 'Cells age.[1] '.repeat(30_000)),
  trap('one sentence with numbers of tables', () => `Table 1${Array.from({ length: 150_000 }, (_, it) => `, ${it % 999}`).join('')}.`),
  trap('a base letter under a megabyte of accents', () => `a${fill('\u0301')}`),
  trap('a period before a megabyte of closing marks', () => `Cells age.${fill(')')}`),
  trap('a period before a megabyte of white space', () => `Cells age.${fill(' ')}They do.`),
  trap('periods before white space that is long', () => fill(`Cells age.${' '.repeat(3000)}`)),
  trap('periods before citations that no sentence follows', () => `Cells age${fill('. [1] ', DENSE)} cells`),
  trap('an open sentence cut by 20,000 paragraphs', () => lines(20_000, () => 'cells that age and then go on\n')),
  trap('20,000 captions and what mentions them', () => lines(20_000, it => `**Table ${it % 999}** Cells\n\nCells age (Table ${it % 999}).\n`)),
  trap('names of authors with affiliations', () => fill('Ann Bell<sup>1</sup>, ', DENSE)),
  trap('a word of a megabyte before a marker', () => `${fill('a')}[1].`),
  trap('20,000 reasons to ignore', () => lines(20_000, () => 'Cells age [1]. <!-- citewise-ignore number-out-of-range: they do -->')),
  trap('20,000 reasons to ignore on lines of their own', () => lines(20_000, () => '<!-- citewise-ignore number-out-of-range: they do -->')),
  trap('20,000 findings', () => `${lines(20_000, () => 'Cells age [9].')}\n\n## References\n\n1. ${ENTRY}`),
  trap('20,000 findings that are ignored', () => `${lines(20_000, () => 'Cells age [9]. <!-- citewise-ignore number-out-of-range: they do -->')}\n\n## References\n\n1. ${ENTRY}`),
  trap('20,000 captions that nothing mentions', () => lines(20_000, it => `**Table ${it % 999}** Cells\n`)),
  trap('reasons to ignore that are not closed', () => fill('<!-- citewise-ignore ')),
  trap('a reason of white space', () => `<!-- citewise-ignore ${fill(' ')}`),
  trap('reasons to ignore on one line', () => fill('<!-- citewise-ignore number-out-of-range: they do --> [9] ')),
];

/** A number in three letters. */
const letters = (number: number): string => [676, 26, 1].map(it => String.fromCharCode(97 + (Math.floor(number / it) % 26))).join('');

const list = (body: string): string => `Cells age [1].\n\n## References\n\n${body}`;

const LISTS: readonly TrapDocument[] = [
  trap('a list of one line', () => list(fill('Cells age and '))),
  trap('a list of one entry', () => list(`1. ${fill('Hayflick L, ')}`)),
  trap('a list of one entry over many lines', () => list(`1. Hayflick L.\n${fill('cells that age\n')}`)),
  trap('a list of one entry over many lines, bulleted', () => list(`- Hayflick L.\n${fill('  cells that age\n')}`)),
  trap('a list of one entry that goes on in paragraphs', () => list(`1. Hayflick L.\n\n${fill('cells that age,\n\n', 300_000)}`)),
  trap('a list of 100,000 lines of one word', () => list(lines(100_000, () => 'Senescence'))),
  trap('a list of 15,000 words in paragraphs', () => list(lines(15_000, () => 'Senescence\n'))),
  trap('a list of 4,000 entries', () => list(lines(4_000, it => `${it}. ${ENTRY}`))),
  trap('a list of 4,000 entries, each cited', () => `${lines(4_000, it => `Cells age [${it}].`)}\n\n${list(lines(4_000, it => `${it}. ${ENTRY}`))}`),
  trap('a list of 4,000 entries without numbers', () => list(lines(4_000, () => ENTRY))),
  trap('a list of 4,000 bullets', () => list(lines(4_000, () => `- ${ENTRY}`))),
  trap('a list of 50,000 lines, each like an entry', () => list(lines(50_000, it => `${it}. Bell A. 1961.`))),
  trap('a list of 8,000 lines, each like an entry without number', () => list(lines(8_000, () => 'Bell A. Cells. 1961.'))),
  trap('a list that counts by itself', () => list(lines(4_000, () => `1. ${ENTRY}`))),
  trap('a list whose numbers leap', () => list(lines(4_000, it => `${it * 7}. ${ENTRY}`))),
  trap('a list that counts down', () => list(lines(9_000, it => `${9_001 - it}. ${ENTRY}`))),
  trap('a list of half an entry each', () => list(lines(10_000, it => `${it}. Hayflick L,`))),
  trap('a list without a heading', () => `Cells age [1].\n\n${lines(4_000, it => `${it}. ${ENTRY}`)}`),
  trap('a list without a heading, in paragraphs', () => `Cells age [1].\n\n${lines(4_000, it => `${it}. ${ENTRY}\n`)}`),
  trap('2,000 lists', () => lines(2_000, it => `Cells age [${it % 9}].\n\n## References\n\n1. ${ENTRY}\n\n# Part ${it}\n`)),
  trap('5,000 headings of lists', () => lines(5_000, () => '## References\n')),
  trap('5,000 headings of lists, then a list', () => `${lines(5_000, () => '## References\n')}\n${lines(2_000, it => `${it}. ${ENTRY}`)}`),
  trap('a list cut by 5,000 headings', () => list(lines(5_000, it => `${it}. ${ENTRY}\n\n# Cells\n`))),
  trap('4,000 footnotes', () => lines(4_000, it => `Cells age [^${it}].\n\n[^${it}]: ${ENTRY}\n`)),
  trap('3,000 footnotes that miss their marker by a letter', () => lines(3_000, it => `Cells age [^name${it}].\n\n[^nane${it}]: ${ENTRY}\n`)),
  trap('4,000 citations in the wrong order', () => `${lines(4_000, it => `Cells age [${4_001 - it}].`)}\n\n${list(lines(4_000, it => `${it}. ${ENTRY}`))}`),
  trap('9,000 citations without an entry', () => `${lines(9_000, it => `Cells age [${it}].`)}\n\n${list(`1. ${ENTRY}`)}`),
  trap('every other reference cited', () => `${lines(2_000, it => `Cells age [${it * 2}].`)}\n\n${list(lines(4_000, it => `${it}. ${ENTRY}`))}`),
  trap('authors and titles that differ by a letter', () =>
    list(lines(3_000, it => `${it}. Hayfl${letters(it)}ck L, Moorhead PS. The serial ${letters(it)} of cells. Exp Cell Res. 1961;25(3):585-621.`))),
  trap('journals and DOIs that differ by a letter', () =>
    list(lines(3_000, it => `${it}. Hayflick L. The serial cultivation. Exp ${letters(it)} Res. 1961;25(3):585-621. doi:10.1016/0014-4827.${letters(it)}`))),
  trap('one title by many authors', () => list(lines(3_000, it => `${it}. B${letters(it)} L. The serial cultivation of cells. Nature. ${1900 + (it % 100)};25:585.`))),
  trap('an author list of a megabyte', () => list(`1. ${fill('Hayflick L, Moorhead PS, ')}. Title. Nature. 1961;1:1-2.`)),
  ...['Bell A. ', 'Bell ', 'A. ', 'in: ', '10.1/', '10.1016/', 'PMID ', 'https://', '1961;', '1961', '12(3):', '*a*', '**', '<i>', '&amp;', '[', '(', '(1961) ', 'et al. ', ': ', ', ', '; ', '“', "d'", 'van ', '.,'].map(
    unit => trap(`entries of ${JSON.stringify(unit)} repeated`, () => list(lines(50, it => `${it}. Bell A. ${fill(unit, 20_000)}`))),
  ),
];

export const TRAP_DOCUMENTS: readonly TrapDocument[] = [...BRACKETS, ...RAISED, ...MARKUP, ...BLOCKS, ...PROSE, ...LISTS];
