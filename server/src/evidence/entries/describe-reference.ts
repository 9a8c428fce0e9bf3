/** A reference in the few words by which an author knows it: `12 (Hayflick 1961)`. */
import { plainLine } from '../../base/markdown-escape';
import { trimEndWhile } from '../../base/trim-end';
import { firstAuthorOf, yearOf } from '../../model/csl-item';
import type { Reference } from '../../model/reference';

/** Names of groups and titles are cut at a word near this length. */
const MAX_NAME = 40;

/**
 * Number (or key), first author and year. Where no author was read the title stands for him, and what is not known is left
 * out, down to the bare `12`. Plain text on one line: those who show it as Markdown escape it.
 */
export function describeReference(reference: Reference): string {
  const { item, key } = reference;
  const name = firstAuthorOf(item) ?? item.title;
  const words = [name && shorten(plainLine(name)), yearOf(item)].filter(it => it !== undefined && it !== '').join(' ');
  return words ? `${key} (${words})` : key;
}

function shorten(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const cut = name.slice(0, MAX_NAME);
  const space = cut.lastIndexOf(' ');
  return `${trimEndWhile(space > 0 ? cut.slice(0, space) : cut, /[\s,;:.]/)}…`;
}
