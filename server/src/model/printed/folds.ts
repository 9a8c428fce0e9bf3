/** Signs that have many forms, as their one ASCII form: each is one character, so that offsets stay. */

const FOLDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '－': '-', '～': '-', '〜': '-',
    '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '＂': '"',
    '‘': "'", '’': "'", '‚': "'", '´': "'", '`': "'", '＇': "'",
    '「': '"', '」': '"', '『': '"', '』': '"', '。': '.', '、': ',', '…': '…', '\u00a0': ' ',
  }),
);

/** `text` with every dash as `-`, quote as `"` or `'`, and full-width sign as its ASCII twin; as long as it was. */
export function fold(printed: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(printed)) return printed;
  return printed.replace(/[\u00a0«»´‐-―‘-‟−。、「-』〜！-～]/g, char => {
    const code = char.charCodeAt(0);
    return FOLDS.get(char) ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char);
  });
}
