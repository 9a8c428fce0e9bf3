/** The parts of a draft that say again what it says, and need no references: abstract, highlights, conclusion. */
import { memo } from '../../base/memo';
import { firstIndex } from '../../base/first-index';
import { hull, span, type Span } from '../../base/span';
import type { Review } from '../../model/review';

const TITLE =
  /^[\s\d.*_#-]{0,12}(?:abstract|summary|synopsis|highlights|key (?:points|messages|findings)|in (?:brief|short|a nutshell)|take.?home|plain.language|lay summary|conclu|closing|final (?:remarks|thoughts)|outlook|(?:future )?perspectives?|future directions?|zusammenfassung|fazit|schluss|ausblick|résumé|conclusions?|resumen|摘要|小结|结论|结语|总结|要旨|要約|まとめ|結論|acknowledg|author contributions?|figure legends?|legends?)/iu;
const WITH_CONCLUSION = /\b(?:conclusions?|concluding|summary|perspectives)\b/i;

/** In the order of the text, none in another. What stands before the first heading below the title is an abstract, whatever it is called. */
export const summariesOf = memo((review: Review): readonly Span[] => {
  const { sections } = review;
  const found: Span[] = sections.filter(it => TITLE.test(it.title) || WITH_CONCLUSION.test(it.title)).map(it => it.span);
  const [first, second] = sections;
  // `# Title`, text, `## Introduction`.
  if (first && second && first.level < second.level && first.level <= 2 && sections.filter(it => it.level <= first.level).length === 1) {
    found.push(span(first.span.start, second.span.start));
  }
  for (const { start, block } of review.blocks) {
    if (block.kind === 'paragraph' && /^[\W_]{0,6}(?:abstract|summary|highlights|conclusions?)[\W_]/i.test(block.text)) found.push(span(start, start + block.text.length));
  }
  return merge(found);
});

export function isInSummary(review: Review, it: Span): boolean {
  const summaries = summariesOf(review);
  const next = firstIndex(summaries.length, at => summaries[at]!.end >= it.end);
  return next < summaries.length && summaries[next]!.start <= it.start;
}

/** In order, what overlaps as one. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const it of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && it.start <= last.end) merged[merged.length - 1] = hull(last, it);
    else merged.push(it);
  }
  return merged;
}
