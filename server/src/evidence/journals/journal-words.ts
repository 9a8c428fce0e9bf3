/** Words of journal titles and how they are abbreviated, after the ISSN International Centre's List of Title Word Abbreviations. */

/** `stem=abbreviation`: a word that begins with the stem is printed as the abbreviation. The longest stem decides. */
const STEMS =
  'academ=acad adolesc=adolesc advanc=adv afric=afr aging=aging ageing=ageing agric=agric allerg=allergy ' +
  'alzheimer=alzheimer american=am america=am anaesth=anaesth anal=anal analy=anal anatom=anat anesth=anesth animal=anim annals=ann annual=annu ' +
  'antimicrob=antimicrob antioxidant=antioxid applied=appl applications=appl aquat=aquat archiv=arch arterioscler=arterioscler arthrit=arthritis ' +
  'articles=artic artificial=artif asia=asia assess=assess associat=assoc atheroscler=atheroscler australia=aust autoimmun=autoimmun autom=autom ' +
  'bacteri=bacteriol behavio=behav biochem=biochem bioengineer=bioeng biogeront=biogerontol bioinformat=bioinform biolog=biol biology=biol ' +
  'biomaterial=biomater biomed=biomed biomolec=biomol biophys=biophys biopharm=biopharm bioscience=biosci biotechnol=biotechnol ' +
  'british=br brief=brief briefings=brief bulletin=bull canadian=can carcinogen=carcinog cardiac=card cardiol=cardiol cardiovasc=cardiovasc ' +
  'cellular=cell central=cent cerebr=cereb chem=chem chemother=chemother child=child chinese=chin chromatog=chromatogr circulation=circ ' +
  'clinic=clin clinics=clin cognit=cogn college=coll communicat=commun compar=comp comput=comput computational=comput ' +
  'conference=conf contempor=contemp control=control controlled=control critical=crit current=curr cytokine=cytokine cytomet=cytom databas=database ' +
  'death=death dent=dent dermatol=dermatol design=des develop=dev diabet=diabetes diagnos=diagn differenti=differ digest=dig digital=digit ' +
  'discover=discov disease=dis disorders=disord drug=drug dynamic=dyn ecolog=ecol ecology=ecol economic=econ education=educ ' +
  'electrical=electr embryo=embryol emergency=emerg endocrin=endocrinol engineer=eng environment=environ enzym=enzym epidemiol=epidemiol ' +
  'epigen=epigenet ethic=ethics europ=eur evaluat=eval evidence=evid evolut=evol expert=expert experiment=exp expression=expr families=fam ' +
  'food=food forensic=forensic foundation=found frontier=front function=funct gastroenterol=gastroenterol general=gen genetic=genet ' +
  'genom=genom geriatr=geriatr gerontol=gerontol gynecol=gynecol gynaecol=gynaecol haematol=haematol health=health heart=heart hematol=hematol ' +
  'hepat=hepat hepatol=hepatol histochem=histochem histol=histol histor=hist hospital=hosp human=hum hygien=hyg hypertens=hypertens imag=imaging ' +
  'immunity=immun immunol=immunol immunopathol=immunopathol immunopharm=immunopharmacol immunother=immunother industr=ind infect=infect ' +
  'inflamm=inflamm informat=inform information=inf inhal=inhal innovat=innov inorgan=inorg institut=inst integrat=integr intellig=intell ' +
  'intelligence=intell intensive=intensive interac=interact interdiscip=interdiscip internal=intern international=int investig=investig ' +
  'investigation=invest investigative=invest japan=jpn journal=j knowledge=knowl laborator=lab learning=learn letters=lett leukocyt=leukoc ' +
  'leukem=leuk library=libr lipid=lipid liver=liver longev=longev lung=lung machine=mach management=manag marine=mar materials=mater ' +
  'mathemat=math mechanical=mech mechanism=mech medical=med medicin=med medicine=med membran=membr metaboli=metab method=methods microbiol=microbiol ' +
  'microbial=microb microscop=microsc mineral=miner mining=min mitochond=mitochondrial model=model molecul=mol molecular=mol morpholog=morphol ' +
  'mutagen=mutagen nanotechnol=nanotechnol nanomed=nanomedicine national=natl nature=nat natural=nat nephrol=nephrol nerv=nerv network=netw ' +
  'neural=neural neurobiol=neurobiol neurochem=neurochem neurodegen=neurodegener neuroimmun=neuroimmunol neurol=neurol neuropath=neuropathol ' +
  'neuropharm=neuropharmacol neurophys=neurophysiol neuropsych=neuropsych neuropsychopharm=neuropsychopharmacol neurosci=neurosci neurosurg=neurosurg nuclear=nucl ' +
  'nucleic=nucleic nurs=nurs nutrit=nutr obes=obes obstet=obstet occupation=occup oncogen=oncog oncol=oncol ophthalm=ophthalmol opinion=opin ' +
  'oral=oral organic=org orthop=orthop osteopor=osteoporos otolaryng=otolaryngol oxid=oxid pain=pain paediatr=paediatr parasit=parasitol patholog=pathol ' +
  'pathogen=pathog patient=patient pattern=pattern pediatr=pediatr pept=pept perspect=perspect pharmaceut=pharm pharmacogen=pharmacogenomics ' +
  'pharmacol=pharmacol pharmacother=pharmacother pharmacy=pharm philosoph=philos physics=phys physical=phys physiol=physiol ' +
  'plant=plant polym=polym populat=popul practic=pract precis=precis prevent=prev primer=primers proceeding=proc process=process progress=prog ' +
  'prostat=prostate protein=protein proteom=proteomics protocol=protoc psychiatr=psychiatry psycholog=psychol public=public pulmon=pulm quality=qual ' +
  'quantitat=quant quarterly=q radiat=radiat radiol=radiol recept=recept recherche=rech record=rec redox=redox regenerat=regen regul=regul rehabil=rehabil ' +
  'rejuven=rejuvenation release=release report=rep reproduct=reprod research=res respirat=respir review=rev rheum=rheum rheumatol=rheumatol ' +
  'royal=r safety=saf scandinav=scand scien=sci science=sci screen=screen screening=screen seminar=semin sensor=sens series=ser service=serv ' +
  'signal=signal skeletal=skelet social=soc society=soc software=softw spectro=spectrosc spine=spine sport=sports states=s statist=stat stem=stem strateg=strateg ' +
  'structur=struct student=stud stud=stud surger=surg surgical=surg surviv=surviv symposi=symp synthe=synth syndrome=syndr system=syst ' +
  'target=target techni=tech technol=technol theoret=theor theor=theor therap=ther therapeutics=ther therm=therm thorac=thorac thromb=thromb ' +
  'thyroid=thyroid tissue=tissue toxic=toxicol toxicol=toxicol transact=trans transduct=transduct translat=transl transplant=transplant trauma=trauma ' +
  'treat=treat trends=trends trial=trials tropic=trop tumor=tumor tumour=tumour ultrasound=ultrasound undersea=undersea union=union united=u univers=univ ' +
  'urolog=urol vaccin=vaccine vascular=vasc veterin=vet virol=virol virolog=virol virus=virus vision=vis visual=vis vitam=vitam women=womens world=world xenobiot=xenobiotica zoolog=zool';

