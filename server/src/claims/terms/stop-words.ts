/** Words that say nothing of what a sentence or a title is about. */

/** Function words, and the words with which every paper speaks of itself. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its they them their he she his her we our us you your i my me ' +
    'of in on at by for from to into onto with without within between among across through during before after above below over under about against ' +
    'toward towards upon per via as is are was were be been being am do does did done doing have has had having can could may might must shall should will would ' +
    'not no none neither only also too very more most much many few less least several some any all both each every other another such same own ' +
    'which who whom whose what when where why how while whereas although though because since until unless however therefore thus hence moreover ' +
    'furthermore additionally similarly likewise indeed instead rather even still already again often usually generally typically commonly mainly particularly ' +
    'especially notably importantly interestingly recently currently previously first second third one two three four five six seven eight nine ten ' +
    'et al etc ie eg vs versus cf fig figure table section study studies paper article report reports reported show shows showed shown find finds found ' +
    'suggest suggests suggested demonstrate demonstrates demonstrated observe observed reveal reveals revealed propose proposed describe described ' +
    'result results resulting based using used use uses new novel well known including include includes included example further due can able ' +
    'review reviews approach approaches method methods analysis data different various number high low large small ' +
    'der die das den dem des ein eine und oder von mit zu im auf als bei durch für ist sind war la le les un une et ou du au aux dans par pour sur est sont el los las una y de en con por para es son'
  ).split(' '),
);
