/** Small texts that no author would write: pieces of real documents, cut, doubled, swapped, and strewn with what parsers look for. */

/** Numbers from 0 up to, not including, `limit`; the same ones for the same seed. */
export type Random = (limit: number) => number;

/** Mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

const TOKENS = [
  ...['[', ']', '[1]', '[1,3]', '[4-6]', '[9–4]', '[1, ', '\\[7\\]', '[[8](#r8)]', '[1][2]', '[1]–[3]', '［3，5－7］', '【10】', '〔2〕', '(12)', '(3, 5)', '[0, 1]', '[sic]', '[ ]'],
  ...['<sup>', '</sup>', '<sup>1,2</sup>', '<sup>19–22</sup>', '<sup>(5)</sup>', '<sup><a href="#r4">4</a></sup>', '^', '^1-3^', '^\\[3-14\\]^', '10^6^', '¹²', '¹,²', '¹⁻³', '¹⁸F', '¹', '⁻'],
  ...['[^1]', '[^1]: ', '[^a b]', '[@smith2020, p. 4; see also -@lee2019]', '@smith2020 [p. 4]', '@{odd key}', '{cite:p}`a,b`', '\\cite{a,b}', '\\citep[p.~4]{a}', '(Smith et al., 2020; Lee 2019a)', '[@doi:10.1038/nature25167]', '[@pmid:29258294]'],
  ...['```', '```\n', '~~~\n', '`', '``', '$', '$$', '$$\n', '---\n', '...\n', '<!--', '-->', '<!-- citewise-ignore number-out-of-range: so it is -->', '<!-- citewise-ignore', '<table>', '</table>', '<a href="', '<br/>', '<script>', '</pre>', '&nbsp;', '&#x41;', '<'],
  ...['| a | b |\n', '|---|---|\n', '|', '+---+\n', 'a\tb\n', '\t', '    ', '> ', '- ', '1. ', '12) ', '# ', '## References\n\n', '**References**\n\n', '### 参考文献\n', 'Literatur\n=====\n', '***', '__', '![', '](', '](#ref-12)', '[x](https://a.b "c")', '[1]: https://a.b\n'],
  ...['Table 1', '**Table 2.** ', 'Figs. 2A–C and 3', '图1', 'Fig. S1', 'refs. 3, 4', 'et al.', '. ', '.', '! ', '。', '… ', 'p53', '10.1016/j.cell.2013.05.039', 'https://doi.org/10.1/x(1)y', 'PMID: 123', 'www.a.b', 'a@b.cd', 'Hayflick L. Title. Nature. 1961;25(3):585-621.'],
  ...['\n', '\n\n', '\r', '\r\n', ' ', '\u00A0', '\u00AD\n', '\u2028', '\u0085', '\uFEFF', '\0', '\uD800', '\uDC00', '\u{1F9EC}', '\u0301', '\u200B', '\u202E', '\uE000', '\uE001', '\uE002', '\uFFFC', '中文', '細胞', 'ﬁ', 'İ', 'ß', 'Ǆ', '\\', '"', "'", '(', ')', '{', '}', '-\n', '–', ',', ';', ':'],
];

const MAX_LENGTH = 2000;

/** `from` after some accidents; without it pieces of `sources`, or at times nothing, after some more. */
export function randomText(random: Random, sources: readonly string[], from?: string): string {
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
  const piece = (length: number): string => {
    const source = pick(sources);
    const start = random(source.length);
    return source.slice(start, start + random(length));
  };
  const accidents: readonly ((text: string, at: number, end: number) => string)[] = [
    (text, at) => text.slice(0, at) + pick(TOKENS) + text.slice(at),
    (text, at) => text.slice(0, at) + pick(TOKENS) + text.slice(at),
    (text, at) => text.slice(0, at) + pick(TOKENS) + text.slice(at),
    (text, at) => text.slice(0, at) + pick(TOKENS).repeat(random(12)) + text.slice(at),
    (text, at) => text.slice(0, at) + piece(300) + text.slice(at),
    (text, at, end) => text.slice(0, at) + text.slice(end),
    (text, at, end) => text.slice(0, end) + text.slice(at, end) + text.slice(end),
    (text, at, end) => text.slice(at, end) + text.slice(0, at) + text.slice(end),
    (text, at, end) => text.slice(0, at) + pick(TOKENS) + text.slice(at, end) + pick(TOKENS) + text.slice(end),
    (text, at, end) => text.slice(0, at) + text.slice(at, end).replaceAll('\n', pick(['\r', '\r\n', ' ', '\n\n', '\n> ', '\n    '])) + text.slice(end),
  ];
  let text = from ?? (random(8) === 0 ? '' : piece(1200) + piece(random(3) === 0 ? 800 : 1));
  for (let count = random(from === undefined ? 14 : 3) + 1; count > 0; count--) {
    const at = random(text.length + 1);
    text = pick(accidents)(text, at, at + random(Math.min(400, text.length - at + 1))).slice(0, MAX_LENGTH);
  }
  return text;
}
