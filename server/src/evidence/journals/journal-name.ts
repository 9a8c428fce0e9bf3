/** Journal names: whether `Nat. Med.`, `Nat Med` and `Nature Medicine` are one journal. */
import { foldTitle } from '../../base/fold';
import { abbreviateWord } from './journal-words';

/** Left out of abbreviated titles (ISO 4: articles, conjunctions, prepositions). */
const SMALL = new Set('the a an of and in for on to de der die das des du la le les und et y e & part section'.split(' '));

/** Other names under which the same journal is known, and short names that no rule gives. */
const KNOWN_AS: ReadonlyMap<string, string> = new Map(
  (
    'pnas=proc natl acad sci|proc natl acad sci u s a=proc natl acad sci|proc natl acad sci usa=proc natl acad sci|' +
    'proc nat acad sci usa=proc natl acad sci|proc natl acad sci u s am=proc natl acad sci|proc natl acad sci u s=proc natl acad sci|' +
    'jama j am med assoc=jama|j am med assoc=jama|nejm=n engl j med|new engl j med=n engl j med|new england j med=n engl j med|' +
    'n england j med=n engl j med|br med j=bmj|brit med j=bmj|bmj br med j=bmj|bmj clin res ed=bmj|jnci=j natl cancer inst|' +
    'jnci j natl cancer inst=j natl cancer inst|jci=j clin invest|jbc=j biol chem|nar=nucleic acids res|ebiomed=ebiomedicine|' +
    'proc r soc lond b=proc r soc b|proc r soc lond ser b=proc r soc b|proc biol sci=proc r soc b|faseb=faseb j|' +
    'trends genet tig=trends genet|lancet london england=lancet|lancet lond engl=lancet|' +
    'embo=embo j|science new york n y=science|science n y=science'
  )
    .split('|')
    .map(it => it.split('=') as [string, string]),
);

/**
 * One string for all printings of a journal's name: case, accents, points, the words that abbreviations leave out, and
 * abbreviation itself make no difference. A name of one word is never abbreviated (ISO 4) and stays as it is. Names that
 * are merely alike differ: Cancer Res and Cancer Cell, Aging and Aging Cell, Nature and Nat Commun. Empty for no name.
 */
export function journalKey(name: string): string {
  // `Cancers (Basel)`: the place tells two journals of one name apart, and is printed by some lists only.
  const folded = foldTitle(name.replace(/\s?\([^()]{0,40}\)/g, '').replace(/[-‐‑]/g, '')) || foldTitle(name);
  const words = folded.split(' ').filter(it => !SMALL.has(it));
  const key = words.length <= 1 ? words.join('') : words.map(abbreviateWord).join(' ');
  return KNOWN_AS.get(key) ?? key;
}

/** Whether two printed names mean one journal, by their keys. An empty name means none. */
export function isSameJournal(a: string, b: string): boolean {
  const key = journalKey(a);
  return key !== '' && key === journalKey(b);
}

const PREPRINTS = /^(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|engrxiv|ssrn|preprints?|research square|authorea|osf preprints?|corr)\b/;

/** Whether the name is that of a server for preprints, `bioRxiv`, `Research Square [Preprint]`. */
export const isPreprintServer = (name: string): boolean => PREPRINTS.test(foldTitle(name));
