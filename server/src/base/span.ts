/** Spans: half-open ranges of UTF-16 offsets into one text. */

/** The characters from `start` up to, not including, `end`. In `ab[12]c` the citation's span is 2 to 6. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Moves a span by `offset` characters: from a block's own offsets to the document's. */
export const shift = (it: Span, offset: number): Span =>
  offset === 0 ? it : { start: it.start + offset, end: it.end + offset };

/** Whether a cursor at `offset` touches the span; a cursor just behind its last character still does. */
export const touches = (it: Span, offset: number): boolean => it.start <= offset && offset <= it.end;

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the two have a character in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span around both. */
export const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

export const textOf = (text: string, it: Span): string => text.slice(it.start, it.end);
