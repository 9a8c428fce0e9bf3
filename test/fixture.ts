/**
 * The fixture language: a test is a picture of a document.
 *
 * - `//- name.md` on a line of its own begins a file; without it there is one, `draft.md`.
 * - `$0` is the cursor.
 * - A line of spaces and carets, with or without words behind, points into the line above: each run of carets is a span,
 *   the words what is said of it. So that Pandoc's `^1-3^` stays text, a caret line has nothing before its carets but spaces.
 */
import type { Span } from '../server/src/base/span';

export interface FixtureMark {
  readonly span: Span;
  /** What stands behind the carets; empty where nothing does. */
  readonly message: string;
}

export interface FixtureFile {
  readonly uri: string;
  readonly text: string;
  /** Offset of `$0`. */
  readonly cursor?: number;
  readonly marks: readonly FixtureMark[];
}

export function parseFixture(source: string): readonly FixtureFile[] {
  const lines = source.replace(/^\n/, '').split('\n');
  const files: { name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const name = /^\/\/- (\S+)$/.exec(line)?.[1];
    if (name) files.push({ name, lines: [] });
    else if (files.length === 0) files.push({ name: 'draft.md', lines: [line] });
    else files[files.length - 1]!.lines.push(line);
  }
  return files.map(it => readFile(it.name, it.lines));
}

/** The one file of a fixture without `//-`. */
export function parseFixtureFile(source: string): FixtureFile {
  const files = parseFixture(source);
  if (files.length !== 1) throw new Error(`One file expected, ${files.length} found`);
  return files[0]!;
}

function readFile(name: string, lines: readonly string[]): FixtureFile {
  let text = '';
  let cursor: number | undefined;
  let lineStart = 0;
  const marks: FixtureMark[] = [];
  lines.forEach((line, index) => {
    const carets = /^( *)(\^+)(?: (.*))?$/.exec(line);
    if (carets && text !== '') {
      const start = lineStart + carets[1]!.length;
      marks.push({ span: { start, end: start + carets[2]!.length }, message: carets[3]?.trim() ?? '' });
      return;
    }
    lineStart = text.length;
    const at = line.indexOf('$0');
    if (at >= 0) cursor = lineStart + at;
    text += line.replace('$0', '') + (index === lines.length - 1 ? '' : '\n');
  });
  return { uri: `file:///${name}`, text, marks, ...(cursor !== undefined && { cursor }) };
}
