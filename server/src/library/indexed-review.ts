/**
 * Indexed reviews in little room, and as text to be kept on disk: what the rules and hovers ask of them, without what only a
 * draft needs. Blocks but the front matter, tables, figures and comments are left out. What is not asked for stays text.
 */
import { span, type Span } from '../base/span';
import { parseReview } from '../model/parse-review';
import type { Reference, ReferenceList } from '../model/reference';
import type { Claim, PlacedCitation, Review, Section } from '../model/review';
import type { Citation, Cite, CiteRange } from '../syntax/citation';

/** To be raised when the text of `packReview` changes. Another parser needs no other version: the cache knows whose it is. */
const VERSION = 2;

type PackedSpan = readonly [start: number, end: number];
type PackedRange = readonly [first: number, last: number, firstSpan: PackedSpan, lastSpan: PackedSpan];
/** `range` is 1 for that of the cite before. */
type PackedCite = readonly [key: string, at: PackedSpan, range: PackedRange | 0 | 1, more?: Partial<Cite>];
type PackedCitation = readonly [at: PackedSpan, notation: Citation['notation'], place: PlacedCitation['place'], cites: readonly PackedCite[], isDoubtful?: 1];
/** Its citations by their places among all. */
type PackedClaim = readonly [at: PackedSpan, citations: readonly number[], text: string, keys: readonly string[], clauses: readonly string[]];
type PackedReference = readonly [at: PackedSpan, keySpan: PackedSpan, text: string, isNumbered: 0 | 1, item: Reference['item'], key: string];
/** Its references are the next so many. */
type PackedList = readonly [at: PackedSpan, scope: PackedSpan, kind: ReferenceList['kind'], references: number, heading?: PackedSpan];
type PackedSection = readonly [heading: PackedSpan, end: number, level: number, title: string];

/** The first line. */
interface Head {
  readonly version: number;
  /** How long the text was. */
  readonly length: number;
  readonly numbered: boolean;
  /** How long the front matter is. */
  readonly front: number;
  /** How long the other lines are: the sections, the claims with their citations, the lists with their references. */
  readonly lines: readonly [number, number, number];
}

type Sections = readonly PackedSection[];
type Claims = readonly [citations: readonly PackedCitation[], claims: readonly PackedClaim[]];
type Lists = readonly [references: readonly PackedReference[], lists: readonly PackedList[]];

/** A review as text of four lines, without its own text and its URI. */
export function packReview(review: Review): string {
  const places = new Map(review.citations.map((it, at) => [it, at]));
  const sections: Sections = review.sections.map(it => [pair(it.heading), it.span.end, it.level, it.title]);
  const claims: Claims = [
    review.citations.map(packCitation),
    review.claims.map(({ span: at, citations, content }) => [
      pair(at),
      citations.map(it => places.get(it)!),
      content.text,
      content.keys,
      content.clauses,
    ]),
  ];
  const lists: Lists = [
    review.references.map(it => [pair(it.span), pair(it.keySpan), it.text, it.isNumbered ? 1 : 0, it.item, it.key]),
    review.lists.map(({ span: at, scope, kind, references, heading }) =>
      heading ? [pair(at), pair(scope), kind, references.length, pair(heading)] : [pair(at), pair(scope), kind, references.length],
    ),
  ];
  const first = review.blocks[0]?.block;
  const lines = [sections, claims, lists].map(it => inAscii(JSON.stringify(it)));
  const head: Head = {
    version: VERSION,
    length: review.text.length,
    numbered: review.numbered,
    front: first?.kind === 'front-matter' ? first.text.length : 0,
    lines: [lines[0]!.length, lines[1]!.length, lines[2]!.length],
  };
  return [JSON.stringify(head), ...lines].join('\n');
}

/** Outside of its strings JSON has no other character; in ASCII it is read several times as fast. */
export const inAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

const pair = ({ start, end }: Span): PackedSpan => [start, end];

function packCitation({ span: at, notation, place, cites, isDoubtful }: PlacedCitation): PackedCitation {
  let before: CiteRange | undefined;
  const packed = cites.map(({ key, span: own, range, ...more }): PackedCite => {
    const shown = !range ? 0 : range === before ? 1 : packRange(range);
    before = range;
    return Object.keys(more).length > 0 ? [key, pair(own), shown, more] : [key, pair(own), shown];
  });
  return isDoubtful ? [pair(at), notation, place, packed, 1] : [pair(at), notation, place, packed];
}

const packRange = ({ first, last, firstSpan, lastSpan }: CiteRange): PackedRange => [first, last, pair(firstSpan), pair(lastSpan)];

