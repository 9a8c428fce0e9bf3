/** DOIs as an entry prints them: with `doi:`, as an address, bare. */
import { balancedPart } from '../../base/balanced';

export interface PrintedDoi {
  /** What stands before it, as printed: `doi:`, `https://doi.org/`; empty where it is bare. */
  readonly prefix: string;
  /** From `10.` to the next space, quote or bracket that was not opened in it, punctuation at its end left off. */
  readonly doi: string;
  /** The prefix's place in the entry's text. */
  readonly start: number;
}

const PREFIX = '(?:(?:\\bdoi\\b\\s?[:：]?\\s?)?(?:https?:\\/\\/)?(?:dx\\.|www\\.)?doi\\.org\\/|\\bdoi\\b\\s?[:：]?\\s?)';
const PRINTED = new RegExp(`(?<![\\w./])(${PREFIX})(?=10\\.\\d)|(?<![\\w./])(?=10\\.\\d{4,9}\\/)`, 'gi');
const BODY = /[^\s"“”<>{}|`]{1,300}/y;

/** The first DOI that a reader sees; what is only the target of a link does not count. Nothing where none is printed. */
export function findPrintedDoi(text: string): PrintedDoi | undefined {
  PRINTED.lastIndex = 0;
  for (let hit = PRINTED.exec(text); hit; hit = PRINTED.exec(text)) {
    const start = hit.index;
    const prefix = hit[1] ?? '';
    BODY.lastIndex = start + prefix.length;
    const body = BODY.exec(text)?.[0] ?? '';
    if (text[start - 1] === '(' && text[start - 2] === ']') {
      PRINTED.lastIndex = start + prefix.length + body.length;
      continue;
    }
    return { prefix, doi: trimEnd(body), start };
  }
  return undefined;
}

const trimEnd = (body: string): string => balancedPart(body).replace(/[.,;:!?'*_\\-]{1,20}$/, '');

/** Two prefixes that print alike: spaces make no difference, `DOI:` and `doi:` do. */
export const formOf = ({ prefix }: PrintedDoi): string => prefix.replace(/\s/g, '').replace('：', ':');
