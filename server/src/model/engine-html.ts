/** Reads the HTML that the formatting engine writes for one entry, and trusts none of it: only its emphasis is kept. */
import { escapeMarkdown, plainLine } from '../base/markdown-escape';
import { trimEndWhile } from '../base/trim-end';
import type { FormattedReference } from './format-reference';

interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly superscript: boolean;
  /** The number of a numbered style, which the citation already shows. */
  readonly hidden: boolean;
}

interface Run extends Look {
  readonly text: string;
}

/** To the engine `et al` is the last name of the list: `Shao, L., & et al. (2016)`. */
const LAST_NAME_ET_AL = /,? (?:&#38;|and) et al\.?(?=[ .])/;

const PLAIN: Look = { italic: false, bold: false, superscript: false, hidden: false };
const TAG = /<(\/?)([a-z]{1,10})([^<>]{0,200})>/g;
const SUPERSCRIPTS = new Map(Array.from('0123456789+-=()n', (plain, at) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'[at]!]));
const ENTITIES: Readonly<Record<string, string>> = { '&#60;': '<', '&#62;': '>', '&#38;': '&', '&#160;': ' ' };

/** `html` is one entry; nothing where it has no words. */
export function readEngineHtml(html: string): FormattedReference | undefined {
  const runs = readRuns(html.replace(LAST_NAME_ET_AL, ', et al.'));
  const text = plainLine(runs.map(run => run.text).join(''));
  return text ? { text, markdown: markdownOf(runs).trim() } : undefined;
}

/** The engine escapes each `<` of the data as `&#60;`, so that a tag is always its own. */
function readRuns(html: string): Run[] {
  const runs: Run[] = [];
  const open: Look[] = [PLAIN];
  let from = 0;
  const add = (to: number) => {
    const look = open.at(-1)!;
    const text = lookedText(decoded(html.slice(from, to)), look);
    const before = runs.at(-1);
    if (!text || look.hidden) return;
    if (before && before.italic === look.italic && before.bold === look.bold) {
      runs[runs.length - 1] = { ...before, text: before.text + text };
    } else {
      runs.push({ ...look, text });
    }
  };
  for (const tag of html.matchAll(TAG)) {
    add(tag.index);
    from = tag.index + tag[0].length;
    if (!tag[1]) open.push(lookOf(tag[2]!, tag[3]!, open.at(-1)!));
    else if (open.length > 1) open.pop();
  }
  add(html.length);
  return runs;
}

function lookOf(tag: string, attributes: string, outer: Look): Look {
  if (tag === 'i') return { ...outer, italic: true };
  if (tag === 'b') return { ...outer, bold: true };
  if (tag === 'sup') return { ...outer, superscript: true };
  if (attributes.includes('font-style:normal')) return { ...outer, italic: false };
  if (attributes.includes('font-weight:normal')) return { ...outer, bold: false };
  if (attributes.includes('csl-left-margin')) return { ...outer, hidden: true };
  return outer;
}

const decoded = (text: string) => text.replace(/&#(?:60|62|38|160);/g, entity => ENTITIES[entity]!).replace(/\s+/g, ' ');

/** `CD8<sup>+</sup>` becomes `CD8⁺`; what has no such letter stays on the line. */
function lookedText(text: string, look: Look): string {
  if (!look.superscript) return text;
  const raised = Array.from(text, it => SUPERSCRIPTS.get(it));
  return raised.includes(undefined) ? text : raised.join('');
}

function markdownOf(runs: readonly Run[]): string {
  let markdown = '';
  for (const [at, run] of runs.entries()) {
    const text = escapeMarkdown(run.text);
    const marker = run.bold ? (run.italic ? '***' : '**') : run.italic ? '*' : '';
    const core = text.trim();
    const canStand = core !== '' && opensAfter(markdown, core) && closesBefore(core, runs[at + 1]?.text ?? '');
    markdown += marker && canStand ? text.replace(core, () => marker + core + marker) : text;
    // Within the line no run may bring a second space.
    if (markdown.endsWith('  ')) markdown = `${trimEndWhile(markdown, / /)} `;
  }
  return markdown;
}

const isOuter = (character: string | undefined) => character === undefined || /[\s\p{P}\p{S}]/u.test(character);

/** CommonMark's flanking rules, strictly: before the marker nothing, a space or punctuation, but no other marker. */
const opensAfter = (before: string, core: string) =>
  !/[^\\]\*$/.test(before) && (isOuter(before.at(-1)) || (!isOuter(core[0]) && before.at(-1) !== '*'));

const closesBefore = (core: string, after: string) => isOuter(after[0]) || !isOuter(core.at(-1));
