/** The hover on an entry of the reference list: the entry in the author's style, and every claim that leans on it. */
import { overlaps } from '../../base/span';
import { describeFindings, describeReference, sections } from './describe';
import { describeEarlierClaims, describeUses } from './describe-uses';
import type { HoverFinder } from './hover';

export const hoverEntry: HoverFinder = (library, at, context) => {
  const found = library.referenceAt(at);
  if (!found) return undefined;
  const { review, reference } = found;
  const { span } = reference;
  return {
    span,
    markdown: sections(
      describeReference(reference, context),
      describeFindings(context.findings.filter(it => overlaps(it.span, span))),
      describeUses(library, review, reference, context),
      describeEarlierClaims(library, review, reference, context),
    ),
  };
};
