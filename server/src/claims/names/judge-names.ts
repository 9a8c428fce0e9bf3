/**
 * Whether the authors whom the prose names are those of the entries that it cites: what `author-mismatch`, `author-spelling`
 * and `year-mismatch` report. A mention speaks of the citation that follows it in its sentence.
 */
import { memo } from '../../base/memo';
import { yearOf, type CslItem } from '../../model/csl-item';
import { listFor } from '../../library/library';
import type { Reference, ReferenceList } from '../../model/reference';
import type { Claim, PlacedCitation, Review } from '../../model/review';
import { isExplained } from '../shift/explained';
import { certaintyOfOther, certaintyOfUnknown, isPerson, type Certainty } from './certainty';
import { firstAuthors, isEastAsian, namesOfEntry, standingIn, type Standing } from './entry-names';
import { nameMentions, type NameMention } from './mentions';
import { keysOfName, type NameKeys } from './name-keys';
import { rankByFit } from './rank';
import { isMisspelling } from './spelling';

/** A named author and the entries that are cited for him. */
export interface NamedCitation {
  readonly claim: Claim;
  readonly mention: NameMention;
  readonly citation: PlacedCitation;
  /** What it cites, in its order, each once. */
  readonly cited: readonly Reference[];
  /** The best that any of the cited entries says of the author. */
  readonly standing: Standing;
}

export interface NameProblem extends NamedCitation {
  /**
   * `mismatch`: none of the cited entries is by the author. `spelling`: one is, by a slip of the pen. `year`: one is, but of
   * another year.
   */
  readonly kind: 'mismatch' | 'spelling' | 'year';
  readonly certainty: Certainty;
  /** Of `mismatch`: the author is one of the entry, but not its first. */
  readonly isLater: boolean;
  /** Of `spelling` and `year`: the cited entry that is meant. */
  readonly meant?: Reference;
  /** Other entries of the list that fit, best first. */
  readonly suggested: readonly Reference[];
}

/** In the order of the text; empty for a draft that names nobody. Capitalised words may be among them that name no person. */
export const namedCitations = (review: Review): readonly NamedCitation[] => scenesOf(review).flatMap(it => it.judged);

/** In the order of the text; empty for a draft in which every name fits. */
export const judgeNames = memo((review: Review): readonly NameProblem[] =>
  scenesOf(review)
    .flatMap(it => [...judgeScene(it)])
    .filter(it => !it.cited.every(({ key }) => isExplained(review, it.citation, key))),
);

/** A sentence that names authors. */
interface Scene {
  readonly review: Review;
  /** Which of the claims. */
  readonly at: number;
  readonly judged: readonly Judged[];
}

const scenesOf = memo((review: Review): readonly Scene[] => {
  const scenes: Scene[] = [];
  review.claims.forEach((claim, at) => {
    const mentions = nameMentions(claim.content);
    if (mentions.length > 0) scenes.push({ review, at, judged: mentions.flatMap(it => standingOf(review, claim, it) ?? []).filter(isPlausible) });
  });
  return scenes;
});

interface Judged extends NamedCitation {
  readonly list: ReferenceList;
  readonly wanted: readonly NameKeys[];
}

function* judgeScene(scene: Scene): Generator<NameProblem> {
  for (const it of scene.judged) {
    if (it.standing === 'first') yield* judgeYear(scene, it);
    else if (it.standing !== 'unread' && !isSpokenFor(scene, it)) yield* judgeStranger(scene, it);
  }
}

function standingOf(review: Review, claim: Claim, mention: NameMention): Judged | undefined {
  const citation = claim.citations[mention.clause];
  const list = citation && listFor(review, citation);
  if (!list) return undefined;
  const keys = new Set(citation.cites.map(it => it.key));
  const entries = entriesOf(list);
  const cited = [...keys].flatMap(it => entries.get(it) ?? []);
  const wanted = wantedKeys(mention);
  const standings = cited.map(it => standingOfMention(mention, it));
  if (cited.length < keys.size) standings.push('unread');
  const standing = STANDINGS.find(it => standings.includes(it)) ?? 'unread';
  return { claim, mention, citation, cited, list, wanted, standing };
}