/** What a stem may be followed by: `biolog` by `y` and `ical`; but Cheminformatics is no chemistry. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    's es y ies al als ical ic ics ity ion ions ional ing ed ous ious ism sm c ment ments mental ology ological ogy ogical ary ery ory atory ' +
    'ance ence ation ations ational ative ive ine icine e er ers r ur ral ural oral or ors ar ular istry ant ants ia um a is sis osis esis tics ' +
    'tic atic etic etics ian ial ific tific ling eutic eutics apy scopy ques cal tion tions itation acology acological ically graphy'
  ).split(' '),
);
const isEnding = (rest: string): boolean => rest === '' || ENDINGS.has(rest);

const BY_STEM: ReadonlyMap<string, string> = new Map(STEMS.split(' ').map(it => it.split('=') as [string, string]));
const SHORTEST = 3;
const LONGEST = Math.max(...[...BY_STEM.keys()].map(it => it.length));

/**
 * The abbreviation of one folded word of a title: `investigation` and `invest` both give `invest`; a word that is not in the
 * table stays. A plural alone is no abbreviation: Cell and Cells, Cancer and Cancers, Gene and Genes are journals of their own.
 */
export function abbreviateWord(word: string): string {
  for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length--) {
    const found = BY_STEM.get(word.slice(0, length));
    if (found !== undefined && isEnding(word.slice(length))) return found;
  }
  return word;
}
