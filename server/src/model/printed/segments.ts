/** Where one part of a plain entry ends and the next begins: `Title. J. Clin. Invest.` has one such place, not 3. */
import { shift, type Span } from '../../base/span';

/** A period, question or exclamation mark with what may close behind it, before a new beginning. */
const STOP =
  /[.?!]["')\]]{0,2}\.?(?:\s(?=["'([]?(?:[\p{Lu}\d\p{Lo}]|[a-z]{1,3}\p{Lu}|npj |medRxiv|bio[RM]|arXiv))|(?=\p{Lo}))/gu;
/** Words whose period does not end a title. */
const ABBREVIATION = new RegExp(
  '(?:^|[\\s("])(?:vs|cf|e\\.g|i\\.e|St|Dr|Mrs?|Prof|spp?|subsp|var|ca|approx|[Nn]o|Nr|Fig|Ph|et al|[A-Z]\\.[A-Z]' +
    '|eds?|[Vv]ol)$',
);

/**
 * Cuts `text` between `from` and `to` at the ends of its sentences. Periods behind one capital (`Andrew S. Grove`) and
 * behind known short words end nothing; with `atInitials` the former do, `Vitamin D. Nature`.
 */
export function segmentsOf(text: string, from: number, to: number, atInitials = false): readonly Span[] {
  const region = text.slice(from, to);
  const segments: Span[] = [];
  let start = 0;
  for (const stop of region.matchAll(STOP)) {
    const before = region.slice(Math.max(start, stop.index - 10), stop.index);
    if (stop[0][0] === '.' && (ABBREVIATION.test(before) || (!atInitials && isInitial(region, stop.index)))) continue;
    const end = stop.index + stop[0].length;
    push(segments, region, start, end, from);
    start = end;
  }
  push(segments, region, start, region.length, from);
  return segments;
}

/** `S.` of `Andrew S. Grove`, `J.` of a journal; `D.` of `Vitamin D. Nature` looks the same. */
const isInitial = (region: string, at: number): boolean =>
  /(?:^|[\s.-])\p{Lu}$/u.test(region.slice(Math.max(0, at - 2), at)) && !/^[A-Z]$/.test(region.slice(0, at));

function push(segments: Span[], region: string, start: number, end: number, offset: number): void {
  const part = trimSpan(region, { start, end });
  if (/[\p{L}\d]/u.test(region.slice(part.start, part.end))) segments.push(shift(part, offset));
}

/** Without the white space and punctuation around it; `?` and `!` stay, and the bracket of `Cancers (Basel)`. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s.,;:)\]\-|&]/.test(text[from]!)) from++;
  while (to > from && /[\s.,;:(["'|&-]/.test(text[to - 1]!)) {
    // The quote that closes an inner quotation belongs to it: `an "old" friend` never ends there, `the "old"` does.
    if (/["']/.test(text[to - 1]!) && text.slice(from, to - 1).includes(text[to - 1]!)) break;
    to--;
  }
  if (/["']/.test(text[from] ?? '') && text.indexOf(text[from]!, from + 1) < 0) from++;
  // A bracket whose partner stayed outside is not part of it.
  const isLoose = text[to - 1] === ')' && !text.slice(from, to).includes('(');
  if (isLoose) to = trimSpan(text, { start: from, end: to - 1 }).end;
  if (text[from] === '(' && !text.slice(from, to).includes(')')) from++;
  return { start: from, end: to };
}

/** Ends of words that journals' names are shortened to; any capitalised single word may be one as well. */
const SHORT_WORDS = (
  'Acad Adv Am Anal Angew Ann Annu Appl Arch Assoc Biochem Bioeng Bioinform Biol Biophys Biotechnol Br ' +
  'Can Chem Chim Clin Commun Comput Crit Curr Dev Dis Drug Ecol Endocr Endocrinol Eng Engl Environ ' +
  'Epidemiol Eur Exp Front Gen Genet Geriatr Gerontol Harb Hum Immunol Inst Int Intern Invest J Lett ' +
  'Mater Math Mech Med Metab Methods? Microbiol Mol Nanotechnol Nat Natl Neurol Neuropathol Neurosci ' +
  'Nucl Oncol Opin Pathol Perspect Pharm Pharmacol Phys Physiol Proc Psychiatry Psychol Q Radic Radiol ' +
  'Rep Res Respir Rev Rheumatol Sci Ser Signal Soc Stat Struct Surg Symp Syst Technol Ther Top Toxicol ' +
  'Trans Transl Trends Univ Vet Virol Z'
).replaceAll(' ', '|');
const SHORT_WORD = new RegExp(`(?:^|[\\s-])(?:${SHORT_WORDS})$`);

/**
 * Where the journal begins among the last segments: `J.`, `Clin.`, `Invest` are one name. `segments` holds at least
 * two; the first is always left to the title.
 */
export function containerStart(text: string, segments: readonly Span[]): number {
  let index = segments.length - 1;
  while (index > 1) {
    const { start, end } = segments[index - 1]!;
    const piece = text.slice(start, end);
    if (!isShortened(piece) || /[.?!]["')\]]?\s*$/.test(text.slice(end, end + 1)) === false) break;
    index--;
  }
  return index;
}

const isShortened = (piece: string): boolean =>
  piece.length <= 30 && /^\p{Lu}/u.test(piece) && (SHORT_WORD.test(piece) || /^\p{Lu}[\p{L}]{0,3}$/u.test(piece));
