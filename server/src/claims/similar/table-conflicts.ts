/** Rows of tables and sentences about one agent that cite nothing in common. */
import { memo } from '../../base/memo';
import { perReference } from '../../evidence/entries/remember';
import type { Library } from '../../library/library';
import type { Reference } from '../../model/reference';
import type { Claim, PlacedCitation, Review } from '../../model/review';
import { abbreviationsOf } from '../terms/abbreviations';
import { canMeanSame, entitiesIn, type Entity } from '../terms/entities';
import { missingFrom, referencesOf } from './cited-works';
import { entitiesOf, statementOf, type Statement } from './statement';
import { agentRows, type AgentRow } from './table-agents';

export interface TableConflict {
  readonly row: AgentRow;
  readonly inTable: readonly Reference[];
  /** The sentences about this agent alone. */
  readonly claims: readonly Claim[];
  readonly inText: readonly Reference[];
}

/**
 * In the order of the text. Two places may well cite different papers on one drug; there is a conflict where the text's titles
 * name the agent and none of the row's does, or the row's do and every title of the text names another drug.
 */
export function tableConflicts(review: Review, library: Library): readonly TableConflict[] {
  const rows = agentRows(review);
  if (rows.length === 0) return [];
  const abbreviations = abbreviationsOf(review);
  const byAgent = new Map<string, Claim[]>();
  for (const claim of review.claims) {
    const agent = soleAgent(statementOf(claim.content, abbreviations));
    if (!agent || claim.citations.some(it => it.place !== 'prose')) continue;
    const known = byAgent.get(agent.id);
    if (known) known.push(claim);
    else byAgent.set(agent.id, [claim]);
  }
  const textOn = new Map([...byAgent].map(([id, claims]) => [id, [...new Set(claims.flatMap(it => referencesOf(review, library, it)))]]));
  return rows.flatMap((row): readonly TableConflict[] => {
    const claims = byAgent.get(row.agent.id) ?? [];
    const inText = textOn.get(row.agent.id) ?? [];
    const inTable = referencesIn(review, library, row.citations);
    if (inTable.length === 0 || inText.length === 0 || missingFrom(inText, inTable).length < inTable.length) return [];
    return isConflict(row.agent, inTable, inText) ? [{ row, inTable, claims, inText }] : [];
  });
}

/** The one drug that a sentence names; nothing where it names two, or a class. */
const soleAgent = memo((statement: Statement): Entity | undefined => {
  const drugs = entitiesOf(statement).filter(it => it.kind === 'drug');
  return drugs.length > 0 && drugs.every(it => it.id === drugs[0]!.id && !it.members) ? drugs[0] : undefined;
});

const referencesIn = (review: Review, library: Library, citations: readonly PlacedCitation[]): readonly Reference[] => [
  ...new Set(citations.flatMap(citation => citation.cites.flatMap(it => library.resolve(review, citation, it.key) ?? []))),
];

function isConflict(agent: Entity, inTable: readonly Reference[], inText: readonly Reference[]): boolean {
  const names = (it: Reference): boolean => drugsOf(it).some(drug => canMeanSame(agent, drug));
  const namesOther = (it: Reference): boolean => titleDrugs(it).some(drug => !drug.members) && !names(it);
  if (inText.some(names)) return !inTable.some(names);
  return inTable.some(names) && inText.every(namesOther);
}

const titleDrugs = perReference(({ item }) => entitiesIn(item.title ?? '').filter(it => it.kind === 'drug'));
const drugsOf = perReference(({ item }) => entitiesIn(`${item.title ?? ''} ${item.abstract ?? ''}`).filter(it => it.kind === 'drug'));
