/** Where in the document a named author and his year stand. */
import { span, type Span } from '../../base/span';
import type { Review } from '../../model/review';
import type { NamedCitation } from './judge-names';

/** A year stands this near behind its name. */
const MAX_TO_YEAR = 80;

/** The surname as written in the prose; nothing where markup breaks it up. */
export function locateSurname(review: Review, { claim, mention, citation }: NamedCitation): Span | undefined {
  const { surname, clause, at } = mention;
  const from = clause > 0 ? claim.citations[clause - 1]!.span.end : claim.span.start;
  // The clause has the same words in the same order: the name is as often before it there as here.
  const times = occurrences(claim.content.clauses[clause]!.slice(0, at), surname);
  let start = from - 1;
  for (let time = 0; time <= times; time++) {
    start = review.text.indexOf(surname, start + 1);
    if (start < 0 || start >= citation.span.start) return undefined;
  }
  return span(start, start + surname.length);
}

/** The year behind the name. */
export function locateYear(review: Review, named: NamedCitation): Span | undefined {
  const name = locateSurname(review, named);
  const { year } = named.mention;
  if (!name || year === undefined) return undefined;
  const end = Math.min(name.end + MAX_TO_YEAR, named.citation.span.start);
  const at = review.text.slice(name.end, end).indexOf(String(year));
  return at < 0 ? undefined : span(name.end + at, name.end + at + 4);
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count++;
  return count;
}
