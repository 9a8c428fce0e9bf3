/** Bibliographic data as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** `van de` of `van de Sluis B`. */
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  /** A group: `World Health Organization`. */
  readonly literal?: string;
}

export interface CslDate {
  /** One date, or the two of a range; each is year, month, day as far as known. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
}

/** Only what was read: a field that could not be read is absent. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly edition?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** Ranges and plain numbers as printed, with a hyphen: `424-441.e21`, `9303`. */
  readonly page?: string;
  /** E-locators and what else has letters or a label: `e3000599`, `arXiv:1706.03762`, the 95 of `Article 95`. */
  readonly number?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  readonly abstract?: string;
  /** CSL's place for what it has no variable for. */
  readonly custom?: {
    /** The list prints `et al` behind the authors: there are more than `author` holds. */
    readonly 'et-al'?: boolean;
  };
}

/** The year of issue, where one was read. */
export const yearOf = (item: CslItem): number | undefined => item.issued?.['date-parts']?.[0]?.[0];

/** The first author's family name with its particle, or the group's name: `van de Sluis`. */
export function firstAuthorOf(item: CslItem): string | undefined {
  const name = item.author?.[0];
  if (!name) return undefined;
  const particle = name['non-dropping-particle'];
  return name.literal ?? (particle ? `${particle} ${name.family ?? ''}`.trim() : name.family);
}
