/** Writes a shifted draft anew: its markers with the numbers that they mean, or its list without what was put into it. */
import type { TextEdit } from '../../base/edit';
import { hull, span, textOf } from '../../base/span';
import { inScriptOf } from '../../evidence/markers/write-cites';
import type { PlacedCitation, Review } from '../../model/review';
import type { Cite } from '../../syntax/citation';
import { deltaAt, type Shift } from './shift';

/**
 * Every marker with the numbers of the entries that it means, in its own notation. Cites of what is in the list no more stay
 * as they are. Nothing where one of the markers cannot be written anew.
 */
export function moveNumbers(review: Review, shift: Shift): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const { sites } = shift.list.fit;
  for (let site = shift.sites.first; site <= shift.sites.last; site++) {
    const { citation } = sites[site]!;
    const isMoved = citation.inBlock.cites.some(({ key }) => deltaAt(shift, site, Number(key)));
    const own = isMoved ? moveMarker(review, citation, number => deltaAt(shift, site, number)) : [];
    if (!own) return undefined;
    edits.push(...own);
  }
  return edits;
}

/** The list as it was: without the entries that nothing means, and with the written numbers behind them moved up. */
export function takeOut(review: Review, { list, inserted }: Shift): readonly TextEdit[] {
  const { references } = list.cited.list;
  const edits: TextEdit[] = [];
  let taken = 0;
  references.forEach((it, at) => {
    const next = references[at + 1];
    if (inserted.includes(Number(it.key))) {
      taken++;
      edits.push({ span: next ? span(it.span.start, next.span.start) : span(references[at - 1]?.span.end ?? it.span.start, it.span.end), newText: '' });
    } else if (taken > 0 && it.isNumbered) {
      const written = textOf(review.text, it.keySpan);
      edits.push({ span: it.keySpan, newText: inScriptOf(written, String(Number(it.key) - taken)) });
    }
  });
  return edits;
}

type DeltaOf = (number: number) => number | undefined;

/** One number, or a range; `moved` are the numbers that it means. */
interface Item {
  readonly cite: Cite;
  readonly members: readonly number[];
  readonly moved: readonly number[];
  /** Whether all members moved alike, so that a range stays one. */
  readonly isUniform: boolean;
}

function moveMarker(review: Review, citation: PlacedCitation, deltaOf: DeltaOf): readonly TextEdit[] | undefined {
  const { text } = review;
  const items = dropRepeated(itemsOf(citation, deltaOf));
  if (items.every(it => it.isUniform)) {
    const edits: TextEdit[] = [];
    for (const { cite, members, moved } of items) {
      const delta = moved[0]! - members[0]!;
      if (delta === 0) continue;
      for (const it of cite.range ? [cite.range.firstSpan, cite.range.lastSpan] : [cite.span]) {
        const number = asciiOf(textOf(text, it));
        if (!/^\d{1,6}$/.test(number)) return undefined;
        edits.push({ span: it, newText: inScriptOf(textOf(text, it), String(Number(number) + delta)) });
      }
    }
    return edits;
  }
  const whole = hull(citation.cites[0]!.span, citation.cites[citation.cites.length - 1]!.span);
  const written = textOf(text, whole);
  if (!PLAIN.test(written)) return undefined;
  const separator = SEPARATOR.exec(written)?.[0] ?? (citation.notation === 'bracket' ? ', ' : ',');
  const dash = DASH.exec(written)?.[0] ?? '–';
  const parts = items.flatMap(({ cite, members, moved, isUniform }) =>
    isUniform && moved[0] === members[0] ? textOf(text, cite.span) : runsOf(moved).map(run => writeRun(written, run, dash)),
  );
  return [{ span: whole, newText: parts.join(separator) }];
}

function itemsOf({ cites }: PlacedCitation, deltaOf: DeltaOf): readonly Item[] {
  const items: Item[] = [];
  cites.forEach((cite, at) => {
    if (cite.range && cite.range === cites[at - 1]?.range) return;
    const members = (cite.range ? cites.filter(it => it.range === cite.range) : [cite]).map(it => Number(it.key));
    const deltas = members.map(deltaOf);
    // What is in the list no more has no number to go to.
    const moved = [...new Set(members.map((it, index) => it + (deltas[index] ?? 0)))];
    items.push({ cite, members, moved, isUniform: deltas.every(it => (it ?? 0) === (deltas[0] ?? 0)) });
  });
  return items;
}

/** Of `[5,6]` the 5 is gone with its entry if 6 becomes 5. */
function dropRepeated(items: readonly Item[]): readonly Item[] {
  const seen = new Set<number>();
  return items.flatMap(it => {
    const moved = it.moved.filter(number => !seen.has(number));
    for (const number of moved) seen.add(number);
    return moved.length === it.moved.length ? [it] : [{ ...it, moved, isUniform: false }];
  });
}

/** Three and more in a row are a range. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const it of numbers) {
    const open = runs.at(-1);
    if (open && open[open.length - 1] === it - 1) open.push(it);
    else runs.push([it]);
  }
  return runs.flatMap(it => (it.length === 2 ? [[it[0]!], [it[1]!]] : [it]));
}

const writeRun = (written: string, run: readonly number[], dash: string): string => {
  const [first, last] = [run[0]!, run[run.length - 1]!].map(it => inScriptOf(written, String(it)));
  return run.length === 1 ? first! : `${first}${dash}${last}`;
};

/** Digits, separators and dashes, of both widths and raised: where anything else stands between the numbers it would be lost. */
const PLAIN = /^[\d０-９⁰¹²³⁴⁵⁶⁷⁸⁹,;，、；\s\\\-‐‑‒–—―−－～⁻]+$/;
const SEPARATOR = /(?:\\?[ \t])?[,;，、；](?:\\?[ \t])?/;
const DASH = /[-‐‑‒–—―−－～⁻]{1,3}/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const WIDE = '０１２３４５６７８９';

const asciiOf = (written: string): string =>
  [...written].map(it => (RAISED.includes(it) ? String(RAISED.indexOf(it)) : WIDE.includes(it) ? String(WIDE.indexOf(it)) : it)).join('');
