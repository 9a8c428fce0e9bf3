/** What a DOI shows of the journal and the year, where its publisher lets it be read. Formally a DOI is opaque: leads, not proofs. */

export interface DoiAnatomy {
  /** `10.1111` of `10.1111/acel.12344`. */
  readonly registrant: string;
  /** What stands for the journal: `acel`, `cell` of `j.cell.2013…`, `s41586`, `0014-4827`, `can`; lower case. */
  readonly mark?: string;
  /** Where the mark stands in the DOI. */
  readonly markStart?: number;
  /** The year that is written into it. */
  readonly year?: DoiYear;
}

export interface DoiYear {
  readonly year: number;
  /** How many years later the work may have appeared: one whose DOI holds the year of submission is longer under way. */
  readonly slack: number;
}

const PARTS = /^(10\.\d{4,9}(?:\.\d{1,9})*)\/(\S+)$/;
const LEAD = /^(?:journal\.|j\.|sj\.)/;
/** Journals' marks, the most telling first: PII, ISSN and letters, ISSN, Springer's number, Taylor & Francis's ISSN, letters. */
const MARKS: readonly RegExp[] = [
  /^s?(\d{4}-\d{3}[\dx])(?=\(\d\d\)\d)/,
  /^\d{4}-\d{3}[\dx]\.([a-z]{2,6})(?=-\d)/,
  /^(\d{4}-\d{3}[\dx])(?=[.-])/,
  /^(s\d{5})(?=-)/,
  /^(\d{7}[\dx])(?=\.\d)/,
  /^(?!jci\.insight|acs\.)([a-z]{2,12}\d?)(?=\.)/,
  /^([a-z]{2,12}[.-][a-z]{2,16})(?=[.-]\d)/,
  /^([a-z]{2,24})(?=[\d./-]|$)/,
];
/** Marks of repositories and of systems, which say nothing of a journal. */
const NO_JOURNAL = /^(?:bf|arxiv|zenodo|m9|osf|figshare|dryad|v|abs|oxfordhb|acprof|biorxiv|med|rs|preprints|ssrn|f|ieeestd)$/;

export function dissectDoi(doi: string): DoiAnatomy | undefined {
  const parts = PARTS.exec(doi.toLowerCase());
  if (!parts) return undefined;
  const [, registrant, suffix] = parts as unknown as [string, string, string];
  const year = findYear(registrant, suffix);
  const lead = LEAD.exec(suffix)?.[0].length ?? 0;
  for (const pattern of MARKS) {
    const found = pattern.exec(suffix.slice(lead));
    if (!found) continue;
    const mark = found[1]!;
    if (NO_JOURNAL.test(mark)) break;
    const markStart = registrant.length + 1 + lead + found[0].length - mark.length;
    return { registrant, mark, markStart, ...(year && { year }) };
  }
  return { registrant, ...(year && { year }) };
}

/** Years of submission leave room for a long review. */
const PRINTED = 2;
const SUBMITTED = 4;

interface YearPattern {
  readonly registrant?: RegExp;
  readonly suffix: RegExp;
  readonly slack: number;
}

/** The first group is the year: four digits, or the last two. */
const YEARS: readonly YearPattern[] = [
  // 10.1016/j.cell.2013.05.039
  { registrant: /^10\.(?:1016|1053|1067|1053|1078)$/, suffix: /^j\.[a-z]{1,20}\.((?:19|20)\d\d)\.\d\d\.\d{3}/, slack: PRINTED },
  // 10.1016/0014-4827(61)90192-6; those with an S were given to older articles too
  { registrant: /^10\.1016$/, suffix: /^\d{4}-\d{3}[\dx]\((\d\d)\)\d{5}/, slack: PRINTED },
  // 10.1038/s41586-019-1607-3, 10.1186/s12859-015-0549-5
  { registrant: /^10\.(?:1038|1007|1186|1140|1208)$/, suffix: /^s\d{5}-0(\d\d)-\d{4,5}-[\dxwyz]$/, slack: 3 },
  // 10.1038/onc.2011.485
  { registrant: /^10\.1038$/, suffix: /^[a-z]{2,14}\.((?:19|20)\d\d)\.\d{1,4}$/, slack: PRINTED },
  // 10.1158/0008-5472.CAN-19-2348
  { registrant: /^10\.1158$/, suffix: /^\d{4}-\d{3}[\dx]\.[a-z]{2,5}-(\d\d)-\d{4}$/, slack: SUBMITTED },
  // 10.1182/blood-2013-07-515619, 10.1136/gutjnl-2012-302853
  { registrant: /^10\.(?:1182|1136)$/, suffix: /^[a-z]{2,20}-((?:19|20)\d\d)-/, slack: SUBMITTED },
  // 10.1200/JCO.2008.18.1370
  { registrant: /^10\.1200$/, suffix: /^[a-z]{2,6}\.((?:19|20)\d\d)\.\d\d\.\d{4}/, slack: SUBMITTED },
  // 10.1111/j.1474-9726.2006.00199.x
  { registrant: /^10\.(?:1111|1046|1034)$/, suffix: /^j\.\d{4}-\d{3}[\dx]\.((?:19|20)\d\d)\.[a-z\d]{4,8}\.x/, slack: PRINTED },
  // 10.1080/15384047.2017.1385675
  { registrant: /^10\.(?:1080|3109)$/, suffix: /^\d{7}[\dx]\.((?:19|20)\d\d)\.\d{4,8}$/, slack: SUBMITTED },
  // 10.3389/fonc.2020.00123
  { registrant: /^10\.3389$/, suffix: /^f[a-z]{2,8}\.((?:19|20)\d\d)\.\d{5,8}$/, slack: PRINTED },
  // 10.1001/jamaoncol.2016.1234
  { registrant: /^10\.1001$/, suffix: /^jama[a-z]{0,20}\.((?:19|20)\d\d)\.\d{2,6}$/, slack: PRINTED },
  // 10.1098/rsif.2017.0387
  { registrant: /^10\.1098$/, suffix: /^rs[a-z]{2,4}\.((?:19|20)\d\d)\.\d{4}$/, slack: SUBMITTED },
  // 10.1128/MCB.01234-08
  { registrant: /^10\.1128$/, suffix: /^[a-z]{2,6}\.\d{5}-(\d\d)$/, slack: SUBMITTED },
  // 10.1164/rccm.201305-0903OC
  { registrant: /^10\.1164$/, suffix: /^rccm\.((?:19|20)\d\d)\d\d-\d{4}/, slack: SUBMITTED },
  // 10.1152/ajpcell.00123.2008
  { registrant: /^10\.1152$/, suffix: /^[a-z]{4,20}\.\d{5}\.((?:19|20)\d\d)$/, slack: SUBMITTED },
  // 10.1109/TCBB.2014.2343960
  { registrant: /^10\.1109$/, suffix: /^[a-z]{2,12}\.((?:19|20)\d\d)\.\d{6,8}$/, slack: SUBMITTED },
];

function findYear(registrant: string, suffix: string): DoiYear | undefined {
  for (const pattern of YEARS) {
    if (pattern.registrant && !pattern.registrant.test(registrant)) continue;
    const digits = pattern.suffix.exec(suffix)?.[1];
    if (digits !== undefined) return { year: fullYear(digits), slack: pattern.slack };
  }
  return undefined;
}

/** `99` is 1999, `19` is 2019: DOIs exist since 2000, but older works were given theirs later. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 50 ? 1900 : 2000));
