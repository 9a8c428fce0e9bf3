/**
 * Which journal a DOI belongs to, for those that publishers give a readable mark: `10.1111/acel.12344` is Aging Cell's.
 * The marks are facts of the DOIs themselves; a journal that changed publisher or mark has several, one that changed its name
 * has its old names behind `=`. A DOI is formally opaque, and the table is not complete: what it does not know says nothing.
 */
import { journalKey } from './journal-name';

/** Name, `=` other names, `:` registrant/mark … */
const TABLE = `
Acta Pharmacol Sin: 10.1038/aps 10.1038/s41401
Adv Drug Deliv Rev: 10.1016/addr
Adv Sci: 10.1002/advs
Age Ageing: 10.1093/ageing
Ageing Res Rev: 10.1016/arr
Aging = Aging Albany NY = Aging US: 10.18632/aging
Aging Cell: 10.1111/acel 10.1111/1474-9726
Am J Pathol: 10.1016/ajpath 10.2353/ajpath
Ann Oncol: 10.1093/annonc 10.1016/annonc
Annu Rev Physiol: 10.1146/annurev-physiol
Annu Rev Pathol = Annu Rev Pathol Mech Dis: 10.1146/annurev-pathol
Anticancer Drugs: 10.1097/cad
Antioxid Redox Signal: 10.1089/ars
Autophagy: 10.4161/auto
Biochem Biophys Res Commun: 10.1016/bbrc
Biochem Pharmacol: 10.1016/bcp
Biochem J: 10.1042/bj 10.1042/bcj
Bioinformatics = Comput Appl Biosci: 10.1093/bioinformatics
Biomaterials: 10.1016/biomaterials
BioData Min: 10.1186/s13040
Blood: 10.1182/blood
Blood Adv: 10.1182/bloodadvances
Blood Cancer J: 10.1038/bcj 10.1038/s41408
BMC Bioinformatics: 10.1186/s12859 10.1186/1471-2105
BMC Biol: 10.1186/s12915
BMC Cancer: 10.1186/s12885 10.1186/1471-2407
BMC Genomics: 10.1186/s12864
BMC Med: 10.1186/s12916
BMJ = Br Med J: 10.1136/bmj
Bone Res: 10.1038/boneres 10.1038/s41413
Brain: 10.1093/brain
Brief Bioinform: 10.1093/bib
Br J Cancer: 10.1038/bjc 10.1038/s41416
Breast Cancer Res: 10.1186/s13058 10.1186/bcr
CA Cancer J Clin: 10.3322/caac
Cancer: 10.1002/cncr
Cancer Cell: 10.1016/ccr 10.1016/ccell
Cancer Commun = Chin J Cancer: 10.1002/cac2 10.1186/s40880
Cancer Discov: 10.1158/cd
Cancer Immunol Immunother: 10.1007/s00262
Cancer Immunol Res: 10.1158/cir
Cancer Lett: 10.1016/canlet
Cancer Med: 10.1002/cam4
Cancer Prev Res: 10.1158/capr
Cancer Res: 10.1158/can 10.1158/1538-7445 10.1158/0008-5472
Cancer Sci: 10.1111/cas
Cancer Biol Ther: 10.4161/cbt 10.1080/15384047
Cancers: 10.3390/cancers
Carcinogenesis: 10.1093/carcin
Cell: 10.1016/cell 10.1016/0092-8674
Cell Biosci: 10.1186/s13578
Cell Chem Biol = Chem Biol: 10.1016/chembiol
Cell Cycle: 10.4161/cc 10.1080/15384101
Cell Death Differ: 10.1038/cdd 10.1038/s41418
Cell Death Discov: 10.1038/cddiscovery 10.1038/s41420
Cell Death Dis: 10.1038/cddis 10.1038/s41419
Cell Host Microbe: 10.1016/chom
Cell Metab: 10.1016/cmet
Cell Mol Immunol: 10.1038/cmi 10.1038/s41423
Cell Mol Life Sci: 10.1007/s00018
Cell Rep: 10.1016/celrep
Cell Rep Med: 10.1016/xcrm
Cell Res: 10.1038/cr 10.1038/s41422
Cell Signal: 10.1016/cellsig
Cell Stem Cell: 10.1016/stem
Cell Syst: 10.1016/cels
Cells: 10.3390/cells
Circulation: 10.1161/circulationaha 10.1161/cir
Circ Res: 10.1161/circresaha 10.1161/res
Clin Cancer Res: 10.1158/ccr 10.1158/1078-0432
Clin Pharmacol Ther: 10.1038/clpt 10.1002/cpt
Clin Epigenetics: 10.1186/s13148
Commun Biol: 10.1038/s42003
Curr Biol: 10.1016/cub 10.1016/0960-9822
Curr Opin Cell Biol: 10.1016/ceb
Curr Opin Genet Dev: 10.1016/gde
Curr Opin Immunol: 10.1016/coi
Database = Database J Biol Databases Curation: 10.1093/database
Dev Cell: 10.1016/devcel
Development: 10.1242/dev
Dis Model Mech: 10.1242/dmm
Drug Discov Today: 10.1016/drudis
Drug Resist Updat: 10.1016/drup
EBioMedicine: 10.1016/ebiom
EClinicalMedicine: 10.1016/eclinm
eLife: 10.7554/elife
EMBO J: 10.1002/1460-2075 10.1111/1460-2075 10.1038/emboj 10.15252/embj 10.1093/emboj 10.1038/s44318
EMBO Mol Med: 10.1002/emmm 10.15252/emmm 10.1038/s44321
EMBO Rep: 10.1038/embor 10.15252/embr 10.1093/embo-reports 10.1038/s44319
Eur Heart J: 10.1093/eurheartj
Eur J Cancer: 10.1016/ejca
Eur Urol: 10.1016/eururo
Exp Cell Res: 10.1016/yexcr 10.1006/excr 10.1016/0014-4827
Exp Gerontol: 10.1016/exger
FASEB J: 10.1096/fj
FEBS J: 10.1111/febs
FEBS Lett: 10.1016/febslet 10.1002/1873-3468
Free Radic Biol Med: 10.1016/freeradbiomed
Front Aging Neurosci: 10.3389/fnagi
Front Cell Dev Biol: 10.3389/fcell
Front Genet: 10.3389/fgene
Front Immunol: 10.3389/fimmu
Front Med Lausanne: 10.3389/fmed
Front Med: 10.1007/s11684 10.3389/fmed
Front Mol Biosci: 10.3389/fmolb
Front Neurosci: 10.3389/fnins
Front Oncol: 10.3389/fonc
Front Pharmacol: 10.3389/fphar
Front Physiol: 10.3389/fphys
Gastroenterology: 10.1053/gastro
Genes Dev: 10.1101/gad
Genome Biol: 10.1186/s13059 10.1186/gb
Genome Med: 10.1186/s13073 10.1186/gm
Genome Res = PCR Methods Appl: 10.1101/gr
GeroScience = Age: 10.1007/s11357
GigaScience: 10.1093/gigascience 10.1186/s13742
Gut: 10.1136/gut 10.1136/gutjnl
Haematologica: 10.3324/haematol
Hepatology: 10.1002/hep
Hum Mol Genet: 10.1093/hmg
Immunity: 10.1016/immuni
Int J Cancer: 10.1002/ijc
Int J Mol Sci: 10.3390/ijms
Int J Epidemiol: 10.1093/ije
iScience: 10.1016/isci
JAMA = J Am Med Assoc: 10.1001/jama
JAMA Oncol: 10.1001/jamaoncol
JAMA Cardiol: 10.1001/jamacardio
JCI Insight: 10.1172/jci.insight
J Am Coll Cardiol: 10.1016/jacc 10.1016/0735-1097
J Am Med Inform Assoc: 10.1093/jamia 10.1136/jamia 10.1136/amiajnl 10.1197/jamia
J Autoimmun: 10.1016/jaut
J Biol Chem: 10.1074/jbc 10.1016/jbc
J Biomed Inform = Comput Biomed Res: 10.1016/jbi
J Cell Biol: 10.1083/jcb
J Cell Physiol: 10.1002/jcp
J Cell Sci: 10.1242/jcs
J Cell Biochem: 10.1002/jcb
J Clin Invest: 10.1172/jci
J Clin Oncol: 10.1200/jco
J Control Release: 10.1016/jconrel
J Exp Clin Cancer Res: 10.1186/s13046
J Exp Med: 10.1084/jem
J Hematol Oncol: 10.1186/s13045
J Hepatol: 10.1016/jhep
J Immunol: 10.4049/jimmunol
J Immunother Cancer: 10.1136/jitc 10.1186/s40425
J Invest Dermatol: 10.1038/jid 10.1016/jid
J Mol Biol: 10.1016/jmb 10.1006/jmbi
J Natl Cancer Inst: 10.1093/jnci
J Neurosci: 10.1523/jneurosci
J Pathol: 10.1002/path
J R Soc Interface: 10.1098/rsif
J Thorac Oncol: 10.1016/jtho
J Virol: 10.1128/jvi
Kidney Int: 10.1038/ki 10.1016/kint
Lancet: 10.1016/0140-6736
Lancet Oncol: 10.1016/1470-2045
Leukemia: 10.1038/leu 10.1038/s41375
Light Sci Appl: 10.1038/lsa 10.1038/s41377
Mech Ageing Dev: 10.1016/mad
Melanoma Res: 10.1097/cmr
Metabolites: 10.3390/metabo
Mol Cancer: 10.1186/s12943
Mol Cancer Res: 10.1158/mcr
Mol Cancer Ther: 10.1158/mct
Mol Cell: 10.1016/molcel
Mol Cell Biol: 10.1128/mcb
Mol Oncol: 10.1002/1878-0261 10.1016/molonc
Mol Psychiatry: 10.1038/mp 10.1038/s41380
Mol Syst Biol: 10.1038/msb 10.15252/msb 10.1038/s44320
Mol Ther: 10.1038/mt 10.1016/ymthe
N Engl J Med: 10.1056/nejm 10.1056/nejmoa 10.1056/nejmra 10.1056/nejmp 10.1056/nejme 10.1056/nejmcp
Nanomedicine: 10.1016/nano 10.2217/nnm
Nat Aging: 10.1038/s43587
Nat Biomed Eng: 10.1038/s41551
Nat Biotechnol: 10.1038/nbt 10.1038/s41587
Nat Cancer: 10.1038/s43018
Nat Cell Biol: 10.1038/ncb 10.1038/s41556
Nat Chem Biol: 10.1038/nchembio 10.1038/s41589
Nat Commun: 10.1038/ncomms 10.1038/s41467
Nat Genet: 10.1038/ng 10.1038/s41588
Nat Immunol: 10.1038/ni 10.1038/s41590
Nat Med: 10.1038/nm 10.1038/s41591
Nat Metab: 10.1038/s42255
Nat Methods: 10.1038/nmeth 10.1038/s41592
Nat Microbiol: 10.1038/nmicrobiol 10.1038/s41564
Nat Nanotechnol: 10.1038/nnano 10.1038/s41565
Nat Neurosci: 10.1038/nn 10.1038/s41593
Nat Protoc: 10.1038/nprot 10.1038/s41596
Nat Rev Cancer: 10.1038/nrc 10.1038/s41568
Nat Rev Cardiol: 10.1038/nrcardio 10.1038/s41569
Nat Rev Clin Oncol = Nat Clin Pract Oncol: 10.1038/nrclinonc 10.1038/s41571
Nat Rev Dis Primers: 10.1038/nrdp 10.1038/s41572
Nat Rev Drug Discov: 10.1038/nrd 10.1038/s41573
Nat Rev Endocrinol: 10.1038/nrendo 10.1038/s41574
Nat Rev Gastroenterol Hepatol: 10.1038/nrgastro 10.1038/s41575
Nat Rev Genet: 10.1038/nrg 10.1038/s41576
Nat Rev Immunol: 10.1038/nri 10.1038/s41577
Nat Rev Microbiol: 10.1038/nrmicro 10.1038/s41579
Nat Rev Mol Cell Biol: 10.1038/nrm 10.1038/s41580
Nat Rev Nephrol: 10.1038/nrneph 10.1038/s41581
Nat Rev Neurol: 10.1038/nrneurol 10.1038/s41582
Nat Rev Neurosci: 10.1038/nrn 10.1038/s41583
Nat Rev Rheumatol: 10.1038/nrrheum 10.1038/s41584
Nat Struct Mol Biol = Nat Struct Biol: 10.1038/nsmb 10.1038/nsb 10.1038/s41594
Nature: 10.1038/nature 10.1038/s41586
Neoplasia: 10.1593/neo 10.1016/neo
Neurobiol Aging: 10.1016/neurobiolaging
Neuron: 10.1016/neuron
Neuropsychopharmacology: 10.1038/npp 10.1038/s41386
npj Aging = npj Aging Mech Dis: 10.1038/s41514 10.1038/npjamd
npj Breast Cancer: 10.1038/s41523
Nucleic Acids Res: 10.1093/nar
Oncogene: 10.1038/onc 10.1038/s41388
OncoImmunology: 10.4161/onci
Oncogenesis: 10.1038/oncsis 10.1038/s41389
Oncotarget: 10.18632/oncotarget
Pharmacol Ther: 10.1016/pharmthera
Pharmacol Rev: 10.1124/pr 10.1124/pharmrev
PLoS Biol: 10.1371/pbio
PLoS Comput Biol: 10.1371/pcbi
PLoS Genet: 10.1371/pgen
PLoS Med: 10.1371/pmed
PLoS One: 10.1371/pone
PLoS Pathog: 10.1371/ppat
Proc Natl Acad Sci USA: 10.1073/pnas
Protein Cell: 10.1007/s13238 10.1093/procel
Redox Biol: 10.1016/redox
Sci Adv: 10.1126/sciadv
Sci Data: 10.1038/sdata 10.1038/s41597
Sci Immunol: 10.1126/sciimmunol
Sci Rep: 10.1038/srep 10.1038/s41598
Sci Signal = Sci STKE: 10.1126/scisignal
Sci Transl Med: 10.1126/scitranslmed
Science: 10.1126/science
Semin Cancer Biol: 10.1016/semcancer
Semin Immunol: 10.1016/smim
Signal Transduct Target Ther: 10.1038/s41392 10.1038/sigtrans
Stem Cell Reports: 10.1016/stemcr
Stem Cells: 10.1002/stem
Theranostics: 10.7150/thno
Transl Psychiatry: 10.1038/tp 10.1038/s41398
Transplantation: 10.1097/tp
Trends Biochem Sci: 10.1016/tibs
Trends Cancer: 10.1016/trecan
Trends Cell Biol: 10.1016/tcb
Trends Endocrinol Metab: 10.1016/tem
Trends Genet: 10.1016/tig
Trends Immunol: 10.1016/it
Trends Mol Med: 10.1016/molmed
Trends Pharmacol Sci: 10.1016/tips
`;

