/** What the texts refer to. The numbers are the health reference's; what it marks as unsure is not here. */

export interface Reference {
  says: string
  doi?: string
  /** How it was read: the source itself, somebody's report of it, or known in general. */
  read: 'source' | 'report' | 'known'
}

export const REFERENCES: Record<number, Reference> = {
  1: { says: 'Zhou Q, Verne ML, Fields JZ, et al. Randomised placebo-controlled trial of dietary glutamine supplements for postinfectious IBS. Gut 2019;68:996-1002. PMID 30108163. PMC9549483.', doi: '10.1136/gutjnl-2017-315136', read: 'source' },
  2: { says: 'Rastgoo S, et al. Glutamine supplementation enhances the effects of a low FODMAP diet in IBS management. Front Nutr 2021;8:746703. PMID 34977110.', doi: '10.3389/fnut.2021.746703', read: 'source' },
  3: { says: 'Abbasi F, et al. Systematic review and meta-analysis … glutamine on gut permeability in adults. Amino Acids 2024;56:60. PMID 39397201.', doi: '10.1007/s00726-024-03420-7', read: 'source' },
  4: { says: 'Benjamin J, et al. Glutamine and whey protein improve intestinal permeability and morphology in Crohn’s disease. Dig Dis Sci 2012;57:1000-12. PMID 22038507.', doi: '10.1007/s10620-011-1947-9', read: 'source' },
  5: { says: 'Den Hond E, et al. Long-term oral glutamine and small intestinal permeability in Crohn’s. JPEN 1999;23:7-11. PMID 9888411.', doi: '10.1177/014860719902300107', read: 'source' },
  6: { says: 'Akobeng AK, Elawad M, Gordon M. Glutamine for induction of remission in Crohn’s disease. Cochrane Database Syst Rev 2016;2:CD007348. PMID 26853855.', doi: '10.1002/14651858.CD007348.pub2', read: 'source' },
  7: { says: 'Heyland D, et al. (REDOXS). N Engl J Med 2013;368:1489-97. PMID 23594003.', doi: '10.1056/NEJMoa1212722', read: 'source' },
  8: { says: 'Heyland DK, et al. (RE-ENERGIZE). N Engl J Med 2022;387:1001-10.', doi: '10.1056/NEJMoa2203364', read: 'source' },
  9: { says: 'van Zanten ARH, et al. (MetaPlus). JAMA 2014;312:514-24.', doi: '10.1001/jama.2014.7698', read: 'known' },
  10: { says: 'ENDARI (L-glutamine) US prescribing information, Emmaus Medical, since 2017.', read: 'source' },
  11: { says: 'NUTRESTORE (L-glutamine) US prescribing information.', read: 'report' },
  13: { says: 'Shao A, Hathcock JN. Risk assessment for taurine, L-glutamine and L-arginine. Regul Toxicol Pharmacol 2008;50:376-99. The authors are of an industry association.', doi: '10.1016/j.yrtph.2008.01.004', read: 'source' },
  14: { says: 'Galera SC, et al. Safety of oral L-glutamine in middle-aged and elderly. Nutrition 2010;26:375-81.', doi: '10.1016/j.nut.2009.05.013', read: 'source' },
  15: { says: 'Holeček M. Side effects of long-term glutamine supplementation. JPEN 2013;37:607-16.', doi: '10.1177/0148607112460682', read: 'source' },
  16: { says: 'Ogden HB, et al. GI tolerance of low, medium and high dose acute oral L-glutamine. Nutrients 2020;12:2953.', doi: '10.3390/nu12102953', read: 'source' },
  17: { says: 'Ogden HB, et al. No protective benefits of low dose acute L-glutamine … Temperature 2022;9:196-210. PMID 36106146.', read: 'source' },
  18: { says: 'Pugh JN, et al. Eur J Appl Physiol 2017;117:2569-77.', doi: '10.1007/s00421-017-3744-4', read: 'source' },
  19: { says: 'Ziegler TR, et al. Safety and metabolic effects of L-glutamine in humans. JPEN 1990;14(4 Suppl):137S-46S.', doi: '10.1177/0148607190014004201', read: 'source' },
  21: { says: 'Oral glutamine challenge in cirrhotics pre- and post-transplantation: psychometric and EEG. Hepatology 1997;26:870-6.', doi: '10.1002/hep.510260411', read: 'source' },
  22: { says: 'Prognostic value of altered oral glutamine challenge in minimal HE. Hepatology 2004;39:939-43.', doi: '10.1002/hep.20152', read: 'source' },
  25: { says: 'Oral glutamine increases seizure severity in a rodent MTLE model. Nutr Neurosci 2022;25(1).', doi: '10.1080/1028415X.2019.1708568', read: 'source' },
  26: { says: 'Suggested guidelines … urea cycle disorders. Orphanet J Rare Dis 2012;7:32.', read: 'source' },
  29: { says: 'EFSA NDA Panel. EFSA Journal 2009;7(9):1235.', read: 'source' },
  30: { says: 'EFSA NDA Panel. EFSA Journal 2011;9(6):2225.', read: 'source' },
  31: { says: 'Lacy BE, Wise JL, Cangemi DJ. Leaky gut syndrome: myths and management. Gastroenterol Hepatol (NY) 2024;20(5). PMC11345991.', read: 'source' },
  32: { says: 'Camilleri M. Leaky gut: mechanisms, measurement and clinical implications. Gut 2019;68:1516-26.', doi: '10.1136/gutjnl-2019-318427', read: 'source' },
  33: { says: 'Odenwald MA, Turner JR. Intestinal permeability defects: is it time to treat? Clin Gastroenterol Hepatol 2013;11:1075-83.', doi: '10.1016/j.cgh.2013.07.001', read: 'source' },
  34: { says: 'NHS, “Leaky gut syndrome” (archived page).', read: 'source' },
  35: { says: 'Vanuytsel T, et al. Gut 2014;63:1293-9.', doi: '10.1136/gutjnl-2013-305690', read: 'source' },
  36: { says: 'Vanuytsel T, Tack J, Farré R. Front Nutr 2021;8:717925.', doi: '10.3389/fnut.2021.717925', read: 'source' },
  37: { says: 'Power N, et al. Serum zonulin … commercial kit fails to correlate … Front Physiol 2021;12:645303.', doi: '10.3389/fphys.2021.645303', read: 'source' },
  38: { says: 'Kim MH, Kim H. The roles of glutamine in the intestine … Int J Mol Sci 2017;18:1051.', doi: '10.3390/ijms18051051', read: 'known' },
  39: { says: 'Achamrah N, Déchelotte P, Coëffier M. Curr Opin Clin Nutr Metab Care 2017;20:86-91.', doi: '10.1097/MCO.0000000000000339', read: 'source' },
  40: { says: 'Deters BJ, Saleem M. Food Sci Hum Wellness 2021;10:149-54.', doi: '10.1016/j.fshw.2021.02.003', read: 'source' },
  41: { says: 'Yarom N, et al. (MASCC/ISOO). Support Care Cancer 2019;27(10).', doi: '10.1007/s00520-019-04887-x', read: 'source' },
  42: { says: 'Shu XL, et al. Exp Ther Med 2016;12:3499-506.', doi: '10.3892/etm.2016.3799', read: 'source' },
  43: { says: 'Buchman AL. Glutamine: commercially essential or conditionally essential? Am J Clin Nutr 2001;74:25-32.', read: 'report' },
  44: { says: 'Cadegiani FA, Kater CE. BMC Endocr Disord 2016;16:48.', doi: '10.1186/s12902-016-0128-4', read: 'source' },
  45: { says: 'Lewis JD, et al. (DINE-CD). Gastroenterology 2021;161:837-52.', doi: '10.1053/j.gastro.2021.05.047', read: 'source' },
  48: { says: 'Spiegel B, et al. Abdominal pain NRS in IBS. Aliment Pharmacol Ther 2009;30:1159-70.', doi: '10.1111/j.1365-2036.2009.04144.x', read: 'source' },
  50: { says: 'Ford AC, Moayyedi P. Placebo response in IBS. Aliment Pharmacol Ther 2010;32:144-58.', doi: '10.1111/j.1365-2036.2010.04328.x', read: 'source' },
  63: { says: 'NICE NG20 Coeliac disease.', read: 'source' },
  64: { says: 'Thomassen RA, et al. ESPGHAN low-FODMAP position. JPGN 2022;75:356-68.', doi: '10.1097/MPG.0000000000003526', read: 'source' },
  65: { says: 'Sultan N, et al. 3-phase FODMAP diet. J Neurogastroenterol Motil 2022;28:343-56.', doi: '10.5056/jnm22035', read: 'source' },
  66: { says: 'NICE CG61 red-flag list (via GPnotebook).', read: 'report' },
  67: { says: 'AAP 2005 alarm list; Rome IV child (Hyams 2016).', doi: '10.1053/j.gastro.2016.02.015', read: 'source' },
}
