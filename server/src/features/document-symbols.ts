/** The outline (`textDocument/documentSymbol`): sections as a tree, with tables, figures and the entries of the reference lists. */
import { covers, hull, type Span } from '../base/span';
import type { Reference, ReferenceList } from '../model/reference';
import type { Display, Review, Section } from '../model/review';
import { describeEntry } from './describe-work';

export interface OutlineSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'section' | 'list' | 'reference' | 'table' | 'figure';
  readonly span: Span;
  /** What is marked when it is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Children lie inside their parents and are in the order of the text. */
export function documentSymbols(review: Review): readonly OutlineSymbol[] {
  const heads = new Set(review.lists.flatMap(it => it.heading?.start ?? []));
  const own = [
    ...review.sections.filter(it => !heads.has(it.heading.start)).map(sectionSymbol),
    ...review.lists.map(it => listSymbol(it, review.sections)),
    ...review.displays.map(displaySymbol),
  ];
  return nest(own.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

type Draft = Omit<OutlineSymbol, 'children'> & { readonly children: OutlineSymbol[] };

const sectionSymbol = ({ title, heading, span }: Section): Draft => ({
  name: title || '(no title)',
  kind: 'section',
  span,
  selection: heading,
  children: [],
});

function listSymbol({ kind, span, heading, references }: ReferenceList, sections: readonly Section[]): Draft {
  const section = heading && sections.find(it => it.heading.start === heading.start);
  return {
    name: section?.title || (kind === 'footnotes' ? 'Footnotes' : 'References'),
    detail: String(references.length),
    kind: 'list',
    span: references.reduce((whole, it) => hull(whole, it.span), span),
    selection: heading ?? { start: span.start, end: span.start },
    children: references.map(referenceSymbol),
  };
}

const referenceSymbol = (reference: Reference): OutlineSymbol => ({
  name: describeEntry(reference),
  detail: reference.item.title,
  kind: 'reference',
  span: reference.span,
  selection: reference.keySpan,
  children: [],
});

const displaySymbol = ({ kind, number, bodySpan, labelSpan }: Display): Draft => ({
  name: `${kind === 'table' ? 'Table' : 'Figure'} ${number}`,
  kind,
  span: bodySpan,
  selection: labelSpan,
  children: [],
});

/** Hangs each symbol below the innermost one that holds all of it. They come in the order of their starts, larger ones first. */
function nest(symbols: readonly Draft[]): readonly OutlineSymbol[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const it of symbols) {
    while (open.length > 0 && !covers(open[open.length - 1]!.span, it.span)) open.pop();
    const parent = open[open.length - 1];
    (parent ? parent.children : roots).push(it);
    // Entries are the children of a list, nothing else is.
    if (it.kind === 'section') open.push(it);
  }
  return roots;
}
