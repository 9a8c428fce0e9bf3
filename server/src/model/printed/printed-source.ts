/** What an entry says of the place in its volume: the shape that all readers of it fill. */
import type { Span } from '../../base/span';

/** What was read, and where; a field that is not printed is absent. */
export interface PrintedSource {
  readonly span: Span;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly volume?: string;
  readonly issue?: string;
  /** A range, or one page number in digits only. */
  readonly page?: string;
  /** An article number or e-locator: what has letters and is no range, or what is printed as `Article 95`. */
  readonly number?: string;
}

/** Ranges and plain numbers are pages; one place with letters, and what is labelled as an article, are numbers. */
export function pagesOf(printed: string | undefined, isNumber: boolean): { page?: string; number?: string } {
  if (!printed) return {};
  const pages = printed.replace(/ ?--? ?/g, '-').trim();
  return !isNumber && (pages.includes('-') || /^\d+$/.test(pages)) ? { page: pages } : { number: pages };
}

/** Without the fields that nothing was read for. */
export function withoutGaps(source: PrintedSource): PrintedSource {
  const kept: { [field: string]: unknown } = {};
  for (const field in source) {
    const value = source[field as keyof PrintedSource];
    if (value !== undefined) kept[field] = value;
  }
  return kept as unknown as PrintedSource;
}
