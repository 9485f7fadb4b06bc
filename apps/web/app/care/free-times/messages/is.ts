import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Veldu tíma',
  previous: 'Fyrri vika',
  next: 'Næsta vika',
  day: '{day}, {count, plural, =0 {enginn laus tími} one {# laus tími} other {# lausir tímar}}',
  morning: 'Morgunn',
  afternoon: 'Síðdegis',
  evening: 'Kvöld',
  zone: 'Allir tímar miðast við: {zone}.',
  otherZone: '{name} er annars staðar ({zone}); smáa talan er klukkan þar.',
  toThere: 'Sýna tímann þar',
  toOwn: 'Sýna tímann hjá mér',
  asked: 'eftir beiðni',
  there: '{time} þar',
  emptyDay: 'Enginn laus tími þennan dag.',
  emptyWeek: 'Enginn laus tími í þessari viku.',
  nextFree: 'Næsti lausi tími er {when}.',
  nothing: 'Ekkert er laust á næstu vikum.',
}
