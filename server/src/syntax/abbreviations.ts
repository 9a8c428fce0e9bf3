/** Periods that end no sentence: abbreviations, initials, ordinals. */

/** Never at the end of a sentence. */
const NEVER_FINAL =
  /(?:^|[\s([{"“‘'/–—-])(?:e\.\s?g|i\.\s?e|cf|vs|v|viz|ca|approx|Figs?|Tabs?|Eqs?|Refs?|Nos?|Vols?|pp?|Chs?|Secs?|Suppl|Dr|Drs|Prof|Profs|Mr|Mrs|Ms|St|Mt|resp|incl|esp|nr|Nr|No|Abb|Abs|Bd|S|z\.\s?B|d\.\s?h|u\.\s?a|v\.\s?a|i\.\s?d\.\s?R|sog|bzw|vgl|evtl|ggf|max|min|mind|Kap|subsp|var|spp?|cv|str|bv|sensu lat|gen|aff|par ex|p\. ?ex|núm|fig|tab)\.$/;
/** At the end of a sentence only where the next word is one that begins sentences. */
const SELDOM_FINAL =
  /(?:^|[\s([{"“‘'/–—-])(?:et al|etc|Inc|Ltd|Co|Corp|Jr|Sr|U\.\s?S|U\.\s?K|U\.\s?S\.\s?A|a\.\s?m|p\.\s?m|Ph\.\s?D|M\.\s?D|\p{Lu}|\p{Lu}\.-?\p{Lu}|usw|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** German ordinals behind an article or preposition: `in der 3. Phase`. */
const ORDINAL = /\b(?:der|die|das|dem|den|des|am|im|zum|zur|vom|ab|bis|jede[rsmn]?|eine[rmns]?|pro|vor|nach|seit)\s+\d{1,2}\.$/i;
/** `z. B.`, `d. h.`, `i. e.`: the first of two letters. */
const LONE_LETTER = /(?:^|[\s([])\p{Ll}\.$/u;
const NUMBER_LABEL = /(?:^|[\s([])(?:nos?|vols?|chs?|secs?|sect|eqs?|refs?|suppl)\.$/i;
const BEGINS_SENTENCE =
  /^["'“‘«([*_]*(?:The|This|These|Those|That|In|It|Its|We|Our|A|An|As|At|By|For|From|However|Moreover|Furthermore|Thus|Therefore|Here|Hence|Although|While|When|There|They|Their|Such|Some|Several|Many|Most|Both|Other|Another|To|On|Of|With|Whether|If|Since|Because|Recent|Recently|Similarly|Likewise|Indeed|Notably|Importantly|Interestingly|Conversely|Finally|First|Second|Third|Together|Overall|After|Before|During|Despite|Nevertheless|Additionally|Also|And|But|Der|Die|Das|Ein|Eine|Im|Bei|Es|Diese|Dieser|Dies|So)\b/;

/** `before` ends with the period; `behind` is what follows the white space. */
export function endsWithAbbreviation(before: string, behind: string): boolean {
  if (NEVER_FINAL.test(before)) return true;
  if (ORDINAL.test(before) || (LONE_LETTER.test(before) && /^\p{L}\./u.test(behind))) return true;
  if (NUMBER_LABEL.test(before) && /^\d/.test(behind)) return true;
  return SELDOM_FINAL.test(before) && !BEGINS_SENTENCE.test(behind);
}
