/** DOI, PMID, PMCID, arXiv number and web address: found wherever they stand, and cut out of the entry. */
import { balancedPart } from '../../base/balanced';
import { trimEndWhile } from '../../base/trim-end';
import { readDoi } from './doi';

export interface Identifiers {
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  /** `arXiv:1706.03762` as printed; from a link the number alone is not taken. */
  readonly arxiv?: string;
  /** Other than doi.org; links to PubMed, PMC and search engines became identifiers or nothing. */
  readonly URL?: string;
  /** The entry without them, markup left as it was: `[doi:10.1/x](https://doi.org/10.1/x)` leaves `[]()`. */
  readonly rest: string;
}

const ANCHOR = new RegExp(
  'https?://|(?<![\\w/.])www\\.|(?<![\\d.])10\\.\\d{1,9}(?:\\.\\d{1,9}){0,3}(?:/|%2F)' +
    '|\\bPMID\\b|\\bPMCID\\b|\\bPMC\\d{3,9}\\b|\\bPubMed(?: PMID| ID)?: ?(?=\\d)|\\barXiv: ?(?=[\\da-z])',
  'gi',
);
/** `doi:`, `DOI `, `https://doi.org/`, and both together, before a DOI. */
const DOI_PREFIX = /(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/|(?<![a-z])doi ?[:：]? ?|\\?[<(] ?$){1,3}$/i;
const DOI_SITE = /^https?:\/\/(?:www\.|dx\.)?doi\.org\//i;
const PUBMED_NUMBER = / ?(?:PMID|ID)?[:：]?[ ]{0,2}(\d{1,9})(?!\d)/iy;
const ARXIV_NUMBER =
  /(?:\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?: ?\\?\[[a-z-]{2,10}(?:\.[A-Z]{2})?\\?\])?/y;
const PUBMED_PAGE = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/(?:\?term=)?(\d{1,9})(?!\d)/i;
const PMC_PAGE = /(?:nih\.gov|europepmc\.org)\/.{0,40}?(PMC\d{3,9})/i;
const NOT_A_SOURCE = /scholar\.google|pubmed|crossref\.org|webofknowledge|scopus\.com|nih\.gov\/pmc/i;
/** The pages of publishers carry the DOI in their address: `/doi/full/10.1111/acel.12344`. */
const DOI_IN_PAGE = /\/doi\/(?:[a-z]{2,12}\/){0,2}(10\.\d{4,9}\/[^?#\s]{1,200})/i;
const PAGE_ENDING = /(?:\/(?:full|abstract|pdf|epdf|html|meta|references|suppl_file).{0,20}|\.pdf)$/i;

/**
 * The first of each kind that the entry prints. Linear: each place is looked at once, an address for 2,000 characters.
 */
export function cutIdentifiers(text: string): Identifiers {
  const found: { -readonly [Key in keyof Identifiers]: Identifiers[Key] } = { rest: '' };
  const kept: string[] = [];
  let doiOfPage: string | undefined;
  let at = 0;
  const cut = (start: number, end: number): void => {
    kept.push(text.slice(at, Math.max(at, start)), ' ');
    at = ANCHOR.lastIndex = Math.max(end, at);
  };
  ANCHOR.lastIndex = 0;
  for (let hit = ANCHOR.exec(text); hit; hit = ANCHOR.exec(text)) {
    const start = hit.index;
    const anchor = hit[0].toLowerCase();
    if (anchor.startsWith('10.')) {
      const before = text.slice(Math.max(at, start - 40), start);
      const prefix = DOI_PREFIX.exec(before)?.[0].replace(/^\\?[<(] ?/, '') ?? '';
      const doi = /^10\.\d{4}/.test(anchor) || prefix ? readDoi(text, start) : undefined;
      if (!doi) continue;
      found.DOI ??= doi.doi;
      cut(start - prefix.length, doi.end);
    } else if (anchor.startsWith('http') || anchor === 'www.') {
      if (DOI_SITE.test(text.slice(start, start + 24))) continue;
      const url = readUrl(text, start);
      doiOfPage ??= DOI_IN_PAGE.exec(url)?.[1]?.replace(PAGE_ENDING, '');
      const [pubmed, pmc] = [PUBMED_PAGE.exec(url), PMC_PAGE.exec(url)];
      if (pubmed) found.PMID ??= pubmed[1]!;
      else if (pmc) found.PMCID ??= pmc[1]!.toUpperCase();
      else if (!NOT_A_SOURCE.test(url) && url.length > 10) found.URL ??= url;
      cut(start, start + url.length);
    } else if (anchor.startsWith('pmc') && anchor !== 'pmcid') {
      found.PMCID ??= anchor.toUpperCase();
      cut(start, start + anchor.length);
    } else if (anchor.startsWith('arxiv')) {
      ARXIV_NUMBER.lastIndex = start + anchor.length;
      const number = ARXIV_NUMBER.exec(text);
      if (!number) continue;
      found.arxiv ??= `arXiv:${number[0].split(/ |\\|\[/)[0]}`;
      cut(start, ARXIV_NUMBER.lastIndex);
    } else {
      const length = anchor.startsWith('pubmed') ? 'PubMed'.length : anchor.length;
      PUBMED_NUMBER.lastIndex = start + length;
      const number = PUBMED_NUMBER.exec(text);
      // `PMCID: PMC5873888`: the number speaks for itself.
      if (!number) cut(start, start + length + (/^ ?[:：]/.exec(text.slice(start + length))?.[0].length ?? 0));
      else {
        if (anchor === 'pmcid') found.PMCID ??= `PMC${number[1]}`;
        else found.PMID ??= number[1]!;
        cut(start, PUBMED_NUMBER.lastIndex);
      }
    }
  }
  kept.push(text.slice(at));
  found.DOI ??= doiOfPage;
  found.rest = kept.join('').replace(NO_DOI, ' ');
  return found;
}

/** What calls itself a DOI and is none. */
const NO_DOI = /(?:https?:\/\/)?(?:dx\.)?doi\.org\/\S{0,100}|(?<![a-z])doi ?[:：] ?\S{0,100}/gi;
const URL_BODY = /[^\s<>"“”«»|`{}\u2e80-\uffef]{1,2000}/y;

/** A web address up to a space or quote, without a bracket that was not opened in it and punctuation at its end. */
function readUrl(text: string, at: number): string {
  URL_BODY.lastIndex = at;
  const body = URL_BODY.exec(text)?.[0] ?? '';
  return trimEndWhile(balancedPart(body), /[.,;:!?'*_\\]/);
}