const wantedKeys = memo((it: NameMention): readonly NameKeys[] => [it.surname, ...it.others].map(keysOfName));

const known = new WeakMap<NameMention, WeakMap<CslItem, Standing>>();

/** Kept, as on a keystroke neither the mention nor the entry changes. */
function standingOfMention(mention: NameMention, it: Reference): Standing {
  let standings = known.get(mention);
  if (!standings) known.set(mention, (standings = new WeakMap()));
  let standing = standings.get(it.item);
  if (!standing) standings.set(it.item, (standing = standingIn(namesOfEntry(it), it.text, wantedKeys(mention))));
  return standing;
}

/** The best first; an entry of which nothing is known may be the one that is meant. */
const STANDINGS: readonly Standing[] = ['first', 'unread', 'later', 'none'];

const entriesOf = memo((list: ReferenceList): ReadonlyMap<string, Reference> => {
  const entries = new Map<string, Reference>();
  for (const it of list.references) if (!entries.has(it.key)) entries.set(it.key, it);
  return entries;
});

/**
 * Whether somebody else in the clause is the one who is cited, `Unlike Wang et al, Li et al found … [Li]`, or the mention
 * speaks of another marker of the sentence, `In [26], Wang et al …`.
 */
function isSpokenFor(scene: Scene, it: Judged): boolean {
  const { judged } = scene;
  const { mention, citation, claim } = it;
  const rivals = judged.filter(other => other !== it && other.mention.clause === mention.clause);
  // `Wang et al and Li et al [26,27]`: one entry for each.
  const isOneOfMany = isInRow(it, judged) && citation.cites.length >= rowOf(it, judged).length;
  if (!isOneOfMany && rivals.some(other => other.standing === 'first' || other.standing === 'later')) return true;
  if (!isOneOfMany && rivals.some(other => isNearer(other.mention, mention))) return true;
  if (mention.role === 'adjacent' && !claim.content.clauses[mention.clause]!.startsWith('(')) return false;
  return claim.citations.some((other, clause) => {
    if (clause === mention.clause || standingAt(scene, it, other) !== 'first') return false;
    // A marker with a name of its own before it is taken.
    return !judged.some(rival => rival.mention.clause === clause) || clause === mention.clause - 1;
  });
}

function standingAt({ review }: Scene, { mention }: Judged, citation: PlacedCitation): Standing {
  const entries = entriesOf(listFor(review, citation)!);
  const cited = citation.cites.flatMap(it => entries.get(it.key) ?? []);
  return cited.some(it => standingOfMention(mention, it) === 'first') ? 'first' : 'none';
}

const ROLES: readonly NameMention['role'][] = ['aside', 'agent', 'adjacent'];
/** The nearer to the marker, by grammar and then by place. */
const isNearer = (a: NameMention, b: NameMention): boolean => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) > 0 || (a.role === b.role && a.at > b.at);

/** The mentions that are joined with this one up to the marker. */
function rowOf({ mention }: Judged, judged: readonly Judged[]): readonly Judged[] {
  const own = judged.filter(it => it.mention.clause === mention.clause);
  let first = own.length - 1;
  while (first > 0 && own[first - 1]!.mention.isJoined) first--;
  return own.slice(first);
}

const isInRow = (it: Judged, judged: readonly Judged[]): boolean => {
  const row = rowOf(it, judged);
  return row.length > 1 && row.includes(it) && row[row.length - 1]!.mention.role === 'adjacent';
};

