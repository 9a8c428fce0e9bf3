/** Document links (`textDocument/documentLink`): the DOIs and PMIDs that entries print. */
import { memo } from '../base/memo';
import type { Span } from '../base/span';
import { readDoi } from '../model/printed/doi';
import type { Reference } from '../model/reference';
import { linksOf } from '../model/reference-links';
import type { Review } from '../model/review';

export interface DocumentLink {
  readonly span: Span;
  /** `https:`. */
  readonly url: string;
}

/** Where an identifier was printed as it was read; one that is broken by a line end has no link. */
export const documentLinks = (review: Review): readonly DocumentLink[] =>
  review.references.flatMap(reference =>
    linksIn(reference).flatMap(({ printed, url }) => {
      const span = printed === 'doi' ? doiSpan(review.text, reference) : pmidSpan(review.text, reference);
      return span ? [{ span, url }] : [];
    }),
  );

interface EntryLink {
  readonly printed: 'doi' | 'pmid';
  readonly url: string;
}

const linksIn = memo(({ item }: Reference): readonly EntryLink[] =>
  linksOf(item).flatMap(({ label, url }): EntryLink[] => {
    if (label === 'DOI') return [{ printed: 'doi', url }];
    return label === 'PubMed' ? [{ printed: 'pmid', url }] : [];
  }),
);

const DOI_PREFIX = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)$/i;

/** The DOI with `https://doi.org/` or `doi:` before it, so that the editor's own link does not end at its first bracket. */
function doiSpan(text: string, { span, item }: Reference): Span | undefined {
  const wanted = item.DOI!.toLowerCase();
  const entry = text.slice(span.start, span.end);
  for (let at = entry.indexOf('10.'); at >= 0; at = entry.indexOf('10.', at + 1)) {
    const found = readDoi(entry, at);
    if (found?.doi.toLowerCase() !== wanted) continue;
    const prefix = DOI_PREFIX.exec(entry.slice(Math.max(0, at - 20), at))?.[0].length ?? 0;
    // The reader's end is behind the punctuation that it took off.
    const end = entry.startsWith(found.doi, at) ? at + found.doi.length : found.end;
    return { start: span.start + at - prefix, end: span.start + end };
  }
  return undefined;
}

function pmidSpan(text: string, { span, item }: Reference): Span | undefined {
  const found = /\bPMID[:\s]{0,3}(\d{1,9})/i.exec(text.slice(span.start, span.end));
  if (found?.[1] !== item.PMID) return undefined;
  return { start: span.start + found!.index, end: span.start + found!.index + found![0].length };
}
