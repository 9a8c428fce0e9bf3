/** The byline: superscripts there mean affiliations, `Chenxi Liao<sup>1,\\*</sup>` … `<sup>1</sup>Institute of …`. */
import { endOf, type Block, type PlacedBlock } from '../syntax/block';
import { headingTitle } from '../syntax/reference-heading';
import type { ParsedBlock } from './parse-block';

/** `<sup>1</sup>Institute …`, `^2^Department …`, `¹School …` where a line or, behind a semicolon, an address begins. */
const MARKED_ADDRESS =
  /^[ \t>*_-]*(?:<(?!sup)[^<>]{0,200}>\s*){0,4}(?:<sup>[^<]{1,60}<\/sup>|\^[\d,\\*]{1,12}\^|[¹²³⁴-⁹]{1,3})\s*\p{Lu}\p{L}+/u;
/** `1 Institute …`, only where a block begins: a line of prose begins with any number. */
const NUMBERED_ADDRESS = /^[ \t>*_-]*\d{1,2}[.)]?\s+\p{Lu}\p{L}+/u;
const ADDRESS_BORDER = /\n|;|<br\s?\/?>/;
const INSTITUTION =
  /universi|institut|department|dept\b|school|college|hospital|cent(?:er|re)\b|facult|laborator|academy|clinic|division|foundation|inserm|cnrs|klinik|大学|医院|研究所|学院|病院/i;
/** Where the paper itself begins, without a heading. */
const BODY =
  /^[\W_]{0,8}(?:abstract|summary|zusammenfassung|résumé|resumen|摘\s*要|要\s*旨|keywords?|schlüsselwörter|关键词|introduction|background)/iu;
const MAX_LENGTH = 8000;
/** Small words among names. */
const PARTICLES = /^(?:and|und|et|y|e|von|van|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|zur|on|behalf|of|the|for)$/;

/** The offset at which the byline ends; 0 where there is none. */
export function endOfFrontPart(blocks: readonly PlacedBlock[], parsed: readonly ParsedBlock[]): number {
  let end = 0;
  let isTitleSeen = false;
  let isOnlyTitle = true;
  for (const [at, it] of blocks.entries()) {
    const { block } = it;
    if (it.start > MAX_LENGTH || (block.kind !== 'heading' && BODY.test(block.text))) break;
    if (block.kind === 'heading') {
      const title = headingTitle(block.text);
      // A subtitle is set in bold or as a second heading.
      const isSubtitle = isOnlyTitle && !BODY.test(title);
      if (isTitleSeen && !isSubtitle && !/^(?:authors?|affiliations?|author information)\b/i.test(title)) break;
      isTitleSeen ||= (block.level ?? 1) < 7;
    } else if (block.kind !== 'table' && (parsed[at]!.citations.length > 0 || startsWithAddress(block.text))) {
      if (isByline(block, parsed[at]!)) end = endOf(it);
    }
    if (isTitleSeen && block.kind !== 'heading' && block.kind !== 'blank') isOnlyTitle = false;
  }
  return end;
}

const known = new WeakMap<ParsedBlock, boolean>();

function isByline(block: Block, parsed: ParsedBlock): boolean {
  let value = known.get(parsed);
  if (value === undefined) known.set(parsed, (value = isAffiliation(block.text) || isNames(parsed)));
  return value;
}

/** A block of addresses, wherever it stands: some journals print them behind the text. */
export const startsWithAddress = (text: string): boolean => MARKED_ADDRESS.test(text) && INSTITUTION.test(text.slice(0, 200));

function isAffiliation(text: string): boolean {
  return text.split(ADDRESS_BORDER).some((line, at) => {
    const isMarked = MARKED_ADDRESS.test(line) || (at === 0 && NUMBERED_ADDRESS.test(line));
    return isMarked && INSTITUTION.test(line.slice(0, 200));
  });
}

/** `K. Weißenböck^1^, J. Großmann^2^`: nothing but capitalised words, and no sentence. */
function isNames({ prose, citations }: ParsedBlock): boolean {
  let names = '';
  let at = 0;
  for (const { span } of citations) {
    names += `${prose.slice(at, span.start)}, `;
    at = span.end;
  }
  names = `${names}${prose.slice(at)}`.replace(/<\/?sup[^<>]*>/gi, ',').replace(/[\uE000-\uE002\uFFFC\d*†‡§¶#^\\]+/gu, ' ');
  const words = names.split(/[\s,，、;&()]+/).filter(it => !/^\p{S}*$/u.test(it));
  if (words.length < 2 || words.length > 400) return false;
  return words.every(it => /^\p{Lu}/u.test(it) || PARTICLES.test(it) || /^\p{Script=Han}{1,4}$/u.test(it)) && !/\p{Ll}{3}[.!?]\s/u.test(names);
}
