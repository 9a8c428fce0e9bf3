/** Edition, place and publisher of books, reports and theses: `2nd ed. New York: Springer; 2013`. */
import { trimEndWhile } from '../../base/trim-end';

export interface Imprint {
  readonly edition?: string;
  readonly publisher?: string;
  readonly place?: string;
  /** Offset in the text where the first of them begins. */
  readonly start: number;
}

const EDITION = new RegExp(
  '\\(?\\b(\\d{1,2})(?:st|nd|rd|th)? (?:[a-z]{1,10}\\.? )?(?:ed|edn|edition)\\b\\.?\\)?' +
    '|\\b(\\d{1,2})\\. ?(?:Aufl|Ausg)\\w{0,6}\\.?|第? ?(\\d{1,2}) ?版',
  'i',
);
/** `New York: Springer`, `Cambridge, MA: MIT Press`; one to four words before the colon, no sentence. */
const PLACE = new RegExp(
  "(?:^\\s?|[.;,)\\]] ?)([\\p{Lu}\\p{Lo}][\\p{L}'.-]{0,24}(?: \\p{Lu}[\\p{L}'.-]{1,20}){0,2}" +
    '(?:, (?:[A-Z]{2,3}|\\p{Lu}[\\p{L}.]{1,20})(?:, [A-Z]{2,3})?| \\([A-Z]{2}\\))?)' +
    ': ?((?:U\\.S\\. )?[\\p{Lu}\\p{Lo}][^.:;]{1,70}?)(?=[.;,]?\\s{0,9}$|[;,] ?(?:1[5-9]|20)\\d\\d|\\. )',
  'u',
);

/** Reads the imprint out of `text`, the end of an entry; nothing where neither edition nor place is printed. */
export function readImprint(text: string): Imprint | undefined {
  const edition = EDITION.exec(text);
  const behind = edition ? edition.index + edition[0].length : 0;
  const place = PLACE.exec(text.slice(behind));
  if (!edition && !place) return undefined;
  const value = edition?.[1] ?? edition?.[2] ?? edition?.[3];
  return {
    ...(value ? { edition: value } : {}),
    ...(place ? { place: place[1]!.trim(), publisher: place[2]!.trim() } : {}),
    start: edition ? edition.index : behind + place!.index,
  };
}

const SCHOOL = new RegExp(
  "^(?:PhD|Ph\\.? ?D\\.?|[Dd]octoral|[Mm]aster'?’?s|[Dd]iploma|MSc|MD) (?:[Tt]hesis|[Dd]issertation)[,;.]?" +
    ' ?(.{0,100})$',
);

/** The school of `PhD thesis, University of Oxford`; empty where none is named, nothing where no thesis is. */
export const schoolOf = (text: string): string | undefined => SCHOOL.exec(text)?.[1];

/** A publisher alone, as APA prints it behind the title: `(6th ed.). Garland Science`. */
export const lonePublisher = (text: string): string | undefined => {
  const behind = text.replace(EDITION, '').replace(/\((?:pp?\.|Vol\.)[^)]{0,40}\)/g, '').replace(/^[\s.,;:()]+/, '');
  const words = trimEndWhile(behind, /[\s.,;:(]/);
  return /^(?:U\.S\. )?[\p{Lu}\p{Lo}][^.:;?!]{1,70}$/u.test(words) ? words : undefined;
};
