/** A journal that no period divides from its title, or one in small letters: `Deep learning, Nature 2015;521`. */

const SMALL_WORDS = 'of|the|and|for|in|on|de|der|des|und|für|et|&';
const WORD = "[\\p{Lu}(][\\p{L}\\p{M}\\d.'()/:®-]*";
/** `Nature Communications`, `J Clin Invest`, `Journal of the American …`: capitals, and words that stay small in names. */
const NAME = new RegExp(`^(?:npj |e(?=\\p{Lu}))?${WORD}(?: (?:${SMALL_WORDS}|${WORD}))*$`, 'u');
/** The same in small letters, behind a period. */
const SMALL_NAME = /^\p{Ll}[\p{L} &/:()-]{2,80}$/u;
/** Behind these a period ends no title; nor does it behind one capital, `E. coli`. */
const NO_END = /(?:^|[\s("-])(?:vs|cf|e\.g|i\.e|sp|spp|subsp|var|ca|al|\p{Lu})$/u;
/**
 * Where the journal begins between `from` and `to` of a work that stands in a volume, so that a journal is certain to be
 * printed; nothing where no sign divides the two, `Deep learning in Python Nature 2015;521`.
 */
export function findUndividedJournal(text: string, from: number, to: number): number | undefined {
  const region = text.slice(Math.max(from, to - 200), to);
  const start = to - region.length;
  const body = region.trimEnd().replace(/[.,;:]$/, '');
  for (const sign of [', ', '; ', ' - ']) {
    const at = body.lastIndexOf(sign);
    if (at > 0 && NAME.test(body.slice(at + sign.length))) return start + at + sign.length;
  }
  const stop = Math.max(body.lastIndexOf('. '), body.lastIndexOf('? '));
  const isSmall = stop > 0 && SMALL_NAME.test(body.slice(stop + 2)) && !NO_END.test(body.slice(0, stop));
  return isSmall ? start + stop + 2 : undefined;
}
