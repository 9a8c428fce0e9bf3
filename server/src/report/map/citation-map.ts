/**
 * The citation map as plain data: the draft from its beginning to its end against the references of its list. In order, the
 * cites are a staircase; a shift breaks it, and an entry that nothing cites is an empty row.
 */
import type { Span } from '../../base/span';
import { groupBy } from '../../base/multi-map';
import type { Library } from '../../library/library';
import { firstAuthorOf, yearOf } from '../../model/csl-item';
import { plainText } from '../../model/printed/plain-text';
import type { Reference } from '../../model/reference';
import type { Review } from '../../model/review';
import type { Finding, Severity } from '../../rules/rule';
import { rangeIn, sentenceAt, shorten } from '../place';
import { SEVERITIES } from '../words';
import { axisOf, type Axis } from './axis';
import { touchedBy } from './touched';

export interface CitationMap {
  /** The sections, side by side, of the uppermost level that divides the draft; none in a draft without headings. */
  readonly columns: readonly MapColumn[];
  /** Where the headings of the level below begin. */
  readonly ticks: readonly number[];
  /** In the order of the lists; of several lists one below the other. */
  readonly rows: readonly MapRow[];
  /** In the order of the text. */
  readonly marks: readonly MapMark[];
  /** Findings that are about neither a cite nor an entry, in the order of the text. */
  readonly remarks: readonly MapRemark[];
  /** All that were given, in their order: what the numbers in `findings` below count. */
  readonly findings: readonly MapFinding[];
  readonly citations: number;
}

/** Places along the text are from 0, its beginning, to 1, its end; the reference lists are no part of it. */
export interface MapColumn {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

interface Judged {
  /** In the draft. */
  readonly span: Span;
  /** Of the span's start, counted from 1. */
  readonly line: number;
  /** Findings about it, by their place in `CitationMap.findings`. */
  readonly findings: readonly number[];
  /** The severity of the worst of them. */
  readonly verdict?: Severity;
}

/** An entry. */
export interface MapRow extends Judged {
  readonly key: string;
  /** `Hayflick 1961`, as far as known; the beginning of the entry as printed where nothing is. */
  readonly name: string;
  readonly title?: string;
  /** How many marks the row has. */
  readonly timesCited: number;
  /** Which of the draft's lists, from 0. */
  readonly list: number;
}

/** A cite: where it stands, and what it means. */
export interface MapMark extends Judged {
  readonly at: number;
  readonly key: string;
  /** The place of its entry in `CitationMap.rows`; absent where the list has none. */
  readonly row?: number;
  /** In a table or a caption, which need not follow the order of the text. */
  readonly isInDisplay: boolean;
  /** The first that means its entry, and in the running text: what a table cites first has its first mention there. */
  readonly isFirst: boolean;
  /** The sentence, or the line of a table, shortened. */
  readonly sentence: string;
}

export interface MapRemark extends Judged {
  readonly at: number;
  readonly sentence: string;
}

export type MapFinding = Pick<Finding, 'rule' | 'severity' | 'message'>;

const SENTENCE_LENGTH = 180;

/** `findings` are those about this review, in any order. Linear in the text, the cites and the findings. */
export function citationMapOf(review: Review, library: Library, findings: readonly Finding[]): CitationMap {
  const axis = axisOf(review);
  const touched = touchedBy(review, findings);
  const judge = (span: Span, about: readonly number[]): Judged => ({
    span,
    line: rangeIn(review, span).start.line + 1,
    findings: about,
    verdict: worstOf(about.map(it => findings[it]!.severity)),
  });
  const marks = findMarks(review, library, axis, (span, cite) => judge(span, touched.cites.get(cite) ?? []));
  const timesCited = groupBy(marks, it => it.row);
  const listOf = new Map(review.lists.flatMap((list, at) => list.references.map(it => [it, at] as const)));
  return {
    ...findColumns(review, axis),
    rows: review.references.map((it, row) => ({
      ...judge(it.span, touched.references.get(it) ?? []),
      key: it.key,
      name: nameOf(it),
      title: it.item.title,
      timesCited: timesCited.get(row)?.length ?? 0,
      list: listOf.get(it) ?? 0,
    })),
    marks,
    remarks: touched.others.map(index => {
      const { span } = findings[index]!;
      return { ...judge(span, [index]), at: axis.at(span.start), sentence: shortSentence(review, span) };
    }),
    findings: findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
    citations: review.citations.length,
  };
}

const worstOf = (severities: readonly Severity[]): Severity | undefined => SEVERITIES.find(it => severities.includes(it));

function shortSentence(review: Review, span: Span): string {
  const { printed } = plainText(sentenceAt(review, span));
  // The row of a table: its cells.
  const words = printed.startsWith('|') ? printed.replace(/\|/g, ' · ').replace(/\s+/g, ' ').replace(/^ · | · ?$/g, '') : printed;
  return shorten(words, SENTENCE_LENGTH);
}

function nameOf({ item, text }: Reference): string {
  const words = [firstAuthorOf(item) ?? item.title, yearOf(item)].filter(it => it !== undefined && it !== '').join(' ');
  return words || shorten(plainText(text).printed, 60);
}

/** What nobody could look at is left out: a few hundred characters of ranges can be a million cites. */
const MOST_MARKS = 50_000;

type Cite = Review['citations'][number]['cites'][number];

function findMarks(review: Review, library: Library, axis: Axis, judge: (span: Span, cite: Cite) => Judged): MapMark[] {
  const rows = new Map(review.references.map((it, at) => [it, at]));
  const seen = new Set<number>();
  const marks: MapMark[] = [];
  for (const citation of review.citations) {
    if (marks.length + citation.cites.length > MOST_MARKS) break;
    const isInDisplay = citation.place === 'table' || citation.place === 'caption';
    const sentence = shortSentence(review, citation.span);
    const at = axis.at(citation.span.start);
    for (const cite of citation.cites) {
      const reference = library.resolve(review, citation, cite.key);
      const row = reference && rows.get(reference);
      const isFirst = row !== undefined && !isInDisplay && !seen.has(row);
      if (row !== undefined) seen.add(row);
      marks.push({ ...judge(cite.span, cite), at, key: cite.key, ...(row !== undefined && { row }), isInDisplay, isFirst, sentence });
    }
  }
  return marks;
}

/** A section this narrow is hardly more than its heading. */
const MIN_COLUMN = 0.002;

/** The sections of the uppermost level with at least two of them, and the beginnings of those one level below; not the lists. */
function findColumns(review: Review, axis: Axis): Pick<CitationMap, 'columns' | 'ticks'> {
  const lists = new Set(review.lists.map(it => it.heading?.start));
  const sections = review.sections
    .filter(it => !lists.has(it.heading.start))
    .map(({ title, level, span }) => ({ title, level, from: axis.at(span.start), to: axis.at(span.end) }))
    .filter(it => it.to - it.from > MIN_COLUMN);
  const levels = groupBy(sections, it => it.level);
  const level = [...levels.keys()].sort((a, b) => a - b).find(it => levels.get(it)!.length > 1);
  if (level === undefined) return { columns: [], ticks: [] };
  const columns = levels.get(level)!.map(({ title, from, to }) => ({ title, from, to }));
  return { columns, ticks: sections.filter(it => it.level === level + 1).map(it => it.from) };
}
