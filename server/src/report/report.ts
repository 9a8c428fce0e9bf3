/** The report: what was found in some drafts, as plain data. Every format, and the editor's view, is a function of it. */
import type { Span } from '../base/span';
import { listFor, type Library } from '../library/library';
import { firstAuthorOf, yearOf } from '../model/csl-item';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Finding, Severity } from '../rules/rule';
import { excerptAt, rangeIn, sentenceAt, type Excerpt, type LineRange } from './place';

/** A draft with what the rules said about it. The library is the one that they saw. */
export interface CheckedFile {
  readonly review: Review;
  readonly library: Library;
  readonly findings: readonly Finding[];
}

export interface CheckReport {
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly uri: string;
  /** To show: in a workspace of several folders two files may have the same. */
  readonly path: string;
  readonly counts: Counts;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  /** Of all lists together, in the order of the text. */
  readonly references: readonly ReportedReference[];
}

/** Citations are markers, cites their single items after ranges are expanded; both with those in tables. */
export interface Counts {
  readonly citations: number;
  readonly cites: number;
  readonly references: number;
  readonly claims: number;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: LineRange;
  readonly message: string;
  readonly cited: readonly string[];
  readonly suggested: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** The claim that the finding is about, the entry, or else the line: on one line, shortened where it is very long. */
  readonly sentence: string;
  readonly excerpt: Excerpt;
  /** The entries that `cited` means, and those that `suggested` means; keys without an entry are left out. */
  readonly citedReferences: readonly ReportedReference[];
  readonly suggestedReferences: readonly ReportedReference[];
}

export interface RelatedPlace {
  readonly uri: string;
  readonly path: string;
  readonly range: LineRange;
  readonly message: string;
}

/** An entry in words: first author, year and title as far as they were read. */
export interface ReadReference {
  readonly key: string;
  readonly author?: string;
  readonly year?: number;
  readonly title?: string;
  /** As printed. */
  readonly text: string;
}

export interface ReportedReference extends ReadReference {
  /** How many markers of the draft mean it. */
  readonly timesCited: number;
}

/** `pathOf` gives the path to show for a URI: relative to where the author is, with forward slashes. */
export const reportOf = (files: readonly CheckedFile[], pathOf: (uri: string) => string): CheckReport => ({
  files: files.map(it => reportOfFile(it, pathOf)),
});

function reportOfFile(file: CheckedFile, pathOf: (uri: string) => string): FileReport {
  const { review, library, findings } = file;
  const reported = new Map(review.references.map(it => [it, describe(review, library, it)]));
  const entriesOf = (at: Span, keys: readonly string[]): ReportedReference[] =>
    keys.flatMap(key => {
      const reference = resolveAt(review, library, at, key);
      return (reference && reported.get(reference)) ?? [];
    });

  return {
    uri: review.uri,
    path: pathOf(review.uri),
    counts: countsOf(review),
    references: [...reported.values()],
    findings: findings.map(it => ({
      rule: it.rule,
      severity: it.severity,
      range: rangeIn(review, it.span),
      message: it.message,
      cited: it.cited,
      suggested: it.suggested,
      related: it.evidence.flatMap(({ uri, span, message }) => {
        const place = uri === review.uri ? review : library.review(uri);
        return place ? { uri, path: pathOf(uri), range: rangeIn(place, span), message } : [];
      }),
      sentence: sentenceAt(review, it.span),
      excerpt: excerptAt(review, it.span),
      citedReferences: entriesOf(it.span, it.cited),
      suggestedReferences: entriesOf(it.span, it.suggested),
    })),
  };
}

export const countsOf = (review: Review): Counts => ({
  citations: review.citations.length,
  cites: review.citations.reduce((sum, it) => sum + it.inBlock.cites.length, 0),
  references: review.references.length,
  claims: review.claims.length,
});

/** The entry that a key means at a place: that of the citation there, or of the list that serves the place. */
function resolveAt(review: Review, library: Library, at: Span, key: string): Reference | undefined {
  const place = library.citeAt({ uri: review.uri, offset: at.start })?.citation;
  const citation = place ?? { span: at, notation: 'bracket' as const, cites: [] };
  // A finding on an entry speaks of that entry's own list, wherever the list's scope ends.
  const own = place ? undefined : review.lists.find(it => it.span.start <= at.start && at.end <= it.span.end);
  if (own && own !== listFor(review, citation)) return own.references.find(it => it.key === key);
  return library.resolve(review, citation, key);
}

const describe = (review: Review, library: Library, reference: Reference): ReportedReference => ({
  ...readOf(reference),
  timesCited: library.citationsOf(review, reference).length,
});

export const readOf = ({ key, item, text }: Reference): ReadReference => ({
  key,
  author: firstAuthorOf(item),
  year: yearOf(item),
  title: item.title,
  text,
});
