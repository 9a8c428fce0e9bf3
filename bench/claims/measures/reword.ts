/** The same sentence in other words, by operations that need no knowledge of the language beyond a few word lists. */
import { writeOut } from '../../../server/src/claims/terms/abbreviations';
import { entitiesIn } from '../../../server/src/claims/terms/entities';
import { STOP_WORDS } from '../../../server/src/claims/terms/stop-words';
import { pick, sample } from '../random';

/** Said before a sentence, or left out of it, without a change of what it says. */
const OPENINGS = ['Indeed, ', 'Moreover, ', 'It has been reported that ', 'Notably, ', 'As is well known, ', ''];
const DROPPED = /\b(?:the|also|thus|indeed|very|then|both|often|usually|such|these|those|that|an|a)\s/gi;
/** What says more or less, yes or no: another word would turn the claim round. */
const DIRECTION = /^(?:not|no|without|never|in|de)?(?:creas|reduc|elevat|rais|enhanc|promot|suppress|inhibit|activat|induc|prevent|delay|block|extend|prolong|improv|impair|lower|higher|lack|fail|independen|absen)/i;

export const isContentWord = (word: string): boolean => /^\p{L}{3,}/u.test(word) && !STOP_WORDS.has(word.toLowerCase());

/** Half of the clauses change places, function words come and go, a third of the words are inflected, abbreviations are written out. */
export function rewordLightly(text: string, abbreviations: ReadonlyMap<string, string>, random: () => number): string {
  let said = random() < 0.5 ? writeOut(text, abbreviations) : text;
  const clauses = said.replace(/\.$/, '').split(/,\s+(?=\p{Ll}[^,]{20,})/u);
  if (clauses.length === 2) said = `${clauses[1]!}, ${clauses[0]!}`;
  said = said.replace(DROPPED, it => (random() < 0.5 ? '' : it));
  said = mapWords(said, word => (random() < 0.33 ? inflect(word) : word));
  return pick(OPENINGS, random) + said;
}

/** `share` of the content words that name nothing and point in no direction become others. */
export function replaceWords(text: string, share: number, vocabulary: readonly string[], random: () => number): string {
  const named = entitiesIn(text);
  const words = [...text.matchAll(/\p{L}+/gu)].filter(
    it => isContentWord(it[0]) && !DIRECTION.test(it[0]) && !named.some(name => name.span.start <= it.index && it.index < name.span.end),
  );
  const all = [...text.matchAll(/\p{L}+/gu)].filter(it => isContentWord(it[0])).length;
  const chosen = sample(words, Math.round(all * share), random).sort((a, b) => b.index - a.index);
  let said = text;
  for (const it of chosen) said = said.slice(0, it.index) + pick(vocabulary, random) + said.slice(it.index + it[0].length);
  return said;
}

/** Names and short words stay. */
function inflect(word: string): string {
  if (!/^\p{Ll}{5,}$/u.test(word) || STOP_WORDS.has(word) || entitiesIn(word).length > 0) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return /[a-z]$/.test(word) && !/(?:ed|ing|ly|s|al|ic|ous|y|ive|ent|ant|ful|ar|ary|ile|ble|est|x|z|sh|ch)$/.test(word) ? `${word}s` : word;
}

const mapWords = (text: string, change: (word: string) => string): string => text.replace(/\p{L}+/gu, it => change(it));
