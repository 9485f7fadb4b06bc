import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  pageTitle: 'Tillaga að tímum',
  heading: '{name} leggur til {count, plural, one {# tíma} other {# tíma}} fyrir þig',
  until: 'Frestur til að svara: {when}. Ekkert er bókað eða greitt fyrr en þú samþykkir.',
  asked: '{name} leggur til {count, plural, one {# tíma} other {# tíma}} fyrir þig',
  why: 'Skoðaðu tímana og hvað þeir kosta. Frestur til að svara: {when}.',
  look: 'Skoða tímana',
  dates: 'Dagarnir',
  datesText: 'Slepptu því sem hentar ekki. Hver tími: {service}, {duration}',
  free: 'Tíminn er laus',
  gone: 'Þessi tími fæst ekki lengur',
  zone: 'Tímasetningar: {zone}',
  noneFree: 'Enginn þessara tíma fæst lengur',
  noneFreeText: 'Láttu fagaðilann vita; þá er hægt að leggja til aðra.',
  accept: 'Bóka það sem ég valdi',
  decline: 'Afþakka',
  busy: 'Sendi…',
  nothing: 'Veldu að minnsta kosti einn dag, eða afþakkaðu.',
  taken: 'Tími var bókaður meðan þú skoðaðir. Ekkert er bókað; skoðaðu dagana aftur.',
  done: {
    accept: 'Tímarnir eru bókaðir. Eitt bréf með þeim öllum er á leiðinni.',
    decline: 'Ekkert er bókað og {name} fær að vita af því.',
  },
  ended: 'Tillögunni hefur verið svarað, hún afturkölluð eða fresturinn er liðinn.',
}
