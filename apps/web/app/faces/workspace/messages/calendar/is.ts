import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  label: 'Dagatal vikunnar',
  weekOf: '{from} – {to}',
  previous: 'Fyrri vika',
  next: 'Næsta vika',
  thisWeek: 'Í dag',
  print: 'Prenta',
  zone: 'Tímasetningar: {zone}',
  now: 'Núna, kl. {time}',
  emptyDay: 'Ekkert bókað',
  held: 'Frátekið',
  heldDetail: 'Einhver er að velja',
  blocked: 'Frí',
  allHubs: 'Allar miðstöðvar',
  hubs: 'Miðstöðvar',
  today: {
    title: 'Í dag',
    none: 'Engir tímar í dag.',
    next: 'Næsti tími',
    nobodyNext: 'Ekkert er bókað næstu fjórar vikur.',
    toSettle: 'Ekki merkt sem lokið',
    toSettleHint:
      'Tímar sem eru afstaðnir. Ef ekkert er gert teljast þeir hafa farið fram eftir hálfan sólarhring.',
  },
}
