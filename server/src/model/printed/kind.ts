/** Which kind of work an entry is, in CSL's words. */

export interface KindSigns {
  readonly code?: string;
  readonly genre?: string;
  readonly text: string;
  readonly container?: string;
  readonly isPart: boolean;
  readonly hasPlace: boolean;
  readonly isInVolume: boolean;
  readonly isOnline: boolean;
  readonly hasEdition: boolean;
  readonly hasIsbn: boolean;
  readonly isItalicTitle: boolean;
  readonly hasUrl: boolean;
  readonly hasPmid: boolean;
  readonly hasPublisher: boolean;
}

const CODES: ReadonlyMap<string, string> = new Map([
  ['J', 'article-journal'], ['N', 'article-newspaper'], ['M', 'book'], ['G', 'book'], ['A', 'chapter'], ['D', 'thesis'],
  ['C', 'paper-conference'], ['R', 'report'], ['P', 'patent'], ['S', 'standard'], ['EB', 'webpage'], ['DB', 'dataset'],
  ['CP', 'software'],
]);
const PREPRINT = new RegExp(
  '^(?:.{0,20}\\b)?(?:arXiv|bioRxiv|medRxiv|chemRxiv|psyArXiv|engrXiv|SSRN|Research Square|Preprints(?:\\.org)?' +
    '|OSF Preprints)\\b',
  'i',
);
const THESIS = new RegExp(
  "\\b(?:PhD|Ph\\.D\\.|doctoral|master'?s|diploma) thesis\\b|\\bdissertation\\b" +
    '|\\b(?:Doktor|Master|Diplom)arbeit\\b|学位论文|博士論文',
  'i',
);
const REPORT = /\b(?:technical report|tech\. rep\.|report no|working paper|white paper)\b/i;
const CONFERENCE = /\b(?:conference|symposium|workshop|congress|conf\.|symp\.|meeting of)(?:\b|\s)/i;

/** The CSL type; `article` where the signs do not tell. A preprint is an `article` by CSL's own advice. */
export function kindOf(signs: KindSigns): string {
  const byCode = signs.code ? CODES.get(signs.code) : undefined;
  if (byCode) return byCode;
  if (signs.genre && /diss|thesis/i.test(signs.genre)) return 'thesis';
  if (signs.container && PREPRINT.test(signs.container)) return 'article';
  if (signs.container && CONFERENCE.test(signs.container)) return 'paper-conference';
  if (signs.isPart) return 'chapter';
  if (signs.container && (signs.isInVolume || signs.hasPmid)) return 'article-journal';
  if (THESIS.test(signs.text)) return 'thesis';
  if (REPORT.test(signs.text) && !signs.container) return 'report';
  if (signs.hasUrl && signs.isOnline && !signs.hasEdition && !signs.hasIsbn && !signs.container) return 'webpage';
  if (signs.hasEdition || signs.hasPlace || signs.hasIsbn) return 'book';
  if (signs.isItalicTitle) return signs.hasUrl ? 'webpage' : signs.hasPublisher ? 'book' : 'article';
  return signs.hasUrl && !signs.container && !signs.isInVolume ? 'webpage' : 'article';
}
