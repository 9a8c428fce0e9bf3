/** Text of others on one line of Markdown, with nothing in it that a viewer would act upon. */

/** Marks that turn the direction of writing, and characters without width that hide between letters. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** The text on one line: control characters and runs of spaces are one space, marks that reorder or hide text are gone. */
export const plainLine = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex -- those are meant
    .replace(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
    .trim();

/**
 * The text as Markdown that shows exactly it: no emphasis, code, link, image, HTML, entity, math, list or heading
 * (CommonMark 2.4), nor an address that GitHub's dialect, which editors speak, would make a link of.
 * Give it one line (see `plainLine`): it leaves line ends alone.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&~|$@{}!^]/g, '\\$&')
    // `http://`, `command:`, `mailto:`
    .replace(/(?<=[A-Za-z]):(?=\S)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    // What only a line can begin with: `# `, `- `, `+ `, `===`, `1. `, `1) `.
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
