/** The byline: superscripts there mean affiliations, `Chenxi Liao<sup>1,\*</sup>` … `<sup>1</sup>Institute of …`. */
import { endOf, type PlacedBlock } from '../syntax/block';
import { headingTitle } from '../syntax/reference-heading';

/** `<sup>1</sup>Institute …`, `^2^Department …`, `¹School …` at a line's start or behind a semicolon. */
const AFFILIATION = /(?:^|[\n;]|<br\s?\/?>)[ \t>*_-]*(?:<sup>[^<]{1,40}<\/sup>|\^[\d,\\*]{1,12}\^|[¹²³⁴-⁹]{1,3})\s*\p{Lu}\p{L}+/u;
const INSTITUTION =
  /universit|institut|department|dept\b|school|college|hospital|cent(?:er|re)\b|facult|laborator|academy|clinic|division|foundation|inserm|cnrs|universidad|klinik|大学|医院|研究/i;
const MAX_LENGTH = 8000;

/** The offset at which the byline ends; 0 where there is none. */
export function endOfFrontPart(blocks: readonly PlacedBlock[]): number {
  let end = 0;
  let hasAffiliation = false;
  let isTitleSeen = false;
  for (const it of blocks) {
    const { block } = it;
    if (it.start > MAX_LENGTH) break;
    if (block.kind === 'heading') {
      if (isTitleSeen && !/^(?:authors?|affiliations?|author information)\b/i.test(headingTitle(block.text))) break;
      isTitleSeen = true;
    } else if (/^\W{0,6}(?:abstract|summary|zusammenfassung|résumé|resumen|摘\s*要|keywords?|introduction)\b/i.test(block.text)) {
      break;
    } else if (block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'indented') {
      if (AFFILIATION.test(block.text) && INSTITUTION.test(block.text)) {
        hasAffiliation = true;
        end = endOf(it);
      }
    }
  }
  return hasAffiliation ? end : 0;
}
