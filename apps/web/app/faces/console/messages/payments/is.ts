import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  invoices: 'Ógreiddir reikningar',
  payouts: 'Greiðslur til fagaðila',
  title: 'Greiðslur',
  description:
    'Peningar sem fara til baka til skjólstæðinga. Þú sérð tilvísanir og upphæðir en aldrei hver greiddi eða fyrir hvað.',
  comparison: 'Bera saman við greiðslumiðlun',
  comparisonOpen: '{count, plural, one {# frávik bíður} other {# frávik bíða}}',
  refunds: 'Endurgreiðslur',
  find: {
    title: 'Endurgreiða reikning að fullu eða að hluta',
    lead: 'Skjólstæðingurinn les tilvísunina af bankayfirlitinu, fyrir aftan KARA*.',
    reference: 'Tilvísun á bankayfirliti',
    referenceHint: 'Sjö bókstafir og tölustafir, til dæmis KARA* 0XK3T9A',
    look: 'Finna reikninginn',
    unknown: 'Enginn reikningur hefur þessa tilvísun. Biddu um hana aftur.',
    of: 'Gefinn út',
    left: 'Enn hægt að endurgreiða',
    billStates: {
      open: 'Ógreiddur',
      paid: 'Greiddur',
      skipped: 'Ekkert rukkað',
      refunded: 'Endurgreiddur að fullu',
    },
    amount: 'Upphæð',
    amountHint:
      'Skildu reitinn eftir auðan til að endurgreiða allt sem eftir er: {left}. Gjaldmiðillinn er sá sami og á reikningnum.',
    words: 'Ástæða',
    wordsHint: 'Til skráningar og fyrir þann sem ákveður með þér. Engin nöfn.',
    limit:
      'Allt að {limits} af hverjum reikningi fer strax til baka. Hærri upphæð bíður annars þjónustufulltrúa, líka þótt henni sé skipt.',
    submit: 'Endurgreiða',
    busy: 'Leita…',
    approved: 'Peningarnir eru á leiðinni til baka.',
    waiting: 'Þetta bíður annars þjónustufulltrúa.',
  },
  none: 'Engar endurgreiðslur enn þá',
  noneText: 'Það sem fagaðilar, andmæli og þjónustuver endurgreiða birtist hér.',
  at: 'Beðið um',
  reference: 'Tilvísun',
  amount: 'Upphæð',
  reason: 'Ástæða',
  reasons: {
    professional: 'Frá fagaðila',
    appeal: 'Andmæli tekin til greina',
    support: 'Frá þjónustuveri',
    paid_twice: 'Greitt tvisvar',
    dropped: 'Greitt eftir að reikningur féll niður',
  },
  state: 'Staða',
  states: {
    waiting: 'Bíður annars þjónustufulltrúa',
    approved: 'Á leiðinni',
    declined: 'Hafnað',
    done: 'Komið til baka',
    failed: 'Bankinn hafnaði endurgreiðslunni',
  },
  failedToDo:
    'Peningarnir eru enn hjá okkur og skjólstæðingurinn hefur verið látinn vita. Endurgreiddu aftur með tilvísuninni. Ef kortinu hefur verið lokað skaltu semja um millifærslu við skjólstæðinginn og skrá hana sem ástæðu.',
  own: 'Þú baðst um þetta: einhver annar ákveður.',
  approve: 'Samþykkja',
  decline: 'Hafna',
  decided: { approved: 'Peningarnir eru á leiðinni til baka.', declined: 'Hafnað. Ekkert hreyfðist.' },
}
