/**
 * How much a shared stem says. The weights do not depend on the draft's text: one keystroke does not change what all other
 * sentences weigh.
 */
import { stem } from './tokens';

/** Words that stand in many sentences of every field of medicine and biology. */
const COMMON =
  'cell cells cellular gene genes genetic protein proteins expression human disease diseases patient patients treatment therapy therapeutic clinical effect effects ' +
  'role function functional functions model models system systems biology biological medical medicine research science development increase increased decrease ' +
  'decreased induce induced induces induction inhibit inhibits inhibited inhibitor inhibition regulate regulates regulation regulated activate activates activation active ' +
  'activity level levels target targets targeting targeted associated association response responses mechanism mechanisms pathway pathways process processes ' +
  'factor factors type types group groups control controls risk outcome outcomes trial trials identify identification prediction predict predicts potential important ' +
  'improve improved improves change changes related signal signaling signalling tissue tissues growth molecular network networks learning information ' +
  'specific multiple common human mice mouse vivo vitro drug drugs dose time year years case cases age large-scale performance quality evidence ' +
  'application applications tool tools framework algorithm algorithms feature features training dataset datasets set sets standard';

const COMMON_STEMS: ReadonlySet<string> = new Set(COMMON.split(' ').map(stem));

/** Between 0.35 for a word of every paper and 1.5 for a name with digits. */
export function baseWeight(it: string): number {
  if (COMMON_STEMS.has(it)) return 0.35;
  return /\d/.test(it) && /\D/.test(it) ? 1.5 : 1;
}
