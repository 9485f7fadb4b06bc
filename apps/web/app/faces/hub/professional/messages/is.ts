import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Velja tíma',
  back: 'Allir fagaðilar',
  about: 'Svona vinn ég',
  education: 'Menntun og leyfi',
  topics: 'Efni',
  languages: 'Tungumál',
  services: 'Þjónusta',
  service: {
    choose: 'Hvað viltu bóka?',
    fact: '{duration}, {format}',
    sponsored: 'Greitt með {credits}',
  },
  times: {
    title: 'Veldu tíma',
    see: 'Sjá lausa tíma',
    previous: 'Fyrri vika',
    next: 'Næsta vika',
    day: '{day}, {count, plural, =0 {enginn laus tími} one {# laus tími} other {# lausir tímar}}',
    morning: 'Morgunn',
    afternoon: 'Síðdegis',
    evening: 'Kvöld',
    time: 'Bóka {when}, {cost}',
    zone: 'Allir tímar miðast við: {zone}.',
    otherZone: '{name} er annars staðar ({zone}); smáa talan er klukkan þar.',
    there: '{time} þar',
    emptyDay: 'Enginn laus tími þennan dag.',
    emptyWeek: 'Enginn laus tími í þessari viku.',
    nextFree: 'Næsti lausi tími er {when}.',
    nothing: 'Ekkert er laust á næstu vikum. Líttu aftur við eða veldu annan fagaðila.',
    held: 'Þegar þú velur tíma er hann tekinn frá í tíu mínútur. Ekkert er bókað enn þá.',
  },
  onRequest: {
    title: 'Tímar eftir samkomulagi',
    text: '{name} er ekki með opið dagatal: tímar eru ákveðnir í samráði. Ekki er hægt að senda beiðni héðan enn þá.',
    others: 'Sjá hverjir eiga lausa tíma',
  },
  refusal: {
    taken: '{when}: einhver annar tók tímann rétt í þessu.',
    lapsed:
      '{when}: tíminn er ekki lengur tekinn frá fyrir þig og annar gæti hafa bókað hann. Ekkert var bókað.',
    past: '{when}: tíminn er liðinn.',
    notice: '{when} er of skammt undan: {name} þarf lengri fyrirvara.',
    too_far: '{when} er lengra fram í tímann en hægt er að bóka núna.',
    hours: '{when} er utan vinnutíma ({name}).',
    block: '{when}: {name} er ekki við á þessum tíma.',
    buffer: '{when} er of nálægt öðrum tíma.',
    near: 'Ekkert var tekið af þér. Næstu lausu tímar:',
    none: 'Ekkert var tekið af þér. Veldu annan tíma hér fyrir neðan.',
  },
}
