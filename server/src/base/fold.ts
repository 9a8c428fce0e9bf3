/** Text of which only letters and digits count: two printings of one title or name agree. */

/** A title in lower case, letters and digits only, accents removed. */
export function foldTitle(title: string): string {
  const folded = fold(title);
  // Thousands of titles are folded at a start, and almost all of them are plain.
  return (isAscii(folded) ? folded.replace(/[^a-z0-9]+/g, ' ') : folded.replace(/[^\p{L}\p{N}]+/gu, ' ')).trim();
}

/** `Coppé` and `COPPE` agree. */
export const foldName = (name: string): string => fold(name).replace(/[^\p{L}]+/gu, '');

/** Lower case without accents; `ø` and `ß`, which Unicode does not take apart, as they are printed without them. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[øßłæœđı]/g, it => PLAIN[it]!);
}

// eslint-disable-next-line no-control-regex -- ASCII, which is most of it, needs nothing else
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ß: 'ss', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };
