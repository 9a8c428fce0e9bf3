/** One number of a marker replaced by another. */
import type { TextEdit } from '../../base/edit';
import { textOf } from '../../base/span';
import type { Cite } from '../../syntax/citation';
import type { Review } from '../../model/review';
import { inScriptOf } from './write-cites';

/** Nothing for a member of a range, which is not written anywhere, and for what is written otherwise than as its number. */
export function replaceCite({ text }: Review, cite: Cite, key: string): TextEdit | undefined {
  const written = textOf(text, cite.span);
  if (cite.range || written !== inScriptOf(written, cite.key)) return undefined;
  return { span: cite.span, newText: inScriptOf(written, key) };
}
