/** The statements of an indexed review as text to be kept on disk: to read thousands of sentences anew takes its time. */
import type { Review } from '../../model/review';
import type { Entity } from '../terms/entities';
import { definedInClaims } from './indexed-claims';
import { knownStatement, remember, statementOf } from './statement';

type PackedStatement = readonly [
  terms: readonly string[],
  entities: readonly Entity[],
  rest: string,
  shortForms: readonly string[],
  longForms: readonly (string | null)[],
];

/** One for each claim, with the abbreviations that the review's claims define. */
export function packStatements(review: Review): string {
  const abbreviations = definedInClaims(review);
  return JSON.stringify(
    review.claims.map(({ content }): PackedStatement => {
      statementOf(content, abbreviations);
      const { shortForms, longForms, statement } = knownStatement(content)!;
      return [statement.terms, statement.entities, statement.rest, shortForms, longForms.map(it => it ?? null)];
    }),
  );
}

/** Whether these are the statements of this review; then they are known from now on. */
export function unpackStatements({ claims }: Review, packed: string): boolean {
  try {
    const all = JSON.parse(packed) as readonly PackedStatement[];
    if (all.length !== claims.length || !all.every(it => it.length === 5 && it[0].length >= 0 && it[3].length === it[4].length)) return false;
    all.forEach(([terms, entities, rest, shortForms, longForms], at) => {
      const { content } = claims[at]!;
      remember(content, { shortForms, longForms: longForms.map(it => it ?? undefined), statement: { content, terms, entities, rest } });
    });
    return true;
  } catch {
    // Whatever this is, it was not packed here.
    return false;
  }
}
