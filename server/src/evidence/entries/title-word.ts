/** A last author that is really the title's first words: reference managers turn `A novel indication` into `Novel A. Indication`. */
import type { Reference } from '../../model/reference';
import { perReference } from './remember';

export interface TitleWord {
  /** As printed among the authors: `Novel` and `A`. */
  readonly family: string;
  readonly given: string;
  /** The title as it may have been: `A novel indication for panobinostat`. */
  readonly title: string;
}

/** Words that begin titles behind `A`, `An` and `The`, and that are no family names. */
const TITLE_WORDS = new Set(
  (
    'novel role roles effect effects evidence identification comparison comparative analysis study review survey overview comprehensive systematic ' +
    'unified randomized randomised prospective retrospective functional potential critical improved efficient robust scalable multicenter multicentre ' +
    'meta-analysis mechanism mechanisms regulation activation inhibition induction expression association impact influence application applications ' +
    'senescence senescent cancer cellular molecular clinical proteomic transcriptional therapeutic pilot quantitative integrative structural conserved ' +
    'essential specific unique distinct dynamic genetic epigenetic metabolic mitochondrial immune tumor tumour inflammatory combined combination ' +
    'chemotherapy selective versatile synthetic targeted emerging guide framework perspective update brief practical statistical mathematical ' +
    'computational bayesian probabilistic hierarchical minimal direct rapid simple general generalized high-throughput genome-wide single-cell ' +
    'large-scale multi long-term short-term double-blind phase cohort population-based nationwide cross-sectional longitudinal experimental'
  ).split(' '),
);
const ARTICLES: Readonly<Record<string, string>> = { A: 'A', AN: 'An', An: 'An', T: 'The', The: 'The', THE: 'The' };

export const findTitleWord = perReference(({ item, text }: Reference): TitleWord | undefined => {
  const last = item.author?.at(-1);
  const { title } = item;
  if (!last?.family || !last.given || !title || (item.author?.length ?? 0) < 2) return undefined;
  const { family, given } = last;
  if (!TITLE_WORDS.has(family.toLowerCase())) return undefined;
  const article = ARTICLES[given.replace(/\./g, '')];
  if (!article) return undefined;
  // The title has to stand just behind the name, without `et al`.
  const end = text.lastIndexOf(`${family} ${given}`) + family.length + given.length + 1;
  if (end < family.length || !/^[.:]?\s{1,2}["“*_]{0,3}$/.test(text.slice(end, Math.max(end, text.indexOf(title.slice(0, 8), end))))) return undefined;
  if (/^(?:the|an?)\s/i.test(title)) return undefined;
  return { family, given, title: `${article} ${lowerFirst(family)} ${lowerFirst(title)}`.split(' ').slice(0, 6).join(' ') };
});

/** `Indication` as `indication`; `NSCLC` and `p53` stay. */
const lowerFirst = (text: string): string => (/^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
