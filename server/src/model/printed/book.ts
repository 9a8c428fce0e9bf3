/** What makes an entry a book's, a report's or a thesis's: its imprint, wherever it stands around the title. */
import { covers, type Span } from '../../base/span';
import type { CslDate } from '../csl-item';
import { readDate } from './dates';
import { isInstitution } from './groups';
import { lonePublisher, readImprint, schoolOf, type Imprint } from './imprint';
import type { PlainText } from './plain-text';
import { segmentsOf, trimSpan } from './segments';
import type { TitleAndContainer } from './title-and-container';
import type { PrintedSource } from './printed-source';

export interface Book {
  readonly imprint?: Imprint;
  readonly publisher?: string;
  /** The title where the imprint stood in what was taken for title or journal. */
  readonly title?: Span;
  /** What was taken for the journal is the imprint. */
  readonly isContainer?: boolean;
  /** The year of a meeting: `; 2016 Jun 27-30; Las Vegas, NV` */
  readonly issued?: CslDate;
}

/** The book's fields; nothing of a journal, which has no imprint. `isInVolume` says that volume or pages were read. */
export function readBook(
  plain: PlainText,
  parts: TitleAndContainer,
  isInVolume: boolean,
  source: PrintedSource | undefined,
): Book {
  const { folded, printed } = plain;
  if (parts.imprint) {
    const text = printed.slice(parts.imprint.start, parts.imprint.end);
    const imprint = readImprint(text);
    const publisher = imprint?.publisher ?? lonePublisher(text);
    const issued = /[;,(] ?(?:1[5-9]|20)\d\d/.test(text) ? readDate(text) : undefined;
    return { ...(issued ? { issued } : {}), ...(imprint ? { imprint } : {}), ...(publisher ? { publisher } : {}) };
  }
  // Journals have no imprint; where nothing but a year was read, or pages only, the end of the title may be one.
  if (!parts.title || source?.volume || (parts.isPart && isInVolume)) return {};
  const container = parts.container;
  if (container && plain.italics.some(it => covers(it, container))) return {};
  const school = container ? schoolOf(printed.slice(container.start, container.end)) : undefined;
  if (school !== undefined) return { isContainer: true, ...(school ? { publisher: school } : {}) };
  const from = parts.title.start;
  const to = Math.max(parts.title.end, container?.end ?? 0);
  const imprint = readImprint(printed.slice(from, to));
  const whole = container && !imprint?.edition ? readImprint(printed.slice(container.start, container.end)) : undefined;
  if (whole?.start === 0 && whole.publisher) return { imprint: whole, publisher: whole.publisher, isContainer: true };
  // `World Health Organization` behind the title of a report: it has no volume, and is no journal.
  const body = container && !imprint && !isInVolume && !parts.isPart ? printed.slice(container.start, container.end) : '';
  if (isInstitution(body)) return { isContainer: true, publisher: body };
  if (!imprint || imprint.start < 4) return {};
  const title = trimSpan(folded, { start: from, end: from + imprint.start });
  const behind = segmentsOf(folded, from + imprint.start, to).slice(1);
  const last = behind.at(-1);
  const lone = imprint.edition && last ? lonePublisher(printed.slice(last.start, last.end)) : undefined;
  const publisher = imprint.publisher ?? lone;
  return { imprint, title, isContainer: true, ...(publisher ? { publisher } : {}) };
}

const EDITED = /,? \(?(?:editors?|[Ee]ds?)\b\.?\)?$/;

/** `To Err is Human. Kohn LT, Corrigan JM, editors`: the title, and the editors behind it. */
export function splitEditors(folded: string, title: Span): { readonly title: Span; readonly editors?: Span } {
  if (!EDITED.test(folded.slice(title.start, title.end))) return { title };
  const segments = segmentsOf(folded, title.start, title.end);
  const editors = segments.length > 1 ? segments.at(-1) : undefined;
  return editors ? { title: trimSpan(folded, { start: title.start, end: editors.start }), editors } : { title };
}
