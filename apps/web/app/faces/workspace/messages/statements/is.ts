import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Uppgjör',
  lead: 'Tekjur þínar, eitt uppgjör fyrir hvern greiðanda og mánuð. Uppgjör verða til fyrstu nótt næsta mánaðar.',
  since: 'Tekjur frá síðasta uppgjöri',
  sinceNone:
    'Ekkert enn þá. Tími telst þegar honum er lokið og reikningur þegar skjólstæðingur hefur greitt hann.',
  company: 'Tímar sem fyrirtæki greiða',
  clients: 'Reikningar sem skjólstæðingar greiddu með korti',
  sessions: '{count, plural, one {# tími} other {# tímar}}',
  all: 'Öll uppgjör',
  none: 'Engin uppgjör enn þá',
  noneText: 'Fyrsta uppgjörið birtist hér eftir fyrsta mánuðinn með tíma.',
  number: 'Númer',
  month: 'Mánuður',
  payer: 'Greiðandi',
  byClients: 'Skjólstæðingar, með korti',
  count: 'Tímar',
  total: 'Samtals',
  file: 'Skjal',
  download: 'Sækja (PDF)',
  downloadOf: 'Sækja {number} sem PDF',
  note: 'Í uppgjöri er enginn skjólstæðingur nefndur og enginn dagur. Það sem gengur til baka, eftir andmæli eða endurgreiðslu, er dregið frá í næsta uppgjöri.',
}
