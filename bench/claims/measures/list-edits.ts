/** Drafts whose list was changed by hand while the text stayed, and whether a draft still means what it meant. */
import { join } from 'node:path';
import { span, textOf } from '../../../server/src/base/span';
import { stemsOf } from '../../../server/src/claims/terms/tokens';
import { foldName } from '../../../server/src/base/fold';
import { parseReview } from '../../../server/src/model/parse-review';
import type { Reference } from '../../../server/src/model/reference';
import type { Review } from '../../../server/src/model/review';
import { loadDocuments, type BenchDocument } from '../documents';
import { replace } from '../mutations';
import { pick } from '../random';

export const reparse = (text: string): Review => parseReview('file:///draft.md', text);

/** The draft with a new entry before the one with this index; the written numbers behind it move down. */
export function insertEntry({ text, review }: BenchDocument, at: number, body: string): string {
  const { references } = review;
  const entry = references[at]!;
  const [, separator] = /^([.\])]{0,2}\s*)/.exec(text.slice(entry.keySpan.end))!;
  const between = text.slice(references[0]!.span.end, references[1]!.span.start);
  const added = text.slice(entry.span.start, entry.keySpan.start) + entry.key + separator! + body + between;
  return replace(text, [
    ...references.slice(at).map(it => [it.keySpan, String(Number(it.key) + 1)] as const),
    // What stands at the same offset is replaced in this order.
    [span(entry.span.start, entry.span.start), added],
  ]);
}

/** The draft without the entry with this index; the written numbers behind it move up. */
export function deleteEntry({ text, review }: BenchDocument, at: number): string {
  const { references } = review;
  const entry = references[at]!;
  const end = references[at + 1]?.span.start ?? entry.span.end;
  return replace(text, [
    [span(entry.span.start, end), ''],
    ...references.slice(at + 1).map(it => [it.keySpan, String(Number(it.key) - 1)] as const),
  ]);
}

/** The draft with other numbers in these markers. */
export function moveMarkers({ text, review }: BenchDocument, first: number, last: number, delta: number): string {
  const places = new Map<number, readonly [{ start: number; end: number }, string]>();
  for (const { cites } of review.citations.slice(first, last + 1)) {
    for (const it of cites) {
      for (const at of it.range ? [it.range.firstSpan, it.range.lastSpan] : [it.span]) {
        places.set(at.start, [at, String(Number(textOf(text, at)) + delta)]);
      }
    }
  }
  return replace(text, [...places.values()]);
}

/** The draft with one in twenty of its numbers wrong. */
export function withWrongNumbers({ text, review }: BenchDocument, random: () => number): string {
  const keys = review.references.map(it => it.key);
  const wrong = review.citations.flatMap(({ cites }) => cites.filter(it => !it.range && textOf(text, it.span) === it.key && random() < 0.05));
  return replace(text, wrong.map(it => [it.span, pick(keys, random)] as const));
}

/**
 * Whether every marker of `after` cites the same works as in `before`; a marker that cited `lost` may cite anything in its
 * stead.
 */
export function meansTheSame(before: Review, after: Review, lost?: Reference): boolean {
  if (before.citations.length !== after.citations.length) return false;
  const [old, now] = [before, after].map(it => new Map(it.references.map(({ key, text }) => [key, text])));
  return before.citations.every(({ cites }, at) => {
    const meant = new Set(cites.flatMap(it => old!.get(it.key) ?? []));
    const isLost = lost !== undefined && meant.delete(lost.text);
    const found = new Set(after.citations[at]!.cites.flatMap(it => now!.get(it.key) ?? []));
    return [...meant].every(it => found.has(it)) && (isLost || found.size === meant.size);
  });
}

const titleOf = ({ item }: Reference): string => foldName(item.title ?? '');

/** Drafts whose lists lend entries: also short ones. */
const lenders: BenchDocument[] = [];

/** Entries of other drafts that are not in this one's list: those of the draft whose titles are likest, and all the others. */
export function foreignEntries(document: BenchDocument, documents: readonly BenchDocument[]): { readonly near: Reference[]; readonly far: Reference[] } {
  if (lenders.length === 0) lenders.push(...loadDocuments([join(import.meta.dirname, '../../../examples')], 8));
  const own = new Set(document.review.references.map(titleOf));
  const words = wordsOf(document);
  const pools = [...documents, ...lenders]
    .filter(it => it.name !== document.name)
    .map(other => {
      const entries = other.review.references.filter(it => titleOf(it).length > 20 && !own.has(titleOf(it)));
      const theirs = wordsOf(other);
      const shared = [...theirs].filter(it => words.has(it)).length / Math.sqrt(theirs.size + 1);
      return { entries, shared, isOther: entries.length > other.review.references.length / 2 };
    })
    .filter(it => it.isOther)
    .sort((a, b) => b.shared - a.shared);
  return { near: pools[0]?.entries ?? [], far: pools.slice(Math.ceil(pools.length / 2)).flatMap(it => it.entries) };
}

const wordsOf = ({ review }: BenchDocument): ReadonlySet<string> => new Set(review.references.flatMap(it => stemsOf(it.item.title ?? '')));
