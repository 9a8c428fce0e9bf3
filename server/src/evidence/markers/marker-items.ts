/** What is written inside one marker, item by item, and how to write it anew in the same notation. */
import type { TextEdit } from '../../base/edit';
import { memo } from '../../base/memo';
import { hull, textOf, type Span } from '../../base/span';
import type { PlacedCitation, Review } from '../../model/review';
import type { Citation, Cite } from '../../syntax/citation';

/** `5`, of which first and last are the same, or `5–7`. In a reversed range, `7–5`, first is larger than last. */
export interface MarkerItem {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly firstSpan: Span;
  readonly lastSpan: Span;
}

/** A marker of several numbers. */
export interface SeveralNumbers extends NumberOrder {
  readonly citation: PlacedCitation;
  /** In the order written; worked out for each who asks. */
  readonly items: readonly MarkerItem[];
}

/** What can be said of the numbers without knowing where they stand. */
interface NumberOrder {
  /** How many items it has: `5–7` is one. */
  readonly count: number;
  /** Whether a range in it runs backwards: until that is mended, nothing else can be said of it. */
  readonly hasReversed: boolean;
  /** Whether each number is larger than all before it: almost always, and then nothing but a range that is not written as one can be mended. */
  readonly isAscending: boolean;
}

/** The markers that cite more than one number, in the order of the text. Most cite one, and no rule on what stands inside concerns them. */
export const severalNumbers = memo((review: Review): readonly SeveralNumbers[] =>
  review.citations
    .filter(({ inBlock }) => inBlock.cites.length > 1 && NUMBERED.has(inBlock.notation))
    .map(it => new Marker(it, orderOf(it.inBlock))),
);

class Marker implements SeveralNumbers {
  constructor(
    readonly citation: PlacedCitation,
    private readonly order: NumberOrder,
  ) {}

  get items(): readonly MarkerItem[] {
    return itemsOf(this.citation);
  }

  get count(): number {
    return this.order.count;
  }

  get hasReversed(): boolean {
    return this.order.hasReversed;
  }

  get isAscending(): boolean {
    return this.order.isAscending;
  }
}

const orderOf = memo((citation: Citation): NumberOrder => {
  const items = itemsOf(citation);
  const hasReversed = items.some(isReversed);
  const isAscending = !hasReversed && items.every((it, at) => at === 0 || it.first > items[at - 1]!.last);
  return { count: items.length, hasReversed, isAscending };
});

function itemsOf({ cites }: Citation): readonly MarkerItem[] {
  const items: MarkerItem[] = [];
  let range: Cite['range'];
  for (const cite of cites) {
    if (cite.range && cite.range === range) continue;
    range = cite.range;
    if (range) items.push({ ...range, span: cite.span });
    else items.push({ first: Number(cite.key), last: Number(cite.key), span: cite.span, firstSpan: cite.span, lastSpan: cite.span });
  }
  return items;
}

const NUMBERED: ReadonlySet<Citation['notation']> = new Set(['bracket', 'html-superscript', 'pandoc-superscript', 'unicode-superscript']);

export const isReversed = (it: MarkerItem): boolean => it.first > it.last;

/** An item to write: the numbers are copied from where they stand, so that `３` stays `３`. */
export interface NewItem {
  readonly first: Span;
  /** Without it, a single number. */
  readonly last?: Span;
}

export const asWritten = (it: MarkerItem): NewItem =>
  it.firstSpan === it.lastSpan ? { first: it.firstSpan } : { first: it.firstSpan, last: it.lastSpan };

/** The words of an item as they stand in the text: `5–7`. */
export const itemText = (review: Review, it: MarkerItem): string => textOf(review.text, it.span);

/**
 * Replaces all that stands between a marker's first and last number, with the marker's own separator and dash, or else those
 * of the draft. Nothing where links, markup or words stand between the numbers: they would be lost.
 */
export function rewriteItems(review: Review, items: readonly MarkerItem[], wanted: readonly NewItem[]): TextEdit | undefined {
  const whole = hull(items[0]!.span, items[items.length - 1]!.span);
  const written = textOf(review.text, whole);
  if (!PLAIN.test(written)) return undefined;
  const separator = separatorOf(written);
  const dash = dashOf(written);
  const texts = wanted.map(({ first, last }) => {
    const from = textOf(review.text, first);
    return last ? from + (dash ?? dashesOfDraft(review)[isRaised(from) ? 'raised' : 'plain']) + textOf(review.text, last) : from;
  });
  return { span: whole, newText: texts.join(separator ?? (isRaised(written) ? ',' : ', ')) };
}

/** Digits, separators, dashes and spaces of both widths; Pandoc writes a space in a superscript as `\ `. */
const PLAIN = /^[\d０-９⁰¹²³⁴⁵⁶⁷⁸⁹,;，、；˒’\s\\\-‐‑‒–—―−－～﹣~⁻]+$/;
const SEPARATOR = /(?:\\?\s){0,9}[,;，、；˒’](?:\\?\s){0,9}/;
const DASH = /\s{0,9}[-‐‑‒–—―−－～﹣~⁻]{1,9}\s{0,9}/;

/** A line end inside a marker is the wrapping of the text, not the author's style. */
const separatorOf = (written: string): string | undefined => SEPARATOR.exec(written)?.[0].replace(/\s{0,9}\n\s{0,9}/g, ' ');

const dashOf = (written: string): string | undefined => DASH.exec(written)?.[0].replace(/\s+/g, '');

const isRaised = (text: string): boolean => /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text);

/** The dash of the draft's first range in either script; an en dash where it has none (AMA, Chicago). */
const dashesOfDraft = memo((review: Review): Readonly<Record<'plain' | 'raised', string>> => {
  const found: { plain?: string; raised?: string } = {};
  for (const { items } of severalNumbers(review)) {
    for (const { firstSpan, lastSpan } of items) {
      const dash = dashOf(review.text.slice(firstSpan.end, lastSpan.start));
      if (dash) found[isRaised(textOf(review.text, firstSpan)) ? 'raised' : 'plain'] ??= dash;
    }
  }
  return { plain: '–', raised: '–', ...found };
});
