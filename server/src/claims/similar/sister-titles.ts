/** Clauses that name one thing while every title they cite names a sister of it: doxorubicin here, cisplatin there. */
import { memo } from '../../base/memo';
import { perReference } from '../../evidence/entries/remember';
import type { Library } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { ClaimContent, PlacedCitation, Review } from '../../model/review';
import { abbreviationsOf } from '../terms/abbreviations';
import { canMeanSame, entitiesIn, type Entity } from '../terms/entities';
import { areSisters } from '../terms/lexicon';
import { entitiesOf, statementOf } from './statement';

export interface SisterTitles {
  readonly citation: PlacedCitation;
  /** What the clause names. */
  readonly named: Entity;
  /** Each with what its title names instead. */
  readonly references: readonly { readonly reference: Reference; readonly named: Entity }[];
}

/** Of these kinds a title names what its paper is about. */
const KINDS: ReadonlySet<string> = new Set(['drug', 'gene', 'cell-line']);

/**
 * In the order of the text, one for a citation at most. Nothing is said where the sentence names, anywhere, what one of the titles
 * names, or where an abstract does: a class covers its members.
 */
export const sisterTitles = (review: Review, library: Library): readonly SisterTitles[] =>
  review.claims.flatMap(({ content, citations }) => {
    const candidates = candidatesIn(content);
    if (candidates.length === 0) return [];
    const sentence = entitiesOf(statementOf(content, abbreviationsOf(review)));
    return candidates.flatMap(({ at, named }) => {
      const citation = citations[at]!;
      if (citation.place !== 'prose') return [];
      const references = [...new Set(citation.cites.flatMap(it => library.resolve(review, citation, it.key) ?? []))];
      const found = named.map(it => judge(it, sentence, citation, references)).find(it => it !== undefined);
      return found ? [found] : [];
    });
  });

/** The clauses that name something whose sister can stand in a title, by their places; most sentences have none. */
const candidatesIn = memo(({ clauses }: ClaimContent) =>
  clauses.flatMap((clause, at) => {
    const entities = entitiesIn(clause);
    const named = entities.filter(it => isCandidate(it) && (it.kind !== 'gene' || isOnlyGene(entities)));
    return named.length > 0 ? [{ at, named }] : [];
  }),
);

const isCandidate = (it: Entity): boolean => KINDS.has(it.kind) && !it.members && !it.isGuess;

function judge(named: Entity, sentence: readonly Entity[], citation: PlacedCitation, references: readonly Reference[]): SisterTitles | undefined {
  if (references.length === 0) return undefined;
  const found: { reference: Reference; named: Entity }[] = [];
  for (const reference of references) {
    const title = namedInTitle(reference);
    const inPaper = [...title, ...namedInAbstract(reference)].filter(it => it.kind === named.kind);
    if (inPaper.some(it => sentence.some(own => canMeanSame(own, it)))) return undefined;
    const sister = title.find(it => isCandidate(it) && areSisters(named, it));
    if (!sister || (named.kind === 'gene' && !isOnlyGene(title))) return undefined;
    found.push({ reference, named: sister });
  }
  return { citation, named, references: found };
}

/** Genes stand in company: only where a clause and a title name one each are they what it is about. */
const isOnlyGene = (entities: readonly Entity[]): boolean => new Set(entities.filter(it => it.kind === 'gene').map(it => it.id)).size === 1;

const namedInTitle = perReference(({ item }) => entitiesIn(item.title ?? ''));
const namedInAbstract = perReference(({ item }) => entitiesIn(item.abstract ?? ''));
