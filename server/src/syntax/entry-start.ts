/** The beginnings of entries in a reference list: `12.`, `12)`, `[12]`, `- `, `12 Müller A`. */

/** What stands before an entry's text on its first line; offsets into the line. */
export interface EntryStart {
  readonly number?: number;
  /** Of the number's digits; empty at the text where no number is written. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Where the entry's own text begins. */
  readonly contentStart: number;
  readonly isBullet: boolean;
  /** `12 Müller` could also be a wrapped line: it needs more to count. */
  readonly isBare: boolean;
}

const LEAD = /\s*(?:>\s*)?([-*+•◦‣·▪]\s+)?(?:\[\]\{[^{}]{0,200}\}\s*)?(?:\\?<(?:span|a|p|li|div)\b[^<>]{0,300}>\s*(?:<\/(?:span|a)>\s*)?){0,4}(?:\*\*|__)?/y;
const ENCLOSED =
  /(?:\\?\[\s*(\d{1,4})\s*\\?\]|［\s*(\d{1,4})\s*］|【(\d{1,4})】|〔(\d{1,4})〕|\\?\((\d{1,4})\\?\)|<sup>\s*\[?(\d{1,4})\]?\s*<\/sup>|\^(\d{1,4})\^)(?!\()(?:\*\*|__)?[.:：]?\s*/y;
const MARKED = /(\d{1,4})(?:\*\*|__)?(?:\\?[.)](?!\d)|[．、）])(?:\*\*|__)?(?:\s+|(?=[\p{L}"“*_<[]))/uy;
const BARE = /(\d{1,4})\s+(?=["“*_]{0,3}(?:\p{Lu}|(?:van|von|vom|de|del|della|der|den|di|da|du|te|ten|ter|d['’]|el|al)\b))/uy;

export function readEntryStart(line: string): EntryStart {
  LEAD.lastIndex = 0;
  const lead = LEAD.exec(line);
  const at = lead?.[0].length ?? 0;
  const isBullet = lead?.[1] !== undefined;
  for (const pattern of [ENCLOSED, MARKED, BARE]) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    const digits = found?.slice(1).find(it => it !== undefined);
    if (!found || digits === undefined) continue;
    const keyStart = line.indexOf(digits, at);
    return {
      number: Number(digits),
      keyStart,
      keyEnd: keyStart + digits.length,
      contentStart: at + found[0].length,
      isBullet,
      isBare: pattern === BARE,
    };
  }
  return { keyStart: at, keyEnd: at, contentStart: at, isBullet, isBare: false };
}

const YEAR = /(?:^|\D)(?:1[89]\d\d|20\d\d)(?!\d)/;
const IDENTIFIER = /10\.\d{4,9}\/|https?:|\bPMID\b|\bin press\b|\bunpublished\b|\bforthcoming\b|\bsubmitted\b|\bISBN\b|\barXiv\b/i;
/** `Hayflick L,`, `van de Sluis B`, `Campisi, J.`, `López-Otín C.`, `J. Smith and`, `World Health Organization.`, `张三, 李四`. */
const AUTHOR =
  /^["“*_[(]{0,3}(?:(?:van|von|de|del|della|der|den|di|da|dos|du|el|la|le|ten|ter|te|al|bin|ibn|d['’]|l['’])[ '’-]?\s?){0,3}(?:\p{Lu}[\p{L}'’‐-]*(?:\s+\p{L}[\p{L}'’‐-]+){0,5}\s*(?:[,:;.]|\s\p{Lu}{1,4}\b)|\p{Lu}\.|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana})/u;

/** Whether a text could be a whole reference: an author or title in front, and a year or an identifier in it. */
export const looksLikeReference = (text: string): boolean =>
  text.length >= 20 && (YEAR.test(text) || IDENTIFIER.test(text)) && /^[\p{Lu}\p{Lo}"“*_[(<\d]|^(?:van|von|de|d['’]|te|ten|ter|di|da|el|al)\b/u.test(text);

/** Whether a text begins as an author list does. */
export const startsWithAuthor = (text: string): boolean => AUTHOR.test(text.slice(0, 200));

/** `Coppé JP, `, `van Deursen JM.`, `Campisi, J., `: a name with initials and what follows it in a list of authors, never in a sentence. */
export const startsWithInitials = (text: string): boolean =>
  /^(?:\p{Ll}{1,4}['’ ]){0,3}\p{Lu}[\p{L}'’‐-]{1,30}(?: \p{Lu}[\p{L}'’‐-]{1,30})?(?: \p{Lu}{1,3}|, (?:\p{Lu}\.[ -]?){1,3})[,.;] ?\S/u.test(text.slice(0, 200));

/** Whether an entry seems to be cut off: no period or number at its end, or no year yet. */
export const isCutOff = (text: string): boolean => {
  const trimmed = text.trimEnd();
  if (/[-‐,:;(&/]$/.test(trimmed) || (!YEAR.test(trimmed) && !IDENTIFIER.test(trimmed))) return true;
  return !/[.)\]\d>*?!/。”"]$/.test(trimmed) && !/\b10\.\d{4,9}\/\S+$|https?:\S+$/.test(trimmed);
};
