/** One DOI, from its `10.` to its last character. */
import { trimEndWhile } from '../../base/trim-end';

export interface PrintedDoi {
  readonly doi: string;
  /** Behind its last character in the text. */
  readonly end: number;
}

/** No registered DOI is longer; a scan stops there. */
const LONGEST = 300;

const START = /10\.\d{1,9}(?:\.\d{1,9}){0,3}(?:\/|%2[Ff])/y;
/** `<1::AID-CNCR1>` of Wiley's old DOIs, also as entities; a tag has no colon. */
const SICI = /(?:<|&lt;)[^<>\s&"]{0,30}:[^<>\s&"]{0,30}(?:>|&gt;)/y;
const TRAILING = /[.,;:!?'"’”*_\\/-]/;
/** What is printed behind a DOI without a space: `10.1172/JCI95148.PMID:29608137`. */
const GLUED = /[.;,]?(?:PMID|PMCID|PMC\d{5}|Epub\b|PubMed|\[(?:PubMed|Google|CrossRef|PMC))/;
/** A line end inside a DOI became a space: `10.1016/j. cell.2013.05.039`. A year alone is no continuation. */
const CONTINUATION = new RegExp(
  '[ ](?!(?:1[5-9]|20)\\d\\d(?:[\\s;,]|\\.(?!\\d)|$))' +
    '(?:[a-z]{1,12}[.\\-_]?\\d|[a-z]{1,12}(?:\\.[a-z]{1,12}){0,3}\\.\\d|\\d[\\d.\\-_()]{2})',
  'y',
);
const SUFFIXED = /[./_(-]$/;
/** The same, the sign of connection behind the space: `10.1016/j.cell .2013.05.039`. */
const CONNECTED = /[ ][./_-][a-z\d]/y;

/**
 * The DOI that begins at `at`, in the letters of the text; percent-encoding, entities and Markdown's backslashes
 * undone. Parentheses and brackets belong to it as long as they are balanced; punctuation at its end does not. Nothing
 * where the DOI is cut in two by a space: half a DOI names another work, or none.
 */
export function readDoi(text: string, at: number): PrintedDoi | undefined {
  START.lastIndex = at;
  if (!START.test(text)) return undefined;
  const limit = Math.min(text.length, at + LONGEST);
  let doi = '';
  let end = at;
  const open: string[] = [];
  while (end < limit) {
    const char = text[end]!;
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(text[end + 1] ?? '')) {
      end++;
      continue;
    }
    const sici = char === '<' || char === '&' ? readSici(text, end) : undefined;
    if (sici) {
      doi += sici.value;
      end = sici.end;
      continue;
    }
    if (isEnd(char) || (char === '&' && /^&(?:lt|gt|quot|nbsp);/.test(text.slice(end, end + 6)))) break;
    if (char === '(' || char === '[') open.push(char === '(' ? ')' : ']');
    if ((char === ')' || char === ']') && open.pop() !== char) break;
    doi += char;
    end++;
  }
  return finish(text, doi, end);
}

function readSici(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  SICI.lastIndex = at;
  const found = SICI.exec(text);
  return found ? { value: found[0].replace('&lt;', '<').replace('&gt;', '>'), end: SICI.lastIndex } : undefined;
}

/** A space, a quote, a tag, Markdown's star, or any sign of a script that DOIs are not written in. */
const isEnd = (char: string): boolean => /[\s<>"“”‘’«»|*{}`]/.test(char) || char > '\u2e7f';

function finish(text: string, run: string, end: number): PrintedDoi | undefined {
  const glued = run.slice(8).search(GLUED);
  CONTINUATION.lastIndex = CONNECTED.lastIndex = end;
  if (glued < 0 && (CONNECTED.test(text) || (SUFFIXED.test(run) && CONTINUATION.test(text)))) return undefined;
  const whole = decode(glued < 0 ? run : run.slice(0, glued + 8));
  const doi = balance(trimEndWhile(whole, TRAILING));
  return /^10\.[\d.]+\/[^\s]/.test(doi) ? { doi, end } : undefined;
}

/** `10.1/x(` and `10.1/x)`, left over where punctuation was taken off, lose the bracket. */
function balance(doi: string): string {
  const last = doi.at(-1);
  return last === '(' || last === '[' ? trimEndWhile(doi.slice(0, -1), TRAILING) : doi;
}

function decode(doi: string): string {
  const plain = doi.includes('&amp;') ? doi.replaceAll('&amp;', '&') : doi;
  if (!/%[0-9A-Fa-f]{2}/.test(plain)) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
