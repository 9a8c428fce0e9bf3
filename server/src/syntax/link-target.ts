/** The target behind a link's text: `(#ref-12 "title")`. */

export interface LinkTarget {
  readonly address: string;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

const MAX_LENGTH = 3000;
/** A picture can be written into the text itself and is then as long as it likes. */
const MAX_DATA_LENGTH = 50_000_000;

/** `nextClose` finds the next `)` from an offset, or gives -1. Nothing where no target begins at `at`. */
export function findTarget(text: string, at: number, nextClose: (from: number) => number): LinkTarget | undefined {
  if (text.charCodeAt(at) !== 0x28) return undefined;
  let close = nextClose(at + 1);
  if (close < 0) return undefined;
  const limit = text.startsWith('data:', at + 1) ? MAX_DATA_LENGTH : MAX_LENGTH;
  if (close - at > limit) return undefined;
  // One pair of parentheses inside, as in `10.1016/0014-4827(61)90192-6`.
  const inner = text.slice(at + 1, close);
  if (inner.includes('(')) {
    const outer = /^[^\s[\])]{0,199}\)/.exec(text.slice(close + 1, close + 201));
    if (outer) close += outer[0].length;
  }
  const content = text.slice(at + 1, close);
  if (content.includes('](') || /\n\s*\n/.test(content)) return undefined;
  // Any text may follow a bracket in parentheses, `[12] (see above)`; a target has no spaces but before its title.
  const target = /^(?:<([^<>\n]*)>|(\S*))(?:\s*(?:"[^"]*"|'[^']*'))?$/.exec(content.trim());
  return target ? { address: target[1] ?? target[2] ?? '', end: close + 1 } : undefined;
}
