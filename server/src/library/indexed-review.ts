/** Indexed reviews in little room: what the rules and hovers ask of them, and as text to be kept on disk. */
import type { CiteRange } from '../syntax/citation';
import type { Claim, PlacedCitation, Review, Section } from '../model/review';
import type { Reference, ReferenceList } from '../model/reference';

/** To be raised when the text of `packReview`, or what a review holds, changes. */
export const PACK_VERSION = 1;

/**
 * The review without what only a draft needs: its blocks, tables, figures and comments are left out. Front matter stays, as
 * the title may stand in it.
 */
export function slimReview(review: Review): Review {
  const first = review.blocks[0];
  return {
    ...review,
    blocks: first?.block.kind === 'front-matter' ? [first] : [],
    displays: [],
    displayMentions: [],
    suppressions: [],
  };
}

interface Packed {
  readonly version: number;
  /** Of what was packed; another one unpacks nothing. */
  readonly length: number;
  readonly numbered: boolean;
  /** Of the front matter, from the text's beginning. */
  readonly front: number;
  readonly sections: readonly Section[];
  readonly citations: readonly PlacedCitation[];
  /** Citations by their place in `citations`. */
  readonly claims: readonly (Omit<Claim, 'citations'> & { readonly citations: readonly number[] })[];
  readonly references: readonly Reference[];
  /** References by the place of the first in `references`, and how many. */
  readonly lists: readonly (Omit<ReferenceList, 'references'> & { readonly references: readonly [first: number, count: number] })[];
}

/** A slim review as text, without its own text and its URI. */
export function packReview(review: Review): string {
  const places = new Map(review.citations.map((it, at) => [it, at]));
  let next = 0;
  const packed: Packed = {
    version: PACK_VERSION,
    length: review.text.length,
    numbered: review.numbered,
    front: review.blocks[0]?.block.text.length ?? 0,
    sections: review.sections,
    citations: review.citations,
    claims: review.claims.map(it => ({ ...it, citations: it.citations.map(citation => places.get(citation)!) })),
    references: review.references,
    lists: review.lists.map(it => {
      const first = next;
      next += it.references.length;
      return { ...it, references: [first, it.references.length] };
    }),
  };
  return JSON.stringify(packed);
}

/**
 * The slim review of this text; nothing where `packed` is none, or is not of this text. What were the same objects are so
 * again: the citations of claims, the references of lists, the range of its cites.
 */
export function unpackReview(uri: string, text: string, packed: string): Review | undefined {
  try {
    const { version, length, numbered, front, sections, ...rest } = JSON.parse(packed) as Packed;
    if (version !== PACK_VERSION || length !== text.length) return undefined;
    const { citations, references } = rest;
    for (const it of citations) uniteRanges(it);
    const claims = rest.claims.map(it => ({ ...it, citations: it.citations.map(at => present(citations[at])) }));
    const lists = rest.lists.map(it => ({ ...it, references: references.slice(it.references[0], it.references[0] + it.references[1]) }));
    if (lists.reduce((sum, it) => sum + it.references.length, 0) !== references.length) return undefined;
    const blocks = front > 0 ? [{ start: 0, block: { kind: 'front-matter' as const, text: text.slice(0, front) } }] : [];
    return { uri, text, numbered, blocks, sections, citations, claims, references, lists, displays: [], displayMentions: [], suppressions: [] };
  } catch {
    // Whatever this is, it was not packed here.
    return undefined;
  }
}

/** The members of one range follow each other and share it. */
function uniteRanges({ cites }: PlacedCitation): void {
  let range: CiteRange | undefined;
  for (const cite of cites as readonly { range?: CiteRange }[]) {
    const isSame = range && cite.range && range.firstSpan.start === cite.range.firstSpan.start;
    if (isSame) cite.range = range;
    else range = cite.range;
  }
}

function present<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('a part is missing');
  return it;
}
