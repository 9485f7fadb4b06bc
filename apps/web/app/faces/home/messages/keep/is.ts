import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  pageTitle: 'Halda tímanum?',
  asked: 'Viltu halda tímanum: {when}?',
  why: 'Einingarnar sem áttu að greiða hann féllu niður þegar þú hættir hjá fyrirtækinu. Frestur til að svara: {when}. Ef ekkert svar berst er tíminn gefinn eftir og ekkert gjaldfært.',
  look: 'Velja',
  heading: 'Halda tímanum: {when}, {name}?',
  what: 'Ef þú heldur honum',
  price: 'Þú greiðir {price} að tímanum loknum. Ekkert er gjaldfært núna.',
  free: 'Ef þú gefur hann eftir er ekkert gjaldfært. {name} fær að vita að tíminn sé laus en ekki hvers vegna.',
  until: 'Frestur til að svara: {when}.',
  take: 'Halda honum fyrir {price}',
  decline: 'Gefa tímann eftir',
  busy: 'Augnablik…',
  done: {
    taken: 'Tíminn stendur. Þú greiðir hann að honum loknum.',
    declined: 'Tíminn er gefinn eftir. Ekkert var gjaldfært.',
  },
}
