/** What leads to a sentence that cites: the sentences before it that cite nothing, back to the marker before or the paragraph's start. */
import type { Review } from '../../model/review';
import type { ListTerms } from '../fit/list-terms';
import type { Site, SiteWords } from '../sites';
import { stemsOf } from '../terms/tokens';

/** Stems with their weights that the sentence itself does not have, and the length of their vector. */
export interface Lead {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** Characters; what is said further up is about something else. */
const MAX_LENGTH = 500;
/** So that a short lead says little. */
const SMOOTHING = 4;

const known = new WeakMap<SiteWords, { readonly text: string; readonly terms: ListTerms; readonly lead: Lead }>();

/** Of each marker; nothing for all but the first of a sentence, or where another marker stands right before. */
export function leadsOf({ text }: Review, sites: readonly Site[], terms: ListTerms): readonly (Lead | undefined)[] {
  return sites.map(({ citation, claim, words }, at) => {
    if (!claim || claim.citations[0] !== citation) return undefined;
    const end = claim.span.start;
    const start = Math.max(sites[at - 1]?.citation.span.end ?? 0, end - MAX_LENGTH);
    if (start >= end) return undefined;
    const before = text.slice(start, end);
    const lead = before.slice(before.lastIndexOf('\n\n') + 1).trim();
    return lead.length > 1 ? readLead(lead, words, terms) : undefined;
  });
}

function readLead(text: string, words: SiteWords, terms: ListTerms): Lead {
  const found = known.get(words);
  if (found?.terms === terms && found.text === text) return found.lead;
  const weights = new Map<string, number>();
  let sum = SMOOTHING;
  for (const stem of stemsOf(text)) {
    if (words.weights.has(stem) || weights.has(stem)) continue;
    const weight = Math.max(0, terms.weightOf(stem));
    weights.set(stem, weight);
    sum += weight * weight;
  }
  const lead = { weights, norm: Math.sqrt(sum) };
  known.set(words, { text, terms, lead });
  return lead;
}
