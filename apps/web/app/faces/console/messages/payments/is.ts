import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Greiðslur',
  description:
    'Peningar sem fara til baka til skjólstæðinga. Þú sérð tilvísanir og upphæðir en aldrei hver greiddi eða fyrir hvað.',
  comparison: 'Bera saman við greiðslumiðlun',
  comparisonOpen: '{count, plural, one {# frávik bíður} other {# frávik bíða}}',
  refunds: 'Endurgreiðslur',
  find: {
    title: 'Endurgreiða reikning',
    lead: 'Skjólstæðingurinn les tilvísunina af bankayfirlitinu, fyrir aftan KARA*.',
    reference: 'Tilvísun á bankayfirliti',
    referenceHint: 'Sjö bókstafir og tölustafir, til dæmis KARA* 0XK3T9A',
    words: 'Ástæða',
    wordsHint: 'Til skráningar og fyrir þann sem ákveður með þér. Engin nöfn.',
    limit: 'Allt að {limits} fer strax til baka. Hærri upphæð bíður annars þjónustufulltrúa.',
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
  own: 'Þú baðst um þetta: einhver annar ákveður.',
  approve: 'Samþykkja',
  decline: 'Hafna',
  decided: { approved: 'Peningarnir eru á leiðinni til baka.', declined: 'Hafnað. Ekkert hreyfðist.' },
}
