/** Page furniture: what a page brings along and no author wrote into the sentence. */

const MARKS =
  /(?:^|\n)[^\S\n]*(?:e-?mail|tel(?:ephone)?|fax|correspondence|corresponding author|submit your manuscript|downloaded from|accessed? on|publish(?:ed)? (?:online|your work)|received:?|accepted:?|copyright|©|\(c\)\s+\d{4}|open access|licen[sc]e|creative commons|this article is|this is an open|doi:|https?:\/\/|www\.|page \d+ of \d+|powered by|dovepress|see discussions|author manuscript|for personal use|all rights reserved)/i;
const ADDRESS = /[\p{L}\p{N}._-]{2,60}@[\p{L}\p{N}-]{2,60}\.[\p{L}]{2,10}/u;

/** A page number, a running head, an address block; short, and no sentence of prose. */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 700) return false;
  if (/^[\s\d|•·.:–—-]*$/.test(trimmed) || /^(?:page\s*)?\d{1,5}(?:\s*(?:of|\/)\s*\d{1,5})?$/i.test(trimmed)) return true;
  // `·318· 某某杂志 2024年5月第33卷第5期`
  if (trimmed.length <= 90 && /第\s?\d+\s?[卷巻][^。]{0,20}[期号]/.test(trimmed)) return true;
  if (MARKS.test(trimmed) || (trimmed.includes('@') && ADDRESS.test(trimmed))) return true;
  // `Author et al.`, `Ageing Research Letters 12 (2004) 33–57`: a few words without a sentence's end.
  return trimmed.length <= 90 && !/[.!?。！？][)"”’\]]*(?:<sup>.{0,80}<\/sup>)?$/.test(trimmed.replace(/\bet al\.$/, '')) && isRunningHead(trimmed);
}

function isRunningHead(text: string): boolean {
  // `252–260 (2021). doi:…` is the rest of an entry: a head has words.
  if (!/\p{L}{3}/u.test(text.replace(/\[?doi:\S{0,200}|https?:\S{0,300}/gi, ''))) return false;
  if (/\bet al\.?$/.test(text) || /\(\d{4}\)/.test(text) || /^\d{1,5}\s+\p{Lu}|\s\d{1,5}$/u.test(text)) return true;
  const words = text.split(/\s+/);
  const capitals = words.filter(it => /^[*_]{0,2}[\p{Lu}\d]/u.test(it)).length;
  return words.length <= 10 && capitals >= words.length * 0.6;
}