/**
 * The review of this text, in little room; nothing where `packed` is of another text or none of `packReview`. What was one
 * object is so again: the citations of claims, the references of lists, the range of several cites. A line is read when
 * somebody asks for what it says; if it is broken, the text is parsed.
 */
export function unpackReview(uri: string, text: string, packed: string): Review | undefined {
  const [first, ...lines] = packed.split('\n');
  const head = headOf(first!);
  if (head?.length !== text.length || head.lines.length !== lines.length || lines.some((it, at) => it.length !== head.lines[at])) return undefined;
  let parsed: Review | undefined;
  const anew = (): Review => (parsed ??= parseReview(uri, text));
  const sections = lazily(lines[0]!, (all: Sections): Pick<Review, 'sections'> => ({ sections: all.map(unpackSection) }), anew);
  const claims = lazily(lines[1]!, unpackClaims, anew);
  const lists = lazily(lines[2]!, unpackLists, anew);
  return {
    uri,
    text,
    numbered: head.numbered,
    blocks: head.front > 0 ? [{ start: 0, block: { kind: 'front-matter', text: text.slice(0, head.front) } }] : [],
    get sections() {
      return sections().sections;
    },
    get citations() {
      return claims().citations;
    },
    get claims() {
      return claims().claims;
    },
    get references() {
      return lists().references;
    },
    get lists() {
      return lists().lists;
    },
    displays: [],
    displayMentions: [],
    suppressions: [],
  };
}

function headOf(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Head | null;
    return head?.version === VERSION && Array.isArray(head.lines) ? head : undefined;
  } catch {
    // Whatever this is, it was not packed here.
    return undefined;
  }
}

/** What a line says, once somebody asks; the line is forgotten then. */
function lazily<Line, Part>(line: string, unpackLine: (raw: Line) => Part, anew: () => Part): () => Part {
  let text: string | undefined = line;
  let part: Part | undefined;
  return () => {
    if (text === undefined) return part!;
    try {
      part = unpackLine(JSON.parse(text) as Line);
    } catch {
      part = anew();
    }
    text = undefined;
    return part;
  };
}

function unpackClaims([packedCitations, claims]: Claims): Pick<Review, 'citations' | 'claims'> {
  const citations = packedCitations.map(unpackCitation);
  return { citations, claims: claims.map(it => unpackClaim(it, citations)) };
}

function unpackLists([packedReferences, lists]: Lists): Pick<Review, 'references' | 'lists'> {
  const references = packedReferences.map(unpackReference);
  let next = 0;
  const unpacked = lists.map(it => unpackList(it, references.slice(next, (next += it[3]))));
  if (next !== references.length) throw new Error('a reference is missing');
  return { references, lists: unpacked };
}

const unpair = ([start, end]: PackedSpan): Span => span(start, end);

const unpackSection = ([heading, end, level, title]: PackedSection): Section => ({
  title,
  level,
  heading: unpair(heading),
  span: span(heading[0], end),
});

// There are thousands: plain objects of one shape are made in a third of the time that copies take.
function unpackCitation([at, notation, place, packed, isDoubtful]: PackedCitation): PlacedCitation {
  let range: CiteRange | undefined;
  const cites = packed.map(([key, own, shown, more]): Cite => {
    if (shown !== 1) range = shown ? unpackRange(shown) : undefined;
    const cite: Cite = range ? { key, span: unpair(own), range } : { key, span: unpair(own) };
    return more ? { ...cite, ...more } : cite;
  });
  // The whole text counts as its block.
  const inBlock: Citation = isDoubtful ? { span: unpair(at), notation, cites, isDoubtful: true } : { span: unpair(at), notation, cites };
  const citation = { span: inBlock.span, notation, cites, place, inBlock };
  return isDoubtful ? { ...citation, isDoubtful: true } : citation;
}

const unpackRange = ([first, last, firstSpan, lastSpan]: PackedRange): CiteRange => ({
  first,
  last,
  firstSpan: unpair(firstSpan),
  lastSpan: unpair(lastSpan),
});

const unpackClaim = ([at, places, text, keys, clauses]: PackedClaim, all: readonly PlacedCitation[]): Claim => ({
  span: unpair(at),
  citations: places.map(it => {
    const citation = all[it];
    if (!citation) throw new Error('a citation is missing');
    return citation;
  }),
  content: { text, keys, clauses },
});

const unpackReference = ([at, keySpan, text, isNumbered, item, key]: PackedReference): Reference => ({
  key,
  keySpan: unpair(keySpan),
  span: unpair(at),
  text,
  item,
  isNumbered: isNumbered === 1,
});

const unpackList = ([at, scope, kind, , heading]: PackedList, references: readonly Reference[]): ReferenceList => ({
  kind,
  span: unpair(at),
  references,
  scope: unpair(scope),
  ...(heading && { heading: unpair(heading) }),
});
