/** The hover on one cite, `[6]` or the `6` of `[4–6]`: the reference, where else it is cited, what others said with it. */
import { touches } from '../../base/span';
import { listFor } from '../../library/library';
import { spanOfCites } from '../cite-span';
import { describeFindings, describeReference, inBold, md, sections } from './describe';
import { describeSimilarClaims } from './describe-similar';
import { describeEarlierClaims, describeUses } from './describe-uses';
import type { HoverFinder } from './hover';

export const hoverCite: HoverFinder = (library, at, context) => {
  const found = library.citeAt(at);
  if (!found) return undefined;
  const { review, citation, cites } = found;
  const span = spanOfCites(cites);
  const findings = context.findings.filter(it => touches(it.span, span.start) && touches(it.span, span.end));
  const reference = library.resolve(review, citation, cites[0]!.key);
  if (!reference) {
    const list = listFor(review, citation);
    const where = list ? `not among the ${list.references.length} references` : 'this draft has no reference list';
    return { span, markdown: sections([`${inBold(cites[0]!.key)} · ${md(where)}`], describeFindings(findings)) };
  }
  const here = review.claims.find(it => it.citations.includes(citation));
  return {
    span,
    markdown: sections(
      describeReference(reference, context),
      describeFindings(findings),
      describeUses(library, review, reference, context, here),
      describeEarlierClaims(library, review, reference, context),
      describeSimilarClaims(library, review, reference, context, here),
    ),
  };
};
