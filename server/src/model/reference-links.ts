/** Where a reference can be read: its addresses on the web. */
import { plainLine } from '../base/markdown-escape';
import type { CslItem } from './csl-item';

export interface ReferenceLink {
  /** `DOI`, `PubMed`, `PMC` or the name of a host; plain ASCII, needs no escaping. */
  readonly label: string;
  /** Absolute, `https:` or `http:`, safe between the parentheses of a Markdown link. */
  readonly url: string;
}

/**
 * The links of an item, best first; its own URL only where it has no DOI. Empty where there is none: an identifier that
 * does not look like one makes no link (DOI handbook 2.2: prefix `10.` and a registrant, then anything).
 */
export function linksOf(item: CslItem): ReferenceLink[] {
  const doi = identifier(item.DOI, /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S{1,300})$/i);
  const pmid = identifier(item.PMID, /^(\d{1,9})$/);
  const pmc = identifier(item.PMCID, /^(?:PMC)?(\d{1,9})$/i);
  const url = doi ? undefined : identifier(item.URL, /^(https?:\/\/[A-Za-z0-9][^\s\\]{0,2000})$/i);
  const host = url && /^https?:\/\/(?:[^/?#]*@)?([A-Za-z0-9.-]{1,253})/i.exec(url)?.[1];
  return [
    ...(doi ? [{ label: 'DOI', url: `https://doi.org/${encoded(doi, /[^A-Za-z0-9\-._~/:;]/gu)}` }] : []),
    ...(pmid ? [{ label: 'PubMed', url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }] : []),
    ...(pmc ? [{ label: 'PMC', url: `https://pmc.ncbi.nlm.nih.gov/articles/PMC${pmc}/` }] : []),
    ...(url && host ? [{ label: host, url: encoded(url, /[^A-Za-z0-9\-._~/:;?#@&=+,%$]/gu) }] : []),
  ];
}

function identifier(value: unknown, pattern: RegExp): string | undefined {
  if (typeof value !== 'string' || value.length > 2100) return undefined;
  return pattern.exec(plainLine(value))?.[1];
}

/** Percent-encodes what the pattern names, also the `!'()*` that `encodeURIComponent` leaves. */
const encoded = (text: string, unsafe: RegExp) =>
  text.replace(unsafe, it =>
    encodeURIComponent(it).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  );
