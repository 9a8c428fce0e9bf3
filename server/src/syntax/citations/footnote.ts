/** Footnote style: `[^1]`, which means `[^1]: Hayflick L. …`. */
import { span } from '../../base/span';
import type { Citation } from '../citation';

const MARKER = /\[\^([^\]\s[^]{1,80})\](?!:)/g;

export function* scanFootnotes(prose: string): Generator<Citation> {
  for (const found of prose.matchAll(MARKER)) {
    const start = found.index;
    const end = start + found[0].length;
    yield { span: span(start, end), notation: 'footnote', cites: [{ key: found[1]!, span: span(start + 2, end - 1) }] };
  }
}
