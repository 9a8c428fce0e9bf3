/** The statements of an indexed review as text to be kept on disk: to read thousands of sentences anew takes its time. */
import type { Review } from '../../model/review';
import { definedInClaims } from './indexed-claims';
import { remember, statementOf } from './statement';

type PackedStatement = readonly [
  /** Joined by line ends: no term has one. */
  terms: string,
  /** Those that are not 1, each behind its place among the terms. */
  shares: readonly number[],
  /** The sentence with its abbreviations written out, where it has any. */
  text: string | 0,
];

/** One for each claim, with the abbreviations that the review's claims define. */
export function packStatements(review: Review): string {
  const abbreviations = definedInClaims(review);
  return JSON.stringify(
    review.claims.map(({ content }): PackedStatement => {
      const { terms, shares, text } = statementOf(content, abbreviations);
      const parts = shares.flatMap((it, at) => (it === 1 ? [] : [at, it]));
      return [terms.join('\n'), parts, text === content.text ? 0 : text];
    }),
  );
}

/** Whether these are the statements of this review; then they are known from now on. */
export function unpackStatements(review: Review, packed: string): boolean {
  const { claims } = review;
  try {
    const all = JSON.parse(packed) as readonly PackedStatement[];
    if (all.length !== claims.length || !all.every(it => it.length === 3 && typeof it[0] === 'string')) return false;
    const abbreviations = definedInClaims(review);
    all.forEach(([joined, parts, text], at) => {
      const { content } = claims[at]!;
      const terms = joined === '' ? [] : joined.split('\n');
      const shares = terms.map(() => 1);
      for (let part = 0; part < parts.length; part += 2) shares[parts[part]!] = parts[part + 1]!;
      remember({ abbreviations, names: [], statement: { content, text: text === 0 ? content.text : text, terms, shares } });
    });
    return true;
  } catch {
    // Whatever this is, it was not packed here.
    return false;
  }
}
