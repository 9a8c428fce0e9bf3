/** Reviews for measuring: one document with other words in it, so that no two of them say the same. */

/** The same for the same `seed`. Headings, markup and years stay, so that it is read as the original is. */
export function varied(text: string, seed: number): string {
  let state = Math.imul(seed, 2654435761) >>> 0;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const letter = (): string => String.fromCharCode(97 + Math.floor(random() * 26));
  const otherWord = (word: string): string => {
    if (random() > 0.4 || word.startsWith('http')) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + letter() + word.slice(at + 1);
  };
  const otherLine = (line: string): string =>
    line.replace(/[a-z]{6,}/g, otherWord).replace(/\b\d{5,}\b/g, it => String(Number(it) + seed));
  return text
    .split('\n')
    .map(it => (/^\s*(?:#|\*\*)/.test(it) ? it : otherLine(it)))
    .join('\n');
}
