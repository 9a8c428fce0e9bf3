/** The hover between the numbers of a range, `[4–6]`: all its members, one line each. */
import { shorten } from '../../report/place';
import { spanOfCites } from '../cite-span';
import { describeWork } from '../describe-work';
import { inBold, md } from './describe';
import type { HoverFinder } from './hover';

/** A hover holds no longer list. */
const MOST = 20;

export const hoverRange: HoverFinder = (library, at) => {
  const found = library.citeAt(at);
  if (!found || found.cites.length < 2) return undefined;
  const { review, citation, cites } = found;
  const lines = cites.slice(0, MOST).map(({ key }) => {
    const reference = library.resolve(review, citation, key);
    if (!reference) return `- ${inBold(key)} · not in the reference list`;
    const { item, text } = reference;
    const who = describeWork(item);
    const words = who && item.title ? `${who}: ${shorten(item.title, 100)}` : shorten(text, 120);
    return `- ${inBold(key)} · ${md(words)}`;
  });
  const more = cites.length > MOST ? [`- … and ${cites.length - MOST} more`] : [];
  return { span: spanOfCites(cites), markdown: [...lines, ...more].join('\n') };
};
