import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Peningar og einingar',
  description:
    'Yfirfarið á hverri nóttu og þjónustuborðinu sent bréf ef eitthvað stemmir ekki. Þar sem allt er í lagi þarf ekkert að gera.',
  what: 'Hvað',
  lastLook: 'Síðast yfirfarið',
  state: 'Staða',
  processor: 'Greiðslumiðlun borin saman við bækur okkar',
  ledgers: 'Færslubækur eininga',
  ledgersCount: '{count, plural, one {# fyrirtæki} other {# fyrirtæki}}, hvert yfirfarið fyrir sig',
  never: 'Ekki yfirfarið enn',
  fine: 'Í lagi',
  notFine: '{count, plural, one {Skoða þarf # fyrirtæki} other {Skoða þarf # fyrirtæki}}',
  differences: '{count, plural, one {# frávik bíður} other {# frávik bíða}}',
  notLately: 'Ekki yfirfarið síðustu nótt',
  alarms: '{count, plural, one {# atriði stemmir ekki} other {# atriði stemma ekki}}',
  since: 'Frá {when}',
}