/** A later author of the entry, a name that is spelled otherwise, or somebody else. */
function* judgeStranger(scene: Scene, it: Judged): Generator<NameProblem> {
  const { mention, cited, list, wanted, standing } = it;
  const named = entriesBy(list, wanted).filter(other => !cited.includes(other));
  const suggested = rankByFit(scene.review, it, named);
  if (standing === 'later') {
    // The head of a group signs last, and two authors are named in any order.
    if (mention.form === 'et-al') yield { ...it, kind: 'mismatch', certainty: 'possible', isLater: true, suggested };
    return;
  }
  const meant = named.length === 0 ? cited.find(other => isSlip(mention, other)) : undefined;
  if (meant) {
    yield { ...it, kind: 'spelling', certainty: 'likely', isLater: false, meant, suggested: [] };
    return;
  }
  const certainty = suggested.length > 0 ? certaintyOfOther(scene.review, scene.at, it, suggested) : certaintyOfUnknown(it);
  if (certainty) yield { ...it, mention: withHanName(mention, suggested), kind: 'mismatch', certainty, isLater: false, suggested };
}

/** Whether the list is still the same is asked once, not for each name. */
const indexOf = memo((list: ReferenceList) => firstAuthors(list.references));

/** Of `近年王明等` what the list shows to be the name. */
function withHanName(mention: NameMention, named: readonly Reference[]): NameMention {
  const { surname, at } = mention;
  if (!isEastAsian(surname)) return mention;
  const name = named.map(it => namesOfEntry(it)!.family).find(it => surname.endsWith(it)) ?? surname;
  return { ...mention, surname: name, at: at + surname.length - name.length, printed: mention.printed.slice(surname.length - name.length) };
}

function entriesBy(list: ReferenceList, wanted: readonly NameKeys[]): readonly Reference[] {
  const index = indexOf(list);
  const [own, ...others] = wanted;
  const find = (names: readonly NameKeys[]): readonly number[] => names.flatMap(it => it.whole).flatMap(it => index.get(it) ?? []);
  const found = find([own!]);
  return [...new Set(found.length > 0 ? found : find(others))].map(at => list.references[at]!);
}

const isSlip = ({ surname }: NameMention, it: Reference): boolean => {
  const names = namesOfEntry(it);
  if (!names) return false;
  const [written, printed] = [keysOfName(surname).whole, keysOfName(names.family).whole];
  return written.some(one => printed.some(other => isMisspelling(one, other)));
};

/** Capitalised words that neither their form nor the list makes a person's, `Wnt and Notch [4]`, say nothing. */
function isPlausible(it: Judged): boolean {
  if (it.standing !== 'none' || it.mention.form === 'et-al') return true;
  // The index is another one when any entry is, and the numbers are the sentence's own.
  const index = indexOf(it.list);
  let answer = plausible.get(it.mention);
  if (answer?.index !== index) {
    const value = isPerson(it, entriesBy(it.list, it.wanted)) || it.cited.some(other => isSlip(it.mention, other));
    plausible.set(it.mention, (answer = { index, value }));
  }
  return answer.value;
}

const plausible = new WeakMap<NameMention, { readonly index: object; readonly value: boolean }>();

/** Ahead of print and in print are two years. */
const MAX_YEARS = 1;

function* judgeYear(scene: Scene, it: Judged): Generator<NameProblem> {
  const { year } = it.mention;
  if (year === undefined) return;
  const own = it.cited.filter(other => standingOfMention(it.mention, other) === 'first');
  const years = own.map(other => yearOf(other.item));
  if (years.some(other => other === undefined || Math.abs(other - year) <= MAX_YEARS)) return;
  const exact = entriesBy(it.list, it.wanted).filter(other => yearOf(other.item) === year && !it.cited.includes(other));
  // Books are printed again, and what an author dates is often the first edition.
  if (exact.length === 0 && own.some(other => /^(?:book|chapter)$/.test(other.item.type))) return;
  yield { ...it, kind: 'year', certainty: 'likely', isLater: false, meant: own[0]!, suggested: rankByFit(scene.review, it, exact) };
}
