/** What makes a printed DOI one that cannot be looked up: spaces in it, a misread registrant, a lost end. */
import { readDoi } from '../../model/printed/doi';
import type { Reference } from '../../model/reference';
import { misshapen } from './doi-shapes';
import { perReference } from '../entries/remember';

export interface DoiProblem {
  /** The faulty piece as it stands in the entry's text. */
  readonly printed: string;
  readonly message: string;
  /** What should stand in its place, where that is certain. */
  readonly replacement?: string;
}

/** The first fault of the entry's DOI; nothing where it is sound or none is printed. */
export const findDoiProblem = perReference(({ text }: Reference): DoiProblem | undefined => {
  // Almost every DOI is sound; without the letters of one there is nothing to look at.
  if (!/10\.|doi/i.test(text)) return undefined;
  for (const find of [doublePrefix, badStart, innerSpace, typographicDash, badLinkEnd, lostEnd]) {
    const problem = find(text);
    if (problem) return problem;
  }
  return undefined;
});

const TWICE = /doi\.org\/((?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/))(?=10\.\d)/i;

/** `https://doi.org/doi:10.1038/nrc2772` */
function doublePrefix(text: string): DoiProblem | undefined {
  const found = TWICE.exec(text);
  return found ? { printed: found[0], message: `The address repeats its prefix, ${found[1]!.trim()}`, replacement: 'doi.org/' } : undefined;
}

const PREFIXED = /(?:doi\.org\/|\bdoi\s?[:：]\s?)(?!https?:|doi)([^\s"“”<>{}|[\]]{6,200})/gi;
const SOUND = /^10\.\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%2F|\\\/)/i;
/** `1O.1038/`, `l0.1038/`, `10,1038/`: letters and signs that were taken for digits and the point. */
const MISREAD = /^([1lI|])([0oOQ])([.,·])([\dlIoOS]{4,9})\//;

/** A registrant is `10.` and at least four digits, and a slash ends it. */
function badStart(text: string): DoiProblem | undefined {
  for (const [, token] of text.matchAll(PREFIXED)) {
    // `doi: not available`; what follows the word `doi` has to look like one.
    if (SOUND.test(token!) || !/^[1lI|]?[0oOQ]?[.,·]?\d/.test(token!) || !/\d{3}/.test(token!)) continue;
    const misread = MISREAD.exec(token!);
    if (misread) {
      const registrant = `10.${misread[4]!.replace(/[lI]/g, '1').replace(/[oO]/g, '0').replace(/S/g, '5')}`;
      return { printed: misread[0].slice(0, -1), message: `A DOI begins with 10. and digits: ${misread[0].slice(0, -1)} seems to be ${registrant}`, replacement: registrant };
    }
    const start = token!.slice(0, 30);
    if (/^10\.0?\d{0,3}\//.test(token!)) return { printed: start.split('/')[0]!, message: `No DOI begins with ${start.split('/')[0]}: behind 10. stand four digits or more` };
    if (/^10\.\d{4,5}[a-z]/i.test(token!)) return { printed: start, message: 'The DOI has no slash behind its first digits' };
    if (!/^10\.\d{4}/.test(token!) && token!.includes('/')) return { printed: start.split('/')[0]!, message: `A DOI begins with 10. and at least four digits, this one with ${start.split('/')[0]}` };
  }
  return undefined;
}

const SPACES: readonly RegExp[] = [
  /(?<![\w./])10\. \d{4,9}\/[^\s]/,
  /(?<![\w./])10\.\d{4,9} \/ ?[A-Za-z\d]/,
  /(?<![\w./])10\.\d{4,9}\/ (?!10\.)[A-Za-z\d][\w.()-]{0,60}\d/,
  // Nothing but letters so far, and a sign that something follows: `10.1016/j. cell.2013.05.039`
  /(?<![\w./])10\.\d{4,9}\/(?:[A-Za-z]{1,14}[._/-]){1,3} (?!(?:1[5-9]|20)\d\d(?:[\s;,:.]|$)(?!\d))[a-z\d][\w.()-]{0,60}\d/,
  // One more piece of letters and digits, and the entry ends: `10.1038/nature 25167.`
  /(?<![\w./])10\.\d{4,9}\/[\w.()/-]{1,60} (?!(?:1[5-9]|20)\d\d[a-z]?\.?$|p{1,2}\.?\d|e\d)[a-z\d][a-z\d.()-]{0,40}\d(?=\.?$)/,
  // `10.1038/s41586- 019-1607-3`
  /(?<![\w./])10\.\d{4,9}\/[A-Za-z\d.()]{1,40}(?:-[A-Za-z\d.()]{1,40}){0,6}- \d[\w.()-]{0,60}/,
];

function innerSpace(text: string): DoiProblem | undefined {
  for (const pattern of SPACES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const printed = found[0];
    return { printed, message: `The DOI has a space in it: it ends at ${printed.trim().split(/ /)[0]}`, replacement: printed.replace(/ /g, '') };
  }
  return undefined;
}

const DASHED = /(?<![\w./])10\.\d{4,9}\/[^\s–—−"<>]{1,60}[–—−][^\s"<>]{0,60}/;

function typographicDash(text: string): DoiProblem | undefined {
  const printed = DASHED.exec(text)?.[0].replace(/[.,;:)]{1,5}$/, '');
  if (!printed) return undefined;
  return { printed, message: 'The DOI has a dash where DOIs have a hyphen', replacement: printed.replace(/[–—−]/g, '-') };
}

const LINKED = /(?:\]\(|<)https?:\/\/(?:dx\.)?doi\.org\/(?=10\.)/g;

/** The point that ends the sentence has become part of the link. */
function badLinkEnd(text: string): DoiProblem | undefined {
  for (const hit of text.matchAll(LINKED)) {
    const start = hit.index + hit[0].length;
    const close = hit[0][0] === '<' ? '>' : ')';
    const end = closeOf(text, start, close);
    const target = text.slice(start, end);
    const trail = /[.,;:]{1,4}$/.exec(target)?.[0];
    if (end > start && trail) return { printed: target, message: `The link takes in the “${trail}” behind the DOI`, replacement: target.slice(0, -trail.length) };
  }
  return undefined;
}

function closeOf(text: string, from: number, close: string): number {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + 300); at++) {
    const char = text[at]!;
    if (/\s/.test(char)) return from;
    if (char === close && depth === 0) return at;
    if (char === '(') depth++;
    if (char === ')') depth--;
  }
  return from;
}

function lostEnd(text: string): DoiProblem | undefined {
  const start = /(?<![\w.])10\.\d{4,9}\//.exec(text)?.index;
  const read = start === undefined ? undefined : readDoi(text, start);
  if (!read) return undefined;
  const run = text.slice(start!, read.end).replace(/[.,;:]{1,5}$/, '');
  const isOpen = (read.doi.match(/\(/g)?.length ?? 0) > (read.doi.match(/\)/g)?.length ?? 0);
  // A line that is cut with a hyphen goes on behind a space.
  if ((/[a-z\d][-/(]$/i.test(run) || isOpen) && !/^ [a-z\d]/.test(text.slice(read.end, read.end + 2))) {
    return { printed: run, message: `The DOI is cut off: it ends with ${run.slice(-12)}` };
  }
  return misshapen(read.doi);
}
