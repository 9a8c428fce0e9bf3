/** The first words of a title that stand among the authors: `…, McDaid HM, Novel A. Indication for …` */
import { span } from '../base/span';
import { describeReference } from '../evidence/entries/describe-reference';
import { locate } from '../evidence/entries/locate';
import { findTitleWord } from '../evidence/entries/title-word';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { Rule, RuleFinding } from './rule';

export const titleInAuthors: Rule = {
  id: 'title-in-authors',
  summary: 'A last author who seems to be the first words of the title.',
  severity: 'warning',
  *check(review) {
    for (const reference of review.references) {
      const found = findTitleWord(reference);
      if (!found) continue;
      const place = locate(review, reference, `${found.family} ${found.given}`);
      if (place) yield { ...describe(review, reference, found.title, `${found.family} ${found.given}`), span: place };
    }
  },
};

function describe(review: Review, reference: Reference, title: string, printed: string): Omit<RuleFinding, 'span'> {
  const message = `The last author ${printed} of ${describeReference(reference)} reads like the title's first words: perhaps it begins ${title}…`;
  const cited = [reference.key];
  // `, Novel A. Indication for` becomes `. A novel indication for`.
  const first = reference.item.title!.split(' ', 1)[0]!;
  const whole = locate(review, reference, `, ${printed}. ${first}`);
  if (!whole) return { message, cited };
  const newText = `. ${title.split(' ').slice(0, printed.split(' ').length + 1).join(' ')}`;
  const edit = { span: span(whole.start, whole.end), newText };
  return { message, cited, fix: { title: `Move ${printed} into the title`, edits: [edit], isSafe: false } };
}
