/**
 * The prose of a block: its text with everything that is no prose blotted out, character for character, so that every
 * offset still means the same place. `a \`x[1]\` [[2](#r2)]` becomes `a ￼￼￼￼￼￼ [·2·····]`.
 */
import { trimEndWhile } from '../base/trim-end';
import { findTarget } from './link-target';

/** Markup that the reader does not see: counts as nothing. */
export const NOTHING = '\uE000';
/** Something that the reader sees but that is no prose: code, math, an address. */
export const OPAQUE = '\uFFFC';
/** The ends of a link whose target is a place in a reference list, the second one with its target: `[12](#ref-12)`. */
export const LINK_OPEN = '\uE001';
export const LINK_CLOSE = '\uE002';

const REFERENCE_TARGET =
  /^#(?:[a-z]{1,12}[-_:.]){0,3}(?:r|refs?|references?|cr|b|bib|bibr|bibl|cit|cite|rn|page|fn|en|ct|footnote|endnote)[-_:.]?[a-z]{0,4}[-_.]?\d/i;
/** Tags that wrap text which is not prose. */
const OPAQUE_TAG = /^(code|pre|kbd|samp|tt|var|script|style|math|svg)$/i;

export function maskProse(text: string): string {
  return new Masker(text).run();
}

/** Where something may begin that is no prose. */
const SPECIAL = /[\\`$<[\]]|!\[|https?:|www\.|10\.\d/g;

/** One pass from left to right; brackets wait on a stack until their closing one tells what they were. */
class Masker {
  /** Character for character; made when the first one changes. */
  private out: string[] | undefined;
  private readonly brackets: { readonly at: number; readonly isImage: boolean }[] = [];
  /** Where the last run of backticks of each length begins; looked for when there is one. */
  private lastRuns: ReadonlyMap<number, number> | undefined;
  private readonly found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(private readonly text: string) {}

  run(): string {
    this.quoteMarks();
    const special = new RegExp(SPECIAL);
    for (let found = special.exec(this.text); found; found = special.exec(this.text)) special.lastIndex = this.step(found.index);
    return this.out?.join('') ?? this.text;
  }

  /** Handles what begins at `at`; gives the offset to go on from. */
  private step(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 0x5c: // \
        return this.escape(at);
      case 0x60: // `
        return this.code(at);
      case 0x24: // $
        return this.math(at);
      case 0x3c: // <
        return this.tag(at);
      case 0x21: // !
        this.brackets.push({ at: at + 1, isImage: true });
        return at + 2;
      case 0x5b: // [
        this.brackets.push({ at, isImage: false });
        return at + 1;
      case 0x5d: // ]
        return this.closeBracket(at);
      case 0x68: // h
      case 0x77: // w
        return this.address(at, /(?:https?:\/\/|www\.)[^\s<>[\]{}"`\\]{1,2000}/y);
      case 0x31: // 1
        return this.address(at, /10\.\d{4,9}\/[^\s<>[\]{}"`\\]{1,300}/y);
      default:
        return at + 1;
    }
  }

  /** The `>` before the lines of a quote. */
  private quoteMarks(): void {
    if (!this.text.includes('>')) return;
    for (const found of this.text.matchAll(/^[ \t]{0,3}>[> \t]{0,40}/gm)) this.blot(found.index, found.index + found[0].length, NOTHING);
  }

  private escape(at: number): number {
    if (at + 1 >= this.text.length || !/[!-/:-@[-`{-~\s]/.test(this.text[at + 1]!)) return at + 1;
    this.blot(at, at + 1, NOTHING);
    return at + 2;
  }

  private code(at: number): number {
    let end = at;
    while (this.text.charCodeAt(end) === 0x60) end++;
    const length = end - at;
    this.lastRuns ??= lastRunsOf(this.text);
    if ((this.lastRuns.get(length) ?? -1) < end) return end;
    for (let from = end; ; ) {
      const start = this.text.indexOf('`', from);
      from = start;
      while (this.text.charCodeAt(from) === 0x60) from++;
      if (from - start === length) return this.blot(at, from, OPAQUE);
    }
  }

  /** Pandoc's rule: no space inside the dollars, no digit behind them, so that `$5 and $6` stays text. */
  private math(at: number): number {
    const mark = this.text.startsWith('$$', at) ? '$$' : '$';
    const start = at + mark.length;
    const close = this.indexOf(mark, start);
    if (close < 0 || close === start) return start;
    if (mark === '$' && (/\s/.test(this.text[start]!) || /\s/.test(this.text[close - 1]!))) return start;
    if (mark === '$' && /\d/.test(this.text[close + 1] ?? '')) return start;
    return this.blot(at, close + mark.length, OPAQUE);
  }

  private tag(at: number): number {
    if (this.text.startsWith('<!--', at)) {
      const close = this.indexOf('-->', at + 4);
      return close < 0 ? at + 1 : this.blot(at, close + 3, NOTHING);
    }
    const tag = TAG.exec(this.text.slice(at, at + 1000));
    if (!tag) return at + 1;
    const end = at + tag[0].length;
    if (tag[3]) return this.blot(at, end, OPAQUE);
    const name = tag[2]!.toLowerCase();
    // Superscripts are what we are looking for; their scanner reads the tags itself.
    if (name === 'sup') return end;
    if (OPAQUE_TAG.test(name) && tag[1] === '' && !tag[0].endsWith('/>')) {
      const close = this.indexOf(`</${tag[2]}`, end);
      if (close >= 0) return this.blot(at, close, OPAQUE);
    }
    return this.blot(at, end, NOTHING);
  }

  private address(at: number, pattern: RegExp): number {
    if (at > 0 && /[\p{L}\p{N}.]/u.test(this.text[at - 1]!)) return at + 1;
    pattern.lastIndex = at;
    const found = pattern.exec(this.text)?.[0];
    if (!found) return at + 1;
    // What closes the sentence, or a bracket around the address, is not part of it.
    let address = trimEndWhile(found, /[.,;:!?'*_]/);
    if (address.endsWith(')') && !address.includes('(')) address = trimEndWhile(address, /\)/);
    // A superscript right behind an address: `https://example.org^3^`.
    address = address.replace(/\^[\d,–-]{1,20}\^.*$/, '');
    return this.blot(at, at + Math.max(address.length, 1), OPAQUE);
  }

  private closeBracket(at: number): number {
    const open = this.brackets.pop();
    if (!open) return at + 1;
    const target = findTarget(this.text, at + 1, from => this.indexOf(')', from));
    // `[12]{.mark}`, `[](x.png){width="3in"}`: what Pandoc knows of it, and no reader sees.
    const end = this.endOfAttributes(target?.end ?? at + 1);
    if (!target) return this.blot(at + 1, end, NOTHING);
    const isToReference = !open.isImage && REFERENCE_TARGET.test(target.address);
    // A picture's words are its caption, as Pandoc prints it, and may cite.
    if (open.isImage) this.blot(open.at - 1, open.at, NOTHING);
    this.blot(open.at, open.at + 1, isToReference ? LINK_OPEN : NOTHING);
    this.blot(at, target.end, isToReference ? LINK_CLOSE : NOTHING);
    return this.blot(target.end, end, NOTHING);
  }

  private endOfAttributes(at: number): number {
    if (this.text[at] !== '{') return at;
    const close = this.indexOf('}', at);
    return close >= 0 && close - at <= 600 ? close + 1 : at;
  }

  /** `indexOf` that looks only once over the same stretch, so that a million unclosed brackets cost one search. */
  private indexOf(what: string, from: number): number {
    const last = this.found.get(what);
    if (last && last.from <= from && (from <= last.at || last.at < 0)) return last.at;
    const at = this.text.indexOf(what, from);
    this.found.set(what, { from, at });
    return at;
  }

  private blot(start: number, end: number, by: string): number {
    this.out ??= this.text.split('');
    for (let at = start; at < end; at++) this.out[at] = by;
    return end;
  }
}

function lastRunsOf(text: string): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const run of text.matchAll(/`+/g)) last.set(run[0].length, run.index);
  return last;
}

/** 1: slash of a closing tag, 2: its name; 3: an address in angle brackets. */
const TAG = /^<(?:(\/?)([A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]{0,900}|\s*\/)?>|([a-z][a-z0-9+.-]{1,30}:[^\s<>]{1,900}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>)/i;