export interface KnownJournal {
  /** As NLM abbreviates it. */
  readonly name: string;
  /** Of its name and of its earlier or other ones (see `journalKey`). */
  readonly keys: ReadonlySet<string>;
  /** `10.1111/acel` */
  readonly marks: readonly string[];
}

let tables: { byMark: Map<string, KnownJournal[]>; byKey: Map<string, KnownJournal> } | undefined;

/** The journals whose DOIs bear this mark, `10.1111/acel`; empty where the table does not know it. */
export const journalsOfMark = (mark: string): readonly KnownJournal[] => read().byMark.get(mark) ?? [];

/** The journal of this key (see `journalKey`). */
export const findJournal = (key: string): KnownJournal | undefined => read().byKey.get(key);

function read(): NonNullable<typeof tables> {
  if (tables) return tables;
  tables = { byMark: new Map(), byKey: new Map() };
  for (const line of TABLE.trim().split('\n')) {
    const [names, marks] = line.split(': ') as [string, string];
    const [name, ...others] = names.split(' = ') as [string, ...string[]];
    const keys = new Set([name, ...others].map(journalKey));
    const journal: KnownJournal = { name, keys, marks: marks.split(' ') };
    for (const key of keys) if (!tables.byKey.has(key)) tables.byKey.set(key, journal);
    for (const mark of journal.marks) tables.byMark.set(mark, [...(tables.byMark.get(mark) ?? []), journal]);
  }
  return tables;
}
