/** What was read in a draft: every citation, reference and claim with its place, for `citewise inspect`. */
import type { Span } from '../base/span';
import type { Review } from '../model/review';
import { rangeIn } from './place';
import { countsOf, readOf } from './report';
import { plain } from './terminal';
import { describeCounts, describeReference, plural } from './words';

/** Version 1 of the format, positions as in LSP. A field that a cite does not have is absent. */
export function formatInspectJson(review: Review): string {
  const citations = review.citations.map(({ span, notation, cites }) => ({
    range: rangeIn(review, span),
    notation,
    cites: cites.map(({ key, span, prefix, locator, label, suffix, mode }) => ({
      key,
      range: rangeIn(review, span),
      prefix,
      locator,
      label,
      suffix,
      mode,
    })),
  }));
  const references = review.references.map(({ key, span, text, item }) => ({
    key,
    range: rangeIn(review, span),
    text,
    item,
  }));
  const claims = review.claims.map(({ span, content: { text, keys } }) => ({ range: rangeIn(review, span), text, keys }));
  return `${JSON.stringify({ version: 1, citations, references, claims }, null, 2)}\n`;
}

/** The same to be read by a person: lines and columns counted from 1. */
export function formatInspectText(review: Review, path: string): string {
  const at = (span: Span): string => {
    const { line, character } = rangeIn(review, span).start;
    return `${line + 1}:${character + 1}`.padEnd(9);
  };
  const citations = review.citations.map(it => {
    const keys = it.cites.map(cite => cite.key).join(' ');
    return `  ${at(it.span)} ${plain(review.text.slice(it.span.start, it.span.end))}  ${it.notation}  ${plain(keys)}`;
  });
  const references = review.references.map(it => {
    return `  ${at(it.span)} ${plain(it.key)}  ${plain(describeReference(readOf(it)))}`;
  });
  const claims = review.claims.map(it => `  ${at(it.span)} ${plain(it.content.text)}  [${plain(it.content.keys.join(', '))}]`);
  return [
    `${plain(path)}: ${describeCounts(countsOf(review))}, ${plural(review.claims.length, 'claim')}`,
    ...section('Citations', citations),
    ...section('References', references),
    ...section('Claims', claims),
    '',
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];
