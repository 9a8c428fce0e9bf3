/** Captions and legends: what a paragraph looks like that labels a table or a figure. */

/** The words for tables and figures, with what is read from them. */
const LABEL =
  /^(?:[*_>#\s]|\\\*)*((?:supplementary|supplemental|extended data|online)\s+)?(fig(?:ure|ures|s)?\b\.?|abb(?:ildung)?\b\.?|scheme\b|table\b|tab(?:elle|le|leau)?\b\.?|tabla\b|图|圖|図|表)\s*((?:S|A)?\d{1,3}(?:\.\d{1,2}(?!\d))?(?:[A-Za-z]\b)?|[IVX]{1,5}\b)/i;

export interface CaptionLabel {
  readonly kind: 'table' | 'figure';
  /** `1`, `S2`, `IV`. */
  readonly number: string;
  /** Offset of the first letter of `Table 1`, and behind its number. */
  readonly start: number;
  readonly end: number;
}

/** The label that a text begins with: of `**Table 1** Candidate drugs` it is `Table 1`. */
export function readLabel(text: string): CaptionLabel | undefined {
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const word = match[2]!;
  const supplement = match[1] ? 'S' : '';
  const written = match[3]!.toUpperCase();
  return {
    kind: /^(?:tab|表)/i.test(word) ? 'table' : 'figure',
    number: written.startsWith('S') ? written : supplement + written,
    start: match[0].length - (match[1]?.length ?? 0) - word.length - spaceBefore(match[0], match[3]!) - match[3]!.length,
    end: match[0].length,
  };
}

const spaceBefore = (all: string, number: string): number => {
  const before = all.slice(0, all.length - number.length);
  return before.length - before.trimEnd().length;
};

/** `**Figure 1** Legend`, `Table 2. Title`, `Fig. 3 | Title`, `Table 1 Candidate drugs`; not `Figure 1 shows that …`. */
export function isCaption(text: string): boolean {
  if (/^\s{0,3}(?:Table)?:\s+\S/.test(text)) return true;
  const label = readLabel(text);
  if (!label) return false;
  const isBold = /^\s*(?:\*\*|__)/.test(text);
  const behind = text.slice(label.end, label.end + 40);
  if (isBold || /^\s*(?:[*_]{1,3}\s*)?[.:|—–)]/.test(behind)) return true;
  if (/[图圖図表]/.test(text.slice(label.start, label.end))) return /^\s/.test(behind);
  return /^\s*(?:\s|[*_]{1,3}\s+)[*_]{0,3}\p{Lu}/u.test(behind) || /^\s*$/.test(behind);
}

/** A paragraph of nothing but images. */
export const isImageOnly = (text: string): boolean => {
  const trimmed = text.trim();
  if (!trimmed.startsWith('![') || trimmed.length > 100_000) return false;
  return /^(?:[)\]}]|\.|\*)?$/.test(trimmed.slice(-1)) && /\]\s?(?:\([^()]*\)|\[[^[\]]*\])(?:\{[^{}]*\})?$/.test(trimmed.slice(-3000));
};
