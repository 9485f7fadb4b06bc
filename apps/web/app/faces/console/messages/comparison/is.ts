import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Samanburður við greiðslumiðlun',
  description:
    'Á hverri nóttu eru greiðslur, endurgreiðslur, kaup fyrirtækja og greiðslur til fagaðila borin saman við það sem greiðslumiðlunin skráir. Það sem óhætt er lagast sjálfkrafa; annað bíður hér þar til einhver hefur kannað það.',
  now: {
    title: 'Bera saman núna',
    lead: 'Ef eitthvað lítur undarlega út fyrir nóttina. Það tekur smástund og svo birtist niðurstaðan hér að neðan.',
    week: 'Síðustu 7 daga',
    quarter: 'Síðustu 90 daga',
    asked: 'Samanburðurinn er í gangi. Hladdu síðunni aftur eftir smástund.',
  },
  open: 'Til skoðunar',
  none: 'Engin frávik',
  noneText: 'Allt sem hreyfðist hjá greiðslumiðluninni er í bókum okkar, og öfugt.',
  settled: 'Afgreitt',
  noSettled: 'Ekkert hefur verið afgreitt enn þá.',
  kinds: {
    state: 'Önnur staða þar',
    amount: 'Önnur upphæð þar',
    unknown_here: 'Peningar sem við vitum ekkert um',
    missing_there: 'Greiðslumiðlunin kannast ekki við þetta',
    never_arrived: 'Barst aldrei til greiðslumiðlunarinnar',
    left_at_bank: 'Hætt við á síðu bankans',
    second_payment: 'Tekið tvisvar hjá greiðslumiðlun',
  },
  todo: {
    state:
      'Opnaðu færsluna hjá greiðslumiðluninni. Ef peningar hreyfðust þar þarf að leiðrétta hér; ef ekki skaltu láta þróunarteymið vita: bækur okkar segja meira en gerðist.',
    amount:
      'Opnaðu færsluna hjá greiðslumiðluninni og kannaðu hvor upphæðin er rétt. Mismunurinn er endurgreiddur þar eða reikningurinn leiðréttur með endurgreiðslu.',
    unknown_here:
      'Kannaðu hver hóf greiðsluna: einhver á stjórnborði greiðslumiðlunarinnar, eða afrit af gagnagrunninum er eldra en greiðslan. Endurgreiddu þar ef enginn á hana inni.',
    missing_there:
      'Bækur okkar segja að peningar hafi hreyfst. Leitaðu að færslunni hjá greiðslumiðluninni eftir tilvísun og láttu svo þróunarteymið vita.',
    never_arrived:
      'Reynt er aftur sjálfkrafa. Ef þetta er hér lengur en sólarhring skaltu láta þróunarteymið vita.',
    left_at_bank: 'Ekki tókst að afturkalla þetta hjá greiðslumiðluninni. Afturkallaðu það þar handvirkt.',
    second_payment:
      'Endurgreiddu seinni greiðsluna á stjórnborði greiðslumiðlunarinnar og afgreiddu þetta svo hér.',
  },
  subjects: {
    charge: 'Greiðsla',
    refund: 'Endurgreiðsla',
    checkout: 'Kaup fyrirtækis',
    transfer: 'Greiðsla inn á reikning fagaðila',
    payout: 'Greiðsla áfram í banka fagaðila',
  },
  here: 'Hér',
  there: 'Hjá greiðslumiðlun',
  nothing: 'ekkert',
  states: {
    started: 'hafið',
    needs_authentication: 'bíður bankans',
    succeeded: 'lokið',
    failed: 'hafnað',
    abandoned: 'hætt við',
    open: 'opið',
    paid: 'greitt',
    sent: 'sent',
    on_the_way: 'á leiðinni',
    reversed: 'tekið til baka',
  },
  reference: 'Tilvísun á bankayfirliti',
  number: 'Númer hjá greiðslumiðlun',
  since: 'Fyrst séð',
  again: 'Síðast séð',
  words: 'Hvað kom í ljós og hvers vegna þarf ekki að gera meira',
  settle: 'Afgreiða',
  done: 'Afgreitt. Þetta birtist ekki aftur.',
  how: {
    repaired: 'Lagaðist sjálfkrafa',
    resolved: 'Afgreitt af þjónustuveri',
    gone: 'Hvarf af sjálfu sér',
    open: 'Opið',
  },
  what: 'Hvað',
  state: 'Staða',
  why: 'Hvers vegna',
  at: 'Afgreitt þann',
  runs: 'Síðasti samanburður',
  noRuns: 'Ekkert hefur verið borið saman enn þá. Fyrsti samanburður er klukkan hálffjögur að nóttu, UTC.',
  run: {
    at: 'Hófst',
    by: 'Á vegum',
    night: 'næturvinnslu',
    hand: 'þjónustuvers',
    days: 'Aftur til',
    compared: 'Borið saman',
    repaired: 'Lagað',
    open: 'Óafgreitt',
    running: 'í gangi',
    partial: 'ekki allt: of margt til að telja upp',
  },
}
